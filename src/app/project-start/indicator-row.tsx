import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Indicator } from '../../domain/project.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { formatNumber } from '../../ui/format-number.ts'
import { BoundField } from '../bound-field.tsx'
import { EntryRow } from '../entry-row.tsx'
import { formatPeriod } from '../format-period.ts'
import { useLanguage } from '../i18n.ts'
import { useMeasureWords } from '../measure-words.ts'
import { MoveButtons } from '../move-buttons.tsx'
import type { RecordEdit } from '../use-record-edit.ts'

interface IndicatorRowProps {
  readonly indicator: Indicator
  readonly edit: RecordEdit
  /** Id of the heading that takes the focus when the indicator is removed. */
  readonly section: string
  /** Its place among those of the same result, from 0, and how many they are. */
  readonly index: number
  readonly length: number
  readonly onMove: (id: string, name: string, to: number) => void
}

const FIELDS = ['definition', 'unit', 'baseline', 'target', 'source', 'of', 'order'] as const

/** An indicator: what is measured, from where to where, by what source; and all that was measured. */
export function IndicatorRow({ indicator, edit, section, index, length, onMove }: IndicatorRowProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words = useMeasureWords()
  const entry = `indicators.${indicator.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  const name = indicator.definition.trim() || t`Untitled indicator`
  const baseline = indicator.baseline === null ? '' : formatNumber(indicator.baseline, language)
  const source = indicator.source.trim()
  const inputs = (
    <>
      <BoundField {...at('definition')} required keepsEmpty />
      <div className="entry-fields__line">
        <BoundField {...at('unit')} />
        <BoundField {...at('baseline')} />
        <BoundField {...at('target')} />
      </div>
      <BoundField {...at('source')} hint={<Trans>Where the number comes from: a sign-in sheet, a survey, a system.</Trans>} />
    </>
  )
  return (
    <EntryRow
      edit={edit}
      section={section}
      entry={entry}
      main="definition"
      fields={FIELDS}
      name={name}
      inputs={inputs}
      acts={<MoveButtons name={name} index={index} length={length} onMove={(to) => onMove(indicator.id, name, to)} />}
    >
      <p className="entry-title">{name}</p>
      <p className="ui-soft entry-facts">
        <span>{words.indicator(indicator)}</span>
        {baseline === '' ? null : (
          <span>
            <Trans>baseline {baseline}</Trans>
          </span>
        )}
        {source === '' ? null : (
          <span>
            <Trans>source: {source}</Trans>
          </span>
        )}
      </p>
      {indicator.values.length === 0 ? null : <AllValues indicator={indicator} edit={edit} />}
    </EntryRow>
  )
}

function AllValues({ indicator, edit }: Pick<IndicatorRowProps, 'indicator' | 'edit'>) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const count = indicator.values.length
  const field = (period: string) => `indicators.${indicator.id}.values.${period}`
  return (
    <Disclosure summary={<Plural value={count} one="# month" other="# months" />}>
      <ul className="plan-values">
        {indicator.values.toReversed().map(({ period, value }) => {
          const month = formatPeriod(period, language)
          const shown = formatNumber(value, language)
          return (
            <li key={period}>
              <span>{month}</span>
              <span className="ui-number">{shown}</span>
              {edit.lockOf(field(period)) === null ? (
                <Button
                  variant="unstyled"
                  className="ui-no-print"
                  aria-label={t`Remove: ${shown}, ${month}`}
                  onClick={() => void edit.set({ [field(period)]: null }, t`Removed: ${shown}, ${month}`)}
                >
                  <Trans>Remove</Trans>
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
