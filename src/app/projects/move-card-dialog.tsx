import { Trans, useLingui } from '@lingui/react/macro'
import { listMoves, type ProjectMove } from '../../domain/project-move.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useMayMove } from '../project-actions.tsx'
import { ProjectMoveDialog } from '../project-move-dialog.tsx'
import { useMoveWords } from '../project-move-words.ts'
import type { ProjectEntry } from '../use-projects.ts'
import { useRecord } from '../live.ts'
import { readProject } from '../../domain/read-project.ts'
import { useRecordEdit } from '../use-record-edit.ts'

/** A card that somebody moves, and the step that was chosen; null = not yet. */
export interface CardMove {
  readonly entry: ProjectEntry
  readonly move: ProjectMove | null
}

interface MoveCardProps {
  readonly card: CardMove
  readonly onMove: (card: CardMove) => void
  readonly onClose: () => void
}

/** Asks where a card goes, then for what the step demands. */
export function MoveCardDialog({ card: { entry, move }, onMove, onClose }: MoveCardProps) {
  const state = useRecord(entry.project.record) ?? entry.state
  const project = readProject(state)
  if (move !== null) return <ProjectMoveDialog project={project} state={state} move={move} onClose={onClose} />
  return <ChooseMove entry={{ ...entry, project, state }} onChoose={(chosen) => onMove({ entry, move: chosen })} onClose={onClose} />
}

interface ChooseMoveProps {
  readonly entry: ProjectEntry
  readonly onChoose: (move: ProjectMove) => void
  readonly onClose: () => void
}

function ChooseMove({ entry: { project, state, name }, onChoose, onClose }: ChooseMoveProps) {
  const { t } = useLingui()
  const words = useMoveWords()
  const mayMove = useMayMove(project, state)
  const edit = useRecordEdit(state)
  const moves = listMoves(project).filter(mayMove)
  const now = words.state(project.state)
  return (
    <Dialog open title={t`Move: ${name}`} onClose={onClose}>
      <div className="ui-stack">
        <p>
          <Trans>Now: {now}</Trans>
        </p>
        {moves.length === 0 ? <p>{edit.lockOf('state') ?? edit.lockOf('approved')}</p> : null}
        <div className="projects-moves">
          {moves.map((move) => (
            <Button key={move} variant="outline" onClick={() => onChoose(move)}>
              {words.action(project.state, move)}
            </Button>
          ))}
          <Button variant="secondary" onClick={onClose}>
            <Trans>Leave it there</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
