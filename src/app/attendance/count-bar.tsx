import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Counts } from './sheet-rows.ts'

interface CountBarProps {
  readonly counts: Counts
  /** Shows the first person about whom recorders differ. */
  readonly onDecide: () => void
}

/** How many are marked how; stays in view above the list. */
export function CountBar({ counts, onDecide }: CountBarProps) {
  const { differing } = counts
  return (
    <>
      <dl className="att-counts">
        <Count number={counts['in-person']} word={<Trans>In person</Trans>} />
        <Count number={counts.teleconference} word={<Trans>By phone</Trans>} />
        <Count number={counts.excused} word={<Trans>Excused</Trans>} />
        <Count number={counts.absent} word={<Trans>Absent</Trans>} />
        <Count number={counts.notRecorded} word={<Trans>Not recorded</Trans>} />
      </dl>
      {differing === 0 ? null : (
        <Button variant="unstyled" className="att-decide" onClick={onDecide}>
          <Icon name="warning" />{' '}
          <Plural value={differing} one="Recorders differ about one person" other="Recorders differ about # people" />
        </Button>
      )}
    </>
  )
}

function Count({ number, word }: { readonly number: number; readonly word: ReactNode }) {
  return (
    <div className="att-count">
      <dt>{word}</dt>
      <dd>{number}</dd>
    </div>
  )
}
