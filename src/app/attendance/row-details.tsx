import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { FieldId } from '../../change/edit.ts'
import { isTime } from '../../domain/rules/clock.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { FieldHistory } from '../field-history.tsx'
import { useSession } from '../session.ts'
import { useClock } from '../use-clock.ts'
import type { SheetRow } from './sheet-rows.ts'
import { useMarking } from './use-marking.ts'

interface RowDetailsProps {
  readonly id: string
  readonly field: FieldId
  readonly name: string
  readonly sort: SheetRow['sort']
  /** Marked as taking part: only then somebody can have come late. */
  readonly isThere: boolean
  readonly arrival: string | null
  readonly mayWrite: boolean
}

/** What else there is to say of a person: when he or she came, who marked what, and the way to take a guest off the list. */
export function RowDetails({ id, field, name, sort, isThere, arrival, mayWrite }: RowDetailsProps) {
  const { record } = useMarking()
  return (
    <div className="att-details">
      {sort === 'unlisted' ? (
        <p>
          <Trans>Marked here, and not among the people of this work group on that day, as far as this device knows.</Trans>
        </p>
      ) : null}
      {sort === 'unknown' ? (
        <p>
          <Trans>
            Marked on another device. Who it is comes with the next file or sync; until then the mark is kept under this id: {id}
          </Trans>
        </p>
      ) : null}
      {sort === 'guest' || !mayWrite ? null : isThere ? (
        <LateArrival key={arrival} id={id} arrival={arrival} />
      ) : (
        <p className="ui-soft">
          <Trans>Mark somebody as present first to say that he or she came late.</Trans>
        </p>
      )}
      <div className="ui-row">
        <FieldHistory record={record} fields={[field, `arrived.${id}`]} />
        {sort === 'guest' && mayWrite ? <RemoveGuest id={id} name={name} /> : null}
      </div>
    </div>
  )
}

/** When somebody came, by the clock of the task force; saved when the field is left. */
function LateArrival({ id, arrival }: { readonly id: string; readonly arrival: string | null }) {
  const marking = useMarking()
  const clock = useClock()
  const { now } = useSession()
  const input = useId()
  const [time, setTime] = useState(arrival ?? '')
  const save = (value: string) => {
    const next = isTime(value) ? value : null
    if (next !== arrival) void marking.write({ [`arrived.${id}`]: next })
  }
  return (
    <div className="att-late">
      <label htmlFor={input}>
        <Trans>Came late, at</Trans>
      </label>
      <input
        id={input}
        className="usa-input"
        type="time"
        value={time}
        onChange={(event) => setTime(event.target.value)}
        onBlur={() => save(time)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save(time)
        }}
      />
      {arrival === null ? (
        <Button variant="outline" onClick={() => save(clock.toClock(now()).time)}>
          <Trans>Just now</Trans>
        </Button>
      ) : (
        <Button variant="outline" onClick={() => save('')}>
          <Trans>Not late</Trans>
        </Button>
      )}
    </div>
  )
}

function RemoveGuest({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useLingui()
  const marking = useMarking()
  const toast = useToast()
  const remove = async () => {
    const isDone = await marking.write({ [`guests.${id}.name`]: null })
    if (isDone) toast({ text: t`Taken off the list: ${name}`, action: { label: t`Undo`, onAction: () => void marking.undo() } })
  }
  return (
    <Button variant="secondary" onClick={() => void remove()}>
      <Trans>Take off the list</Trans>
    </Button>
  )
}
