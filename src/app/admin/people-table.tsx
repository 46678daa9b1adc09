import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { AdminPerson, HeldGrant } from '../../sync/admin-shapes.ts'
import { formatAgo } from '../../ui/format-date.ts'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useLanguage } from '../i18n.ts'
import { useSession } from '../session.ts'
import { useGrantWords } from './grant-words.ts'
import { useSignInWords } from './sign-in-words.ts'

/** An account with its roles in words: names of groups and organizations are looked up once for all rows. */
interface PersonRow extends AdminPerson {
  readonly held: readonly { readonly grant: HeldGrant; readonly words: string }[]
}

/** People with what they may do and when they were last here; a row's name leads to the person. */
export function PeopleTable({ people }: { readonly people: readonly AdminPerson[] }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const now = Date.parse(useSession().now())
  const signInWords = useSignInWords()
  const wordsOf = useGrantWords()
  const rows = people.map((person): PersonRow => ({ ...person, held: person.roles.map((grant) => ({ grant, words: wordsOf(grant) })) }))
  return (
    <Table
      caption={t`People`}
      captionHidden
      rows={rows}
      rowKey={(person) => person.id}
      columns={[
        { id: 'name', label: t`Name`, rowHeader: true, cell: showName },
        { id: 'roles', label: t`Roles`, cell: showRoles },
        {
          id: 'seen',
          label: t`Last seen`,
          cell: ({ lastSeen }) => (lastSeen === null ? t`Never` : formatAgo(lastSeen, language, now)),
        },
        { id: 'sign-in', label: t`Signs in by`, cell: signInWords },
      ]}
    />
  )
}

function showName(person: AdminPerson) {
  return (
    <>
      <Link to="/admin/people/$person" params={{ person: person.id }}>
        {person.name || person.email}
      </Link>{' '}
      {person.revokedAt === null ? null : (
        <Tag tone="error">
          <Trans>Revoked</Trans>
        </Tag>
      )}
      <div className="ui-soft admin-address">{person.email}</div>
    </>
  )
}

function showRoles({ held }: PersonRow) {
  if (held.length === 0) return <Trans>No role</Trans>
  return (
    <ul className="admin-plain">
      {held.map(({ grant, words }) => (
        <li key={`${grant.source} ${grant.role} ${grant.target}`}>
          {words} {grant.source === 'record' ? <FromRecord /> : null}
        </li>
      ))}
    </ul>
  )
}

/** Marks a role that follows from what organizations have recorded, and goes when the record does. */
export function FromRecord() {
  return (
    <Tag>
      <Trans>by a record</Trans>
    </Tag>
  )
}
