import { Trans, useLingui } from '@lingui/react/macro'
import type { Project } from '../../domain/project.ts'
import type { Schedule } from '../../domain/rules/schedule.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import type { RecordEdit } from '../use-record-edit.ts'

interface TaskRingsProps {
  readonly project: Project
  readonly schedule: Schedule
  readonly edit: RecordEdit
}

/** Tasks that wait for each other: two devices can each have written half of it, so it is shown, and opened at a press, not refused. */
export function TaskRings({ project, schedule, edit }: TaskRingsProps) {
  return schedule.cycles.map((ring) => <TaskRing key={ring.join(' ')} ring={ring} project={project} edit={edit} />)
}

function TaskRing({ ring, project, edit }: Omit<TaskRingsProps, 'schedule'> & { readonly ring: readonly string[] }) {
  const { t } = useLingui()
  const titleOf = (id: string) => project.tasks.find((task) => task.id === id)?.title.trim() || t`Task without a title`
  const names = ring.map(titleOf).join(', ')
  const links = project.tasks
    .filter(({ id }) => ring.includes(id))
    .flatMap(({ id, after }) => after.filter((one) => ring.includes(one)).map((before) => ({ id, before })))
    .filter(({ id, before }) => edit.lockOf(`tasks.${id}.after.${before}`) === null)
  return (
    <Alert tone="warning" slim heading={<Trans>Tasks wait for each other</Trans>} headingLevel={3}>
      <p>
        <Trans>None of these can begin before the others are done: {names}.</Trans>{' '}
        {links.length === 0 ? null : <Trans>Take out one of these:</Trans>}
      </p>
      {links.length === 0 ? null : (
        <ul className="task-ring ui-no-print">
          {links.map(({ id, before }) => {
            const [later, earlier] = [titleOf(id), titleOf(before)]
            return (
              <li key={`${id} ${before}`}>
                <Button
                  variant="unstyled"
                  onClick={() => void edit.set({ [`tasks.${id}.after.${before}`]: null }, t`${later} no longer waits for ${earlier}`)}
                >
                  <Trans>
                    {later} waits for {earlier}
                  </Trans>
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </Alert>
  )
}
