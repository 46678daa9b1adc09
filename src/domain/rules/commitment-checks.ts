import type { RecordId } from '../../change/edit.ts'
import type { Charter, CharterItem } from '../charter.ts'
import type { Commitment, CommitmentAnswer } from '../commitment.ts'
import { commitmentRecord } from '../commitment.ts'
import type { Executive } from '../executive.ts'
import type { Organization } from '../organization.ts'
import { organizationRecord } from '../organization.ts'
import type { Representation } from '../representation.ts'
import type { ResourceCommitment } from '../resource-commitment.ts'
import { resourceCommitmentRecord } from '../resource-commitment.ts'
import type { Selection } from '../selection.ts'
import { selectionRecord } from '../selection.ts'
import type { Text } from '../text.ts'
import { text } from '../text.ts'
import { hasPledge } from './pledges.ts'
import { findSpeakers, listExecutives } from './representation.ts'
import { isSelectionComplete, judgeSelection } from './selection.ts'

/** Everything that the rule looks at. Lists may hold other organizations' records too. */
export interface CommitmentFacts {
  readonly charter: Charter
  readonly organization: Organization
  readonly commitment: Commitment
  readonly selection: Selection
  readonly representations: readonly Representation[]
  readonly executives: readonly Executive[]
  readonly resourceCommitments: readonly ResourceCommitment[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** Something that an indicator lacks, why, and where to mend it. */
export interface MissingStep {
  readonly indicator: string
  readonly code: string
  readonly reason: Text
  readonly record: RecordId
  /** Null = somewhere on the record's page (its representatives, its chief executive). */
  readonly field: string | null
}

/** What an indicator still lacks, by the rule of its kind (see `IndicatorKind`); nothing = it holds. */
export function findMissing(item: CharterItem, facts: CommitmentFacts): readonly MissingStep[] {
  switch (item.kind) {
    case 'memorandum':
      return checkMemorandum(item, facts)
    case 'representative':
      return checkRepresentative(item, facts)
    case 'manual':
      return checkManual(item, facts)
    case 'work-group':
      return checkWorkGroup(item, facts)
    case 'resources':
      return checkResources(item, facts)
    default:
      return checkNameAndDate(item, facts)
  }
}

function checkMemorandum(item: CharterItem, facts: CommitmentFacts): readonly MissingStep[] {
  const { memorandum } = facts.charter
  const unsigned = text(
    `${memorandum.name.en}: the chief executive who signed is not named.`,
    `${memorandum.name.es}: no se indica quién firmó por la dirección ejecutiva.`,
  )
  return checkExecutiveAct(item, facts, { person: 'by-whom', date: 'date', unnamed: unsigned })
}

function checkRepresentative(item: CharterItem, facts: CommitmentFacts): readonly MissingStep[] {
  const { representative } = findSpeakers(facts.representations, facts.organization.key, facts.today)
  if (representative) return []
  const reason = text('Nobody is the official representative today.', 'Hoy nadie es representante oficial.')
  return [{ indicator: item.id, code: 'no-representative', reason, record: organizationRecord(facts.organization.key), field: null }]
}

function checkManual(item: CharterItem, facts: CommitmentFacts): readonly MissingStep[] {
  const unaccepted = text(
    'The chief executive has not accepted the Operations Manual.',
    'La dirección ejecutiva no ha aceptado el manual de operaciones.',
  )
  const executive = checkExecutiveAct(item, facts, { person: 'executive', date: 'executive-date', unnamed: unaccepted })
  return [...executive, ...checkRepresentativeAct(item, facts)]
}

interface Act {
  readonly person: string
  readonly date: string
  readonly unnamed: Text
}

/** A person and a day, the person being chief executive on that day. */
function checkExecutiveAct(item: CharterItem, facts: CommitmentFacts, act: Act): readonly MissingStep[] {
  const answer = facts.commitment.answerByIndicator.get(item.id)
  const [person, date] = act.person === 'by-whom' ? [answer?.byWhom, answer?.date] : [answer?.executive, answer?.executiveDate]
  const missing = checkPersonAndDate(item, facts, { ...act, personValue: person ?? null, dateValue: date ?? null })
  if (missing.length > 0 || !person || !date) return missing
  const inOffice = listExecutives(facts.executives, facts.organization.key, date)
  if (inOffice.some((one) => one.person === person)) return []
  if (inOffice.length === 0) {
    const reason = text(
      'The organization’s chief executive of that day is not recorded.',
      'No está registrado quién dirigía la organización ese día.',
    )
    return [{ indicator: item.id, code: 'no-executive', reason, record: organizationRecord(facts.organization.key), field: null }]
  }
  const reason = text(
    'The person named was not the chief executive on that day.',
    'La persona indicada no dirigía la organización ese día.',
  )
  return [stepAt(item, facts, act.person, 'not-the-executive', reason)]
}

function checkRepresentativeAct(item: CharterItem, facts: CommitmentFacts): readonly MissingStep[] {
  const answer = facts.commitment.answerByIndicator.get(item.id)
  const [person, date] = [answer?.representative ?? null, answer?.representativeDate ?? null]
  const unnamed = text(
    'The official representative has not accepted the Operations Manual.',
    'El representante oficial no ha aceptado el manual de operaciones.',
  )
  const named = { person: 'representative', date: 'representative-date', unnamed, personValue: person, dateValue: date }
  const missing = checkPersonAndDate(item, facts, named)
  if (missing.length > 0 || !date) return missing
  const { representative, overlaps } = findSpeakers(facts.representations, facts.organization.key, date)
  const isOfficial = [representative, ...overlaps].some((one) => one?.person === person)
  if (isOfficial) return []
  const reason = text(
    'The person named was not the official representative on that day.',
    'La persona indicada no era representante oficial ese día.',
  )
  return [stepAt(item, facts, 'representative', 'not-the-representative', reason)]
}

function checkWorkGroup(item: CharterItem, facts: CommitmentFacts): readonly MissingStep[] {
  const findings = judgeSelection(facts.selection, facts.organization, facts.charter, facts.today)
  if (isSelectionComplete(findings)) return []
  const record = selectionRecord(facts.organization.key)
  return findings
    .filter((finding) => finding.severity !== 'notice')
    .map(({ code, reason, field }) => ({ indicator: item.id, code, reason, record, field }))
}

function checkResources(item: CharterItem, facts: CommitmentFacts): readonly MissingStep[] {
  const { primary } = facts.selection
  const { key } = facts.organization
  if (primary === null) {
    const reason = text(
      'Select a work group first: resources are committed to it.',
      'Elija primero un grupo de trabajo: los recursos se comprometen con él.',
    )
    return [{ indicator: item.id, code: 'no-primary', reason, record: selectionRecord(key), field: 'primary' }]
  }
  const charts = facts.resourceCommitments.filter((one) => one.organization === key && one.group === primary)
  if (charts.some(hasPledge)) return []
  const reason = text(
    'No resource and no hours are committed to the selected work group yet.',
    'Todavía no se han comprometido recursos ni horas con el grupo de trabajo elegido.',
  )
  return [{ indicator: item.id, code: 'no-pledge', reason, record: resourceCommitmentRecord(key, primary), field: 'hours' }]
}

/** An indicator of another charter, without a rule of its own. */
function checkNameAndDate(item: CharterItem, facts: CommitmentFacts): readonly MissingStep[] {
  const answer: CommitmentAnswer | undefined = facts.commitment.answerByIndicator.get(item.id)
  const unnamed = text(`${item.label.en}: it is not named who did it.`, `${item.label.es}: no se indica quién lo hizo.`)
  return checkPersonAndDate(item, facts, {
    person: 'by-whom',
    date: 'date',
    unnamed,
    personValue: answer?.byWhom ?? null,
    dateValue: answer?.date ?? null,
  })
}

function checkPersonAndDate(
  item: CharterItem,
  facts: CommitmentFacts,
  act: Act & { readonly personValue: string | null; readonly dateValue: string | null },
): readonly MissingStep[] {
  const missing: MissingStep[] = []
  if (act.personValue === null) missing.push(stepAt(item, facts, act.person, 'nobody-named', act.unnamed))
  if (act.dateValue === null) {
    const reason = text(`${item.label.en}: the date is missing.`, `${item.label.es}: falta la fecha.`)
    missing.push(stepAt(item, facts, act.date, 'no-date', reason))
  } else if (act.dateValue > facts.today) {
    const reason = text(`${item.label.en}: the date lies ahead.`, `${item.label.es}: la fecha está en el futuro.`)
    missing.push(stepAt(item, facts, act.date, 'date-ahead', reason))
  }
  return missing
}

/** A cell of the checklist. */
function stepAt(item: CharterItem, facts: CommitmentFacts, column: string, code: string, reason: Text): MissingStep {
  return { indicator: item.id, code, reason, record: commitmentRecord(facts.organization.key), field: `answers.${item.id}.${column}` }
}
