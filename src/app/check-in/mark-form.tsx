import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { markField } from '../../domain/meeting.ts'
import { attendanceMarks } from '../../domain/meeting-kind.ts'
import type { Attendee } from '../../domain/rules/group-members.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useLanguage } from '../i18n.ts'
import { useDistinctHeads, useStoreStatus } from '../live.ts'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'
import { useExplainWrite } from '../write-access.ts'
import { MarkedNote } from './marked-note.tsx'
import { draftSelfMark, draftTakeBack } from './self-mark.ts'

interface MarkFormProps {
  readonly scope: string
  readonly record: string
  readonly person: Attendee
}

/** Takes the mark of one person; once it stands, says so, and takes it back. */
export function MarkForm({ scope, record, person }: MarkFormProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const store = useStore()
  const act = useAct()
  const isReadable = useStoreStatus() === 'read-only'
  const field = markField(person.representation)
  const heads = useDistinctHeads(record, field)
  const locked = useExplainWrite()(scope, record, field)
  const [how, setHow] = useState<string>('in-person')
  const mark = heads[0]?.value
  const isMarked = mark === 'in-person' || mark === 'teleconference'
  const write = (value: string) => act(() => store.write(scope, [draftSelfMark(store, { record, field }, value)]), {})
  const takeBack = () => act(() => store.write(scope, [draftTakeBack(store, { record, field })]), {})
  const { name } = person
  if (locked !== null || isReadable) {
    return (
      <>
        {isMarked ? <MarkedNote heads={heads} person={person} record={record} /> : null}
        <Alert tone="info" live="polite">
          <p>{locked ?? <Trans>This database was written by a newer version of the app. Update the app to go on.</Trans>}</p>
        </Alert>
      </>
    )
  }
  if (isMarked) {
    const [other, word] =
      mark === 'in-person'
        ? (['teleconference', t`I take part by teleconference`] as const)
        : (['in-person', t`I am here in person`] as const)
    return (
      <>
        <MarkedNote heads={heads} person={person} record={record} />
        <div className="ui-row">
          <Button variant="outline" onClick={() => void write(other)}>
            {word}
          </Button>
          <Button variant="secondary" onClick={() => void takeBack()}>
            <Trans>Take it back</Trans>
          </Button>
        </div>
      </>
    )
  }
  const recorded = attendanceMarks.find(({ id }) => id === mark)?.label[language].toLowerCase()
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void write(how)
      }}
    >
      {recorded === undefined ? null : (
        <Alert tone="info" slim>
          <Trans>You are recorded as {recorded}. If you mark yourself all the same, both stand until the chair decides.</Trans>
        </Alert>
      )}
      <RadioGroup
        label={t`${name}: how do you take part?`}
        value={how}
        onInput={(value) => setHow(value ?? 'in-person')}
        options={attendanceMarks
          .filter(({ id }) => id === 'in-person' || id === 'teleconference')
          .map(({ id, label }) => ({ value: id, label: label[language] }))}
      />
      <Button type="submit">
        <Trans>Mark me as present</Trans>
      </Button>
    </form>
  )
}
