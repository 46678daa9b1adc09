import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'

/** What a tag stands for; its words say it too. */
export type TagTone = 'neutral' | 'info' | 'success' | 'warning' | 'error'

/** A state in a word or two. */
export function Tag({ tone = 'neutral', children }: { readonly tone?: TagTone | undefined; readonly children: ReactNode }) {
  return <span className={joinClasses('usa-tag', tone !== 'neutral' && `usa-tag--${tone}`)}>{children}</span>
}
