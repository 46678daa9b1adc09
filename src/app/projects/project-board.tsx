import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState, type DragEvent } from 'react'
import { organizationRecord } from '../../domain/organization.ts'
import { listMoves, type ProjectMove } from '../../domain/project-move.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../i18n.ts'
import { useLoaded } from '../live.ts'
import { useNaming } from '../naming.ts'
import { DueTags } from '../project-row.tsx'
import { ProjectStateTag } from '../project-state-tag.tsx'
import type { ProjectDirectory, ProjectEntry } from '../use-projects.ts'
import { arrangeBoard, type BoardColumn } from './arrange-board.ts'
import { MoveCardDialog, type CardMove } from './move-card-dialog.tsx'
import { useDueWords } from './project-filters.tsx'
import type { boardColumns } from './project-search.ts'

interface ProjectBoardProps {
  readonly entries: readonly ProjectEntry[]
  readonly by: (typeof boardColumns)[number]
  readonly judge: ProjectDirectory['judge']
}

/** So many columns, and so many cards of each, are drawn at once; more are asked for. */
const COLUMNS = 12
const CARDS = 20

/** So many columns come at first; the rest follows without holding up what somebody does meanwhile. */
const FIRST_COLUMNS = 4

/** Projects as cards in columns. In columns of states a card is moved by the step that leads there: by a button, or dragged. */
export function ProjectBoard({ entries, by, judge }: ProjectBoardProps) {
  // What the steps look at: a dialog that had to wait for it would take the focus from whoever works in it.
  useLoaded(['project-review', 'transition', 'representation'])
  const { t } = useLingui()
  const { language } = useLanguage()
  const naming = useNaming()
  const due = useDueWords()
  const [moving, setMoving] = useState<CardMove | null>(null)
  const [dragged, setDragged] = useState<ProjectEntry | null>(null)
  const [most, setMost] = useState(COLUMNS)
  const organization = (key: string) => naming.title(organizationRecord(key))
  const columns = arrangeBoard(entries, by, judge, { language, organization, nobody: t`Nobody takes part yet`, due })
  const more = columns.length - most
  const drawn = useDeferredValue(most, FIRST_COLUMNS)
  return (
    <>
      <div className="projects-board">
        {columns.slice(0, drawn).map((column) => (
          <Column
            key={column.id}
            column={column}
            by={by}
            judge={judge}
            dragged={dragged}
            onDrag={setDragged}
            onMove={(entry, move) => setMoving({ entry, move })}
          />
        ))}
      </div>
      {more <= 0 ? null : (
        <Button variant="outline" onClick={() => setMost(most + COLUMNS)}>
          <Plural value={more} one="Show # more column" other="Show # more columns" />
        </Button>
      )}
      {moving === null ? null : <MoveCardDialog card={moving} onMove={setMoving} onClose={() => setMoving(null)} />}
    </>
  )
}

interface ColumnProps {
  readonly column: BoardColumn
  readonly by: ProjectBoardProps['by']
  readonly judge: ProjectDirectory['judge']
  readonly dragged: ProjectEntry | null
  readonly onDrag: (entry: ProjectEntry | null) => void
  readonly onMove: (entry: ProjectEntry, move: ProjectMove | null) => void
}

function Column({ column, by, judge, dragged, onDrag, onMove }: ColumnProps) {
  const [most, setMost] = useState(CARDS)
  const { id, label, note, state, entries } = column
  const more = entries.length - most
  const takes = dragged !== null && state !== null && listMoves(dragged.project).includes(state)
  const onDragOver = (event: DragEvent) => {
    if (takes) event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    if (takes && dragged) onMove(dragged, state)
    onDrag(null)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a card is moved by its button; dragging it here is only quicker
    <section
      className={takes ? 'projects-column projects-column--takes' : 'projects-column'}
      aria-labelledby={`column-${id}`}
      onDragOver={onDragOver}
      onDrop={onDrop}
    >
      <h2 id={`column-${id}`}>
        {label} <span className="projects-number">{entries.length}</span>
      </h2>
      {note === '' ? null : <p className="ui-soft projects-note">{note}</p>}
      {entries.length === 0 ? null : (
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- lists without bullets lose their role in Safari
        <ul role="list">
          {entries.slice(0, most).map((entry) => (
            <Card key={entry.project.key} entry={entry} by={by} judge={judge} onDrag={onDrag} onMove={onMove} />
          ))}
        </ul>
      )}
      {more <= 0 ? null : (
        <Button variant="unstyled" onClick={() => setMost(most + CARDS)}>
          <Plural value={more} one="Show # more" other="Show # more" />
        </Button>
      )}
    </section>
  )
}

interface CardProps extends Pick<ColumnProps, 'by' | 'judge' | 'onDrag' | 'onMove'> {
  readonly entry: ProjectEntry
}

function Card({ entry, by, judge, onDrag, onMove }: CardProps) {
  const { t } = useLingui()
  const { project, name, groupLabel } = entry
  const standing = judge(entry)
  const isMovable = by === 'state'
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its button does the same
    <li
      className="projects-card"
      draggable={isMovable}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', name)
        onDrag(entry)
      }}
      onDragEnd={() => onDrag(null)}
    >
      <Link to="/projects/$project" params={{ project: project.key }} draggable={false}>
        {name}
      </Link>
      {by === 'group' ? null : <p className="ui-soft projects-card__group">{groupLabel}</p>}
      <p className="projects-card__tags">
        <ProjectStateTag project={project} track={standing.track} withoutState={by === 'state'} />
        <DueTags standing={standing} />
      </p>
      {isMovable ? (
        <Button variant="unstyled" aria-label={t`Move: ${name}`} onClick={() => onMove(entry, null)}>
          <Trans>Move</Trans>
        </Button>
      ) : null}
    </li>
  )
}
