import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { AppointDialog } from './appoint-dialog.tsx'
import { sortTenures, type Office, type Tenure } from './office.ts'
import { TenureList } from './tenure-list.tsx'
import { useSpeaksFor } from './use-speaks-for.ts'

interface OfficeSectionProps {
  readonly id: string
  readonly office: Office
  readonly heading: string
  /** What to say while nobody holds it. */
  readonly vacancy: string
  readonly tenures: readonly Tenure[]
  readonly facts: OrganizationFacts
}

/** Who holds an office at the organization today, who will and who did; to name somebody, or to replace who is there. */
export function OfficeSection({ id, office, heading, vacancy, tenures, facts }: OfficeSectionProps) {
  const [asked, setAsked] = useState<'official' | 'alternate' | null>(null)
  const { current, alternates, coming, past } = sortTenures(tenures, facts.today)
  const speaksFor = useSpeaksFor(facts.organization.key)
  const holder = current[0] ?? null
  const count = past.length
  return (
    <section className="org-section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {holder === null ? <p>{vacancy}</p> : <TenureList office={office} tenures={current} facts={facts} />}
      {current.length > 1 ? (
        <p className="ui-soft">
          <Trans>These times overlap: one office, one person. End one of them.</Trans>
        </p>
      ) : null}
      {alternates.length === 0 ? null : (
        <>
          <h3>
            <Trans>Alternates</Trans>
          </h3>
          <TenureList office={office} tenures={alternates} facts={facts} />
        </>
      )}
      {coming.length === 0 ? null : (
        <>
          <h3>
            <Trans>Coming</Trans>
          </h3>
          <TenureList office={office} tenures={coming} facts={facts} />
        </>
      )}
      {speaksFor ? (
        <div className="ui-row">
          <Button variant="outline" onClick={() => setAsked('official')}>
            {office === 'executive' ? (
              holder ? (
                <Trans>Replace the chief executive</Trans>
              ) : (
                <Trans>Name the chief executive</Trans>
              )
            ) : holder ? (
              <Trans>Replace the representative</Trans>
            ) : (
              <Trans>Designate a representative</Trans>
            )}
          </Button>
          {office === 'representation' ? (
            <Button variant="secondary" onClick={() => setAsked('alternate')}>
              <Trans>Add an alternate</Trans>
            </Button>
          ) : null}
        </div>
      ) : null}
      {count === 0 ? null : (
        <Disclosure summary={<Trans>Earlier ({count})</Trans>}>
          <TenureList office={office} tenures={past} facts={facts} />
        </Disclosure>
      )}
      {asked ? (
        <AppointDialog
          office={office}
          alternate={asked === 'alternate'}
          replaces={asked === 'alternate' ? null : holder}
          facts={facts}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </section>
  )
}
