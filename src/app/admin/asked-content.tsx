import type { ReactNode } from 'react'
import { Skeleton } from '../../ui/waiting.tsx'
import { ProblemNote } from './problem-note.tsx'
import type { Question } from './use-asked.ts'

interface AskedContentProps<T> {
  readonly question: Question<T>
  readonly children: (value: T) => ReactNode
}

/** What the server answered; before that the room for it, and where it gave nothing, why. */
export function AskedContent<T>({ question, children }: AskedContentProps<T>) {
  if (question.state === 'waiting') return <Skeleton lines={5} />
  if (question.state === 'problem') return <ProblemNote problem={question.problem} onRetry={question.ask} />
  return children(question.value)
}
