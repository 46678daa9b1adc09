import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { readOrganization } from '../../domain/organization.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Select } from '../../ui/select.tsx'
import { AppLinkButton } from '../link.tsx'
import { useRecords } from '../live.ts'
import { useMe } from '../me.ts'
import { CommitmentSection } from './commitment-section.tsx'
import { ProjectsSection } from './projects-section.tsx'
import { RequestsSection } from './requests-section.tsx'
import { ReviewsSection } from './reviews-section.tsx'
import { useOrganizationFacts } from '../use-organization-facts.ts'
import './guides.css'

interface GuidesScreenProps {
  /** Key of the organization from the address; undefined = one's own. */
  readonly organization: string | undefined
  readonly onOrganization: (organization: string) => void
}

/** Every guide of one organization with its progress. */
export function GuidesScreen({ organization, onOrganization }: GuidesScreenProps) {
  const { t } = useLingui()
  const me = useMe()
  const key = organization ?? me.organization
  const facts = useOrganizationFacts(key ?? 'none')
  return (
    <div className="guides">
      <PageTitle title={t`Guides`} />
      <OrganizationChoice chosen={key} onChoose={onOrganization} />
      {facts ? (
        <>
          <p className="guides-lead">
            <b>{facts.name}</b>{' '}
            <Link to="/print/missing/$org" params={{ org: facts.organization.key }}>
              <Trans>Everything that is missing, on one page</Trans>
            </Link>
          </p>
          <CommitmentSection facts={facts} />
          <ReviewsSection facts={facts} />
          <Suspense fallback={null}>
            <ProjectsSection facts={facts} />
          </Suspense>
          <RequestsSection facts={facts} />
        </>
      ) : (
        <NoOrganization />
      )}
    </div>
  )
}

/** A choice among the organizations of this device; nothing where there is none or but one's own. */
function OrganizationChoice({ chosen, onChoose }: { readonly chosen: string | null; readonly onChoose: (key: string) => void }) {
  const { t } = useLingui()
  const organizations = useRecords('organization').map(readOrganization)
  if (organizations.length === 0 || (organizations.length === 1 && organizations[0]?.key === chosen)) return null
  const options = organizations
    .map(({ key, name }) => ({ value: key, label: name || t`Unnamed organization` }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  const value = options.some((option) => option.value === chosen) ? (chosen ?? '') : ''
  return (
    <Select
      label={t`Organization`}
      value={value}
      options={options}
      emptyLabel={value === '' ? undefined : null}
      onInput={(key) => {
        if (key !== '') onChoose(key)
      }}
    />
  )
}

function NoOrganization() {
  return (
    <EmptyState
      heading={<Trans>No organization is chosen</Trans>}
      action={
        <AppLinkButton to="/organizations">
          <Trans>Go to organizations</Trans>
        </AppLinkButton>
      }
    >
      <Trans>Guides belong to an organization. Add yours, or choose one that is on this device.</Trans>
    </EmptyState>
  )
}
