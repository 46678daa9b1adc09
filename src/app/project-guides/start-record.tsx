import { Trans } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { FieldId, Json, RecordId, Scope } from '../../change/edit.ts'
import { Button } from '../../ui/button.tsx'
import { useRecord } from '../live.ts'
import type { Place } from '../record-place.ts'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'
import { useExplainWrite } from '../write-access.ts'

interface StartRecordProps {
  readonly label: string
  readonly record: RecordId
  readonly scope: Scope
  /** What it begins with, where it is new: what somebody wrote is never overwritten. */
  readonly values: Readonly<Record<FieldId, Json>>
  /** A field that stands for all of them: whoever may not write it is told why. */
  readonly probe: FieldId
  readonly place: Place
}

/** Begins an update or a review of today, or opens it where there is one already: one a day, wherever it is made. */
export function StartRecord({ label, record, scope, values, probe, place }: StartRecordProps) {
  const store = useStore()
  const act = useAct()
  const navigate = useNavigate()
  const isThere = useRecord(record) !== undefined
  const locked = useExplainWrite()(scope, record, probe)
  const begin = async () => {
    const drafts = isThere ? [] : Object.entries(values).map(([field, value]) => ({ record, field, value }))
    if (drafts.length > 0 && !(await act(() => store.write(scope, drafts), {}))) return
    await navigate(place)
  }
  if (locked !== null) return <p className="ui-soft">{locked}</p>
  return (
    <p>
      <Button onClick={() => void begin()}>{isThere ? <Trans>Go on: {label}</Trans> : <Trans>Begin: {label}</Trans>}</Button>
    </p>
  )
}
