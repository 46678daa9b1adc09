import type { Charter } from '../charter.ts'
import type { Indicator, Project } from '../project.ts'
import { text, type Language, type Text } from '../text.ts'
import type { Transition } from '../transition.ts'
import { totalUses } from './pledge-use.ts'

/** What the memorandum of a transition is drafted from, with names and dates already in words. */
export interface MemorandumFacts {
  readonly charter: Charter
  readonly project: Project
  readonly transition: Transition
  /** "WG 6: …" */
  readonly group: string
  /** Its goal in words; '' = the charter does not have the group. */
  readonly goal: string
  readonly today: string
  /** Name of the organization that runs the program; null = not named yet. */
  readonly receiver: string | null
  /** Name of the sector; null = not named yet. */
  readonly sector: string | null
  /** Name of the sector's lead agency; null = not yet identified. */
  readonly leadAgency: string | null
  /** Day of the review that recommends it; null = none. */
  readonly reviewed: string | null
  readonly nameOrganization: (key: string) => string
  readonly nameResource: (organization: string, resource: string) => string
  readonly namePerson: (key: string) => string
  readonly formatDate: (date: string) => string
  /** A month, `YYYY-MM`, as it is said. */
  readonly formatPeriod: (period: string) => string
  readonly formatNumber: (value: number) => string
}

/**
 * Drafts the memorandum by which a project becomes a program (Partners Guide, "Role in Transitioning Projects to Programs"; Project Review
 * Guide, memorandum question), in a language, from what was recorded. Plain text, for people to edit: what is not known yet stands in
 * brackets to be filled in; a lead agency that is not yet identified is said to be so.
 */
export function draftMemorandum(facts: MemorandumFacts, language: Language): string {
  const say = (words: Text) => words[language]
  const sections = [
    [words.parties, partyLines(facts, say)],
    [words.purpose, purposeLines(facts, say)],
    [words.evidence, evidenceLines(facts, say)],
    [words.need, [orBlank(facts.transition.need, say)]],
    [words.costs, costLines(facts, say)],
    [words.sectorPart, sectorLines(facts, say)],
    [words.plan, planLines(facts, say)],
    [words.begin, [say(beginsOn(dayOrBlank(facts.transition.handedOver, facts, say)))]],
  ] as const
  const head = [say(facts.charter.memorandum.name).toLocaleUpperCase(language), titleOf(facts, say), facts.charter.name[language]]
  const numbered = sections.map(([heading, lines], index) => [`${index + 1}. ${say(heading)}`, ...lines])
  return [head, ...numbered, signatureLines(facts, say)].map((part) => part.filter((line) => line !== '').join('\n')).join('\n\n')
}

type Say = (words: Text) => string

const words = {
  parties: text('Who agrees', 'Quiénes acuerdan'),
  purpose: text('What it is about', 'De qué se trata'),
  evidence: text('What the project has shown', 'Qué ha demostrado el proyecto'),
  need: text('Why a permanent answer is needed', 'Por qué hace falta una respuesta permanente'),
  costs: text('What it takes', 'Qué se requiere'),
  sectorPart: text('Sector and lead agency', 'Sector y agencia líder'),
  plan: text('How it is handed over', 'Cómo se traspasa'),
  begin: text('When it begins', 'Cuándo comienza'),
  blank: text('[to be filled in]', '[por completar]'),
  noMeasures: text('No indicator has been measured yet.', 'Todavía no se ha medido ningún indicador.'),
  noPledges: text('The project uses no pledged resources.', 'El proyecto no usa recursos comprometidos.'),
  noTasks: text('The steps of the plan are not written yet.', 'Los pasos del plan aún no están escritos.'),
  notIdentified: text(
    'The agency that leads this sector has not yet been identified. The parties go on without waiting for it and take it in once it is named.',
    'La agencia que lidera este sector aún no ha sido identificada. Las partes siguen adelante sin esperarla y la incorporan cuando se la designe.',
  ),
  signatures: text('Signatures', 'Firmas'),
  notMeasured: text('not measured', 'sin medir'),
}

const title = (project: string, program: string) =>
  text(`From the project “${project}” to the program “${program}”`, `Del proyecto “${project}” al programa “${program}”`)
const givesBy = (taskForce: string, group: string) =>
  text(
    `${taskForce}, by its work group ${group}, which has carried out the project`,
    `${taskForce}, por medio de su grupo de trabajo ${group}, que llevó a cabo el proyecto`,
  )
const receives = (receiver: string, program: string) =>
  text(`${receiver}, which takes it on as the program “${program}”`, `${receiver}, que lo asume como el programa “${program}”`)
const partners = (names: string) => text(`With the partners that took part: ${names}`, `Con los socios que participaron: ${names}`)
const purpose = (project: string, group: string) =>
  text(
    `The project “${project}” of ${group} becomes a lasting program, so that what it has begun does not end with it.`,
    `El proyecto “${project}” de ${group} se convierte en un programa permanente, para que lo que comenzó no termine con él.`,
  )
const serves = (goal: string) => text(`It serves this goal: ${goal}`, `Sirve a este objetivo: ${goal}`)
const recommended = (day: string) =>
  text(
    `The project review of ${day} recommends to make it permanent.`,
    `La revisión del proyecto del ${day} recomienda hacerlo permanente.`,
  )
