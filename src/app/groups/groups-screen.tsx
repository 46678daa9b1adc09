import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { PageTitle } from '../../ui/page-title.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useClock } from '../use-clock.ts'
import './groups.css'
import { useGroupList, type GroupEntry } from './use-group-list.ts'

/** All work groups of the task force, one's own first. */
export function GroupsScreen() {
  const { t } = useLingui()
  const entries = useGroupList()
  return (
    <div className="ui-stack">
      <PageTitle title={t`Work groups`} />
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- lists without bullets lose their role in Safari */}
      <ul className="ui-tasks" role="list">
        {entries.map((entry) => (
          <li key={entry.group.id}>
            <GroupRow entry={entry} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function GroupRow({ entry }: { readonly entry: GroupEntry }) {
  const { group, label, members, isMine } = entry
  return (
    <div className="group-row">
      <div className="group-row__name">
        <Link to="/groups/$group" params={{ group: group.id }}>
          {label}
        </Link>{' '}
        {isMine ? (
          <Tag tone="info">
            <Trans>Yours</Trans>
          </Tag>
        ) : null}{' '}
        {group.reading === 'closed' ? (
          <Tag>
            <Trans>Closed</Trans>
          </Tag>
        ) : null}
      </div>
      <div className="ui-soft">
        <Plural value={members} _0="No members yet" one="# member" other="# members" />
        {' · '}
        <NextMeeting entry={entry} />
      </div>
    </div>
  )
}

function NextMeeting({ entry: { next, isReadable } }: { readonly entry: GroupEntry }) {
  const clock = useClock()
  if (!isReadable) return <Trans>Its meetings are for its members, its chair and staff only; they are not on this device.</Trans>
  if (!next?.start) return <Trans>No meeting planned</Trans>
  const [when, away] = [clock.formatSpan(next.start, null), clock.formatAway(next.start)]
  return (
    <Trans>
      Next meeting: {when} ({away})
    </Trans>
  )
}
