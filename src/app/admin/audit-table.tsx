import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { AdminPerson, AuditEntry } from '../../sync/admin-shapes.ts'
import { formatInstant } from '../../ui/format-date.ts'
import { Table } from '../../ui/table.tsx'
import { useLanguage } from '../i18n.ts'
import { useAuditWords } from './audit-words.ts'

interface AuditTableProps {
  readonly entries: readonly AuditEntry[]
  /** Names of accounts, by which actors and targets are shown. */
  readonly people: readonly AdminPerson[]
}

/** Acts with time, actor, target and what the server noted beside them. */
export function AuditTable({ entries, people }: AuditTableProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words = useAuditWords()
  const nameById = new Map(people.map((person) => [person.id, person.name || person.email]))
  return (
    <Table
      caption={t`Acts`}
      captionHidden
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        { id: 'at', label: t`When`, cell: ({ at }) => formatInstant(at, language) },
        { id: 'action', label: t`What`, rowHeader: true, cell: ({ action }) => words[action] ?? action },
        {
          id: 'actor',
          label: t`By whom`,
          cell: ({ actor }) => (actor === null ? <Trans>The server, or its command line</Trans> : <AccountLink id={actor} names={nameById} />),
        },
        { id: 'target', label: t`On what`, cell: ({ target }) => <AccountLink id={target} names={nameById} /> },
        { id: 'detail', label: t`More`, cell: showDetail },
      ]}
    />
  )
}

function AccountLink({ id, names }: { readonly id: string; readonly names: ReadonlyMap<string, string> }) {
  const name = names.get(id)
  if (name === undefined) return id === '' ? null : <span className="admin-code">{id}</span>
  return (
    <Link to="/admin/people/$person" params={{ person: id }}>
      {name}
    </Link>
  )
}

function showDetail({ detail }: AuditEntry) {
  if (detail.length === 0) return null
  return (
    <ul className="admin-plain">
      {detail.map(([name, value]) => (
        <li key={name} className="admin-address">
          {name}: {value}
        </li>
      ))}
    </ul>
  )
}
