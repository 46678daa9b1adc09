import { useLingui } from '@lingui/react/macro'
import { problemOf } from '../store/write-problem.ts'
import { useToast } from '../ui/toast.tsx'
import { useWriteProblemText } from './write-problem-text.ts'

interface Outcome {
  /** What to say once it is done; left out = nothing. */
  readonly done?: string
  /** The way back, offered beside it. */
  readonly undo?: () => Promise<unknown>
}

/** Gives a function that does something to the database and says how it went; true where it went well. Hook. */
export function useAct(): (deed: () => Promise<unknown>, outcome: Outcome) => Promise<boolean> {
  const { t } = useLingui()
  const toast = useToast()
  const textOf = useWriteProblemText()
  const tell = (error: unknown) => toast({ text: textOf(problemOf(error)) })
  return async (deed, { done, undo }) => {
    try {
      await deed()
    } catch (error) {
      tell(error)
      return false
    }
    if (done === undefined) return true
    toast({ text: done, action: undo && { label: t`Undo`, onAction: () => void undo().catch(tell) } })
    return true
  }
}