const measured = (baseline: string, latest: string, target: string) =>
  text(`baseline ${baseline}, latest ${latest}, target ${target}`, `línea base ${baseline}, último valor ${latest}, meta ${target}`)
const hoursOf = (hours: string) => text(`${hours} pledged hours of partners a month`, `${hours} horas comprometidas de los socios al mes`)
const sectorIs = (sector: string) => text(`The program belongs to the sector: ${sector}`, `El programa pertenece al sector: ${sector}`)
const ledBy = (agency: string) => text(`Its lead agency: ${agency}`, `Su agencia líder: ${agency}`)
const due = (day: string) => text(`by ${day}`, `para el ${day}`)
const doneOn = (day: string) => text(`done ${day}`, `hecha el ${day}`)
const beginsOn = (day: string) => text(`The program begins on ${day}.`, `El programa comienza el ${day}.`)
const draftedOn = (day: string) => text(`Drafted on ${day}`, `Borrador del ${day}`)
const signLine = (name: string) =>
  text(`${name}: ____________________  Date: __________`, `${name}: ____________________  Fecha: __________`)

function orBlank(value: string | null, say: Say): string {
  return value?.trim() || say(words.blank)
}

function dayOrBlank(day: string | null, { formatDate }: MemorandumFacts, say: Say): string {
  return day === null ? say(words.blank) : formatDate(day)
}

function titleOf({ project, transition, today, formatDate }: MemorandumFacts, say: Say): string {
  return `${say(title(orBlank(project.title, say), orBlank(transition.program, say)))}\n${say(draftedOn(formatDate(today)))}`
}

function partyLines(facts: MemorandumFacts, say: Say): readonly string[] {
  const { charter, group, receiver, transition, project, nameOrganization } = facts
  const names = project.partners.map(nameOrganization)
  return [
    `- ${say(givesBy(say(charter.name), group))}`,
    `- ${say(receives(orBlank(receiver, say), orBlank(transition.program, say)))}`,
    names.length === 0 ? '' : `- ${say(partners(names.join('; ')))}`,
  ]
}

function purposeLines({ project, group, goal }: MemorandumFacts, say: Say): readonly string[] {
  return [say(purpose(orBlank(project.title, say), group)), project.summary.trim(), goal === '' ? '' : say(serves(goal))]
}

function evidenceLines(facts: MemorandumFacts, say: Say): readonly string[] {
  const { project, transition, reviewed, formatDate } = facts
  const figures = project.indicators.filter(({ values }) => values.length > 0).map((one) => indicatorLine(one, facts, say))
  return [
    transition.impact.trim(),
    ...(figures.length === 0 ? [say(words.noMeasures)] : figures),
    reviewed === null ? '' : say(recommended(formatDate(reviewed))),
  ]
}

function indicatorLine(
  { definition, unit, baseline, target, values }: Indicator,
  { formatNumber, formatPeriod }: MemorandumFacts,
  say: Say,
): string {
  const withUnit = (value: number | null | undefined) =>
    value === null || value === undefined ? say(words.notMeasured) : [formatNumber(value), unit.trim()].filter(Boolean).join(' ')
  const latest = values.at(-1)
  const when = latest === undefined ? '' : ` (${formatPeriod(latest.period)})`
  return `- ${definition.trim()}: ${say(measured(withUnit(baseline), `${withUnit(latest?.value)}${when}`, withUnit(target)))}`
}

function costLines(facts: MemorandumFacts, say: Say): readonly string[] {
  const { transition, project, nameOrganization, nameResource, formatNumber } = facts
  const { hours, uses } = totalUses(project)
  const lines = uses.map(({ organization, resource, amount }) => {
    const named = `- ${nameOrganization(organization)}: ${nameResource(organization, resource)}`
    return amount.trim() === '' ? named : `${named} (${amount.trim()})`
  })
  const hourLine = hours > 0 ? [`- ${say(hoursOf(formatNumber(hours)))}`] : []
  const pledged = [...hourLine, ...lines]
  return [transition.costs.trim(), ...(pledged.length === 0 ? [say(words.noPledges)] : pledged)]
}

function sectorLines({ sector, leadAgency }: MemorandumFacts, say: Say): readonly string[] {
  return [say(sectorIs(orBlank(sector, say))), leadAgency === null ? say(words.notIdentified) : say(ledBy(leadAgency))]
}

function planLines({ transition, namePerson, formatDate }: MemorandumFacts, say: Say): readonly string[] {
  if (transition.tasks.length === 0) return [say(words.noTasks)]
  return transition.tasks.map((task) => {
    const notes = [
      task.owner === null ? '' : namePerson(task.owner),
      task.due === null ? '' : say(due(formatDate(task.due))),
      task.done === null ? '' : say(doneOn(formatDate(task.done))),
    ].filter((note) => note !== '')
    return `- ${task.title.trim()}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`
  })
}

function signatureLines({ charter, receiver, leadAgency }: MemorandumFacts, say: Say): readonly string[] {
  const names = [say(charter.name), orBlank(receiver, say), ...(leadAgency === null ? [] : [leadAgency])]
  return [say(words.signatures), ...[...new Set(names)].map((name) => say(signLine(name)))]
}
