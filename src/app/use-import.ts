import { useState } from 'react'
import type { ImportPreview } from '../store/bundle-task.ts'
import { useBundleProblemText } from './bundle-problem-text.ts'
import { useSession } from './session.ts'

/** Where an import stands. */
export type ImportState =
  | { readonly step: 'choose'; readonly problem: string | null }
  | { readonly step: 'reading' | 'importing'; readonly fileName: string; readonly done: number; readonly of: number }
  | { readonly step: 'preview'; readonly fileName: string; readonly preview: ImportPreview }
  | { readonly step: 'done'; readonly fileName: string; readonly preview: ImportPreview }

/** An import from the file to the end: read and previewed first, then all or nothing ([B2]). */
export interface Import {
  readonly state: ImportState
  read(file: File): Promise<void>
  /** Takes in what was previewed; resolves with true when it is durable. */
  accept(): Promise<boolean>
  /** Gives up, whatever is under way; nothing of it stays. */
  cancel(): void
}

/** Drives an import for a screen; hook. */
export function useImport(): Import {
  const { bundles } = useSession()
  const textOf = useBundleProblemText()
  const [state, setState] = useState<ImportState>({ step: 'choose', problem: null })
  const giveUp = (error: unknown) => setState({ step: 'choose', problem: textOf(error) })
  return {
    state,
    async read(file) {
      const fileName = file.name
      setState({ step: 'reading', fileName, done: 0, of: 0 })
      try {
        const preview = await bundles.inspect(file, (done, of) => setState({ step: 'reading', fileName, done, of }))
        setState({ step: 'preview', fileName, preview })
      } catch (error) {
        giveUp(error)
      }
    },
    async accept() {
      if (state.step !== 'preview') return false
      const { fileName, preview } = state
      setState({ step: 'importing', fileName, done: 0, of: 0 })
      try {
        await bundles.importInspected((done, of) => setState({ step: 'importing', fileName, done, of }))
        setState({ step: 'done', fileName, preview })
        return true
      } catch (error) {
        giveUp(error)
        return false
      }
    },
    cancel() {
      if (state.step === 'reading' || state.step === 'importing') bundles.cancel()
      setState({ step: 'choose', problem: null })
    },
  }
}
