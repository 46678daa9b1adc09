import type { ReactNode, Ref } from 'react'

/** Level of a heading inside a page (the page's own is 1). */
export type HeadingLevel = 2 | 3 | 4

interface HeadingProps {
  readonly level: HeadingLevel
  readonly className?: string | undefined
  readonly id?: string | undefined
  readonly tabIndex?: number | undefined
  readonly ref?: Ref<HTMLHeadingElement> | undefined
  readonly children: ReactNode
}

/** A heading whose level its owner knows. */
export function Heading({ level, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const
  return <Tag {...rest} />
}
