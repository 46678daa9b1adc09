import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { problemOf } from '../../store/write-problem.ts'
import { useToast } from '../../ui/toast.tsx'
import { useStore } from '../session.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import { createMarking, type Marking } from './marking.ts'

/** The writer of the sheet that is shown; set above its rows. */
export const MarkingContext = createContext<Marking | null>(null)

/** The writer of the sheet that is shown. Throws outside of one (a fault of the caller). */
export function useMarking(): Marking {
  const marking = use(MarkingContext)
  if (!marking) throw new Error('A row stands outside of a MarkingContext.')
  return marking
}

/** Makes the writer of a sheet, the same one while the sheet is shown; what cannot be saved is said in a toast. Hook. */
export function useNewMarking(scope: string, record: string): Marking {
  const store = useStore()
  const toast = useToast()
  const textOf = useWriteProblemText()
  const [marking] = useState(() => createMarking(store, scope, record))
  useEffect(() => marking.setProblemListener((problem) => toast({ text: textOf(problemOf(problem)) })))
  return marking
}

/** Whether the sheet has a step to take back, live; hook. */
export function useCanUndo(marking: Marking): boolean {
  return useSyncExternalStore(
    useCallback((listener) => marking.subscribe(listener), [marking]),
    () => marking.canUndo,
  )
}
