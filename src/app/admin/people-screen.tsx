import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue } from 'react'
import type { AdminClient } from '../../sync/admin-client.ts'
import { roles, type AdminPerson } from '../../sync/admin-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { AskedContent } from './asked-content.tsx'
import { filterPeople } from './filter-people.ts'
import { useRoleNames } from './grant-words.ts'
import { readPeopleSearch, type PeopleSearch } from './people-search.ts'
import { PeopleTable } from './people-table.tsx'
import { useAsked } from './use-asked.ts'
import { useTyped } from '../use-typed.ts'

interface PeopleScreenProps {
  /** What the address says. */
  readonly search: PeopleSearch
  /** Shows other filters in the address. */
  readonly onSearch: (search: PeopleSearch) => void
}

const listPeople = (client: AdminClient) => client.listPeople()

/** Everybody who has an account: looked through by name, e-mail, role and state. */
export function PeopleScreen({ search, onSearch }: PeopleScreenProps) {
  const { t } = useLingui()
  const people = useAsked(listPeople)
  return (
    <div className="ui-stack">
      <div className="admin-head">
        <PageTitle title={t`People`} />
        <AppLinkButton to="/admin/invitations" search={{ add: true }}>
          <Trans>Invite somebody</Trans>
        </AppLinkButton>
      </div>
      <AskedContent question={people}>{(all) => <FilteredPeople all={all} search={search} onSearch={onSearch} />}</AskedContent>
    </div>
  )
}

function FilteredPeople({ all, search, onSearch }: PeopleScreenProps & { readonly all: readonly AdminPerson[] }) {
  const { language } = useLanguage()
  const shown = filterPeople(all, useDeferredValue(search), language)
  const isFiltered = Object.keys(search).length > 0
  return (
    <>
      <PeopleFilters search={search} onSearch={onSearch} />
      <output className="admin-count">
        {isFiltered ? (
          <Trans>
            {shown.length} of <Plural value={all.length} one="# person" other="# people" />
          </Trans>
        ) : (
          <Plural value={all.length} one="# person" other="# people" />
        )}
      </output>
      {shown.length === 0 ? (
        <EmptyState
          heading={<Trans>Nobody fits</Trans>}
          action={
            <Button variant="outline" onClick={() => onSearch({})}>
              <Trans>Show everybody</Trans>
            </Button>
          }
        >
          <Trans>Try fewer letters, or other filters.</Trans>
        </EmptyState>
      ) : (
        <PeopleTable people={shown} />
      )}
    </>
  )
}

function PeopleFilters({ search, onSearch }: PeopleScreenProps) {
  const { t } = useLingui()
  const roleNames = useRoleNames()
  const [q, setQ] = useTyped(search.q ?? '', (next) => onSearch(readPeopleSearch({ ...search, q: next })))
  const set = (change: Readonly<Record<string, string>>) => onSearch(readPeopleSearch({ ...search, q, ...change }))
  return (
    <search className="admin-filters ui-no-print">
      <TextField label={t`Find by name or e-mail`} type="search" value={q} onInput={setQ} />
      <Select
        label={t`Role`}
        value={search.role ?? ''}
        emptyLabel={t`All`}
        onInput={(role) => set({ role })}
        options={[...roles.map((role) => ({ value: role, label: roleNames[role] })), { value: 'none', label: t`No role` }]}
      />
      <Select
        label={t`Access`}
        value={search.state ?? ''}
        emptyLabel={t`All`}
        onInput={(state) => set({ state })}
        options={[
          { value: 'active', label: t`May sign in` },
          { value: 'revoked', label: t`Revoked` },
        ]}
      />
    </search>
  )
}
