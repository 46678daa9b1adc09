/** A field whose history is shown; either part may be missing while it is being chosen. */
export interface ChosenField {
  readonly record?: string
  readonly field?: string
}
