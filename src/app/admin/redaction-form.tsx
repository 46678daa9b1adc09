import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useNaming } from '../naming.ts'
import { useAdminClient } from './admin-client-context.ts'
import { redactionForms, type RedactionSearch } from './redaction-search.ts'
import { useServerAct } from './use-server-act.ts'

interface RedactionFormProps {
  /** What the address says already. */
  readonly start: RedactionSearch
  readonly onRedacted: () => void
  readonly onClose: () => void
}

/** Asks which value, why, and once more whether; then the server takes it away. */
export function RedactionForm({ start, onRedacted, onClose }: RedactionFormProps) {
  const { t } = useLingui()
  const client = useAdminClient()
  const act = useServerAct()
  const [place, setPlace] = useState({ edit: start.edit ?? '', record: start.record ?? '', field: start.field ?? '' })
  const [reason, setReason] = useState('')
  const [understood, setUnderstood] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isLed = start.edit !== undefined && start.record !== undefined && start.field !== undefined
  const isPlaced =
    redactionForms.edit.test(place.edit) && redactionForms.record.test(place.record) && redactionForms.field.test(place.field)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isPlaced || reason.trim() === '' || !understood) return
    setBusy(true)
    const said = await act(() => client.redact({ ...place, reason: reason.trim() }), {
      done: t`The value was redacted.`,
      refusals: { 404: t`The server holds no such value. Check the three ids.` },
    })
    setBusy(false)
    setProblem(said)
    if (said === null) onRedacted()
  }
  return (
    <form noValidate className="admin-form ui-stack" aria-label={t`Redact a value`} onSubmit={(event) => void submit(event)}>
      <h2>
        <Trans>Redact a value</Trans>
      </h2>
      {isLed ? <PlaceInWords record={place.record} field={place.field} edit={place.edit} /> : null}
      {isLed ? null : <PlaceFields place={place} tried={tried} onInput={(change) => setPlace({ ...place, ...change })} />}
      <TextArea
        label={t`Reason`}
        hint={t`Everybody of the staff reads it. Do not repeat what is being redacted.`}
        value={reason}
        rows={2}
        maxLength={500}
        required
        problem={tried && reason.trim() === '' ? t`Say why it has to go.` : undefined}
        onInput={setReason}
      />
      <Checkbox
        label={t`I understand that it cannot be taken back`}
        value={understood}
        problem={tried && !understood ? t`Confirm this first.` : undefined}
        onInput={setUnderstood}
      />
      {problem === null ? null : (
        <Alert tone="error" slim live="assertive">
          <p>{problem}</p>
        </Alert>
      )}
      <div className="ui-row">
        <Button type="submit" variant="danger" busy={busy}>
          <Trans>Redact it</Trans>
        </Button>
        <Button variant="outline" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}

interface Place {
  readonly edit: string
  readonly record: string
  readonly field: string
}

/** The place that a history has led here from, in words. */
function PlaceInWords({ record, field, edit }: Place) {
  const naming = useNaming()
  return (
    <dl className="admin-facts">
      <div>
        <dt>
          <Trans>Record</Trans>
        </dt>
        <dd>{naming.title(record)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Field</Trans>
        </dt>
        <dd>{naming.label(record, field)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Edit</Trans>
        </dt>
        <dd className="admin-code">{edit}</dd>
      </div>
    </dl>
  )
}

interface PlaceFieldsProps {
  readonly place: Place
  readonly tried: boolean
  readonly onInput: (change: Partial<Place>) => void
}

function PlaceFields({ place, tried, onInput }: PlaceFieldsProps) {
  const { t } = useLingui()
  const wrong = (name: keyof Place, sentence: string) => (tried && !redactionForms[name].test(place[name]) ? sentence : undefined)
  return (
    <>
      <p className="ui-soft">
        <Trans>The history of a field, on the Sync screen, leads here with everything filled in. Otherwise enter the three ids.</Trans>
      </p>
      <TextField
        label={t`Record`}
        hint={t`Such as organization:018f…`}
        value={place.record}
        required
        problem={wrong('record', t`This is no record's id.`)}
        onInput={(record) => onInput({ record: record.trim() })}
      />
      <TextField
        label={t`Field`}
        hint={t`Such as note, or answers.memorandum.evidence`}
        value={place.field}
        required
        problem={wrong('field', t`This is no field's id.`)}
        onInput={(field) => onInput({ field: field.trim() })}
      />
      <TextField
        label={t`Edit`}
        hint={t`The id of the edit that wrote the value`}
        value={place.edit}
        required
        problem={wrong('edit', t`This is no edit's id.`)}
        onInput={(edit) => onInput({ edit: edit.trim() })}
      />
    </>
  )
}
