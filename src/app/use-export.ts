import { useState } from 'react'
import type { PartName } from '../domain/data-part.ts'
import { useBundleProblemText } from './bundle-problem-text.ts'
import { bundleFileName, saveFile } from './save-file.ts'
import { useSession } from './session.ts'

/** How far an export has got. */
export type ExportState =
  | { readonly step: 'ready'; readonly problem: string | null }
  | { readonly step: 'writing'; readonly done: number; readonly of: number }
  | { readonly step: 'done'; readonly fileName: string; readonly blob: Blob }

/** An export, and what can be done about it. */
export interface ExportRun {
  readonly state: ExportState
  /** Writes everything (`part` null), or a part, as a file of that title. */
  run(part: PartName | null, title: string): Promise<void>
  cancel(): void
  again(): void
}

/** Writes bundles for a screen; hook. */
export function useExport(): ExportRun {
  const { bundles, newId, now, today, store } = useSession()
  const textOf = useBundleProblemText()
  const [state, setState] = useState<ExportState>({ step: 'ready', problem: null })
  const run = async (part: PartName | null, title: string) => {
    const { identity } = store
    if (!identity) return
    setState({ step: 'writing', done: 0, of: 0 })
    try {
      const request = { id: newId(), title, by: identity.user, device: identity.device, exportedAt: now(), part }
      const blob = await bundles.export(request, (done, of) => setState({ step: 'writing', done, of }))
      const fileName = bundleFileName(title, today())
      saveFile(blob, fileName)
      setState({ step: 'done', fileName, blob })
    } catch (error) {
      setState({ step: 'ready', problem: textOf(error) })
    }
  }
  return { state, run, cancel: () => bundles.cancel(), again: () => setState({ step: 'ready', problem: null }) }
}
