import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { readOrganization } from '../../domain/organization.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { useBundleProblemText } from '../bundle-problem-text.ts'
import { useLanguage } from '../i18n.ts'
import { useFacts, useRecords } from '../live.ts'
import { useMe } from '../me.ts'
import { bundleFileName, saveFile } from '../save-file.ts'
import { useSession } from '../session.ts'

type ExportState =
  | { readonly step: 'ready'; readonly problem: string | null }
  | { readonly step: 'writing'; readonly done: number; readonly of: number }
  | { readonly step: 'done'; readonly fileName: string; readonly blob: Blob }

/** Writing a bundle: everything, or one organization ([B3]). */
export function ExportSection() {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { exportedAt, unsent } = useFacts()
  const me = useMe()
  const organizations = useRecords('organization').map(readOrganization)
  const [what, setWhat] = useState<'everything' | 'organization'>('everything')
  const [chosen, setChosen] = useState('')
  const [missing, setMissing] = useState(false)
  const organization = chosen || (me.organization ?? '')
  const { state, run, cancel, again } = useExport()
  const name = organizations.find((one) => one.key === organization)?.name ?? ''

  const start = () => {
    if (what === 'organization' && name === '') return setMissing(true)
    void run(what === 'organization' ? { organization, title: name } : { organization: null, title: t`Everything` })
  }
  return (
    <section className="ui-stack" aria-labelledby="export-heading">
      <h2 id="export-heading">
        <Trans>Export</Trans>
      </h2>
      <p>
        {exportedAt === null ? (
          <Trans>Nothing has been exported from this device yet.</Trans>
        ) : unsent === 0 ? (
          <Trans>Everything was exported on {formatInstant(exportedAt, language)}; nothing has changed since.</Trans>
        ) : (
          <Trans>Everything was last exported on {formatInstant(exportedAt, language)}. There are changes since.</Trans>
        )}
      </p>
      {state.step === 'ready' ? (
        <>
          <RadioGroup
            label={t`What to export`}
            value={what}
            onInput={(value) => setWhat(value === 'organization' ? 'organization' : 'everything')}
            options={[
              { value: 'everything', label: t`Everything on this device`, hint: t`Good as a backup.` },
              { value: 'organization', label: t`One organization`, hint: t`With its people, guides and pledges.` },
            ]}
          />
          {what === 'organization' ? (
            <Select
              label={t`Organization`}
              value={organization}
              onInput={(value) => {
                setChosen(value)
                setMissing(false)
              }}
              problem={missing ? t`Choose the organization to export.` : undefined}
              options={organizations
                .toSorted((a, b) => a.name.localeCompare(b.name))
                .map(({ key, name: label }) => ({ value: key, label }))}
            />
          ) : null}
          {state.problem === null ? null : (
            <Alert tone="error" slim live="assertive">
              {state.problem}
            </Alert>
          )}
          <Button onClick={start}>
            <Trans>Export as a file</Trans>
          </Button>
        </>
      ) : null}
      {state.step === 'writing' ? (
        <>
          <ProgressBar label={t`Writing the file`} value={state.done} max={Math.max(1, state.of)} text="" />
          <Button variant="outline" onClick={cancel}>
            <Trans>Cancel</Trans>
          </Button>
        </>
      ) : null}
      {state.step === 'done' ? (
        <>
          <Alert tone="success" live="polite">
            <p>
              <Trans>Exported as {state.fileName}. Keep it safe: whoever has the file can read what is in it.</Trans>
            </p>
          </Alert>
          <div className="ui-row">
            <ShareButton blob={state.blob} fileName={state.fileName} />
            <Button variant="outline" onClick={() => saveFile(state.blob, state.fileName)}>
              <Trans>Save the file once more</Trans>
            </Button>
            <Button variant="outline" onClick={again}>
              <Trans>Export something else</Trans>
            </Button>
          </div>
        </>
      ) : null}
    </section>
  )
}

/** Runs an export for the section; hook. */
function useExport() {
  const { bundles, newId, now, today, store } = useSession()
  const textOf = useBundleProblemText()
  const [state, setState] = useState<ExportState>({ step: 'ready', problem: null })
  const run = async ({ organization, title }: { organization: string | null; title: string }) => {
    const { identity } = store
    if (!identity) return
    setState({ step: 'writing', done: 0, of: 0 })
    try {
      const request = { id: newId(), title, by: identity.user, device: identity.device, exportedAt: now(), organization }
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

/** The phone's own way of sending a file, where it has one. */
function ShareButton({ blob, fileName }: { readonly blob: Blob; readonly fileName: string }) {
  const file = new File([blob], fileName, { type: 'application/json' })
  if (!('canShare' in navigator) || !navigator.canShare({ files: [file] })) return null
  return (
    <Button onClick={() => void navigator.share({ files: [file] }).catch(() => undefined)}>
      <Trans>Send…</Trans>
    </Button>
  )
}
