import { headsOf, type RecordState } from '../../change/head.ts'
import type { Project } from '../../domain/project.ts'
import type { AreaUpdate } from '../../domain/project-update.ts'
import { findUpdateBase, listChangesByArea } from '../../domain/rules/update-changes.ts'
import { useCharter } from '../charter.ts'
import { useProjectUpdates } from '../use-project-updates.ts'
import { useChangeWords } from './change-words.ts'

/** What an update can go on from, of one area. */
export interface AreaBase {
  /** What the update before said of it; null = nothing. */
  readonly last: AreaUpdate | null
  /** What changed since, in sentences. */
  readonly changes: readonly string[]
}

/** What an update of a day can go on from. */
export interface UpdateGround {
  /** Day of the update before; null = there is none. */
  readonly lastDate: string | null
  /** Day since which changes count; null = from the beginning. */
  readonly since: string | null
  readonly baseByArea: ReadonlyMap<string, AreaBase>
}

/** What an update of a project on a day can go on from: the one before, and what changed since, live. Hook. */
export function useUpdateGround(project: Project, state: RecordState, date: string): UpdateGround {
  const charter = useCharter()
  const wordsOf = useChangeWords()
  const { last, since } = findUpdateBase(useProjectUpdates(project.key), charter, date)
  const writtenOn = (field: string) => headsOf(state.fields, field)[0]?.at.slice(0, 10) ?? null
  const changes = listChangesByArea(project, charter, { since, date, writtenOn })
  const baseByArea = new Map(
    charter.startUpElements.items.map(({ id }) => [
      id,
      { last: last?.areas.find(({ area }) => area === id) ?? null, changes: (changes.get(id) ?? []).map(wordsOf) },
    ]),
  )
  return { lastDate: last?.date ?? null, since, baseByArea }
}

/** The words with which an update begins: those of the update before, and what changed since. Areas without any are left out. */
export function listFirstWords({ baseByArea }: UpdateGround): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...baseByArea].flatMap(([area, { last, changes }]) => {
      const words = joinWords(last?.progress ?? '', changes)
      return words === '' ? [] : [[`answers.${area}.progress`, words]]
    }),
  )
}

/** Puts what is new after what was said; what stands there already is not said again. */
export function joinWords(said: string, changes: readonly string[]): string {
  const fresh = changes.filter((change) => !said.includes(change))
  return [said.trim(), fresh.join(' ')].filter((part) => part !== '').join('\n')
}
