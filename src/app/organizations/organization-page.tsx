import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { organizationRecord } from '../../domain/organization.ts'
import { judgeCommitment } from '../../domain/rules/commitment.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { Tag } from '../../ui/tag.tsx'
import { FieldHistory } from '../field-history.tsx'
import { useMe } from '../me.ts'
import { SyncSign } from '../sync-sign.tsx'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { DeleteOrganization } from './delete-organization.tsx'
import { StandingTag } from './directory-row.tsx'
import { FactsSection } from './facts-section.tsx'
import { GuidesSection } from './guides-section.tsx'
import { MakeMine } from './make-mine.tsx'
import { OfficeSection } from './office-section.tsx'
import { PeopleSection } from './people-section.tsx'

interface OrganizationPageProps {
  readonly facts: OrganizationFacts
  /** A decision that waits, above everything. */
  readonly notice: ReactNode
}

/** The page of an organization that stands. */
export function OrganizationPage({ facts, notice }: OrganizationPageProps) {
  const { t } = useLingui()
  const { organization: mine } = useMe()
  const { key, level } = facts.organization
  const standing = judgeCommitment(facts)
  const isMine = key === mine
  return (
    <>
      <PageTitle title={facts.name}>
        {isMine ? (
          <Tag tone="info">
            <Trans>Yours</Trans>
          </Tag>
        ) : null}
        <StandingTag standing={standing} isPartner={level === 'partner'} />
      </PageTitle>
      <div className="ui-row org-actions">
        {isMine ? null : <MakeMine organization={key} />}
        <FieldHistory record={organizationRecord(key)} />
        <SyncSign record={organizationRecord(key)} />
      </div>
      {notice}
      <FactsSection organization={facts.organization} />
      <GuidesSection facts={facts} standing={standing} />
      <OfficeSection
        id="representation"
        office="representation"
        heading={t`Official representation`}
        vacancy={t`Nobody is the official representative today. One of the steps to formal commitment is to name one.`}
        tenures={facts.representations}
        facts={facts}
      />
      <OfficeSection
        id="executive"
        office="executive"
        heading={t`Chief executive`}
        vacancy={t`The chief executive is not recorded. He or she signs the memorandum and accepts the manual.`}
        tenures={facts.executives}
        facts={facts}
      />
      <PeopleSection facts={facts} />
      <DeleteOrganization organization={key} name={facts.name} isMine={isMine} />
    </>
  )
}
