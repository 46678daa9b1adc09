import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CharterItem } from '../../domain/charter.ts'
import { heavyPercentOf, type BarrierResult, type PulseResult } from '../../domain/rules/pulse.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { formatNumber } from '../../ui/format-number.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { PulseTable } from './pulse-table.tsx'
import { useScaleWords } from './scale-words.ts'

interface PulseResultsProps {
  readonly result: PulseResult
  readonly before: PulseResult | null
  readonly barriers: readonly CharterItem[]
}

/** The sealed answers of a day: the heaviest barrier first, how the answers spread, and what has changed since the pulse before. */
export function PulseResults({ result, before, barriers }: PulseResultsProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const [asTable, setAsTable] = useState(false)
  const labelOf = (id: string) => {
    const item = barriers.find((each) => each.id === id)
    return item ? textIn(item.label, language) : id
  }
  return (
    <section className="pulse-section ui-stack" aria-labelledby="pulse-results">
      <h2 id="pulse-results" tabIndex={-1}>
        <Plural value={result.answers} one="What # person answered" other="What # people answered" />
      </h2>
      <p>
        <Trans>The heaviest barriers come first: those of which most said that they get in the way much or very much.</Trans>{' '}
        {before ? <Trans>Beside each stands the change since {formatDate(before.date, language)}.</Trans> : null}
      </p>
      <div className="pulse-ways ui-no-print">
        <Button variant="outline" onClick={() => setAsTable(!asTable)}>
          {asTable ? t`Show as bars` : t`Show as a table`}
        </Button>
        <Button variant="outline" onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
      <div className={asTable ? undefined : 'pulse-print-only'}>
        <PulseTable result={result} before={before} labelOf={labelOf} />
      </div>
      {asTable ? null : <Bars result={result} before={before} labelOf={labelOf} />}
      {result.withheld.length > 0 ? <Withheld labels={result.withheld.map(labelOf)} /> : null}
    </section>
  )
}

/** What the ways to show a result work with. */
export interface ShownResult {
  readonly result: PulseResult
  readonly before: PulseResult | null
  readonly labelOf: (barrier: string) => string
}

function Bars({ result, before, labelOf }: ShownResult) {
  return (
    <>
      <Legend />
      <ol className="pulse-bars">
        {result.barriers.map((each) => (
          <li key={each.barrier}>
            <span className="pulse-bars__label">{labelOf(each.barrier)}</span>
            <Share result={each} />
            <Change result={each} before={before} />
            <Bar counts={each.counts} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Share({ result }: { readonly result: BarrierResult }) {
  const { heavy, answers } = result
  const { language } = useLanguage()
  const percent = formatNumber(heavyPercentOf(result) / 100, language, { style: 'percent' })
  return (
    <span className="pulse-bars__share ui-number">
      <Trans>
        {percent} much or very much ({heavy} of {answers})
      </Trans>
    </span>
  )
}

/** How many points the share of 4 and 5 has moved since the pulse before; nothing where there was none. */
export function Change({ result, before }: { readonly result: BarrierResult; readonly before: PulseResult | null }) {
  const earlier = before?.barriers.find(({ barrier }) => barrier === result.barrier)
  if (!earlier) return null
  const points = heavyPercentOf(result) - heavyPercentOf(earlier)
  return (
    <span className="pulse-bars__change ui-number">
      {points === 0 ? (
        <Trans>as before</Trans>
      ) : points > 0 ? (
        <>
          <span aria-hidden="true">▲ </span>
          <Plural value={points} one="# point heavier" other="# points heavier" />
        </>
      ) : (
        <>
          <span aria-hidden="true">▼ </span>
          <Plural value={-points} one="# point lighter" other="# points lighter" />
        </>
      )}
    </span>
  )
}

/** How the answers spread, as one bar; the table says it in numbers, so assistive technology is spared it. */
function Bar({ counts }: { readonly counts: readonly number[] }) {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const width = (count: number) => (100 * count) / total
  return (
    <svg className="pulse-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {counts.map((count, index) => {
        const before = counts.slice(0, index).reduce((sum, each) => sum + each, 0)
        return <rect key={index + 1} className={`pulse-bar__${index + 1}`} x={width(before)} y="0" width={width(count)} height="10" />
      })}
    </svg>
  )
}

function Legend() {
  const words = useScaleWords()
  return (
    <ul className="pulse-legend">
      {words.map((word, index) => (
        <li key={word}>
          <svg className="pulse-legend__mark" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            <rect className={`pulse-bar__${index + 1}`} width="10" height="10" />
          </svg>
          {index + 1} {word}
        </li>
      ))}
    </ul>
  )
}

function Withheld({ labels }: { readonly labels: readonly string[] }) {
  return (
    <>
      <p>
        <Trans>Not shown, because too few answered or all of a box alike:</Trans>
      </p>
      <ul>
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </>
  )
}
