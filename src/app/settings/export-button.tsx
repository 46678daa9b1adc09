import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useBundleProblemText } from '../bundle-problem-text.ts'
import { bundleFileName, saveFile } from '../save-file.ts'
import { useSession } from '../session.ts'

/** Exports everything in one press and gives it as a file. */
export function ExportButton({ prominent }: { readonly prominent: boolean }) {
  const { t } = useLingui()
  const { store, bundles, newId, now, today } = useSession()
  const textOf = useBundleProblemText()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly tone: 'success' | 'error'; readonly text: string } | null>(null)

  const run = async () => {
    const { identity } = store
    if (!identity) return
    setBusy(true)
    const title = t`Everything`
    const fileName = bundleFileName(title, today())
    try {
      const request = { id: newId(), title, by: identity.user, device: identity.device, exportedAt: now(), part: null }
      saveFile(await bundles.export(request, () => undefined), fileName)
      setSaid({ tone: 'success', text: t`Exported as ${fileName}. See that you have the file before you go on.` })
    } catch (error) {
      const text = textOf(error)
      setSaid(text === null ? null : { tone: 'error', text })
    }
    setBusy(false)
  }
  return (
    <>
      {said === null ? null : (
        <Alert tone={said.tone} slim live="polite">
          {said.text}
        </Alert>
      )}
      <Button variant={prominent ? 'primary' : 'outline'} busy={busy} onClick={() => void run()}>
        <Trans>Export everything now</Trans>
      </Button>
    </>
  )
}
