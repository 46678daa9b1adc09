import { Trans } from '@lingui/react/macro'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { GuideLink } from './guide-link.tsx'
import { RequestStateTag } from './request-state-tag.tsx'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/** What the organization has asked staff for, the open ones first, with the answers. */
export function RequestsSection({ facts }: { readonly facts: OrganizationFacts }) {
  const { language } = useLanguage()
  const { charter, organization, supportRequests } = facts
  const order = ['answered', 'asked', 'done', 'withdrawn']
  const requests = supportRequests.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.period < b.period ? 1 : -1))
  const staff = textIn(charter.coordinator.shortName, language)
  const nameOf = (benefit: string) => {
    const item = charter.benefits.items.find((one) => one.id === benefit)
    return item ? textIn(item.label, language) : benefit
  }
  return (
    <section className="guides-section" aria-labelledby="guides-requests">
      <h2 id="guides-requests">
        <Trans>Support requests</Trans>
      </h2>
      {requests.length === 0 ? (
        <p className="guides-soft">
          <Trans>None yet. A benefits review offers to ask {staff} for support, benefit by benefit.</Trans>
        </p>
      ) : (
        <TaskList>
          {requests.map(({ period, benefit, wish, state, response }) => (
            <TaskRow
              key={`${period} ${benefit}`}
              title={
                <GuideLink
                  place={{ guide: 'benefits', organization: organization.key, part: period }}
                  field={`answers.${benefit}.improvements`}
                >
                  {nameOf(benefit)} ({period})
                </GuideLink>
              }
              text={
                <>
                  <span className="guides-wish">{wish}</span>
                  {response.trim() !== '' && (
                    <span className="guides-wish">
                      <b>
                        <Trans>Answer of {staff}:</Trans>
                      </b>{' '}
                      {response}
                    </span>
                  )}
                </>
              }
              side={<RequestStateTag state={state} />}
            />
          ))}
        </TaskList>
      )}
    </section>
  )
}
