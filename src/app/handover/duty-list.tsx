import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Duty } from '../../domain/rules/handover.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { placeOfRecord } from '../record-place.ts'
import { useSession, useStore } from '../session.ts'
import { useDutyName } from './use-duty-name.ts'
import { OverdueTag } from '../overdue-tag.tsx'

interface DutyListProps {
  readonly duties: readonly Duty[]
  readonly label: string
  /** Why one cannot be passed on here; left out where that does not matter. */
  readonly reasonOf?: (duty: Duty) => string | null
}

/** What somebody has in hand: what, of which project or meeting, by when; each the way to it. */
export function DutyList({ duties, label, reasonOf = () => null }: DutyListProps) {
  return (
    <ul className="entry-list" aria-label={label}>
      {duties.map((duty) => (
        <DutyRow key={`${duty.record} ${duty.field}`} duty={duty} reason={reasonOf(duty)} />
      ))}
    </ul>
  )
}

function DutyRow({ duty, reason }: { readonly duty: Duty; readonly reason: string | null }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { today } = useSession()
  const store = useStore()
  const name = useDutyName()(duty)
  const title = duty.title.trim() || t`Untitled task`
  const day = duty.due === null ? '' : formatDate(duty.due, language)
  return (
    <li>
      <p className="entry-title">
        <Link {...placeOfRecord(duty.record, duty.field, (record) => store.record(record))}>{title}</Link>
      </p>
      <p className="ui-soft entry-facts">
        <span>{name}</span>
        {day === '' ? null : (
          <span>
            <Trans>due {day}</Trans>
          </span>
        )}
        {duty.due !== null && duty.due < today() ? <OverdueTag /> : null}
      </p>
      {reason === null ? null : <p className="ui-soft">{reason}</p>}
    </li>
  )
}
