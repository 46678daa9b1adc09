import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useState, type FormEvent } from 'react'
import type { RecordState } from '../change/head.ts'
import { draftMove, mayTakeBack, statementOf, withDraft, type MoveDraft, type ProjectMove } from '../domain/project-move.ts'
import { readProjectReview, type ProjectReview } from '../domain/project-review.ts'
import { nameProject, type Project } from '../domain/project.ts'
import { judgeMove } from '../domain/rules/project-state.ts'
import type { StartUpGap } from '../domain/rules/start-up.ts'
import { readTransition, transitionRecord } from '../domain/transition.ts'
import { shownValue } from '../change/merge.ts'
import { problemOf } from '../store/write-problem.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Skeleton } from '../ui/waiting.tsx'
import { useCharter } from './charter.ts'
import { GapList } from './gap-list.tsx'
import { useRecord, useRecords } from './live.ts'
import { PlanProblem } from './plan-fields.tsx'
import { MoveFields } from './project-move-fields.tsx'
import { useMoveWords } from './project-move-words.ts'
import { placeInProject, type Place } from './record-place.ts'
import { useSession } from './session.ts'
import { useAct } from './use-act.ts'
import { useRecordEdit } from './use-record-edit.ts'
import { useWriteProblemText } from './write-problem-text.ts'

interface ProjectMoveProps {
  readonly project: Project
  readonly state: RecordState
  readonly move: ProjectMove
  readonly onClose: () => void
}

/** Asks for what a step of a project demands, names what is missing with the way there, and takes the step. */
export function ProjectMoveDialog(props: ProjectMoveProps) {
  const { project, move, onClose } = props
  const words = useMoveWords()
  return (
    <Dialog open title={words.action(project.state, move)} onClose={onClose}>
      <Suspense fallback={<Skeleton />}>
        <MoveForm {...props} />
      </Suspense>
    </Dialog>
  )
}

/** Gaps that the form itself fills. */
const ASKED: ReadonlySet<string> = new Set(['completion', 'end-reason', 'lessons'])

function MoveForm({ project: now, state: stateNow, move, onClose }: ProjectMoveProps) {
  const { t } = useLingui()
  // Where it stood when the dialog opened: what it asks for must not change under whoever writes.
  const [from] = useState(now.state)
  const project = { ...now, state: from }
  const { today } = useSession()
  const words = useMoveWords()
  const edit = useRecordEdit(stateNow)
  const { problem, take } = useTakeMove(project, move, stateNow)
  const reviews = useRecommendations(project.key)
  const [statement, setStatement] = useState(() => ({ ...statementOf(project), review: project.recommendedBy ?? reviews[0]?.key ?? '' }))
  const [tried, setTried] = useState(false)
  const [isTaking, setTaking] = useState(false)
  const draft = draftMove(project, move, statement, today())
  const gaps = useGaps(project, move, draft, reviews)
  const missing = gaps.filter(({ field }) => !ASKED.has(field))
  const isUnsaid = missing.length < gaps.length || (move === 'park' && statement.parkedReason.trim() === '')
  const locked =
    Object.keys(draft)
      .map(edit.lockOf)
      .find((one) => one !== null) ?? null
  const isMoved = now.state !== from && !isTaking
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isUnsaid || isMoved || isTaking) return
    setTaking(true)
    if (await take(draft)) onClose()
    else setTaking(false)
  }
  const canTake = locked === null && missing.length === 0 && !isMoved
  return (
    <form noValidate className="ui-stack" onSubmit={(event) => void submit(event)}>
      <PlanProblem problem={problem} />
      <p className="project-label">{nameProject(project, t`Project without a title`)}</p>
      <MoveNotes project={project} missing={missing} locked={locked} isMoved={isMoved} move={move} onClose={onClose} />
      {canTake ? (
        <>
          <p>{words.explain(from, move)}</p>
          <MoveFields project={project} move={move} statement={statement} onInput={setStatement} reviews={reviews} tried={tried} />
        </>
      ) : null}
      <div className="ui-row">
        {canTake ? (
          <Button type="submit" variant={move === 'ended' ? 'danger' : 'primary'}>
            {words.action(from, move)}
          </Button>
        ) : null}
        <Button variant="outline" onClick={onClose}>
          {canTake ? <Trans>Cancel</Trans> : <Trans>Close</Trans>}
        </Button>
      </div>
    </form>
  )
}

interface MoveNotesProps {
  readonly project: Project
  readonly move: ProjectMove
  readonly missing: readonly StartUpGap[]
  readonly locked: string | null
  /** Somebody took a step meanwhile. */
  readonly isMoved: boolean
  readonly onClose: () => void
}

/** Why the step cannot be taken, and what to do first. */
function MoveNotes({ project, move, missing, locked, isMoved, onClose }: MoveNotesProps) {
  const placeOf = ({ field }: StartUpGap): Place =>
    move === 'program' || field === 'recommended-by'
      ? { to: move === 'program' ? '/projects/$project/transition' : '/projects/$project/reviews', params: { project: project.key } }
      : placeInProject(project.key, field)
  if (isMoved) {
    return (
      <Alert tone="warning" slim live="polite">
        <p>
          <Trans>Somebody has taken a step with this project meanwhile. Close this and look at it again.</Trans>
        </p>
      </Alert>
    )
  }
  return (
    <>
      {locked === null ? null : (
        <Alert tone="info" slim>
          <p>{locked}</p>
        </Alert>
      )}
      {missing.length === 0 ? null : (
        <Alert tone="warning" heading={<Trans>Missing for this step</Trans>} headingLevel={3}>
          <GapList project={project.key} gaps={missing} placeOf={placeOf} onFollow={onClose} />
        </Alert>
      )}
    </>
  )
}

/** Reviews of a project that ask for a memorandum, the latest first. */
function useRecommendations(project: string): readonly ProjectReview[] {
  return useRecords('project-review')
    .filter(({ record }) => record.startsWith(`project-review:${project}.`))
    .map(readProjectReview)
    .filter(({ needsMemorandum }) => needsMemorandum === true)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
}

function useGaps(project: Project, move: ProjectMove, draft: MoveDraft, reviews: readonly ProjectReview[]): readonly StartUpGap[] {
  const charter = useCharter()
  const transition = useRecord(transitionRecord(project.key))
  if (move === 'park' || move === 'take-up') return []
  const review = reviews.find(({ key }) => key === draft['recommended-by'])
  return judgeMove(withDraft(project, draft), move, { charter, review, transition: transition && readTransition(transition) })
}

/** Gives the way to take a step, and why it could not be taken: a message would lie behind the dialog. */
function useTakeMove(project: Project, move: ProjectMove, state: RecordState) {
  const { store } = useSession()
  const act = useAct()
  const words = useMoveWords()
  const textOf = useWriteProblemText()
  const [problem, setProblem] = useState<string | undefined>()
  const write = (values: MoveDraft) =>
    store.write(
      state.scope,
      Object.entries(values).map(([field, value]) => ({ record: state.record, field, value })),
    )
  const take = async (draft: MoveDraft) => {
    const before = Object.fromEntries(Object.keys(draft).map((field) => [field, shownValue(state, field) ?? null]))
    try {
      await write(draft)
    } catch (error) {
      setProblem(textOf(problemOf(error)))
      return false
    }
    const undo = mayTakeBack(project.state, move) ? { undo: () => write(before) } : {}
    return act(() => Promise.resolve(), { done: words.done(move), ...undo })
  }
  return { problem, take }
}
