import { useState } from 'react'
import { draftPlanBefore, type PlanDraft } from '../domain/meeting-plan.ts'
import { readMeeting, type Meeting } from '../domain/meeting.ts'
import { workGroupScope } from '../domain/scope.ts'
import { problemOf } from '../store/write-problem.ts'
import { useStore } from './session.ts'
import { useAct } from './use-act.ts'
import { useWriteProblemText } from './write-problem-text.ts'

/** What is written of a plan, and what to say of it. */
interface PlanWrite {
  readonly group: string
  readonly drafts: readonly PlanDraft[]
  readonly done: string
  readonly undo: () => Promise<unknown>
}

/** Writes plans of a work group out of a dialog. */
export interface PlanWriter {
  /** Why it was not written, for the dialog that asked. */
  readonly problem: string | undefined
  /** One edit; true where it was written or there was nothing to write. */
  write(plan: PlanWrite): Promise<boolean>
}

/** Writes what a dialog planned; what went wrong is for the dialog to show, since a message would lie behind it. Hook. */
export function usePlanWrite(): PlanWriter {
  const store = useStore()
  const act = useAct()
  const textOf = useWriteProblemText()
  const [problem, setProblem] = useState<string | undefined>()
  return {
    problem,
    write: async ({ group, drafts, done, undo }) => {
      if (drafts.length === 0) return true
      try {
        await store.write(workGroupScope(group), drafts)
      } catch (error) {
        setProblem(textOf(problemOf(error)))
        return false
      }
      return act(() => Promise.resolve(), { done, undo })
    },
  }
}

/** Gives a function that plans meetings of a work group as they were planned before, in one edit: the way back of a change. Hook. */
export function usePlanBefore(): (group: string, before: readonly Meeting[], more?: readonly PlanDraft[]) => Promise<unknown> {
  const store = useStore()
  return async (group, before, more = []) => {
    const drafts = before.flatMap((meeting) => {
      const state = store.record(meeting.record)
      return state ? draftPlanBefore(readMeeting(state), meeting) : []
    })
    const all = [...more, ...drafts]
    if (all.length > 0) await store.write(workGroupScope(group), all)
  }
}
