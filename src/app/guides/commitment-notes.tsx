import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import { commitmentRecord } from '../../domain/commitment.ts'
import type { CharterItem } from '../../domain/charter.ts'
import { judgeCommitment, type IndicatorStanding } from '../../domain/rules/commitment.ts'
import { isPledged } from '../../domain/rules/pledges.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { GuideLink, RecordLink } from './guide-link.tsx'
import { findExecutive, findRepresentative, HolderName } from './record-fact.tsx'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/** What the records say to each indicator of formal commitment, and what it still lacks, by row. */
export function listCommitmentNotes(facts: OrganizationFacts): Readonly<Record<string, ReactNode>> {
  const standings = judgeCommitment(facts).indicators
  return Object.fromEntries(
    facts.charter.commitmentIndicators.items.map((item) => {
      const standing = standings.find((one) => one.indicator === item.id)
      return [item.id, standing ? <IndicatorNote key={item.id} item={item} standing={standing} facts={facts} /> : null]
    }),
  )
}

interface NoteProps {
  readonly item: CharterItem
  readonly standing: IndicatorStanding
  readonly facts: OrganizationFacts
}

function IndicatorNote({ item, standing, facts }: NoteProps) {
  return (
    <div className="guides-note">
      <RecordFact item={item} facts={facts} standing={standing} />
      {standing.holds ? (
        <p>
          <Tag tone="success">
            <Trans>Holds</Trans>
          </Tag>{' '}
          {standing.verified && (
            <Tag tone="info">
              <Trans>Verified by staff</Trans>
            </Tag>
          )}
        </p>
      ) : (
        <Reasons standing={standing} facts={facts} />
      )}
    </div>
  )
}

/** Why an indicator does not hold; that a cell below is empty is seen there and not said here. */
function Reasons({ standing, facts }: Omit<NoteProps, 'item'>) {
  const { language } = useLanguage()
  const own = commitmentRecord(facts.organization.key)
  const steps = standing.missing.filter(({ record, code }) => record !== own || (code !== 'nobody-named' && code !== 'no-date'))
  return steps.map((step) => (
    <p key={`${step.record} ${step.field} ${step.code}`}>
      {textIn(step.reason, language)}{' '}
      {step.record !== own && (
        <RecordLink record={step.record} field={step.field}>
          <Trans>Enter it there</Trans>
        </RecordLink>
      )}
    </p>
  ))
}

/** What stands on record to an indicator, of whatever kind. */
function RecordFact({ item, facts, standing }: NoteProps) {
  // that nobody leads the organization on record is said once: by the rule, or here
  const isSaid = standing.missing.some((step) => step.code === 'no-executive')
  switch (item.kind) {
    case 'memorandum':
      return isSaid ? null : <ExecutiveFact facts={facts} />
    case 'representative':
      return <RepresentativeFact facts={facts} />
    case 'manual':
      return (
        <>
          {!isSaid && <ExecutiveFact facts={facts} />}
          <RepresentativeFact facts={facts} />
        </>
      )
    case 'work-group':
      return <SelectionFact facts={facts} />
    case 'resources':
      return <PledgeFact facts={facts} />
    default:
      return null
  }
}

function ExecutiveFact({ facts }: { readonly facts: OrganizationFacts }) {
  const holder = findExecutive(facts)
  if (!holder) {
    return (
      <p>
        <Trans>No chief executive is on record.</Trans> <OrganizationLink facts={facts} />
      </p>
    )
  }
  return (
    <p>
      <Trans>
        Chief executive on record: <HolderName holder={holder} />.
      </Trans>{' '}
      <OrganizationLink facts={facts} />
    </p>
  )
}

function RepresentativeFact({ facts }: { readonly facts: OrganizationFacts }) {
  const holder = findRepresentative(facts)
  if (!holder) return null
  return (
    <p>
      <Trans>
        Official representative on record: <HolderName holder={holder} />.
      </Trans>{' '}
      <OrganizationLink facts={facts} />
    </p>
  )
}

function OrganizationLink({ facts }: { readonly facts: OrganizationFacts }) {
  return (
    <Link to="/organizations/$org" params={{ org: facts.organization.key }}>
      <Trans>People of the organization</Trans>
    </Link>
  )
}

function SelectionFact({ facts }: { readonly facts: OrganizationFacts }) {
  const { language } = useLanguage()
  const { selection, charter, organization } = facts
  const group = findWorkGroup(charter, selection.primary)
  if (!group) return null
  const label = textIn(workGroupLabel(charter, group), language)
  const date = selection.joined === null ? null : formatDate(selection.joined, language)
  return (
    <p>
      {date === null ? (
        <Trans>Selected: {label}.</Trans>
      ) : (
        <Trans>
          Selected: {label}. Joined on {date}.
        </Trans>
      )}{' '}
      <GuideLink place={{ guide: 'selection', organization: organization.key }}>
        <Trans>Work Group selection</Trans>
      </GuideLink>
    </p>
  )
}

function PledgeFact({ facts }: { readonly facts: OrganizationFacts }) {
  const { selection, organization, resourceCommitments } = facts
  const { primary } = selection
  if (primary === null) return null
  const chart = resourceCommitments.find((one) => one.group === primary)
  const pledged = chart?.pledges.filter(isPledged).length ?? 0
  const hours = chart?.hours ?? 0
  return (
    <p>
      <Plural value={pledged} one="# resource committed" other="# resources committed" />,{' '}
      <Plural value={hours} one="# hour a month." other="# hours a month." />{' '}
      <GuideLink place={{ guide: 'resources', organization: organization.key, part: primary }}>
        <Trans>Resource Commitment Chart</Trans>
      </GuideLink>
    </p>
  )
}
