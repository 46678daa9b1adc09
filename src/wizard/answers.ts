import { createContext, use } from 'react'
import type { ReactNode } from 'react'

/** What a field holds: any JSON value; `null` = cleared. */
export type AnswerValue = null | boolean | number | string | readonly AnswerValue[] | { readonly [key: string]: AnswerValue }

/** How the saving of something stands. `saved` is said only once it is durable ([M10]). */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed'

/** One field as an input sees it: what to show, and what to call while somebody edits it. */
export interface AnswerBinding {
  /** What to show: the local draft while somebody edits, the shown value otherwise; undefined = never answered. */
  readonly value: AnswerValue | undefined
  /** Takes what was typed; called on every input. */
  set(value: AnswerValue): void
  /** The edit begins (focus): from here on `replaces` is fixed ([M1]). */
  begin(): void
  /** The edit ends (blur). */
  end(): void
  readonly status: SaveStatus
  /** Why it could not be saved or what is wrong with it; null = nothing. */
  readonly problem: string | null
  /** Shown beneath the input where devices disagree ([M5]); null = no conflict. */
  readonly conflict: ReactNode | null
}

/** How the saving of a whole record stands. */
export interface SaveState {
  readonly status: SaveStatus
  /** Why it failed; null otherwise. */
  readonly problem: string | null
}

/** Reads the value to show of a field. */
export type ReadAnswer = (field: string) => AnswerValue | undefined

/** A person that an answer can name. */
export interface AnswerPerson {
  readonly id: string
  readonly name: string
  readonly note?: string | undefined
  /** Offered first where a cell asks for that role. */
  readonly role?: 'executive' | 'representative' | undefined
}

/**
 * The answers of one record, as the wizard needs them: the app implements it over its store, tests in memory.
 * The methods that begin with `use` are hooks; call them through the functions of this file.
 */
export interface Answers {
  useAnswer(field: string): AnswerBinding
  /** Live values, for progress, the review page and the paper. */
  useValues(): ReadAnswer
  /** Ids of all fields that hold something other than null, in any order. */
  useFields(): readonly string[]
  /** `saving` while any field of the record is being written, `failed` while one could not be, `saved` once all are durable. */
  useSaveState(): SaveState
  readonly people: readonly AnswerPerson[]
  /** Adds a person to the organization; resolves with the id once saved, rejects with an Error whose message people can read. */
  addPerson(name: string): Promise<string>
  /** Writes some fields at once, as one edit; resolves when durable, rejects with an Error whose message people can read. */
  write(values: Readonly<Record<string, AnswerValue>>): Promise<void>
  /** A new id for a row of one's own: `own-…`, later ids sort after earlier ones. */
  newRowId(): string
  /** Why nothing can be changed; left out = it can. */
  readonly readOnly?: string | undefined
  /** Why whoever works here may not write a field; left out = every field may be written. */
  explainField?(field: string): string | undefined
  /** What `explainField` says of most fields: said once above them, not beside each. */
  readonly mainReason?: string | undefined
  /** Stands beside how saving stands: whether others have the record too. */
  readonly saveNote?: ReactNode
}

/** The answers that a wizard or paper below it shows. */
export const AnswersContext = createContext<Answers | null>(null)

/** The answers of the nearest `AnswersContext`; throws where there is none (a fault of the caller). */
export function useAnswers(): Answers {
  const answers = use(AnswersContext)
  if (answers === null) throw new Error('A wizard stands outside of an AnswersContext.')
  return answers
}

/** Why a field cannot be written here, and whether that has to be said beside it; undefined = it can be written. */
export interface FieldLock {
  readonly reason: string
  /** The reason stands above the whole guide already. */
  readonly isSaid: boolean
}

/** Finds out whether a field can be written here. */
export function lockOf({ readOnly, explainField, mainReason }: Answers, field: string): FieldLock | undefined {
  if (readOnly !== undefined) return { reason: readOnly, isSaid: true }
  const reason = explainField?.(field)
  return reason === undefined ? undefined : { reason, isSaid: reason === mainReason }
}

/** One field, live; hook. */
export function useAnswer(field: string): AnswerBinding {
  'use no memo' // the hook is the context's own: the compiler cannot know that it stays the same
  return useAnswers().useAnswer(field)
}

/** All values, live; hook. */
export function useValues(): ReadAnswer {
  'use no memo'
  return useAnswers().useValues()
}

/** Ids of all answered fields, live; hook. */
export function useFields(): readonly string[] {
  'use no memo'
  return useAnswers().useFields()
}

/** How the saving of the record stands, live; hook. */
export function useSaveState(): SaveState {
  'use no memo'
  return useAnswers().useSaveState()
}
