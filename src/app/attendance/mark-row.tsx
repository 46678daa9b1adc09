import { Trans, useLingui } from '@lingui/react/macro'
import { memo, useState } from 'react'
import type { FieldId } from '../../change/edit.ts'
import type { AttendanceMark } from '../../domain/meeting.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { useLanguage } from '../i18n.ts'
import { useDistinctHeads } from '../live.ts'
import { listMarkWords } from './mark-words.ts'
import { DifferingMarks } from './differing-marks.tsx'
import { RowDetails } from './row-details.tsx'
import { RowName } from './row-name.tsx'
import { asMark, type SheetRow } from './sheet-rows.ts'
import { useMarking } from './use-marking.ts'

/** What whoever works here may do in a row: set every mark and decide between two, mark as taking part, or nothing. */
export type RowRights = 'all' | 'own' | 'none'

interface MarkRowProps {
  readonly id: string
  readonly field: FieldId
  readonly name: string
  readonly organization: string
  readonly alternate: boolean
  readonly sort: SheetRow['sort']
  /** The organization stands above already: the row before is of the same one. */
  readonly follows: boolean
  readonly rights: RowRights
}

const OWN: readonly AttendanceMark[] = ['in-person', 'teleconference']

/**
 * One person with the four marks. Everything that it gets is a word: a mark of somebody else draws nothing here anew, which is what keeps
 * a tap among forty people instant on a slow phone.
 */
export const MarkRow = memo(function MarkRow(props: MarkRowProps) {
  const { id, field, organization, sort, follows, rights } = props
  const { t } = useLingui()
  const marking = useMarking()
  const heads = useDistinctHeads(marking.record, field)
  const arrival = useDistinctHeads(marking.record, `arrived.${id}`)[0]?.value
  const [isOpen, setOpen] = useState(false)
  const name = props.name || t`Somebody whom this device does not know`
  const differs = heads.length > 1
  const mark = differs ? null : asMark(heads[0]?.value)
  const isThere = mark === 'in-person' || mark === 'teleconference'
  const late = isThere && typeof arrival === 'string' && arrival !== '' ? arrival : null
  return (
    <li
      className={joinClasses('att-row', follows && 'att-row--follows', differs && 'att-row--differs')}
      data-row={id}
      data-differs={differs || undefined}
    >
      <RowName {...props} name={name} late={late} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      <MarkRadios
        label={organization === '' ? name : `${name}, ${organization}`}
        mark={mark}
        claimed={differs ? heads.map(({ value }) => asMark(value)) : []}
        rights={differs && rights === 'own' ? 'none' : rights}
        onMark={(value) => void marking.write({ [field]: value })}
      />
      {differs ? <DifferingMarks field={field} heads={heads} mayDecide={rights === 'all'} /> : null}
      {isOpen ? (
        <RowDetails id={id} field={field} name={name} sort={sort} isThere={isThere} arrival={late} mayWrite={rights === 'all'} />
      ) : null}
    </li>
  )
})

interface MarkRadiosProps {
  readonly label: string
  readonly mark: AttendanceMark | null
  /** The marks that recorders differ about. */
  readonly claimed: readonly (AttendanceMark | null)[]
  readonly rights: RowRights
  /** A mark, or null where the one that stands was pressed again. */
  readonly onMark: (mark: AttendanceMark | null) => void
}

/** Four marks of which one may stand. The sheet as a whole is one stop of the Tab key: its keys move among these buttons. */
function MarkRadios({ label, mark, claimed, rights, onMark }: MarkRadiosProps) {
  const { language } = useLanguage()
  const { t } = useLingui()
  const differs = claimed.length > 0
  return (
    <div role="radiogroup" aria-label={differs ? t`${label}. Recorders differ.` : label} className="att-marks">
      {listMarkWords(language).map((word) => {
        const isFree = rights === 'all' || (rights === 'own' && OWN.includes(word.mark))
        return (
          <button
            key={word.mark}
            type="button"
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native radio button cannot be taken back by pressing it again
            role="radio"
            aria-checked={word.mark === mark}
            aria-label={word.label}
            aria-disabled={!isFree || undefined}
            title={word.label}
            tabIndex={-1}
            data-mark={word.mark}
            data-claimed={claimed.includes(word.mark) || undefined}
            className={`att-mark att-mark--${word.mark}`}
            onClick={() => {
              if (isFree) onMark(word.mark === mark ? null : word.mark)
            }}
          >
            <span aria-hidden="true">
              <span className="att-mark__letter">{word.letter}</span>
              <span className="att-mark__word">{word.label}</span>
            </span>
          </button>
        )
      })}
      {differs ? (
        <span className="usa-sr-only">
          <Trans>Not decided</Trans>
        </span>
      ) : null}
    </div>
  )
}
