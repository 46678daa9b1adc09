import { useMemo } from 'react'
import type { RecordState } from '../change/head.ts'
import { workGroupLabel, type Charter, type WorkGroup } from '../domain/charter.ts'
import { nameProject, type Project } from '../domain/project.ts'
import { readProject } from '../domain/read-project.ts'
import { judgeTrack } from '../domain/rules/project-track.ts'
import { judgeUpdateDue } from '../domain/rules/update-due.ts'
import { text, type Language } from '../domain/text.ts'
import { findLocale } from '../ui/format-date.ts'
import { useCharter } from './charter.ts'
import { foldText } from './fold-text.ts'
import { useLanguage } from './i18n.ts'
import { useLoaded, useRecords } from './live.ts'
import { isCarriedOut } from './project-state-tag.tsx'
import { useSession } from './session.ts'
import { groupByProject } from './group-by-project.ts'
import { readUpdateOnce } from './use-project-updates.ts'

/** A project in a list. */
export interface ProjectEntry {
  readonly project: Project
  readonly state: RecordState
  /** Its title, or a word for one without. */
  readonly name: string
  /** undefined = a group that the charter does not have. */
  readonly group: WorkGroup | undefined
  /** "WG 6: Examining Labor, …" */
  readonly groupLabel: string
}

/** How a project of a list stands. */
export interface ProjectStanding {
  readonly track: 'on' | 'off' | null
  /** Open tasks that should have been done. */
  readonly overdue: number
  readonly update: ReturnType<typeof judgeUpdateDue>
}

/** All projects, and a way to judge one: thousands are listed, a screenful is judged. */
export interface ProjectDirectory {
  readonly entries: readonly ProjectEntry[]
  judge(entry: ProjectEntry): ProjectStanding
}

const KINDS = ['project', 'project-update', 'organization', 'person', 'profile'] as const

/** All projects on this device by work group and title, live; hook. Suspends until they are read. */
export function useProjects(): ProjectDirectory {
  useLoaded(KINDS)
  const charter = useCharter()
  const { language } = useLanguage()
  const today = useSession().today()
  const projects = useRecords('project')
  const updates = useRecords('project-update')
  const entries = useMemo(() => listEntries(projects, charter, language), [projects, charter, language])
  const updatesByProject = useMemo(() => groupByProject(updates), [updates])
  return useMemo(
    () => ({
      entries,
      judge: ({ project }) => judgeOnce(project, updatesByProject.get(project.key) ?? none, charter, today),
    }),
    [entries, updatesByProject, charter, today],
  )
}

const none: readonly RecordState[] = []

function listEntries(states: readonly RecordState[], charter: Charter, language: Language): readonly ProjectEntry[] {
  const unnamed = text('Project without a title', 'Proyecto sin título')[language]
  const groups = new Map(charter.workGroups.map((group) => [group.id, { group, label: workGroupLabel(charter, group)[language] }]))
  const byGroup = new Map<string, ProjectEntry[]>(charter.workGroups.map(({ id }) => [id, []]))
  for (const state of states) {
    const project = readProject(state)
    const known = groups.get(project.group)
    const entry = { project, state, name: nameProject(project, unnamed), group: known?.group, groupLabel: known?.label ?? project.group }
    const list = byGroup.get(project.group)
    if (list) list.push(entry)
    else byGroup.set(project.group, [entry])
  }
  const { compare } = new Intl.Collator(findLocale(language), { numeric: true })
  return [...byGroup.values()].flatMap((list) => list.sort((a, b) => compare(a.name, b.name) || (a.project.key < b.project.key ? -1 : 1)))
}

interface Judged {
  readonly updates: readonly RecordState[]
  readonly charter: Charter
  readonly today: string
  readonly standing: ProjectStanding
}

const judgedByProject = new WeakMap<Project, Judged>()

/** Judges a project anew only where something about it has changed. */
function judgeOnce(project: Project, updates: readonly RecordState[], charter: Charter, today: string): ProjectStanding {
  const known = judgedByProject.get(project)
  if (known && known.charter === charter && known.today === today && isSame(known.updates, updates)) return known.standing
  // Updates of what is not carried out any more say nothing: they are not even read.
  const read = isCarriedOut(project.state) ? updates.map(readUpdateOnce).toReversed() : []
  const standing = {
    track: judgeTrack(read),
    overdue: countOverdue(project, today),
    update: judgeUpdateDue(project, read, charter, today),
  }
  judgedByProject.set(project, { updates, charter, today, standing })
  return standing
}

function isSame(one: readonly RecordState[], other: readonly RecordState[]): boolean {
  return one === other || (one.length === other.length && one.every((state, index) => state === other[index]))
}

/** Open tasks of a project under way that were due before `today`; an idea and a closed project have no task that is late. */
export function countOverdue({ state, tasks }: Pick<Project, 'state' | 'tasks'>, today: string): number {
  if (state === 'idea' || state === 'completed' || state === 'ended' || state === 'program') return 0
  return tasks.filter(({ done, due }) => done === null && due !== null && due < today).length
}

const wordsByProject = new WeakMap<Project, string>()

/** What somebody may look for in a project, folded. */
export function wordsOf(project: Project): string {
  const known = wordsByProject.get(project)
  if (known !== undefined) return known
  const words = foldText(`${project.title} ${project.summary}`)
  wordsByProject.set(project, words)
  return words
}
