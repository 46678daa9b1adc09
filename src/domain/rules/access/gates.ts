import { keyOf, kindOf } from '../../../change/edit.ts'
import { parseCounts } from '../../barrier-pulse.ts'
import { findWorkGroup, workGroupLabel } from '../../charter.ts'
import { judgePublication } from '../../charter-version.ts'
import { selectionRecord, type Selection } from '../../selection.ts'
import { text, type Text } from '../../text.ts'
import { anonymousMinimumOf, isAnonymous } from '../pulse.ts'
import { judgeGroup, judgeSelection } from '../selection.ts'
import { gatePart, gateProject } from './gate-project.ts'
import { isGovernment, isInGroup, firstPartOf } from './writers.ts'
import { valuesAfter, valuesBefore, type WriteCase } from './write-case.ts'

/**
 * What bars a change that its writer's role would allow, and what has to be done first: the conditions of work groups, which bind staff
 * too, a pledge to a group that is not the organization's, and published charters, which never change. Null = nothing.
 */
export function findGate(one: WriteCase): Text | null {
  switch (kindOf(one.record)) {
    case 'selection':
      return gateSelection(one)
    case 'resource-commitment':
      return gatePledge(one)
    case 'meeting':
      return gateMark(one)
    case 'barrier-pulse':
      return gateCounts(one)
    case 'project':
      return gateProject(one)
    case 'project-update':
    case 'project-review':
    case 'support-rating':
    case 'transition':
      return gatePart(one)
    case 'charter':
      return judgePublication(keyOf(one.record), one.facts.find(one.record))
    default:
      return null
  }
}

function gateSelection(one: WriteCase): Text | null {
  const { field, value, facts, record } = one
  const government = isGovernment(one, keyOf(record))
  if (field === 'primary' && typeof value === 'string') {
    const group = findWorkGroup(facts.charter, value.trim())
    const findings = group ? judgeGroup(group, { government }, facts.charter) : []
    return findings.find((finding) => finding.severity === 'block')?.reason ?? null
  }
  const observed = /^observer\.([^.]+)$/.exec(field)?.[1]
  if (observed === undefined || value !== true) return null
  const findings = judgeSelection(selectionWith(one, observed), { government }, facts.charter, facts.today)
  return findings.find((finding) => finding.code === 'observer-closed')?.reason ?? null
}

/** The selection as far as the rule about observers looks at it. */
function selectionWith(one: WriteCase, observed: string): Selection {
  const [primary] = valuesAfter(one, selectionRecord(keyOf(one.record)), 'primary')
  return {
    organization: keyOf(one.record),
    primary: typeof primary === 'string' ? primary.trim() : null,
    observed: [observed],
    noteByGroup: new Map(),
    joined: null,
    collaborator: false,
    signatures: new Map(),
  }
}

function gatePledge(one: WriteCase): Text | null {
  const { rights, scope, facts } = one
  if (rights.staff || isInGroup(one)) return null
  const group = findWorkGroup(facts.charter, scope.target)
  const label = group ? workGroupLabel(facts.charter, group) : text(scope.target, scope.target)
  return text(
    `Resources are committed to the work group of your own organization. Choose ${label.en} in the work group selection first, then send this again.`,
    `Los recursos se comprometen con el grupo de trabajo de su propia organización. Elija primero ${label.es} en la selección de grupo de trabajo y envíe esto de nuevo.`,
  )
}

/** What could tell of one person leaves no device, whatever program runs on it ([P2]). */
function gateCounts({ field, value, facts }: WriteCase): Text | null {
  if (!field.startsWith('boxes.') || typeof value !== 'string') return null
  const counts = parseCounts(value)
  if (counts && isAnonymous(counts, anonymousMinimumOf(facts.charter))) return null
  return text(
    'So few answers, or all alike, could tell who gave them. Keep the box open until more people have answered.',
    'Tan pocas respuestas, o todas iguales, podrían revelar quién las dio. Mantenga la urna abierta hasta que respondan más personas.',
  )
}

/** Once the minutes are confirmed, a mark of attendance is for the chair and staff to mend. */
function gateMark(one: WriteCase): Text | null {
  const { rights, scope, facts, record, field } = one
  if (!field.startsWith('attendance.') || rights.staff || rights.chairs.includes(scope.target)) return null
  if (!valuesBefore(facts, record, 'status').includes('confirmed')) return null
  return text(
    'The minutes of this meeting are confirmed. Ask the chair of the work group to mend the attendance.',
    'El acta de esta reunión ya está confirmada. Pida a quien preside el grupo de trabajo que corrija la asistencia.',
  )
}

/** Whether an organization's pledge is made in a closed group that the organization has just selected: its people read it from then on. */
export function isOwnPledge(one: WriteCase): boolean {
  return kindOf(one.record) === 'resource-commitment' && one.rights.represents.includes(firstPartOf(one.record)) && isInGroup(one)
}
