import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../../ui/format-date.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { AnswerHere } from './answer-here.tsx'
import { AnswerOnPhone } from './answer-on-phone.tsx'
import { BoxPanel } from './box-panel.tsx'
import { PulseResults } from './pulse-results.tsx'
import { usePulseFacts, usePulseResults, type PulseFacts } from './use-pulse.ts'
import { WhyAnonymous } from './why-anonymous.tsx'
import './pulse.css'

interface PulseScreenProps {
  readonly group: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** Somebody is about to answer: on the device of the box or on an own one; undefined = the pulse itself is shown. */
  readonly answer: 'box' | 'phone' | undefined
  /** Shows the pulse itself again. */
  readonly onLeave: () => void
}

/** The barriers pulse of a work group on a day: what was answered, the box on this device, and the ways to answer. */
export function PulseScreen({ group, date, answer, onLeave }: PulseScreenProps) {
  const facts = usePulseFacts(group, date)
  if (!facts) return <UnknownPulse />
  if (answer === undefined) return <PulsePage facts={facts} />
  return (
    <div className="pulse-answer">
      <PulseTitle facts={facts} />
      {answer === 'box' ? <AnswerHere facts={facts} onLeave={onLeave} /> : <AnswerOnPhone facts={facts} onLeave={onLeave} />}
    </div>
  )
}

function PulseTitle({ facts }: { readonly facts: PulseFacts }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const day = formatDate(facts.date, language)
  return (
    <>
      <PageTitle title={t`Barriers pulse`} documentTitle={[t`Barriers pulse`, day, facts.groupLabel].join(', ')} />
      <p className="pulse-of">
        {facts.groupLabel}, {day}
      </p>
    </>
  )
}

function PulsePage({ facts }: { readonly facts: PulseFacts }) {
  const { group, date, minimum } = facts
  const { pulse, result, before, otherDays } = usePulseResults(facts)
  return (
    <div className="ui-stack">
      <PulseTitle facts={facts} />
      {result ? <PulseResults result={result} before={before} barriers={facts.barriers} /> : <NothingShown minimum={minimum} />}
      <BoxPanel facts={facts} pulse={pulse} />
      <section className="pulse-section ui-no-print ui-stack" aria-labelledby="pulse-own">
        <h2 id="pulse-own">
          <Trans>Your answer</Trans>
        </h2>
        <p>
          <Trans>Is a box open in the room? Answer on your own device, and let the box take the code that you get.</Trans>
        </p>
        <AppLinkButton variant="outline" to="/pulse/$group/$date" params={{ group, date }} search={{ answer: 'phone' }}>
          <Trans>Answer on my phone</Trans>
        </AppLinkButton>
        <WhyAnonymous minimum={minimum} />
      </section>
      {otherDays.length > 0 ? <OtherDays group={group} days={otherDays} /> : null}
    </div>
  )
}

function NothingShown({ minimum }: { readonly minimum: number }) {
  return (
    <p>
      <Trans>A short look at what gets in the way of the group’s projects: 1 to 5 for each barrier, without names.</Trans>{' '}
      <Plural value={minimum} one="Nothing is shown yet; it takes # answer." other="Nothing is shown yet; it takes # answers." />
    </p>
  )
}

function OtherDays({ group, days }: { readonly group: string; readonly days: readonly string[] }) {
  const { language } = useLanguage()
  return (
    <section className="pulse-section ui-no-print" aria-labelledby="pulse-others">
      <h2 id="pulse-others">
        <Trans>Other pulses of this group</Trans>
      </h2>
      <ul>
        {days.map((date) => (
          <li key={date}>
            <Link to="/pulse/$group/$date" params={{ group, date }}>
              {formatDate(date, language)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function UnknownPulse() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`There is no such pulse`} />
      <p>
        <Trans>The address may be mistyped: it names a work group and a day.</Trans>
      </p>
      <AppLinkButton to="/groups">
        <Trans>See all work groups</Trans>
      </AppLinkButton>
    </>
  )
}
