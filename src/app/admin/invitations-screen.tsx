import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AdminClient } from '../../sync/admin-client.ts'
import type { Invitation, InvitationState, OneTimeLink } from '../../sync/admin-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Select } from '../../ui/select.tsx'
import { AskedContent } from './asked-content.tsx'
import { readInvitationSearch, type InvitationSearch } from './invitation-search.ts'
import { InvitationTable } from './invitation-table.tsx'
import { InviteForm } from './invite-form.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { useAsked } from './use-asked.ts'

interface InvitationsScreenProps {
  readonly search: InvitationSearch
  readonly onSearch: (search: InvitationSearch) => void
}

const listInvitations = (client: AdminClient) => client.listInvitations()

/** Invitations that were made, and making one: its link is shown once, to pass on. */
export function InvitationsScreen({ search, onSearch }: InvitationsScreenProps) {
  const { t } = useLingui()
  const invitations = useAsked(listInvitations)
  const [made, setMade] = useState<{ readonly link: OneTimeLink; readonly email: string } | null>(null)
  const { add: adding = false, ...filters } = search
  return (
    <div className="ui-stack">
      <div className="admin-head">
        <PageTitle title={t`Invitations`} />
        <Button onClick={() => onSearch({ ...filters, add: true })}>
          <Trans>Invite somebody</Trans>
        </Button>
      </div>
      {adding ? (
        <InviteForm
          onClose={() => onSearch(filters)}
          onMade={(link, email) => {
            setMade({ link, email })
            onSearch({})
            invitations.ask()
          }}
        />
      ) : null}
      {made ? (
        <LinkDialog title={t`The invitation is ready`} made={made.link} email={made.email} onClose={() => setMade(null)}>
          <p>
            <Trans>Whoever opens the link sets up the account, so it goes to the invited person only.</Trans>
          </p>
        </LinkDialog>
      ) : null}
      <AskedContent question={invitations}>
        {(all) => <FilteredInvitations all={all} state={filters.state} onSearch={onSearch} onChange={invitations.ask} />}
      </AskedContent>
    </div>
  )
}

interface FilteredInvitationsProps {
  readonly all: readonly Invitation[]
  readonly state: InvitationState | undefined
  readonly onSearch: (search: InvitationSearch) => void
  readonly onChange: () => void
}

function FilteredInvitations({ all, state, onSearch, onChange }: FilteredInvitationsProps) {
  const { t } = useLingui()
  if (all.length === 0) {
    return (
      <EmptyState heading={<Trans>Nobody was invited yet</Trans>}>
        <Trans>An invitation is a link that works once. It makes an account with the roles that you choose.</Trans>
      </EmptyState>
    )
  }
  const shown = all.filter((invitation) => state === undefined || invitation.state === state).toSorted(byStateThenAge)
  return (
    <>
      <div className="admin-filters">
        <Select
          label={t`State`}
          value={state ?? ''}
          emptyLabel={t`All`}
          onInput={(next) => onSearch(readInvitationSearch({ state: next }))}
          options={[
            { value: 'open', label: t`Open` },
            { value: 'used', label: t`Used` },
            { value: 'expired', label: t`Expired` },
            { value: 'withdrawn', label: t`Withdrawn` },
          ]}
        />
      </div>
      <output className="admin-count">
        <Plural value={shown.length} one="# invitation" other="# invitations" />
      </output>
      {shown.length === 0 ? null : <InvitationTable invitations={shown} onChange={onChange} />}
    </>
  )
}

/** Open ones first, the newest first in each. */
function byStateThenAge(a: Invitation, b: Invitation): number {
  const rank = (one: Invitation) => (one.state === 'open' ? 0 : 1)
  return rank(a) - rank(b) || (a.created < b.created ? 1 : -1)
}
