import type { Text } from './text.ts'

/** What a cell of a guide holds; the wizard has one input for each. */
export type CellType =
  | { readonly type: 'text'; readonly lines?: number; readonly maxLength?: number }
  | { readonly type: 'date' }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number; readonly unit?: Text }
  | { readonly type: 'check' }
  | { readonly type: 'choice'; readonly options: readonly GuideOption[] }
  /** A person of the organization: the key of a `person` record, chosen or added in place. `role` says whom to offer first. */
  | { readonly type: 'person'; readonly role?: 'executive' | 'representative' }
  /** One row out of all rows (a radio button in each row): the column's field holds the id of the chosen row. */
  | { readonly type: 'pick-row' }
  /** Nothing to answer: shows what the row says in `given`. */
  | { readonly type: 'given' }

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
  /** Printed in the cell of that column instead of in a column of its own; `row` = under the row's label. */
  readonly paperColumn?: string
  /** Rows without this column's answer count as missing (default true; never for `given`). */
  readonly required?: boolean
  /** Needed only in rows whose other column `column` holds `is`. */
  readonly requiredWhen?: { readonly column: string; readonly is: string }
  /** The options of a choice print as columns to tick, under the column's name. */
  readonly optionsOnPaper?: boolean
  /** Field that holds the answer, `{row}` standing for the row's id; default `answers.{row}.<column>`. */
  readonly field?: string
}

/** A statement that a row makes in a column of type `given`. */
export interface GivenFact {
  readonly term?: Text
  readonly text: Text
}

/** A row of the paper form. Its answers are the fields `answers.<row>.<column>`, unless the column names another. */
export interface GuideRow {
  readonly id: string
  readonly label: Text
  /** The sentence of the paper guide that the row stands for, where it says more than the label. */
  readonly wording?: Text
  /** Help beside the question, in our words. */
  readonly help?: Text
  /** What the paper form prints, where that is not the label. `_____` in it is the place of the row's number. */
  readonly printed?: Text
  /** Columns that this row does not have. */
  readonly without?: readonly string[]
  /** Columns that only this row has (after the guide's own). */
  readonly extra?: readonly GuideColumn[]
  /** Cells of the guide's columns that are of another type in this row, by column id. */
  readonly cells?: { readonly [column: string]: CellType }
  /** What the row says in the columns of type `given`, by column id. */
  readonly given?: { readonly [column: string]: readonly GivenFact[] }
  /** The row may be answered "does not apply": field `answers.<row>.not-applicable`. */
  readonly mayNotApply?: boolean
  /** Figures of the task force's own records that the screen shows beside the row. */
  readonly fromData?: 'attendance'
  /** Not on the paper form. */
  readonly screenOnly?: boolean
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

/** A paper guide, ready for the wizard and the print view: a guide's data joined with the charter's rows. */
export interface Guide {
  readonly id: string
  /** Kind of the records that hold its answers. */
  readonly kind: string
  readonly title: Text
  /** What it is for, in one sentence or two. */
  readonly intro: Text
  /** Page of the 2014 Partners Guide on which the form's section starts, by its table of contents. */
  readonly page: number
  readonly rowHeading: Text
  /** The paper form prints the sentence of the source document (`wording`) rather than the short name of a row. */
  readonly printsWording?: boolean
  readonly columns: readonly GuideColumn[]
  readonly rows: readonly GuideRow[]
  readonly steps: readonly GuideStep[]
  readonly signers: readonly GuideSigner[]
  /** At least one row needs an answer in one of these columns (a tick, or a number above 0), or something is missing. */
  readonly anyOf?: { readonly columns: readonly string[]; readonly reason: Text }
  /** People may add rows of their own: fields `own.<row>.label` and `answers.<row>.<column>` with ids `own-…`. */
  readonly ownRows?: { readonly label: Text; readonly hint?: Text; readonly blankOnPaper: number }
  /** Row ids in the order of the paper, a row printed twice standing twice; default: `rows`. */
  readonly paperRows?: readonly string[]
}

/** Lists of the charter that can be the rows of a guide. */
export type RowSource =
  | 'workGroups'
  | 'commitmentIndicators'
  | 'responsibilities'
  | 'benefits'
  | 'resources'
  | 'startUpElements'
  | 'successFactors'

/** What is special about the rows of one sort (`kind` of the charter's item), on this guide's form. */
export type RowTraits = Pick<GuideRow, 'help' | 'without' | 'extra' | 'cells' | 'mayNotApply' | 'fromData'>

/** A fixed step (`*` among its rows stands for all rows of the charter's list), or one for each row or each section of that list. */
export type StepSource = GuideStep | { readonly each: 'row' | 'section' }

/** A guide as it stands in its data file: its rows are a list of the charter, so that every task force has its own, or rows of the guide itself. */
export interface GuideSource extends Omit<Guide, 'steps' | 'paperRows'> {
  /** Left out = the guide has only rows of its own. */
  readonly rowsFrom?: RowSource
  readonly rowKinds?: { readonly [kind: string]: RowTraits }
  /** Rows of the guide itself, after the charter's. */
  readonly rows: readonly GuideRow[]
  readonly steps: readonly StepSource[]
}
