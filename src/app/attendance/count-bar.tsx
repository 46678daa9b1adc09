import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Counts } from './sheet-rows.ts'

/** How many are marked how; stays in view above the list. */
export function CountBar({ counts, guests }: { readonly counts: Counts; readonly guests: number }) {
  return (
    <dl className="att-counts">
      <Count number={counts['in-person']} word={<Trans>In person</Trans>} />
      <Count number={counts.teleconference} word={<Trans>By phone</Trans>} />
      <Count number={counts.excused} word={<Trans>Excused</Trans>} />
      <Count number={counts.absent} word={<Trans>Absent</Trans>} />
      <Count number={counts.notRecorded} word={<Trans>Not recorded</Trans>} />
      {guests === 0 ? null : <Count number={guests} word={<Trans>Guests</Trans>} />}
      {counts.differing === 0 ? null : <Count number={counts.differing} word={<Trans>To decide</Trans>} isAlarm />}
    </dl>
  )
}

function Count({ number, word, isAlarm = false }: { readonly number: number; readonly word: ReactNode; readonly isAlarm?: boolean }) {
  return (
    <div className={isAlarm ? 'att-count att-count--alarm' : 'att-count'}>
      <dt>{word}</dt>
      <dd>{number}</dd>
    </div>
  )
}
