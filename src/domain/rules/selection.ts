import type { Charter, WorkGroup } from '../charter.ts'
import { findWorkGroup, workGroupLabel } from '../charter.ts'
import type { Organization } from '../organization.ts'
import type { Selection } from '../selection.ts'
import type { Text } from '../text.ts'
import { text } from '../text.ts'

/** Something to say about a selection. */
export interface SelectionFinding {
  readonly code:
    | 'government-only'
    | 'observer-closed'
    | 'unknown-group'
    | 'no-primary'
    | 'not-joined'
    | 'joined-ahead'
    | 'collaborator-unconfirmed'
    | 'observer-of-primary'
    | 'feasibility-first'
    | 'collaborator'
  /** `block`: it cannot stand; `missing`: the selection is not complete; `notice`: good to know. */
  readonly severity: 'block' | 'missing' | 'notice'
  /** Id of the group that it is about; null = the selection as a whole. */
  readonly group: string | null
  /** Field to go to. */
  readonly field: string
  readonly reason: Text
}

/** What an organization has to know before it chooses a group; a `block` among them means that it may not (work groups for government only). */
export function judgeGroup(
  group: WorkGroup,
  organization: Pick<Organization, 'government'>,
  charter: Charter,
): readonly SelectionFinding[] {
  const findings: SelectionFinding[] = []
  const at = { group: group.id, field: 'primary' } as const
  const label = workGroupLabel(charter, group)
  if (group.membership === 'government' && !organization.government) {
    const staff = charter.coordinator.shortName
    const reason = text(
      `${label.en} is for members of government only. If your organization is part of government, ask ${staff.en} staff to set this on its page.`,
      `${label.es} es solo para miembros del gobierno. Si su organización es parte del gobierno, pida al personal de ${staff.es} que lo indique en su página.`,
    )
    findings.push({ ...at, code: 'government-only', severity: 'block', reason })
  }
  if (group.feasibilityFirst) findings.push({ ...at, code: 'feasibility-first', severity: 'notice', reason: group.feasibilityFirst.note })
  if (group.collaborator) findings.push({ ...at, code: 'collaborator', severity: 'notice', reason: group.collaborator.note })
  return findings
}

/** Whether the conditions of a group let an organization join it. */
export function mayJoin(group: WorkGroup, organization: Pick<Organization, 'government'>): boolean {
  return group.membership !== 'government' || organization.government
}

/**
 * Judges a selection as a whole (Work Group Selection Guide): exactly one group, which the organization may join and has joined by
 * `today`; observer of others, closed groups left out; the collaborator confirmed where the group names one.
 */
export function judgeSelection(
  selection: Selection,
  organization: Pick<Organization, 'government'>,
  charter: Charter,
  today: string,
): readonly SelectionFinding[] {
  const primary = findWorkGroup(charter, selection.primary)
  return [
    ...(primary ? judgeGroup(primary, organization, charter) : [lackOfPrimary(selection)]),
    ...judgeJoining(selection, primary, today),
    ...selection.observed.flatMap((id) => judgeObserver(id, selection, charter)),
  ]
}

/** Whether a selection is whole: nothing blocks it, nothing is missing. */
export function isSelectionComplete(findings: readonly SelectionFinding[]): boolean {
  return findings.every((finding) => finding.severity === 'notice')
}

function lackOfPrimary({ primary }: Selection): SelectionFinding {
  const at = { field: 'primary', group: primary } as const
  if (primary === null) {
    const reason = text('No work group is selected yet. Choose one.', 'Todavía no se ha elegido un grupo de trabajo. Elija uno.')
    return { ...at, code: 'no-primary', severity: 'missing', reason }
  }
  const reason = text(
    `The selected work group “${primary}” is not in the charter of this task force. Choose another.`,
    `El grupo de trabajo elegido, “${primary}”, no figura en la carta de este grupo especial. Elija otro.`,
  )
  return { ...at, code: 'unknown-group', severity: 'missing', reason }
}

function judgeJoining(selection: Selection, primary: WorkGroup | undefined, today: string): readonly SelectionFinding[] {
  const findings: SelectionFinding[] = []
  const group = selection.primary
  if (selection.joined === null) {
    const reason = text(
      'The day on which the representative joined the group is missing.',
      'Falta el día en que el representante se unió al grupo.',
    )
    findings.push({ code: 'not-joined', severity: 'missing', group, field: 'joined', reason })
  } else if (selection.joined > today) {
    const reason = text('The day of joining lies ahead.', 'El día de ingreso está en el futuro.')
    findings.push({ code: 'joined-ahead', severity: 'missing', group, field: 'joined', reason })
  }
  if (primary?.collaborator && !selection.collaborator) {
    const { name } = primary.collaborator
    const reason = text(
      `This group develops its projects with ${name.en}. Confirm that you will work with ${name.en}.`,
      `Este grupo desarrolla sus proyectos con ${name.es}. Confirme que trabajarán con ${name.es}.`,
    )
    findings.push({ code: 'collaborator-unconfirmed', severity: 'missing', group, field: 'collaborator', reason })
  }
  return findings
}

function judgeObserver(id: string, selection: Selection, charter: Charter): readonly SelectionFinding[] {
  const at = { group: id, field: `observer.${id}` } as const
  const group = findWorkGroup(charter, id)
  if (id === selection.primary) {
    const reason = text(
      'Your own group needs no observer mark: as a member you read everything in it.',
      'Su propio grupo no necesita la marca de observador: como miembro, usted lee todo lo que contiene.',
    )
    return [{ ...at, code: 'observer-of-primary', severity: 'notice', reason }]
  }
  if (group?.reading !== 'closed') return []
  const label = workGroupLabel(charter, group)
  const reason = text(
    `${label.en} is closed: only its members, its chair and staff read it. It cannot be followed as an observer.`,
    `${label.es} es cerrado: solo lo leen sus miembros, quien lo preside y el personal. No se puede seguir como observador.`,
  )
  return [{ ...at, code: 'observer-closed', severity: 'block', reason }]
}
