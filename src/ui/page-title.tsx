import { createContext, useContext, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/** What a page's title needs to know of the app around it. */
export interface PageFrame {
  /** Stands behind the page's title in the browser's tab. */
  readonly appName: string
  /** Answers true once after each navigation: to the heading that then takes focus. */
  readonly claimFocus: () => boolean
}

/** Set by the shell; without it a title takes no focus. */
export const PageFrameContext = createContext<PageFrame>({ appName: '', claimFocus: () => false })

interface PageTitleProps {
  /** The page's name, as text, since it names the tab too. */
  readonly title: string
  /** Says more in the tab than the heading does. */
  readonly documentTitle?: string | undefined
  /** Behind the heading, such as a tag. */
  readonly children?: ReactNode
}

/** The one `h1` of a page. After a navigation it takes focus, so that screen readers begin there; it also names the tab. */
export function PageTitle({ title, documentTitle = title, children }: PageTitleProps) {
  const frame = useContext(PageFrameContext)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = frame.appName === '' ? documentTitle : `${documentTitle} – ${frame.appName}`
    if (frame.claimFocus()) heading.current?.focus()
  }, [frame, documentTitle])

  return (
    <div className="ui-row">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  )
}
