import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'

interface DialogProps {
  readonly open: boolean
  /** Asked for by Escape, by the cross, or by what is inside; the owner then sets `open` to false. */
  readonly onClose: () => void
  readonly title: ReactNode
  readonly wide?: boolean | undefined
  /** Buttons at the foot, the safe one last. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/**
 * The browser's own modal dialog: focus goes in and cannot leave, Escape closes, focus returns to where it was.
 * A click beside it does nothing, since it would throw away what was typed. What is inside exists only while it is open.
 */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null
}

function OpenDialog({ onClose, title, wide, actions, children }: DialogProps) {
  const { t } = useLingui()
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    if (element && !element.open) element.showModal()
    return () => {
      element?.close()
      // A dialog that leaves the page does not always give focus back by itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      className={joinClasses('ui-dialog', wide && 'ui-dialog--wide')}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="ui-dialog__head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="ui-icon-button" aria-label={t`Close`} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="ui-dialog__body">{children}</div>
      {actions === undefined ? null : <div className="ui-dialog__foot">{actions}</div>}
    </dialog>
  )
}
