import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { roles, type AdminPerson, type AuditEntry, type Grant } from '../../sync/admin-shapes.ts'
import { formatInstant } from '../../ui/format-date.ts'
import { Table } from '../../ui/table.tsx'
import { useLanguage } from '../i18n.ts'
import { useAuditWords, useDetailWords } from './audit-words.ts'
import { useGrantWords } from './grant-words.ts'

interface AuditTableProps {
  readonly entries: readonly AuditEntry[]
  /** Names of accounts, by which actors and targets are shown. */
  readonly people: readonly AdminPerson[]
}

/** An act with the names of the accounts in it; undefined where an id is that of no account. */
interface AuditRow extends AuditEntry {
  readonly actorName: string | undefined
  readonly targetName: string | undefined
  /** What the server noted beside it, in words. */
  readonly notes: readonly string[]
}

/** Acts with time, actor, target and what the server noted beside them. */
export function AuditTable({ entries, people }: AuditTableProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words = useAuditWords()
  const detailWords = useDetailWords()
  const wordsOf = useGrantWords()
  const show = (name: string, value: string) => {
    const grant = roleNames.has(name) ? readGrant(value) : null
    return grant ? wordsOf(grant) : value === 'true' ? t`Yes` : value
  }
  const nameById = new Map(people.map((person) => [person.id, person.name || person.email]))
  const rows = entries.map((entry) => ({
    ...entry,
    actorName: nameById.get(entry.actor ?? ''),
    targetName: nameById.get(entry.target),
    notes: entry.detail.map(([name, values]) => `${detailWords[name] ?? name}: ${values.map((value) => show(name, value)).join(', ')}`),
  }))
  return (
    <Table
      caption={t`Acts`}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'action', label: t`What`, rowHeader: true, cell: ({ action }) => words[action] ?? action },
        { id: 'at', label: t`When`, cell: ({ at }) => formatInstant(at, language) },
        { id: 'actor', label: t`By whom`, cell: showActor },
        { id: 'target', label: t`On what`, cell: showTarget },
        { id: 'detail', label: t`More`, cell: showDetail },
      ]}
    />
  )
}

function showActor({ actor, actorName }: AuditRow) {
  if (actor === null) return <Trans>The server, or its command line</Trans>
  return <AccountLink id={actor} name={actorName} />
}

function showTarget({ target, targetName }: AuditRow) {
  return target === '' ? null : <AccountLink id={target} name={targetName} />
}

function AccountLink({ id, name }: { readonly id: string; readonly name: string | undefined }) {
  if (name === undefined) return <span className="admin-code">{id}</span>
  return (
    <Link to="/admin/people/$person" params={{ person: id }}>
      {name}
    </Link>
  )
}

function showDetail({ notes }: AuditRow) {
  if (notes.length === 0) return null
  return (
    <ul className="admin-plain">
      {notes.map((note) => (
        <li key={note} className="admin-address">
          {note}
        </li>
      ))}
    </ul>
  )
}

/** Names under which the server notes roles. */
const roleNames: ReadonlySet<string> = new Set(['roles', 'added', 'removed'])

/** Reads a role as the server notes it: `staff`, `chair 3`. */
function readGrant(word: string): Grant | null {
  const [name, target = ''] = word.split(' ')
  const role = roles.find((one) => one === name)
  return role === undefined ? null : { role, target }
}
