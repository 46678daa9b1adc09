import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CellType, Guide } from '../domain/guide.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { DateField } from '../ui/date-field.tsx'
import type { FieldProps } from '../ui/field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { lockOf, useAnswer, useAnswers, useValues } from './answers.ts'
import type { AnswerBinding, AnswerPerson } from './answers.ts'
import { fieldElementId } from './field-ids.ts'
import { readText } from './guide-rows.ts'
import type { Question } from './guide-rows.ts'
import { isAnswered, isInvalid, isRequired } from './missing.ts'
import { LockNote } from './lock-note.tsx'
import { useText } from './show-text.ts'

interface AnswerInputProps {
  readonly guide: Guide
  readonly question: Question
  /** Whether the column's hint stands here (in a list of many rows it stands in the first). */
  readonly showHint: boolean
  /** Marks a required cell that is empty. */
  readonly showMissing: boolean
  onEnter(field: string): void
}

type Shared = Omit<FieldProps<never>, 'value' | 'onInput'>

/** The input of one cell, bound to its field: what it shows, saves and says is the binding's. */
export function AnswerInput({ guide, question, showHint, showMissing, onEnter }: AnswerInputProps) {
  const showText = useText()
  const { column, field } = question
  const lock = lockOf(useAnswers(), field)
  const binding = useAnswer(field)
  const required = isRequired(question, useValues())
  const problem = useProblem(question, binding, showMissing && required)
  const shared: Shared = {
    id: fieldElementId(guide.id, field),
    label: showText(column.label),
    hint: showHint && column.hint !== undefined ? showText(column.hint) : undefined,
    required,
    readOnly: lock !== undefined,
    status: binding.status,
    problem,
    onFocus: () => {
      onEnter(field)
      binding.begin()
    },
    onBlur: () => binding.end(),
    children: (
      <>
        <LockNote lock={lock} />
        {binding.conflict}
      </>
    ),
  }
  return (
    <div className={`pg-cell pg-cell-${question.cell.type}`}>
      <CellInput cell={question.cell} binding={binding} shared={shared} />
    </div>
  )
}

function CellInput({ cell, binding, shared }: { cell: CellType; binding: AnswerBinding; shared: Shared }) {
  const showText = useText()
  const { value } = binding
  switch (cell.type) {
    case 'check':
      return <Checkbox {...shared} value={value === true} onInput={(checked) => binding.set(checked)} />
    case 'date':
      return <DateField {...shared} value={readText(value)} onInput={(date) => binding.set(date === '' ? null : date)} />
    case 'number':
      return (
        <NumberField
          {...shared}
          value={typeof value === 'number' ? value : null}
          onInput={(number) => binding.set(number)}
          min={cell.min}
          max={cell.max}
          unit={cell.unit === undefined ? undefined : showText(cell.unit)}
        />
      )
    case 'choice':
      return (
        <RadioGroup
          {...shared}
          value={readText(value) || null}
          onInput={(option) => binding.set(option)}
          options={cell.options.map((option) => ({
            value: option.id,
            label: showText(option.label),
            hint: option.hint === undefined ? undefined : showText(option.hint),
          }))}
        />
      )
    case 'person':
      return <PersonInput role={cell.role} binding={binding} shared={shared} />
    case 'text':
      return (cell.lines ?? 1) > 1 ? (
        <TextArea {...shared} value={readText(value)} onInput={(text) => binding.set(text)} rows={cell.lines} />
      ) : (
        <TextField {...shared} value={readText(value)} onInput={(text) => binding.set(text)} />
      )
    default:
      return null
  }
}

/** A person by name: those of the asked role come first, and a name that is not listed can be added in place. */
function PersonInput({ role, binding, shared }: { role: AnswerPerson['role']; binding: AnswerBinding; shared: Shared }) {
  const { people, addPerson } = useAnswers()
  const [failed, setFailed] = useState<string | null>(null)
  const rank = (person: AnswerPerson) => (role !== undefined && person.role === role ? 0 : 1)
  const sorted = people.toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name))
  const add = async (name: string) => {
    try {
      binding.set(await addPerson(name))
      setFailed(null)
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <ComboBox
      {...shared}
      problem={failed ?? shared.problem}
      value={readText(binding.value) || null}
      onInput={(person) => binding.set(person)}
      options={sorted.map((person) => ({ value: person.id, label: person.name, detail: person.note }))}
      onAdd={add}
    />
  )
}

/** What is wrong with an answer, in a sentence; undefined = nothing. Text too long stays, and says so. Hook. */
function useProblem({ cell }: Question, binding: AnswerBinding, showMissing: boolean): string | undefined {
  const { t } = useLingui()
  const { value, problem } = binding
  if (problem !== null) return problem
  if (cell.type === 'text' && cell.maxLength !== undefined && isInvalid(cell, value)) {
    const length = readText(value).length
    return t`Too long: ${length} characters, at most ${cell.maxLength}.`
  }
  if (isInvalid(cell, value)) return t`This cannot be right. Please check it.`
  return showMissing && !isAnswered(value) ? t`Not answered yet.` : undefined
}
