import { useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { RecordId, Scope } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'
import type { Guide } from '../domain/guide.ts'
import { personRecord } from '../domain/person.ts'
import { TASK_FORCE } from '../domain/scope.ts'
import { problemOf } from '../store/write-problem.ts'
import type { AnswerBinding, AnswerPerson, Answers, ReadAnswer, SaveState } from '../wizard/answers.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { useRecordLater, useStoreStatus } from './live.ts'
import { useSession, type Session } from './session.ts'
import { SyncSign } from './sync-sign.tsx'
import { useField } from './use-field.ts'
import { useExplainWrite, type ExplainWrite } from './write-access.ts'
import { useWriteProblemText } from './write-problem-text.ts'
import { findMainReason } from './main-reason.ts'
import { trackerOf, type SaveTracker } from './save-tracker.ts'
import { usePeople } from './use-people.ts'

/** Where the answers of a guide are kept. */
export interface AnswersPlace {
  readonly guide: Guide
  readonly record: RecordId
  /** Scope in which a record that is not there yet begins. */
  readonly scope: Scope
  /** Key of the organization whose people its answers can name; null = the guide names nobody. */
  readonly organization: string | null
}

/** The answers of a guide's record in the open database, for the wizard and the paper. */
export function useStoreAnswers({ guide, record, scope, organization }: AnswersPlace): Answers {
  const session = useSession()
  const people = usePeople(organization)
  const textOf = useWriteProblemText()
  const readOnly = useReadOnlyReason()
  const explain = useExplainWrite()
  return useMemo(
    () => createStoreAnswers({ session, record, scope, organization, people, textOf, readOnly, explain, guide }),
    [session, record, scope, organization, people, textOf, readOnly, explain, guide],
  )
}

/** Why nothing can be written; undefined = it can. */
function useReadOnlyReason(): string | undefined {
  const { t } = useLingui()
  const status = useStoreStatus()
  if (status === 'read-only') return t`Only for reading: a newer version of the app has written this data.`
  return status === 'wiped' ? t`Only for reading: the data was removed from this device.` : undefined
}

interface Surroundings extends AnswersPlace {
  readonly session: Session
  readonly people: readonly AnswerPerson[]
  readonly textOf: ReturnType<typeof useWriteProblemText>
  readonly readOnly: string | undefined
  readonly explain: ExplainWrite
}

function createStoreAnswers(surroundings: Surroundings): Answers {
  const { session, record, organization, people, textOf, readOnly, explain, guide } = surroundings
  const { store, newId } = session
  const tracker = trackerOf(store, record)
  const scope = store.record(record)?.scope ?? surroundings.scope
  const explainField = (field: string) => explain(scope, record, field) ?? undefined
  const save = async (...edit: Parameters<typeof store.write>) => {
    try {
      await tracker.during(store.write(...edit))
    } catch (error) {
      throw new Error(textOf(problemOf(error)), { cause: error })
    }
  }
  return {
    useAnswer(field) {
      return useStoreAnswer(tracker, scope, record, field)
    },
    useValues() {
      return readerOf(useRecordLater(record))
    },
    useFields() {
      return fieldsOf(useRecordLater(record))
    },
    useSaveState() {
      return useSaving(tracker)
    },
    people,
    async addPerson(name) {
      const key = newId()
      const person = personRecord(key)
      await save(TASK_FORCE, [
        { record: person, field: 'name', value: name },
        { record: person, field: 'organization', value: organization },
      ])
      return key
    },
    write: (values) =>
      save(
        scope,
        Object.entries(values).map(([field, value]) => ({ record, field, value })),
      ),
    newRowId: () => `own-${newId()}`,
    readOnly,
    explainField,
    mainReason: findMainReason(guide, explainField),
    saveNote: <SyncSign record={record} />,
  }
}

/** One field: its own stretch of editing, or one that lost its input before it was saved. */
function useStoreAnswer(tracker: SaveTracker, scope: Scope, record: RecordId, field: string): AnswerBinding {
  const textOf = useWriteProblemText()
  const binding = useField({ scope, record, field })
  const { session } = binding
  useEffect(() => {
    if (session) tracker.watch(field, session)
  }, [tracker, field, session])
  const unsaved = useSyncExternalStore(tracker.subscribe, () => tracker.unsaved(field))
  const left = tracker.unsavedSession(field)
  const conflict = binding.heads.length > 1 ? <ConflictPanel target={{ scope, record, field }} /> : null
  if (unsaved !== null && left !== null && session === null) {
    const problem = unsaved.problem ? textOf(unsaved.problem) : null
    return { value: unsaved.value, status: unsaved.status, problem, conflict, begin: ignore, set: left.set, end: () => void left.end() }
  }
  const { value, status, begin, set, end } = binding
  return { value, status, problem: binding.problem ? textOf(binding.problem) : null, conflict, begin, set, end }
}

function ignore(): void {
  // The stretch of editing began before.
}

function useSaving(tracker: SaveTracker): SaveState {
  const textOf = useWriteProblemText()
  const { status, problem } = useSyncExternalStore(tracker.subscribe, () => tracker.saving)
  return { status, problem: problem ? textOf(problem) : null }
}

const readers = new WeakMap<RecordState, ReadAnswer>()
const readNothing: ReadAnswer = () => undefined

/** Reads the values shown of a record; the same function as long as nothing in the record changes. */
export function readerOf(state: RecordState | undefined): ReadAnswer {
  if (state === undefined) return readNothing
  const reader = readers.get(state) ?? ((field: string) => shownValue(state, field))
  readers.set(state, reader)
  return reader
}

/** The fields of a record that hold something. */
export function fieldsOf(state: RecordState | undefined): readonly string[] {
  const read = readerOf(state)
  return Object.keys(state?.fields ?? {}).filter((field) => {
    const value = read(field)
    return value !== null && value !== undefined
  })
}
