import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AppLinkButton } from '../link.tsx'
import { StaffOnly } from './staff-only.tsx'
import { useTyped } from '../use-typed.ts'
import { filterVerification, useVerification } from './use-verification.ts'
import { readVerificationSearch, type VerificationSearch } from './verification-search.ts'
import { VerificationTable } from './verification-table.tsx'

interface VerificationScreenProps {
  /** What the address says. */
  readonly search: VerificationSearch
  readonly onSearch: (search: VerificationSearch) => void
}

/** Organizations drawn at a time: each has seven inputs. */
const PAGE = 40

/** What staff decide about organizations: whether they are part of government, and which steps to commitment are verified. */
export function VerificationScreen(props: VerificationScreenProps) {
  const { t } = useLingui()
  const title = t`Organizations: government and verification`
  return (
    <StaffOnly title={title}>
      <VerificationPage title={title} {...props} />
    </StaffOnly>
  )
}

function VerificationPage({ title, search, onSearch }: VerificationScreenProps & { readonly title: string }) {
  const { t } = useLingui()
  const all = useVerification()
  const looked = useDeferredValue(search)
  const shown = filterVerification(all, looked)
  const [drawn, setDrawn] = useState(PAGE)
  const isFiltered = Object.keys(search).length > 0
  return (
    <div className="ui-stack">
      <PageTitle title={title} />
      {all.length === 0 ? (
        <EmptyState
          heading={<Trans>No organizations yet</Trans>}
          action={
            <AppLinkButton to="/organizations" variant="outline">
              <Trans>Go to organizations</Trans>
            </AppLinkButton>
          }
        />
      ) : (
        <>
          <VerificationFilters search={search} onSearch={onSearch} />
          <output className="admin-count">
            {isFiltered ? (
              <Trans>
                {shown.length} of <Plural value={all.length} one="# organization" other="# organizations" />
              </Trans>
            ) : (
              <Plural value={all.length} one="# organization" other="# organizations" />
            )}
          </output>
          {shown.length === 0 ? (
            <EmptyState
              heading={search.q === undefined ? <Trans>Nothing left to do here</Trans> : <Trans>No organization fits</Trans>}
              action={
                <Button variant="outline" onClick={() => onSearch({})}>
                  <Trans>Show all</Trans>
                </Button>
              }
            />
          ) : (
            <VerificationTable rows={shown.slice(0, drawn)} caption={t`Organizations`} />
          )}
          {shown.length > drawn ? (
            <Button variant="outline" onClick={() => setDrawn(drawn + PAGE)}>
              <Trans>Show more</Trans>
            </Button>
          ) : null}
        </>
      )}
    </div>
  )
}

function VerificationFilters({ search, onSearch }: VerificationScreenProps) {
  const { t } = useLingui()
  const [q, setQ] = useTyped(search.q ?? '', (next) => onSearch(readVerificationSearch({ ...search, q: next })))
  return (
    <search className="admin-filters ui-no-print">
      <TextField label={t`Find by name or city`} type="search" value={q} onInput={setQ} />
      <Select
        label={t`Show`}
        value={search.todo ?? ''}
        emptyLabel={t`All`}
        onInput={(todo) => onSearch(readVerificationSearch({ q, todo }))}
        options={[
          { value: 'unverified', label: t`Steps done, not verified` },
          { value: 'government', label: t`Government not set` },
        ]}
      />
    </search>
  )
}
