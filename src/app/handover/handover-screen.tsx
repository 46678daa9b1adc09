import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../../ui/format-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import '../entry-list.css'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { SaveTable } from '../save-table.tsx'
import { DutyList } from './duty-list.tsx'
import { GuideList } from './guide-list.tsx'
import './handover.css'
import { HandoverFile } from './handover-file.tsx'
import { PassOn } from './pass-on.tsx'
import { PromiseList } from './promise-list.tsx'
import { useDutyCsv } from './use-duty-csv.ts'
import { useHandover, type HandoverFacts } from './use-handover.ts'

/** What a representative who leaves hands over to a successor: what is in hand, what was promised, what waits; passed on in one step. */
export function HandoverScreen({ representation }: { readonly representation: string }) {
  const facts = useHandover(representation)
  return facts ? <HandoverPage facts={facts} /> : <NobodyToHandOver />
}

/** Stands where the device does not know who leaves. */
export function NobodyToHandOver() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`Handover`} />
      <EmptyState
        heading={<Trans>This representative is not on this device</Trans>}
        action={
          <AppLinkButton to="/organizations" variant="outline">
            <Trans>Go to organizations</Trans>
          </AppLinkButton>
        }
      >
        <Trans>The time in office was removed, or the address is mistyped.</Trans>
      </EmptyState>
    </>
  )
}

function HandoverPage({ facts }: { readonly facts: HandoverFacts }) {
  const { t } = useLingui()
  const { personName, organization, duties, representation } = facts
  const saveDuties = useDutyCsv(duties, personName)
  return (
    <div className="handover">
      <p>
        <Link to="/organizations/$org" params={{ org: organization.organization.key }}>
          {organization.name}
        </Link>
      </p>
      <PageTitle title={t`Handover: ${personName}`} />
      <TenureWords facts={facts} />
      <p className="ui-no-print">
        <Link to="/print/handover/$representation" params={{ representation: representation.key }}>
          <Trans>On paper</Trans>
        </Link>
      </p>
      <section className="handover-section" aria-labelledby="duties">
        <h2 id="duties">
          <Trans>In hand</Trans>
        </h2>
        {duties.length === 0 ? (
          <p className="ui-soft">
            <Trans>No open task, no action item, no project to lead.</Trans>
          </p>
        ) : (
          <>
            <DutyList duties={duties} label={t`In hand`} />
            <p className="ui-no-print">
              <SaveTable save={saveDuties} />
            </p>
            <PassOn facts={facts} />
          </>
        )}
      </section>
      <section className="handover-section" aria-labelledby="promises">
        <h2 id="promises">
          <Trans>What {organization.name} promised</Trans>
        </h2>
        <PromiseList facts={facts} />
      </section>
      <section className="handover-section" aria-labelledby="open-guides">
        <h2 id="open-guides">
          <Trans>Reviews and guides</Trans>
        </h2>
        <GuideList guides={facts.guides} />
      </section>
      <HandoverFile facts={facts} />
    </div>
  )
}

/** In what office, and until when. */
export function TenureWords({ facts: { representation } }: { readonly facts: HandoverFacts }) {
  const { language } = useLanguage()
  const day = representation.to === null ? '' : formatDate(representation.to, language)
  return (
    <p>
      {representation.alternate ? <Trans>Alternate</Trans> : <Trans>Official representative</Trans>}
      {day === '' ? null : (
        <>
          {', '}
          <Trans>until {day}</Trans>
        </>
      )}
    </p>
  )
}
