import type { Charter, CharterItem, CharterList, WorkGroup } from './charter.ts'
import { workGroupLabel } from './charter.ts'
import type { GivenFact, Guide, GuideRow, GuideSource, GuideStep, StepSource } from './guide.ts'
import { text } from './text.ts'

/** Stands for all rows of the charter's list in a step of a guide's data. */
const ALL_ROWS = '*'

/**
 * Makes a guide ready to be filled in by a task force: its rows from the charter's list, then its own, and the steps over them.
 * A list without sections has one step for each row where the guide asks for sections.
 */
export function joinCharter(source: GuideSource, charter: Charter): Guide {
  const { rowsFrom, rowKinds = {}, rows: ownRows, steps, ...guide } = source
  const list: CharterList = rowsFrom === undefined || rowsFrom === 'workGroups' ? { items: [] } : charter[rowsFrom]
  const charterRows: readonly GuideRow[] =
    rowsFrom === 'workGroups'
      ? charter.workGroups.map((group) => rowOfGroup(group, charter))
      : list.items.map((item) => ({ ...rowOfItem(item), ...(item.kind === undefined ? {} : rowKinds[item.kind]) }))
  return {
    ...guide,
    rows: [...charterRows, ...ownRows],
    steps: steps.flatMap((step) => joinStep(step, charterRows, list)),
    ...(list.paperOrder ? { paperRows: list.paperOrder } : {}),
  }
}

const joinedByCharter = new WeakMap<Charter, Map<GuideSource, Guide>>()

/** The guide joined with the charter, once for each pair: the same object every time. */
export function joinOnce(source: GuideSource, charter: Charter): Guide {
  const known = joinedByCharter.get(charter) ?? new Map<GuideSource, Guide>()
  joinedByCharter.set(charter, known)
  const guide = known.get(source) ?? joinCharter(source, charter)
  known.set(source, guide)
  return guide
}

function rowOfItem(item: CharterItem): GuideRow {
  return {
    id: item.id,
    label: item.label,
    ...(item.wording ? { wording: item.wording } : {}),
    ...(item.help ? { help: item.help } : {}),
    ...(item.onForm ? { printed: item.onForm } : {}),
  }
}

function rowOfGroup(group: WorkGroup, charter: Charter): GuideRow {
  return {
    id: group.id,
    label: workGroupLabel(charter, group),
    help: group.goal,
    printed: group.nameOnForm,
    given: {
      target: [
        { term: text('Population', 'Población'), text: group.population },
        { term: text('Factors', 'Factores'), text: group.factors },
      ],
      projects: [{ text: group.projectTypes }],
      conditions: conditionsOf(group),
    },
  }
}

/** What somebody has to know before choosing the group: who may join, who reads it, what comes first. */
function conditionsOf(group: WorkGroup): readonly GivenFact[] {
  const who =
    group.membership === 'government'
      ? text('Members of government only.', 'Solo miembros del gobierno.')
      : text('Open to every partner.', 'Abierto a todos los socios.')
  const facts: GivenFact[] = [{ term: text('Who may join', 'Quién puede unirse'), text: who }]
  if (group.reading === 'closed') {
    const readers = text('Only its members, its chair and staff.', 'Solo sus miembros, quien lo preside y el personal.')
    facts.push({ term: text('Who may read it', 'Quién puede leerlo'), text: readers })
  }
  if (group.feasibilityFirst) facts.push({ term: text('Before projects', 'Antes de los proyectos'), text: group.feasibilityFirst.note })
  if (group.collaborator) facts.push({ term: text('Works with', 'Trabaja con'), text: group.collaborator.note })
  return facts
}

function joinStep(step: StepSource, rows: readonly GuideRow[], list: CharterList): readonly GuideStep[] {
  if (!('each' in step)) {
    return [{ ...step, rows: step.rows.flatMap((id) => (id === ALL_ROWS ? rows.map((row) => row.id) : [id])) }]
  }
  if (step.each === 'row' || !list.sections) return rows.map((row) => ({ id: row.id, title: row.label, rows: [row.id] }))
  const known = new Set(list.sections.map((section) => section.id))
  const steps = list.sections.map((section) => ({
    id: section.id,
    title: section.label,
    ...(section.help ? { help: section.help } : {}),
    rows: list.items.filter((item) => item.section === section.id).map((item) => item.id),
  }))
  const loose = list.items.filter((item) => item.section === undefined || !known.has(item.section)).map((item) => item.id)
  const more = { id: 'more', title: text('More', 'Más'), rows: loose }
  return [...steps, more].filter((one) => one.rows.length > 0)
}
