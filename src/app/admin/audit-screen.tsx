import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { AdminClient } from '../../sync/admin-client.ts'
import { callProblemOf } from './call-problem-of.ts'
import type { CallProblem } from '../../sync/call-server.ts'
import type { AdminPerson, AuditEntry, AuditPage } from '../../sync/admin-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Select } from '../../ui/select.tsx'
import { useAdminClient } from './admin-client-context.ts'
import { AskedContent } from './asked-content.tsx'
import { readAuditSearch, type AuditSearch } from './audit-search.ts'
import { AuditTable } from './audit-table.tsx'
import { useAuditWords } from './audit-words.ts'
import { ProblemNote } from './problem-note.tsx'
import { useAsked } from './use-asked.ts'

/** Acts on one page. */
const PAGE = 50

interface AuditScreenProps {
  /** What the address says. */
  readonly search: AuditSearch
  readonly onSearch: (search: AuditSearch) => void
}

/** Who did what to accounts, rights and values, the newest first, page after page. */
export function AuditScreen({ search, onSearch }: AuditScreenProps) {
  const { t } = useLingui()
  const { actor, action } = search
  const question = useCallback(
    async (client: AdminClient) => {
      const [people, page] = await Promise.all([client.listPeople(), client.readAudit({ actor, action, limit: PAGE })])
      return { people, page }
    },
    [actor, action],
  )
  const answer = useAsked(question)
  return (
    <div className="ui-stack">
      <PageTitle title={t`Audit log`} />
      <AskedContent question={answer}>
        {({ people, page }) => (
          <>
            <AuditFilters people={people} search={search} onSearch={onSearch} />
            <AuditPages key={`${actor} ${action} ${page.entries[0]?.id}`} first={page} people={people} search={search} />
          </>
        )}
      </AskedContent>
    </div>
  )
}

function AuditFilters({ people, search, onSearch }: AuditScreenProps & { readonly people: readonly AdminPerson[] }) {
  const { t } = useLingui()
  const words = useAuditWords()
  const set = (change: Readonly<Record<string, string>>) => onSearch(readAuditSearch({ ...search, ...change }))
  const known = Object.entries(words).map(([value, label]) => ({ value, label }))
  const named = search.action === undefined || search.action in words ? known : [...known, { value: search.action, label: search.action }]
  return (
    <div className="admin-filters ui-no-print">
      <Select
        label={t`By whom`}
        value={search.actor ?? ''}
        emptyLabel={t`Anybody`}
        onInput={(actor) => set({ actor })}
        options={people.map((person) => ({ value: person.id, label: person.name || person.email }))}
      />
      <Select
        label={t`What was done`}
        value={search.action ?? ''}
        emptyLabel={t`Anything`}
        onInput={(action) => set({ action })}
        options={named}
      />
    </div>
  )
}

interface AuditPagesProps {
  readonly first: AuditPage
  readonly people: readonly AdminPerson[]
  readonly search: AuditSearch
}

function AuditPages({ first, people, search }: AuditPagesProps) {
  const client = useAdminClient()
  const [older, setOlder] = useState<readonly AuditEntry[]>([])
  const [next, setNext] = useState(first.next)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const more = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const page = await client.readAudit({ ...search, before: next ?? undefined, limit: PAGE })
      setOlder((before) => [...before, ...page.entries])
      setNext(page.next)
    } catch (error) {
      setProblem(callProblemOf(error))
    }
    setBusy(false)
  }
  const entries = [...first.entries, ...older]
  if (entries.length === 0) {
    return (
      <EmptyState heading={<Trans>Nothing was noted</Trans>}>
        <Trans>Nothing that fits these filters has happened.</Trans>
      </EmptyState>
    )
  }
  return (
    <>
      <AuditTable entries={entries} people={people} />
      {problem ? <ProblemNote problem={problem} onRetry={() => void more()} /> : null}
      {next === null ? (
        <p className="ui-soft">
          <Trans>This is the beginning of the log.</Trans>
        </p>
      ) : (
        <Button variant="outline" busy={busy} onClick={() => void more()}>
          <Trans>Show older</Trans>
        </Button>
      )}
    </>
  )
}
