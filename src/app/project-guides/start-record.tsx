import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Json } from '../../change/edit.ts'
import { isDate } from '../../domain/rules/date.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useRecord } from '../live.ts'
import { useSession, useStore } from '../session.ts'
import { useAct } from '../use-act.ts'
import { useExplainWrite } from '../write-access.ts'
import { guideOf, recordOf, type ProjectGuidePlace } from './guide-places.ts'
import { useCharter } from '../charter.ts'
import { answerField } from '../../wizard/field-ids.ts'

interface StartRecordProps {
  readonly guide: 'update' | 'review'
  readonly project: ProjectGuidePlace['project']
  readonly label: string
  /** With what one of today begins, where it is new: what somebody wrote is never overwritten. */
  readonly first?: Readonly<Record<string, string>>
}

/** Begins an update or a review of today, or opens it where there is one already: one a day, wherever it is made. One of an earlier day can be written down later. */
export function StartRecord({ guide, project, label, first = {} }: StartRecordProps) {
  const { t } = useLingui()
  const charter = useCharter()
  const store = useStore()
  const act = useAct()
  const navigate = useNavigate()
  const today = useSession().today()
  const record = recordOf({ guide, project, part: today })
  const isThere = useRecord(record) !== undefined
  const scope = workGroupScope(project.group)
  const { rows, columns } = guideOf(guide, charter)
  const probe = rows[0] && columns[0] ? answerField(rows[0].id, columns[0]) : 'answers.any.progress'
  const locked = useExplainWrite()(scope, record, probe)
  const open = (date: string) =>
    navigate({
      to: guide === 'update' ? '/projects/$project/updates/$date' : '/projects/$project/reviews/$date',
      params: { project: project.key, date },
    })
  const begin = async () => {
    const fields = isThere ? [] : Object.keys(first)
    const write = (value: (field: string) => Json) =>
      store.write(
        scope,
        fields.map((field) => ({ record, field, value: value(field) })),
      )
    if (fields.length > 0) {
      const outcome = { done: t`Begun with what was said last and what is new. Look at each area.`, undo: () => write(() => null) }
      if (!(await act(() => write((field) => first[field] ?? null), outcome))) return
    }
    await open(today)
  }
  if (locked !== null) return <p className="ui-soft">{locked}</p>
  return (
    <div className="project-guide-start">
      <p>
        <Button onClick={() => void begin()}>{isThere ? <Trans>Go on: {label}</Trans> : <Trans>Begin: {label}</Trans>}</Button>
      </p>
      <EarlierDay guide={guide} today={today} onOpen={(date) => void open(date)} />
    </div>
  )
}

interface EarlierDayProps {
  readonly guide: StartRecordProps['guide']
  readonly today: string
  readonly onOpen: (date: string) => void
}

/** Leads to the update or review of an earlier day, as when it was made on paper. */
function EarlierDay({ guide, today, onOpen }: EarlierDayProps) {
  const { t } = useLingui()
  const [date, setDate] = useState('')
  const isLater = date > today
  return (
    <Disclosure
      summary={
        guide === 'update' ? <Trans>Write down an update of an earlier day</Trans> : <Trans>Write down a review of an earlier day</Trans>
      }
    >
      <DateField
        label={t`Day`}
        value={date}
        onInput={setDate}
        max={today}
        problem={isLater ? t`Choose today or an earlier day.` : undefined}
      />
      <p>
        <Button variant="outline" disabled={!isDate(date) || isLater} onClick={() => onOpen(date)}>
          <Trans>Open this day</Trans>
        </Button>
      </p>
    </Disclosure>
  )
}
