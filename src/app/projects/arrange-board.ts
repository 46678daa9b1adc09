import { projectStates } from '../../domain/project-kind.ts'
import type { ProjectState } from '../../domain/project.ts'
import type { Language } from '../../domain/text.ts'
import type { ProjectDirectory, ProjectEntry } from '../use-projects.ts'
import { isDue } from './filter-projects.ts'
import { dueSorts, type boardColumns } from './project-search.ts'

/** A column of the board. */
export interface BoardColumn {
  readonly id: string
  readonly label: string
  /** A line below the label; '' = none. */
  readonly note: string
  /** The state to which a card comes that is moved here; null = cards are not moved here. */
  readonly state: ProjectState | null
  readonly entries: readonly ProjectEntry[]
}

/** The words that the columns bear. */
export interface BoardWords {
  readonly language: Language
  readonly organization: (key: string) => string
  readonly nobody: string
  readonly due: Readonly<Record<(typeof dueSorts)[number] | 'none', string>>
}

/** Spreads projects over columns. By partner a project stands in the column of each; by what is due, in the first that fits. */
export function arrangeBoard(
  entries: readonly ProjectEntry[],
  by: (typeof boardColumns)[number],
  judge: ProjectDirectory['judge'],
  words: BoardWords,
): readonly BoardColumn[] {
  switch (by) {
    case 'state':
      return projectStates.map(({ id, label }) => ({
        id,
        label: label[words.language],
        note: '',
        state: id,
        entries: entries.filter(({ project }) => project.state === id),
      }))
    case 'group':
      return byGroup(entries, words)
    case 'partner':
      return byPartner(entries, words)
    case 'due':
      return byDue(entries, judge, words)
  }
}

function gather(entries: readonly ProjectEntry[], keysOf: (entry: ProjectEntry) => readonly string[]): Map<string, ProjectEntry[]> {
  const columns = new Map<string, ProjectEntry[]>()
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const known = columns.get(key)
      if (known) known.push(entry)
      else columns.set(key, [entry])
    }
  }
  return columns
}

function byGroup(entries: readonly ProjectEntry[], { language }: BoardWords): readonly BoardColumn[] {
  return [...gather(entries, ({ project }) => [project.group])].map(([id, list]) => ({
    id,
    label: list[0]!.groupLabel,
    note: list[0]!.group?.goal[language] ?? '',
    state: null,
    entries: list,
  }))
}

function byPartner(entries: readonly ProjectEntry[], { organization, nobody, language }: BoardWords): readonly BoardColumn[] {
  const columns = [...gather(entries, ({ project }) => (project.partners.length === 0 ? [''] : project.partners))]
  const { compare } = new Intl.Collator(language, { numeric: true })
  return columns
    .map(([id, list]) => ({ id, label: id === '' ? nobody : organization(id), note: '', state: null, entries: list }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || compare(a.label, b.label))
}

function byDue(entries: readonly ProjectEntry[], judge: ProjectDirectory['judge'], { due }: BoardWords): readonly BoardColumn[] {
  const columns = gather(entries, (entry) => [dueSorts.find((sort) => isDue(judge(entry), sort)) ?? 'none'])
  return [...dueSorts, 'none' as const].map((id) => ({ id, label: due[id], note: '', state: null, entries: columns.get(id) ?? [] }))
}
