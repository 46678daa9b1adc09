import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, type ComponentType } from 'react'
import type { RecordState } from '../../change/head.ts'
import { readMeeting } from '../../domain/meeting.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Alert } from '../../ui/alert.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Skeleton } from '../../ui/waiting.tsx'
import { AppLinkButton } from '../link.tsx'
import { useRecords } from '../live.ts'
import { useSession } from '../session.ts'
import { useClock } from '../use-clock.ts'
import { useGroup, type GroupFacts } from '../use-group.ts'
import { AboutPart } from './about-part.tsx'
import { AttendancePart } from './attendance-part.tsx'
import { BarriersPart } from './barriers-part.tsx'
import { findNext } from './calendar.ts'
import { CalendarPart } from './calendar-part.tsx'
import type { GroupPartProps } from './group-part.ts'
import { groupParts, type GroupPart, type GroupSearch } from './group-search.ts'
import './groups.css'
import { MembersPart } from './members-part.tsx'
import { useReadable } from '../use-readable.ts'

// Lists of projects bring much with them that the other parts do without.
const ProjectsPart = lazy(async () => ({ default: (await import('./projects-part.tsx')).ProjectsPart }))

interface GroupScreenProps {
  /** Id of the work group. */
  readonly group: string
  /** What the address says. */
  readonly search: GroupSearch
  /** Shows another part, or another choice inside of one, in the address. */
  readonly onSearch: (search: GroupSearch) => void
}

/** One work group: its members, its calendar, its projects, its attendance, its barriers, and what it is for. */
export function GroupScreen(props: GroupScreenProps) {
  const facts = useGroup(props.group)
  return facts ? <GroupPage {...props} facts={facts} /> : <UnknownGroup />
}

const partByName: Readonly<Record<GroupPart, ComponentType<GroupPartProps>>> = {
  members: MembersPart,
  calendar: CalendarPart,
  projects: ProjectsPart,
  attendance: AttendancePart,
  barriers: BarriersPart,
  about: AboutPart,
}

function GroupPage({ facts, search, onSearch }: GroupScreenProps & { readonly facts: GroupFacts }) {
  const { t } = useLingui()
  const { group, label } = facts
  const scope = workGroupScope(group.id)
  const meetings = useRecords('meeting').filter((state) => state.scope === scope)
  const isReadable = useReadable()(group.id)
  const labels: Readonly<Record<GroupPart, string>> = {
    members: t`Members`,
    calendar: t`Calendar`,
    projects: t`Projects`,
    attendance: t`Attendance`,
    barriers: t`Barriers`,
    about: t`About`,
  }
  const current = search.part ?? 'members'
  const Part = partByName[current]
  const content = (
    <Suspense fallback={<Skeleton />}>
      <Part facts={facts} meetings={meetings} search={search} onSearch={onSearch} />
    </Suspense>
  )
  return (
    <div className="ui-stack">
      <div>
        <PageTitle title={label}>
          {group.reading === 'closed' ? (
            <Tag>
              <Trans>Closed</Trans>
            </Tag>
          ) : null}
        </PageTitle>
        {isReadable ? <NextLine meetings={meetings} /> : null}
      </div>
      {isReadable ? null : (
        <Alert tone="info">
          <p>
            <Trans>
              This group is closed: its meetings and projects are for its members, its chair and staff only, so this device does not have
              them. Who its members are and what it is for, everybody may read.
            </Trans>
          </p>
        </Alert>
      )}
      <Tabs
        label={t`Parts of the work group`}
        tabs={groupParts.map((id) => ({ id, label: labels[id], content: id === current ? content : null }))}
        current={current}
        onChange={(id) => onSearch({ ...search, part: groupParts.find((part) => part === id) ?? 'members' })}
      />
    </div>
  )
}

function NextLine({ meetings }: { readonly meetings: readonly RecordState[] }) {
  const clock = useClock()
  const next = findNext(meetings.map(readMeeting), useSession().now())
  if (!next?.start) return null
  const [when, away] = [clock.formatSpan(next.start, next.end), clock.formatAway(next.start)]
  return (
    <p className="group-next">
      <Trans>
        Next meeting:{' '}
        <Link to="/meetings/$meeting" params={{ meeting: next.key }}>
          {when}
        </Link>{' '}
        ({away})
      </Trans>
    </p>
  )
}

function UnknownGroup() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`The task force has no such work group`} />
      <p>
        <Trans>The address may be mistyped, or the charter has changed.</Trans>
      </p>
      <AppLinkButton to="/groups">
        <Trans>See all work groups</Trans>
      </AppLinkButton>
    </>
  )
}
