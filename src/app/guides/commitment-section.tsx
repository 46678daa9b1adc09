import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { workGroupLabel } from '../../domain/charter.ts'
import { judgeCommitment, partnerStateLabels } from '../../domain/rules/commitment.ts'
import { mayJoin } from '../../domain/rules/selection.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Select } from '../../ui/select.tsx'
import { Tag } from '../../ui/tag.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { GuideCard } from './guide-card.tsx'
import { GuideLink } from './guide-link.tsx'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/** The guides of becoming a partner: the checklist with "n of 5", the work group, its resources. */
export function CommitmentSection({ facts }: { readonly facts: OrganizationFacts }) {
  const { language } = useLanguage()
  const organization = facts.organization.key
  const { done, of, state, verified } = judgeCommitment(facts)
  const standing = textIn(partnerStateLabels[state], language)
  const groups = listChartGroups(facts)
  return (
    <section className="guides-section" aria-labelledby="guides-commitment">
      <h2 id="guides-commitment">
        <Trans>Becoming a partner</Trans>
      </h2>
      <div className="ui-grid">
        <GuideCard place={{ guide: 'commitment', organization }} facts={facts}>
          <p className="guides-count">
            <Trans>
              {done} of {of} actions hold. Standing as a partner: {standing}.
            </Trans>{' '}
            {verified > 0 && (
              <Trans>
                Verified by staff: {verified} of {of}.
              </Trans>
            )}
          </p>
        </GuideCard>
        <GuideCard place={{ guide: 'selection', organization }} facts={facts} />
        {groups.map((group) => (
          <GuideCard
            key={group}
            place={{ guide: 'resources', organization, part: group }}
            facts={facts}
            tags={
              group === facts.selection.primary ? (
                <Tag>
                  <Trans>Our Work Group</Trans>
                </Tag>
              ) : null
            }
          />
        ))}
      </div>
      {groups.length === 0 && (
        <p>
          <Trans>The Resource Commitment Chart comes with the Work Group that you choose.</Trans>
        </p>
      )}
      <AddChart facts={facts} groups={groups} />
    </section>
  )
}

/** The groups that have a chart, or should: the one joined first. */
function listChartGroups({ charter, selection, resourceCommitments }: OrganizationFacts): readonly string[] {
  const known = charter.workGroups.map((group) => group.id)
  const started = new Set(resourceCommitments.map((chart) => chart.group))
  const { primary } = selection
  const others = known.filter((id) => started.has(id) && id !== primary)
  return primary !== null && known.includes(primary) ? [primary, ...others] : others
}

/** Leads to the chart of another group. */
function AddChart({ facts, groups }: { readonly facts: OrganizationFacts; readonly groups: readonly string[] }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const [group, setGroup] = useState('')
  const { charter, organization } = facts
  const options = charter.workGroups
    .filter((each) => !groups.includes(each.id) && mayJoin(each, organization))
    .map((each) => ({ value: each.id, label: textIn(workGroupLabel(charter, each), language) }))
  if (options.length === 0) return null
  return (
    <Disclosure summary={<Trans>Commit resources to another Work Group</Trans>}>
      <Select label={t`Work Group`} value={group} onInput={setGroup} options={options} />
      {group !== '' && (
        <p>
          <GuideLink place={{ guide: 'resources', organization: organization.key, part: group }} className="usa-button usa-button--outline">
            <Trans>Start its chart</Trans>
          </GuideLink>
        </p>
      )}
    </Disclosure>
  )
}
