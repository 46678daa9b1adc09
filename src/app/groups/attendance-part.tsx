import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { readMeeting } from '../../domain/meeting.ts'
import { performancePeriod } from '../../domain/rules/review-due.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { AttendanceRunway } from '../attendance-runway.tsx'
import { AttendanceSentence } from '../attendance-sentence.tsx'
import { AttendanceWhatIf } from '../attendance-what-if.tsx'
import { useCharter } from '../charter.ts'
import { AppLinkButton } from '../link.tsx'
import { useAttendance } from '../use-attendance.ts'
import { useClock } from '../use-clock.ts'
import { sortByNeed, type MemberStanding } from './attendance-order.ts'
import type { GroupPartProps } from './group-part.ts'
import { useReadable } from '../use-readable.ts'

/** Where each member stands against the policy in a year; those below the minimum first. */
export function AttendancePart({ facts, meetings, search, onSearch }: GroupPartProps) {
  const { t } = useLingui()
  const charter = useCharter()
  const clock = useClock()
  const { group, members } = facts
  const present = performancePeriod(clock.today(), charter).id
  const year = search.year === undefined ? present : String(search.year)
  const { standingByOrganization } = useAttendance(group.id, members, year)
  const isReadable = useReadable()(group.id)
  const known = meetings.flatMap((state) => {
    const { start } = readMeeting(state)
    return start === null ? [] : [performancePeriod(clock.toClock(start).date, charter).id]
  })
  const years = [...new Set([present, year, ...known])].toSorted().toReversed()
  const standings = members.flatMap((member): readonly MemberStanding[] => {
    const standing = standingByOrganization.get(member.organization.key)
    return standing ? [{ member, standing }] : []
  })
  if (!isReadable) return null
  if (members.length === 0) return <EmptyState heading={<Trans>No members yet</Trans>} />
  return (
    <div className="ui-stack">
      <div className="group-filter">
        <Select
          label={charter.year.reviewsBy === 'fiscal' ? t`Fiscal year` : t`Year`}
          value={year}
          emptyLabel={null}
          options={years.map((one) => ({ value: one, label: one }))}
          onInput={(next) => onSearch({ ...search, year: Number(next) })}
        />
        <AppLinkButton to="/print/attendance/$group/$year" params={{ group: group.id, year }} variant="outline">
          <Trans>Print the register</Trans>
        </AppLinkButton>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- lists without bullets lose their role in Safari */}
      <ul className="ui-tasks" role="list">
        {sortByNeed(standings).map((one) => (
          <li key={one.member.organization.key}>
            <StandingRow {...one} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function StandingRow({ member: { organization }, standing }: MemberStanding) {
  const { t } = useLingui()
  return (
    <div className="group-standing">
      <h2>
        <Link to="/organizations/$org" params={{ org: organization.key }}>
          {organization.name.trim() || t`Unnamed organization`}
        </Link>
      </h2>
      <AttendanceSentence standing={standing} />
      <AttendanceRunway standing={standing} />
      {standing.left === 0 ? null : (
        <Disclosure summary={<Trans>What if</Trans>}>
          <AttendanceWhatIf standing={standing} />
        </Disclosure>
      )}
    </div>
  )
}
