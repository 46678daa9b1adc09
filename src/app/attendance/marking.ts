import type { Edit, EditId, FieldId, Json, RecordId, Scope } from '../../change/edit.ts'
import { headsOf } from '../../change/head.ts'
import { equalJson, shownValue } from '../../change/merge.ts'
import type { Store } from '../../store/store.ts'

/** New values of fields of one meeting. */
export type MarkChanges = Readonly<Record<FieldId, Json>>

/** Writes what is recorded at a meeting, and takes it back step by step. One for as long as the sheet is shown. */
export interface Marking {
  readonly scope: Scope
  readonly record: RecordId
  /** Writes as one edit; shown at once. Resolves to whether it is saved. */
  write(changes: MarkChanges): Promise<boolean>
  /** Takes the last step of this sheet back that nobody has changed since; false where there is none. */
  undo(): Promise<boolean>
  readonly canUndo: boolean
  subscribe(listener: () => void): () => void
  /** Who is told of what could not be saved. */
  setProblemListener(listener: (problem: unknown) => void): void
}

/** One field of a step: what stood there before, and the edit that wrote what stands there now. */
interface StepPart {
  readonly before: Json
  readonly after: Json
  readonly edit: EditId
}

type Step = ReadonlyMap<FieldId, StepPart>

/** Makes the writer of a meeting's sheet. Its steps are its own: Undo beside the list never takes back what was written on another screen. */
export function createMarking(store: Store, scope: Scope, record: RecordId): Marking {
  let onProblem: (problem: unknown) => void = () => undefined
  let steps: readonly Step[] = []
  /** What was asked for so far: a mark that is still being saved is the one that an undo means. */
  let asked: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()
  const setSteps = (next: readonly Step[]) => {
    steps = next
    for (const listener of listeners) listener()
  }
  const shown = (field: FieldId): Json => shownValue(store.record(record), field) ?? null
  const save = async (changes: MarkChanges): Promise<Edit | null> => {
    const drafts = Object.entries(changes).map(([field, value]) => ({ record, field, value }))
    try {
      return await store.write(scope, drafts)
    } catch (problem) {
      onProblem(problem)
      return null
    }
  }
  /** What takes a step back: only where what it wrote is still what is shown. */
  const reverseOf = (step: Step): MarkChanges => {
    const isStanding = (field: FieldId, { edit }: StepPart) => headsOf(store.record(record)?.fields, field)[0]?.edit === edit
    return Object.fromEntries([...step].flatMap(([field, part]) => (isStanding(field, part) ? [[field, part.before]] : [])))
  }
  const write = async (changes: MarkChanges): Promise<boolean> => {
    const before = new Map(Object.keys(changes).map((field) => [field, shown(field)]))
    const edit = await save(changes)
    if (edit) setSteps([...steps, stepOf(edit, before)])
    return edit !== null
  }
  const takeBack = async (): Promise<boolean> => {
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      setSteps(steps.slice(0, -1))
      const reverse = reverseOf(step)
      if (Object.keys(reverse).length === 0) continue
      const edit = await save(reverse)
      setSteps(edit === null ? [...steps, step] : steps.map((earlier) => passOn(earlier, edit)))
      return edit !== null
    }
    return false
  }
  return {
    scope,
    record,
    write(changes) {
      const done = write(changes)
      asked = Promise.all([asked, done])
      return done
    },
    undo() {
      const done = asked.then(takeBack)
      asked = done
      return done
    },
    get canUndo() {
      return steps.length > 0
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setProblemListener(listener) {
      onProblem = listener
    },
  }
}

function stepOf(edit: Edit, before: ReadonlyMap<FieldId, Json>): Step {
  return new Map(edit.changes.map(({ field, value }) => [field, { before: before.get(field) ?? null, after: value, edit: edit.id }]))
}

/** After a later step was taken back, what an earlier one wrote stands there again, by another edit. */
function passOn(earlier: Step, { id, changes }: Edit): Step {
  const valueByField = new Map(changes.map(({ field, value }) => [field, value]))
  const isBack = (field: FieldId, { after }: StepPart) => valueByField.has(field) && equalJson(valueByField.get(field)!, after)
  return new Map([...earlier].map(([field, part]) => [field, isBack(field, part) ? { ...part, edit: id } : part]))
}
