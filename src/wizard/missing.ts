import type { CellType, Guide, GuideRow } from '../domain/guide.ts'
import type { Text } from '../domain/text.ts'
import type { AnswerValue, ReadAnswer } from './answers.ts'
import { answerField, notApplicableField, ownLabelField } from './field-ids.ts'
import { listQuestions } from './guide-rows.ts'
import type { Question } from './guide-rows.ts'

/** Something that a guide still lacks, and where to answer it. */
export interface Missing extends Question {
  /** `any`: none of several cells is answered, and one must be. */
  readonly why: 'empty' | 'invalid' | 'any'
  /** For `any`: what is asked for. */
  readonly reason?: Text
}

/** How much of a guide is answered: questions that need an answer ("9 of 15"); where none does, rows with something in them. */
export interface Progress {
  readonly of: 'questions' | 'rows'
  readonly answered: number
  readonly total: number
}

/** Whether a value answers a question: blank text and an unset mark do not. */
export function isAnswered(value: AnswerValue | undefined): boolean {
  if (value === undefined || value === null || value === false) return false
  return typeof value !== 'string' || value.trim() !== ''
}

/** Whether a row is marked as not applying. */
export function isNotApplicable(row: GuideRow, read: ReadAnswer): boolean {
  return row.mayNotApply === true && read(notApplicableField(row.id)) === true
}

/** Whether a value is one that its cell cannot hold: a number out of range, a date that is none, a text too long. */
export function isInvalid(cell: CellType, value: AnswerValue | undefined): boolean {
  if (!isAnswered(value)) return false
  if (cell.type === 'number') return !isNumberWithin(value, cell.min, cell.max)
  if (cell.type === 'date') return typeof value !== 'string' || !isDate(value)
  if (cell.type === 'text') return typeof value === 'string' && cell.maxLength !== undefined && value.length > cell.maxLength
  if (cell.type === 'choice') return !cell.options.some((option) => option.id === value)
  return false
}

/** The one list of what a guide lacks: required cells that are empty, cells whose value cannot stand, and "at least one of these". */
export function listMissing(guide: Guide, ownRows: readonly GuideRow[], read: ReadAnswer): Missing[] {
  const questions = dropRepeated(listQuestions(guide, ownRows))
  const missing = questions.flatMap((question): Missing[] => {
    if (isNotApplicable(question.row, read)) return []
    const value = read(question.field)
    if (isInvalid(question.cell, value)) return [{ ...question, why: 'invalid' }]
    return isRequired(question, read) && !isAnswered(value) ? [{ ...question, why: 'empty' }] : []
  })
  const nameless = listNamelessRows(guide, ownRows)
  const any = findMissingAny(guide, questions, read).filter((item) => !missing.some((each) => each.field === item.field))
  return [...missing, ...nameless, ...any]
}

/** Ids of the steps that lack nothing and of which something is answered. */
export function listCompleteSteps(guide: Guide, ownRows: readonly GuideRow[], read: ReadAnswer): ReadonlySet<string> {
  const complete = new Set<string>()
  for (const { step, field, row } of listQuestions(guide, ownRows)) {
    if (!complete.has(step) && (isAnswered(read(field)) || isNotApplicable(row, read))) complete.add(step)
  }
  for (const { step } of listMissing(guide, ownRows, read)) complete.delete(step)
  return complete
}

/** Counts what is answered; a row that does not apply is answered. */
export function countProgress(guide: Guide, ownRows: readonly GuideRow[], read: ReadAnswer): Progress {
  const questions = dropRepeated(listQuestions(guide, ownRows))
  const isDone = (question: Question) => {
    const value = read(question.field)
    return isNotApplicable(question.row, read) || (isAnswered(value) && !isInvalid(question.cell, value))
  }
  const required = questions.filter((question) => isRequired(question, read))
  if (required.length > 0) return { of: 'questions', answered: required.filter(isDone).length, total: required.length }
  const rows = new Set(questions.map((question) => question.row.id))
  const done = new Set(questions.filter(isDone).map((question) => question.row.id))
  return { of: 'rows', answered: done.size, total: rows.size }
}

/** Whether a question needs an answer, as the row is answered now. */
export function isRequired({ row, column }: Pick<Question, 'row' | 'column'>, read: ReadAnswer): boolean {
  const { requiredWhen } = column
  if (requiredWhen !== undefined) return read(answerField(row.id, { id: requiredWhen.column })) === requiredWhen.is
  return column.required !== false
}

/** One field that stands in every row (the chosen row) is asked once. */
function dropRepeated(questions: readonly Question[]): Question[] {
  const seen = new Set<string>()
  return questions.filter((question) => {
    if (seen.has(question.field)) return false
    seen.add(question.field)
    return true
  })
}

/** Rows of people's own that have no name yet. */
function listNamelessRows(guide: Guide, ownRows: readonly GuideRow[]): Missing[] {
  const step = guide.steps.at(-1)?.id
  const { ownRows: own } = guide
  if (step === undefined || own === undefined) return []
  const cell: CellType = { type: 'text' }
  const column = { id: 'label', label: own.label, cell }
  return ownRows
    .filter((row) => row.label.en.trim() === '')
    .map((row) => ({ step, row, column, cell, field: ownLabelField(row.id), why: 'empty' }))
}

function findMissingAny(guide: Guide, questions: readonly Question[], read: ReadAnswer): Missing[] {
  const { anyOf } = guide
  if (anyOf === undefined) return []
  const candidates = questions.filter((question) => anyOf.columns.includes(question.column.id))
  const first = candidates[0]
  const found = candidates.some((question) => {
    const value = read(question.field)
    return typeof value === 'number' ? value > 0 : isAnswered(value)
  })
  return found || first === undefined ? [] : [{ ...first, why: 'any', reason: anyOf.reason }]
}

function isNumberWithin(value: AnswerValue | undefined, min = -Infinity, max = Infinity): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
