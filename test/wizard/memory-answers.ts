import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { AnswerPerson, Answers, AnswerValue, SaveState, SaveStatus } from '../../src/wizard/answers.ts'

interface Snapshot {
  readonly values: Readonly<Record<string, AnswerValue>>
  readonly status: Readonly<Record<string, SaveStatus>>
  readonly save: SaveState
  readonly fields: readonly string[]
  read(field: string): AnswerValue | undefined
}

/** Answers in memory, as a test or a trial page hands them to a wizard. */
export interface MemoryAnswers {
  readonly answers: Answers
  readonly values: () => Readonly<Record<string, AnswerValue>>
  /** Names of the calls in their order: `begin x`, `set x`, `end x`. */
  readonly calls: readonly string[]
  /** Lets every write under way become durable; with `hold` only. */
  settle(problem?: string): void
  put(values: Readonly<Record<string, AnswerValue>>): void
}

interface Options {
  /** Writes stay under way until `settle`. */
  readonly hold?: boolean
  readonly people?: readonly AnswerPerson[]
  readonly readOnly?: string
  readonly conflicts?: Readonly<Record<string, ReactNode>>
  readonly problems?: Readonly<Record<string, string>>
  /** `write` rejects with it. */
  readonly refuse?: string
}

export function createMemoryAnswers(initial: Readonly<Record<string, AnswerValue>> = {}, options: Options = {}): MemoryAnswers {
  const listeners = new Set<() => void>()
  const calls: string[] = []
  let people = [...(options.people ?? [])]
  let rows = 0
  let state = snapshot({ ...initial }, {}, null)
  const change = (values: Readonly<Record<string, AnswerValue>>, status: SaveStatus, problem: string | null = null) => {
    const touched = Object.fromEntries(Object.keys(values).map((field) => [field, status]))
    state = snapshot({ ...state.values, ...values }, { ...state.status, ...touched }, problem)
    for (const listener of listeners) listener()
  }
  const settle = (problem?: string) => {
    const pending = Object.keys(state.status).filter((field) => state.status[field] === 'saving')
    const values = Object.fromEntries(pending.map((field) => [field, state.values[field] ?? null]))
    change(values, problem === undefined ? 'saved' : 'failed', problem ?? null)
  }
  const use = () =>
    useSyncExternalStore(
      (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      () => state,
    )
  const set = (field: string, value: AnswerValue) => {
    change({ [field]: value }, 'saving')
    if (options.hold !== true) settle()
  }
  const answers: Answers = {
    useAnswer(field) {
      const now = use()
      return {
        value: now.values[field],
        begin: () => calls.push(`begin ${field}`),
        end: () => calls.push(`end ${field}`),
        set(value) {
          calls.push(`set ${field}`)
          set(field, value)
        },
        status: now.status[field] ?? 'idle',
        problem: options.problems?.[field] ?? null,
        conflict: options.conflicts?.[field] ?? null,
      }
    },
    useValues: () => use().read,
    useFields: () => use().fields,
    useSaveState: () => use().save,
    get people() {
      return people
    },
    async addPerson(name) {
      const id = `person-${people.length + 1}`
      people = [...people, { id, name }]
      change({}, 'saved')
      return id
    },
    async write(values) {
      if (options.refuse !== undefined) throw new Error(options.refuse)
      change(values, 'saved')
    },
    newRowId: () => `own-${String(++rows).padStart(4, '0')}`,
    readOnly: options.readOnly,
  }
  return { answers, values: () => state.values, calls, settle, put: (values) => change(values, 'saved') }
}

function snapshot(
  values: Readonly<Record<string, AnswerValue>>,
  status: Readonly<Record<string, SaveStatus>>,
  problem: string | null,
): Snapshot {
  const all = Object.values(status)
  const [first] = (['failed', 'saving', 'saved'] as const).filter((each) => all.includes(each))
  return {
    values,
    status,
    save: { status: first ?? 'idle', problem },
    fields: Object.keys(values).filter((field) => values[field] !== null),
    read: (field) => values[field],
  }
}
