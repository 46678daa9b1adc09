import { useLingui } from '@lingui/react/macro'
import { callProblemOf } from './call-problem-of.ts'
import { useToast } from '../../ui/toast.tsx'
import { useProblemText, type Refusals } from './problem-text.ts'

interface Outcome {
  readonly done: string
  /** The way back, offered beside it. */
  readonly undo?: () => Promise<unknown>
  readonly refusals?: Refusals
}

/** Gives a function that asks the server to do something and says how it went: null where it went well, else the sentence. Hook. */
export function useServerAct(): (deed: () => Promise<unknown>, outcome: Outcome) => Promise<string | null> {
  const { t } = useLingui()
  const toast = useToast()
  const textOf = useProblemText()
  return async (deed, { done, undo, refusals }) => {
    try {
      await deed()
    } catch (error) {
      return textOf(callProblemOf(error), refusals)
    }
    const takeBack = () => void undo?.().catch((error: unknown) => toast({ text: textOf(callProblemOf(error)) }))
    toast({ text: done, action: undo && { label: t`Undo`, onAction: takeBack } })
    return null
  }
}
