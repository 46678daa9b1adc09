import { Trans, useLingui } from '@lingui/react/macro'
import { lifeOf } from '../../change/merge.ts'
import { organizationRecord } from '../../domain/organization.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { AppLinkButton } from '../link.tsx'
import { useFacts, useRecord } from '../live.ts'
import { useOrganizationFacts } from '../use-organization-facts.ts'
import { DeletedOrganization } from './deleted-organization.tsx'
import { OrganizationPage } from './organization-page.tsx'
import './organizations.css'
import { UndecidedRecord } from '../undecided-record.tsx'

/** One organization: its facts, its people and who speaks for it, its guides. */
export function OrganizationScreen({ organization: key }: { readonly organization: string }) {
  const state = useRecord(organizationRecord(key))
  const facts = useOrganizationFacts(key)
  const { epoch } = useFacts()
  if (!state || !facts) return <UnknownOrganization />
  const life = lifeOf(state, epoch)
  if (life === 'deleted') return <DeletedOrganization state={state} name={facts.name} />
  return <OrganizationPage key={key} facts={facts} notice={life === 'decide' ? <UndecidedRecord state={state} /> : null} />
}

function UnknownOrganization() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`This organization is not on this device`} />
      <p>
        <Trans>The address may be mistyped, or the organization has not been shared with this device yet.</Trans>
      </p>
      <AppLinkButton to="/organizations">
        <Trans>See all organizations</Trans>
      </AppLinkButton>
    </>
  )
}
