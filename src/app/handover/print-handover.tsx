import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../../ui/format-date.ts'
import { useCharter } from '../charter.ts'
import '../entry-list.css'
import { textIn, useLanguage } from '../i18n.ts'
import { PlainSheet } from '../plain-sheet.tsx'
import { useSession } from '../session.ts'
import { DutyList } from './duty-list.tsx'
import { GuideList } from './guide-list.tsx'
import './handover.css'
import { NobodyToHandOver, TenureWords } from './handover-screen.tsx'
import { PromiseList } from './promise-list.tsx'
import { useHandover, type HandoverFacts } from './use-handover.ts'

/** A handover on paper. */
export function PrintHandover({ representation }: { readonly representation: string }) {
  const facts = useHandover(representation)
  return facts ? (
    <Paper facts={facts} />
  ) : (
    <main id="main" className="plain-print">
      <NobodyToHandOver />
    </main>
  )
}

function Paper({ facts }: { readonly facts: HandoverFacts }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { today } = useSession()
  const taskForce = textIn(useCharter().name, language)
  const { personName, organization, duties, representation } = facts
  const day = formatDate(today(), language)
  return (
    <PlainSheet
      title={t`Paper: handover`}
      documentTitle={t`Handover, ${personName}`}
      ways={
        <Link to="/handover/$representation" params={{ representation: representation.key }}>
          <Trans>Back to the handover</Trans>
        </Link>
      }
    >
      <header>
        <p>{taskForce}</p>
        <p>{organization.name}</p>
        <h2>
          <Trans>Handover: {personName}</Trans>
        </h2>
        <TenureWords facts={facts} />
        <p>
          <Trans>As of {day}</Trans>
        </p>
      </header>
      <h3>
        <Trans>In hand</Trans>
      </h3>
      {duties.length === 0 ? (
        <p>
          <Trans>No open task, no action item, no project to lead.</Trans>
        </p>
      ) : (
        <DutyList duties={duties} label={t`In hand`} />
      )}
      <h3>
        <Trans>What {organization.name} promised</Trans>
      </h3>
      <PromiseList facts={facts} />
      <h3>
        <Trans>Reviews and guides</Trans>
      </h3>
      <GuideList guides={facts.guides} />
    </PlainSheet>
  )
}
