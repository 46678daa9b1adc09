import type { EditId, Json } from '../../../src/change/edit.ts'

/** What really happened to one field when somebody saved a value: known to the model alone. */
export interface Saved {
  readonly edit: EditId
  readonly key: string
  readonly value: Json
  /** Every value of the field that its author had seen, itself or through what replaced it. */
  readonly seen: ReadonlySet<EditId>
  /** For a deletion: every value of the record that its author had seen, as field and edit: one edit may have set a field that was not. */
  readonly covers: ReadonlySet<string>
  /** The edit that took this one's place before it left the device ([M8]). */
  takenBy: EditId | null
}

/** All that was ever saved, with who had seen what: what every outcome is judged by. */
export class Truth {
  readonly #saved = new Map<string, Saved>()

  note(saved: Saved): void {
    this.#saved.set(`${saved.edit} ${saved.key}`, saved)
  }

  get(edit: EditId, key: string): Saved {
    const saved = this.#saved.get(`${edit} ${key}`)
    if (!saved) throw new Error(`${edit} never changed ${key}`)
    return saved
  }

  all(): Iterable<Saved> {
    return this.#saved.values()
  }

  /** Some edits of a field and all that their authors had seen. */
  close(edits: readonly EditId[], key: string): Set<EditId> {
    const seen = new Set<EditId>()
    for (const edit of edits) {
      seen.add(edit)
      for (const id of this.get(edit, key).seen) seen.add(id)
    }
    return seen
  }

  /** Of some edits of a field those that none of the others had seen. */
  headsAmong(edits: readonly EditId[], key: string): EditId[] {
    return edits.filter((edit) => !edits.some((other) => this.get(other, key).seen.has(edit))).sort()
  }
}
