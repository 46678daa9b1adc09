import { Trans, useLingui } from '@lingui/react/macro'
import type { ActionItem } from '../../domain/meeting.ts'
import type { Project, ProjectTask } from '../../domain/project.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'
import { useExplainWrite } from '../write-access.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'

interface TaskInStepProps {
  readonly action: ActionItem
  /** What the action item is called. */
  readonly title: string
  readonly project: Project
  readonly task: ProjectTask
  readonly edit: MeetingEdit
}

/** Where an action item is done and its task is not, or the other way round: says so, and marks the other one too at a press. */
export function TaskInStep({ action, title, project, task, edit }: TaskInStepProps) {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  const { language } = useLanguage()
  const explain = useExplainWrite()
  if ((action.done === null) === (task.done === null)) return null
  const name = task.title.trim() || t`Task without a title`
  if (action.done === null) {
    const day = formatDate(task.done!, language)
    return (
      <p className="entry-step">
        <Trans>The task of the project was done on {day}.</Trans>{' '}
        {edit.locked === null ? (
          <Button
            variant="unstyled"
            className="ui-no-print"
            aria-label={t`Mark the action item done too: ${title}`}
            onClick={() => void edit.set({ [`actions.${action.id}.done`]: task.done }, t`Done: ${title}`)}
          >
            <Trans>Mark the action item done too</Trans>
          </Button>
        ) : null}
      </p>
    )
  }
  const scope = workGroupScope(project.group)
  const field = `tasks.${task.id}.done`
  const write = (value: string | null) => store.write(scope, [{ record: project.record, field, value }])
  const finish = () => act(() => write(action.done), { done: t`Done: ${name}`, undo: () => write(null) })
  return (
    <p className="entry-step">
      <Trans>The task of the project is still open.</Trans>{' '}
      {explain(scope, project.record, field) === null ? (
        <Button variant="unstyled" className="ui-no-print" aria-label={t`Mark the task done too: ${name}`} onClick={() => void finish()}>
          <Trans>Mark the task done too</Trans>
        </Button>
      ) : null}
    </p>
  )
}
