import type { Text } from '../domain/text.ts'

/** What a cell of a guide holds; the wizard has one input for each. */
export type CellType =
  | { readonly type: 'text'; readonly lines?: number; readonly maxLength?: number }
  | { readonly type: 'date' }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number; readonly unit?: Text }
  | { readonly type: 'check' }
  | { readonly type: 'choice'; readonly options: readonly GuideOption[] }
  /** A person of the organization: the id of a `person` record, chosen or added in place. */
  | { readonly type: 'person' }

/** One possible answer of a choice. */
export interface GuideOption {
  readonly id: string
  readonly label: Text
  readonly hint?: Text
}

/** A column of the paper form: the same question for every row. */
export interface GuideColumn {
  readonly id: string
  readonly label: Text
  readonly hint?: Text
  readonly cell: CellType
  /** Answered by nobody on paper: shown on screen, absent from the printed form. */
  readonly screenOnly?: boolean
  /** Rows without this column's answer count as missing (default true). */
  readonly required?: boolean
}

/** A row of the paper form. Its answers are the fields `answers.<row>.<column>`. */
export interface GuideRow {
  readonly id: string
  readonly label: Text
  /** Help beside the question, in our words. */
  readonly help?: Text
  /** What the paper form prints, where that is not the label. */
  readonly printed?: Text
  /** Columns that this row does not have. */
  readonly without?: readonly string[]
  /** Columns that only this row has (after the guide's own). */
  readonly extra?: readonly GuideColumn[]
  /** The row may be answered "does not apply": field `answers.<row>.not-applicable`. */
  readonly mayNotApply?: boolean
}

/** A page of the wizard: some rows under one heading. */
export interface GuideStep {
  readonly id: string
  readonly title: Text
  readonly help?: Text
  readonly rows: readonly string[]
}

/** Somebody who signs a guide: field `signatures.<id>`. */
export interface GuideSigner {
  readonly id: string
  readonly label: Text
}

/** A paper guide as data: one wizard, one print view and one suite of tests read it. */
export interface Guide {
  readonly id: string
  /** Kind of the records that hold its answers. */
  readonly kind: string
  readonly title: Text
  /** What it is for, in one sentence or two. */
  readonly intro: Text
  /** Page of the 2014 Partners Guide. */
  readonly page: number
  readonly rowHeading: Text
  readonly columns: readonly GuideColumn[]
  readonly rows: readonly GuideRow[]
  readonly steps: readonly GuideStep[]
  readonly signers: readonly GuideSigner[]
  /** People may add rows of their own: fields `own.<row>.label` and `answers.<row>.<column>` with ids `own-…`. */
  readonly ownRows?: { readonly label: Text; readonly hint?: Text; readonly blankOnPaper: number }
  /** Row ids in the order of the paper, a row printed twice standing twice; default: `rows`. */
  readonly paperRows?: readonly string[]
}
