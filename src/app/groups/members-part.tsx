import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Person } from '../../domain/person.ts'
import type { Representation } from '../../domain/representation.ts'
import { isWithin } from '../../domain/rules/date.ts'
import type { GroupMember } from '../../domain/rules/group-members.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Table } from '../../ui/table.tsx'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { useClock } from '../use-clock.ts'
import type { GroupPartProps } from './group-part.ts'

/** The members of a work group, and who speaks for each today. */
export function MembersPart({ facts }: GroupPartProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const today = useClock().today()
  const { members, people, group } = facts
  if (members.length === 0) return <NoMembers isGovernment={group.membership === 'government'} />
  const named = (member: GroupMember, alternate: boolean) =>
    listNames(
      member.representations.filter((one) => one.alternate === alternate && isWithin(today, one)),
      people,
      t`Unnamed person`,
    )
  return (
    <Table
      caption={t`Members of the work group`}
      captionHidden
      rows={members}
      rowKey={({ organization }) => organization.key}
      columns={[
        {
          id: 'organization',
          label: t`Organization`,
          rowHeader: true,
          cell: showMember,
        },
        {
          id: 'representative',
          label: t`Official representative`,
          cell: (member) => named(member, false) || t`Nobody named`,
        },
        { id: 'alternates', label: t`Alternates`, cell: (member) => named(member, true) || '–' },
        { id: 'joined', label: t`Joined`, cell: ({ joined }) => (joined === null ? '–' : formatDate(joined, language)) },
      ]}
    />
  )
}

function showMember({ organization }: GroupMember) {
  return <MemberLink organization={organization} />
}

function MemberLink({ organization: { key, name } }: Pick<GroupMember, 'organization'>) {
  const { t } = useLingui()
  return (
    <Link to="/organizations/$org" params={{ org: key }}>
      {name.trim() || t`Unnamed organization`}
    </Link>
  )
}

function listNames(representations: readonly Representation[], people: ReadonlyMap<string, Person>, unnamed: string): string {
  return representations.map(({ person }) => people.get(person ?? '')?.name.trim() || unnamed).join(', ')
}

function NoMembers({ isGovernment }: { readonly isGovernment: boolean }) {
  return (
    <EmptyState
      heading={<Trans>No members yet</Trans>}
      action={
        <AppLinkButton to="/organizations" variant="outline">
          <Trans>See all organizations</Trans>
        </AppLinkButton>
      }
    >
      {isGovernment ? (
        <Trans>
          An organization becomes a member when it chooses this group in the work group selection. This group is for members of government
          only: staff say which organizations are.
        </Trans>
      ) : (
        <Trans>An organization becomes a member when it chooses this group in the work group selection.</Trans>
      )}
    </EmptyState>
  )
}
