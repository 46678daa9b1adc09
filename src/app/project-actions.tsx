import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { RecordState } from '../change/head.ts'
import { draftMove, listMoves, statementOf, type ProjectMove } from '../domain/project-move.ts'
import type { Project } from '../domain/project.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { useMoveWords } from './project-move-words.ts'
import { useSession } from './session.ts'
import { SyncSign } from './sync-sign.tsx'
import { useAct } from './use-act.ts'
import { useRecordEdit } from './use-record-edit.ts'

const ProjectMoveDialog = lazy(async () => ({ default: (await import('./project-move-dialog.tsx')).ProjectMoveDialog }))

interface ProjectActionsProps {
  readonly project: Project
  readonly state: RecordState
}

/** Steps that a project waits for: they stand as a button of their own. */
const AWAITED: readonly ProjectMove[] = ['start-up', 'active', 'take-up']

/** What can be done with a project as a whole: the step that it waits for, and behind a menu the others. */
export function ProjectActions({ project, state }: ProjectActionsProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const words = useMoveWords()
  const mayMove = useMayMove(project, state)
  const [asking, setAsking] = useState<ProjectMove | null>(null)
  const moves = listMoves(project).filter(mayMove)
  const awaited = moves.find((move) => AWAITED.includes(move) && project.state !== 'in-review')
  const deletion = useDeletion(project, state)
  return (
    <div className="ui-row record-actions ui-no-print">
      {awaited === undefined ? null : (
        <Button variant="outline" onClick={() => setAsking(awaited)}>
          {words.action(project.state, awaited)}
        </Button>
      )}
      <Menu label={t`Options`}>
        {moves
          .filter((move) => move !== awaited)
          .map((move) => (
            <MenuItem key={move} onSelect={() => setAsking(move)}>
              {words.action(project.state, move)}
            </MenuItem>
          ))}
        <MenuItem onSelect={() => void navigate({ to: '/print/project/$project', params: { project: project.key } })}>
          <Trans>Print the project plan</Trans>
        </MenuItem>
        <MenuItem onSelect={() => void navigate({ to: '/share', search: { part: 'project', of: project.key } })}>
          <Trans>Export as a file</Trans>
        </MenuItem>
        {deletion.item}
      </Menu>
      <SyncSign record={state.record} />
      {asking === null ? null : (
        <Suspense>
          <ProjectMoveDialog project={project} state={state} move={asking} onClose={() => setAsking(null)} />
        </Suspense>
      )}
      {deletion.dialog}
    </div>
  )
}

/** Gives a function that tells whether whoever works here may take a step. Hook. */
export function useMayMove(project: Project, state: RecordState): (move: ProjectMove) => boolean {
  const edit = useRecordEdit(state)
  const { today } = useSession()
  return (move) => Object.keys(draftMove(project, move, statementOf(project), today())).every((field) => edit.lockOf(field) === null)
}

/** Deletes a project, with the way back; one that has begun is asked about first, since its records are those of the group. */
function useDeletion(project: Project, state: RecordState) {
  const { store } = useSession()
  const { t } = useLingui()
  const act = useAct()
  const edit = useRecordEdit(state)
  const [isAsked, setAsked] = useState(false)
  const remove = () => {
    setAsked(false)
    return act(() => store.remove(state.record), { done: t`Deleted.`, undo: () => store.restore(state.record) })
  }
  const isDraft = project.state === 'idea' || project.state === 'start-up'
  const item =
    edit.lockOf('deleted') === null ? (
      <MenuItem onSelect={() => (isDraft ? void remove() : setAsked(true))}>
        <Trans>Delete</Trans>
      </MenuItem>
    ) : null
  const dialog = (
    <Dialog
      open={isAsked}
      title={t`Delete this project?`}
      onClose={() => setAsked(false)}
      actions={
        <>
          <Button variant="danger" onClick={() => void remove()}>
            <Trans>Delete it</Trans>
          </Button>
          <Button variant="outline" onClick={() => setAsked(false)}>
            <Trans>Keep it</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Work on it has begun: its tasks, values, updates and reviews are no longer shown anywhere. If it only stops, complete it or end it
          early instead. It can be brought back.
        </Trans>
      </p>
    </Dialog>
  )
  return { item, dialog }
}
