import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue } from 'react'
import { organizationRecord } from '../../domain/organization.ts'
import { TASK_FORCE } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { useMe } from '../me.ts'
import { useExplainWrite } from '../write-access.ts'
import { AddOrganization } from './add-organization.tsx'
import { filterDirectory } from './directory.ts'
import { DirectoryFilters } from './directory-filters.tsx'
import { DirectoryRow } from './directory-row.tsx'
import type { OrganizationSearch } from './organization-search.ts'
import './organizations.css'
import { useDirectory } from './use-directory.ts'

interface OrganizationsScreenProps {
  /** What the address says. */
  readonly search: OrganizationSearch
  /** Shows other filters in the address. */
  readonly onSearch: (search: OrganizationSearch) => void
}

/** The directory of partners and affiliates: looked through by name and filters, which stand in the address. */
export function OrganizationsScreen({ search, onSearch }: OrganizationsScreenProps) {
  const { t } = useLingui()
  const { organization: mine } = useMe()
  const { entries, judge } = useDirectory()
  const { add: adding = false, ...filters } = search
  // New organizations come with a level and a standing, which on a server are for staff.
  const mayAdd = useExplainWrite()(TASK_FORCE, organizationRecord('new'), 'standing') === null
  const shown = filterDirectory(entries, useDeferredValue(search))
  const isFiltered = Object.keys(filters).length > 0
  return (
    <div className="ui-stack">
      <div className="org-head">
        <PageTitle title={t`Organizations`} />
        {mayAdd ? (
          <Button onClick={() => onSearch({ ...filters, add: true })}>
            <Trans>Add an organization</Trans>
          </Button>
        ) : null}
      </div>
      {adding && mayAdd ? <AddOrganization entries={entries} onClose={() => onSearch(filters)} /> : null}
      {entries.length === 0 ? (
        <EmptyState heading={<Trans>No organizations yet</Trans>}>
          <Trans>Add one, or import a file from another device under Share.</Trans>
        </EmptyState>
      ) : (
        <>
          <DirectoryFilters search={filters} onSearch={onSearch} />
          <output className="org-count">
            {isFiltered ? (
              <Trans>
                {shown.length} of <Plural value={entries.length} one="# organization" other="# organizations" />
              </Trans>
            ) : (
              <Plural value={entries.length} one="# organization" other="# organizations" />
            )}
          </output>
          {shown.length === 0 ? (
            <EmptyState
              heading={<Trans>No organization fits</Trans>}
              action={
                <Button variant="outline" onClick={() => onSearch({})}>
                  <Trans>Show all</Trans>
                </Button>
              }
            >
              <Trans>Try fewer letters, or other filters.</Trans>
            </EmptyState>
          ) : (
            <VirtualList
              label={t`Organizations`}
              items={shown}
              itemKey={(entry) => entry.organization.key}
              estimatedHeight={88}
              renderItem={(entry) => <DirectoryRow entry={entry} judge={judge} isMine={entry.organization.key === mine} />}
            />
          )}
        </>
      )}
    </div>
  )
}
