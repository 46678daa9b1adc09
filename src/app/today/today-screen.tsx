import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { PageTitle } from '../../ui/page-title.tsx'
import { useRights } from '../account.ts'
import { useLanguage } from '../i18n.ts'
import { InstallHint } from '../install-hint.tsx'
import { AppLinkButton } from '../link.tsx'
import { useFacts } from '../live.ts'
import { useMe } from '../me.ts'
import { useSession } from '../session.ts'
import { useOrganizationFacts, type OrganizationFacts } from '../use-organization-facts.ts'
import { findLocale } from '../../ui/format-date.ts'
import { listNeeds } from './needs.ts'
import { AnsweredSection, CommitmentSection, ReviewsSection } from './needs-sections.tsx'
import { ShareReminder, useShareReminder } from './share-reminder.tsx'
import { RefusedSection } from './refused-section.tsx'
import { useDecisions, type Decision } from './use-decisions.ts'
import './today.css'

// For the first days of an organization.
const FirstSteps = lazy(async () => ({ default: (await import('./first-steps.tsx')).FirstSteps }))
// Names of all that may be in conflict come with it: read where something is.
const DecisionsSection = lazy(async () => ({ default: (await import('./decisions-section.tsx')).DecisionsSection }))

// Meetings are the largest records: the rest of the page does not wait for them.
const MeetingsSection = lazy(async () => ({ default: (await import('./meetings-section.tsx')).MeetingsSection }))

const ProjectsSection = lazy(async () => ({ default: (await import('./projects-section.tsx')).ProjectsSection }))

/** What needs me now, the most urgent first: decisions, steps to commitment, reviews, answers, meetings and what was promised there, a copy of the data. */
export function TodayScreen() {
  const { t } = useLingui()
  const me = useMe()
  const facts = useOrganizationFacts(me.organization ?? 'none')
  const name = me.name.trim()
  return (
    <div className="ui-stack">
      <div>
        <PageTitle title={name === '' ? t`Today` : t`Hello, ${name}`} documentTitle={t`Today`} />
        <p className="ui-soft">
          <LongDate /> {facts === null ? null : <>· {facts.name}</>}
        </p>
      </div>
      <InstallHint />
      {facts === null ? <NoOrganization /> : <Mine facts={facts} />}
    </div>
  )
}

function Mine({ facts }: { readonly facts: OrganizationFacts }) {
  const { exportedAt, refused, account } = useFacts()
  const decisions = useDecisions()
  const reminder = useShareReminder()
  const needs = listNeeds(facts)
  const { gaps, reviews, answered, isNew } = needs
  const isCalm = refused === 0 && decisions.length === 0 && gaps.length === 0 && reviews.length === 0 && answered.length === 0 && !isNew
  return (
    <>
      <RefusedSection />
      <Decisions decisions={decisions} />
      {isNew ? (
        <Suspense>
          <FirstSteps facts={facts} hasLeft={exportedAt !== null} alone={account === null} />
        </Suspense>
      ) : null}
      {isCalm ? <NothingNeeded /> : null}
      {isNew || gaps.length === 0 ? null : <CommitmentSection needs={needs} />}
      <ReviewsSection reviews={reviews} />
      <AnsweredSection requests={answered} />
      <MeetingsAndProjects facts={facts} />
      {isNew ? null : <ShareReminder reminder={reminder} />}
    </>
  )
}

function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null
  return (
    <Suspense>
      <DecisionsSection decisions={decisions} />
    </Suspense>
  )
}

function MeetingsAndProjects({ facts }: { readonly facts: OrganizationFacts | null }) {
  return (
    <>
      <Suspense>
        <MeetingsSection facts={facts} />
      </Suspense>
      <Suspense>
        <ProjectsSection facts={facts} />
      </Suspense>
    </>
  )
}

function NothingNeeded() {
  return (
    <section className="today-calm" aria-labelledby="calm">
      <h2 id="calm">
        <Trans>Commitment and reviews are in order</Trans>
      </h2>
      <p>
        <Trans>No decision is open, no step of the commitment is missing, and no review is due.</Trans>
      </p>
    </section>
  )
}

function NoOrganization() {
  const decisions = useDecisions()
  const isStaff = useRights()?.staff === true
  return (
    <>
      <RefusedSection />
      <Decisions decisions={decisions} />
      <MeetingsAndProjects facts={null} />
      {isStaff ? (
        <p>
          <Trans>
            You are staff: people, invitations and the charter are under <Link to="/admin">Admin</Link>.
          </Trans>
        </p>
      ) : null}
      <p>
        <Trans>Choose your organization, and this page shows what it needs. Open it in the list and press “This is my organization”.</Trans>
      </p>
      <AppLinkButton to="/organizations">
        <Trans>Go to Organizations</Trans>
      </AppLinkButton>
    </>
  )
}

function LongDate() {
  const { language } = useLanguage()
  const today = useSession().today()
  const format = new Intl.DateTimeFormat(findLocale(language), { dateStyle: 'full', timeZone: 'UTC' })
  return <time dateTime={today}>{format.format(Date.parse(today))}</time>
}
