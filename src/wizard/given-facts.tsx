import { useLingui } from '@lingui/react/macro'
import type { GivenFact, Guide, GuideColumn, GuideRow } from '../domain/guide.ts'
import type { Text } from '../domain/text.ts'
import { Select } from '../ui/select.tsx'
import { cellOf, listColumns } from './guide-rows.ts'
import { useText } from './show-text.ts'

interface Given {
  /** The same for the same aspect of every row. */
  readonly aspect: string
  readonly term: Text
  readonly fact: GivenFact
}

/** What a row states in its `given` columns, with the aspect of each statement. */
function listGiven(guide: Guide, row: GuideRow): Given[] {
  const columns = listColumns(guide, row).filter((column) => cellOf(row, column).type === 'given')
  const ofColumn = (column: GuideColumn) =>
    (row.given?.[column.id] ?? []).map((fact) => {
      const term = fact.term ?? column.label
      return { aspect: `${column.id} ${term.en}`, term, fact }
    })
  return columns.flatMap(ofColumn)
}

/** What a row states without asking, by aspect; `aspect` shows that one alone. */
export function GivenFacts({ guide, row, aspect }: { guide: Guide; row: GuideRow; aspect: string | null }) {
  const showText = useText()
  const given = listGiven(guide, row).filter((each) => aspect === null || each.aspect === aspect)
  if (given.length === 0) return null
  return (
    <dl className="pg-row-facts">
      {given.map((each) => (
        <div key={`${each.aspect} ${each.fact.text.en}`}>
          <dt>{showText(each.term)}</dt>
          <dd>{showText(each.fact.text)}</dd>
        </div>
      ))}
    </dl>
  )
}

interface AspectChoiceProps {
  readonly guide: Guide
  readonly rows: readonly GuideRow[]
  readonly aspect: string | null
  onChoose(aspect: string | null): void
}

/** Lets people compare rows by one aspect at a time, which makes a long page short on a phone; nothing where rows state nothing. */
export function AspectChoice({ guide, rows, aspect, onChoose }: AspectChoiceProps) {
  const { t } = useLingui()
  const showText = useText()
  const terms = new Map(rows.flatMap((row) => listGiven(guide, row)).map((each) => [each.aspect, each.term]))
  if (terms.size < 2) return null
  return (
    <div className="pg-aspect">
      <Select
        label={t`Compare by`}
        hint={t`One point alone makes the list short; notes show again with everything.`}
        value={aspect ?? ''}
        onInput={(chosen) => onChoose(chosen === '' ? null : chosen)}
        emptyLabel={t`Everything`}
        options={[...terms].map(([value, term]) => ({ value, label: showText(term) }))}
      />
    </div>
  )
}
