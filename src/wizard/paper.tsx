import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Guide, GuideRow } from '../domain/guide.ts'
import { useFields, useValues } from './answers.ts'
import type { ReadAnswer } from './answers.ts'
import { listOwnRows, listQuestions } from './guide-rows.ts'
import { isAnswered } from './missing.ts'
import { listPaperColumns, PaperRowLabel } from './paper-cell.tsx'
import { PaperCells, PaperTableHead } from './paper-columns.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import type { PaperHead } from './paper-sheet.tsx'
import { PaperSignatures } from './paper-signatures.tsx'
import { useShowAnswer } from './show-answer.ts'
import { useText } from './show-text.ts'

/** What a guide's paper is made of; the answers come from the `AnswersContext`. */
export interface PaperProps {
  readonly guide: Guide
  readonly head: PaperHead
  /** What the task force's records say to a row, by row id; printed in the row's first answer. */
  readonly rowNote?: Readonly<Record<string, ReactNode>>
  /** Digest of the answers as they are now, to tell whether a signature is of this version; null = not known. */
  readonly currentHash?: string | null
  /** Prints the form empty, to be filled in by hand. */
  readonly empty?: boolean
}

const readNothing: ReadAnswer = () => undefined

/** A guide as the paper form of 2014, on Letter paper, filled in with the answers or empty. */
export function Paper({ guide, head, rowNote = {}, currentHash = null, empty = false }: PaperProps) {
  const showText = useText()
  const values = useValues()
  const fields = useFields()
  const read = empty ? readNothing : values
  const ownRows = empty ? [] : listOwnRows(guide, fields, values)
  return (
    <PaperSheet head={empty ? emptyHead(head) : head} title={showText(guide.title)}>
      <PaperTable guide={guide} read={read} ownRows={ownRows} rowNote={empty ? {} : rowNote} />
      <PaperSignatures signers={guide.signers} read={read} currentHash={currentHash} />
      {!empty && <PaperDetails guide={guide} read={read} ownRows={ownRows} />}
    </PaperSheet>
  )
}

function emptyHead(head: PaperHead): PaperHead {
  return { ...head, ...(head.organization === undefined ? {} : { organization: null }), date: null }
}

interface TableProps {
  readonly guide: Guide
  readonly read: ReadAnswer
  readonly ownRows: readonly GuideRow[]
}

function PaperTable({ guide, read, ownRows, rowNote }: TableProps & { rowNote: Readonly<Record<string, ReactNode>> }) {
  const columns = listPaperColumns(guide)
  const blankRows = Math.max(0, (guide.ownRows?.blankOnPaper ?? 0) - ownRows.length)
  return (
    <table className={`pg-sheet-table pg-sheet-${guide.id}`}>
      <PaperTableHead guide={guide} />
      <tbody>
        {[...listPaperRows(guide), ...ownRows].map((row, index) => (
          // a row may be printed twice: its place tells the two apart
          <tr key={`${row.id} ${index}`}>
            <th scope="row">
              <PaperRowLabel guide={guide} row={row} read={read} />
            </th>
            {columns.map((column) => (
              <PaperCells key={column.id} guide={guide} row={row} read={read} column={column} note={rowNote[row.id]} />
            ))}
          </tr>
        ))}
        {Array.from({ length: blankRows }, (_, index) => (
          <tr key={`blank ${index}`}>
            <td>&nbsp;</td>
            {columns.map((column) => (
              <td key={column.id}>&nbsp;</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The rows of the printed table in the order of the paper; one that the paper prints twice comes twice. */
function listPaperRows(guide: Guide): GuideRow[] {
  const rows = guide.paperRows?.flatMap((id) => guide.rows.filter((row) => row.id === id)) ?? guide.rows
  return rows.filter((row) => row.screenOnly !== true)
}

/** Answers that the paper form has no place for, after the form, so that a print holds everything that was said. */
function PaperDetails({ guide, read, ownRows }: TableProps) {
  const showText = useText()
  const showAnswer = useShowAnswer(guide)
  const details = listQuestions(guide, ownRows).filter(
    (question) => (question.column.screenOnly === true || question.row.screenOnly === true) && isAnswered(read(question.field)),
  )
  if (details.length === 0) return null
  return (
    <section className="pg-sheet-details">
      <h3>
        <Trans>Further details</Trans>
      </h3>
      <dl>
        {details.map((question) => (
          <div key={question.field}>
            <dt>
              {showText(question.row.label)}: {showText(question.column.label)}
            </dt>
            <dd>{showAnswer(question.cell, read(question.field))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
