import { Trans, useLingui } from '@lingui/react/macro'
import type { AnswerValue } from '../../wizard/answers.ts'
import { lockOf, useAnswers, useValues } from '../../wizard/answers.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { useLanguage } from '../i18n.ts'
import { useAct } from '../use-act.ts'
import { joinWords, type AreaBase } from './use-update-base.ts'

interface NoteProps {
  readonly base: AreaBase
  readonly lastDate: string | null
  readonly since: string | null
}

/** What an area can go on from: what was said last time, and what changed since. */
export function AreaNote({ base: { last, changes }, lastDate, since }: NoteProps) {
  const { language } = useLanguage()
  const day = since === null ? '' : formatDate(since, language)
  const lastDay = lastDate === null ? '' : formatDate(lastDate, language)
  return (
    <div className="project-guide-note">
      {last === null || lastDate === null ? null : (
        <>
          <p>
            <b>
              <Trans>Last time, {lastDay}:</Trans>
            </b>{' '}
            {last.track === null ? null : <TrackTag track={last.track} />}
          </p>
          <p className="project-guide-words">{last.progress}</p>
          {last.track === 'off' && last.correction.trim() !== '' ? (
            <p className="project-guide-words">
              <Trans>Correction: {last.correction}</Trans>
            </p>
          ) : null}
        </>
      )}
      {changes.length === 0 ? null : (
        <>
          <p>
            <b>{since === null ? <Trans>So far:</Trans> : <Trans>Since {day}:</Trans>}</b>
          </p>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Whether an area is on track, in words. */
export function TrackTag({ track }: { readonly track: 'on' | 'off' }) {
  return <Tag tone={track === 'on' ? 'success' : 'warning'}>{track === 'on' ? <Trans>On track</Trans> : <Trans>Off track</Trans>}</Tag>
}

/** Takes over in one step what was said last time, or adds what changed since; never overwrites what somebody wrote. */
export function AreaActions({ area, base: { last, changes } }: { readonly area: string; readonly base: AreaBase }) {
  const { t } = useLingui()
  const answers = useAnswers()
  const read = useValues()
  const act = useAct()
  const field = (column: string) => `answers.${area}.${column}`
  if (lockOf(answers, field('progress')) !== undefined) return null
  const isEmpty = (column: string) => textOf(read(field(column))).trim() === ''
  const write = (values: Readonly<Record<string, AnswerValue>>, done: string) => {
    const before = Object.fromEntries(Object.keys(values).map((key) => [key, read(key) ?? null]))
    void act(() => answers.write(values), { done, undo: () => answers.write(before) })
  }
  const progress = textOf(read(field('progress')))
  const withNew = joinWords(progress, changes)
  const again = Object.entries(last ? { progress: last.progress, track: last.track, correction: last.correction } : {}).filter(
    ([column, value]) => value !== null && value.trim() !== '' && isEmpty(column) && (column !== 'correction' || last?.track === 'off'),
  )
  return (
    <div className="ui-row">
      {again.length === 0 ? null : (
        <Button
          variant="outline"
          onClick={() => write(Object.fromEntries(again.map(([column, value]) => [field(column), value])), t`Taken over from last time.`)}
        >
          <Trans>Say the same as last time</Trans>
        </Button>
      )}
      {withNew === progress.trim() ? null : (
        <Button variant="outline" onClick={() => write({ [field('progress')]: withNew }, t`Added to the progress.`)}>
          <Trans>Add what is new</Trans>
        </Button>
      )}
    </div>
  )
}

function textOf(value: AnswerValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
