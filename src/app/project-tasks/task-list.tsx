import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { memo, useState } from 'react'
import type { RecordState } from '../../change/head.ts'
import { personRecord } from '../../domain/person.ts'
import type { ProjectTask } from '../../domain/project.ts'
import { readProject } from '../../domain/read-project.ts'
import { moveInOrder, putInOrder, type Ordered } from '../../domain/rules/entry-order.ts'
import { judgeSchedule } from '../../domain/rules/schedule.ts'
import { Button } from '../../ui/button.tsx'
import { AddTask } from '../add-task.tsx'
import '../entry-list.css'
import { useNaming } from '../naming.ts'
import { SectionHeading } from '../section-heading.tsx'
import { useSession } from '../session.ts'
import { useOwnerOptions } from '../use-owner-options.ts'
import { useRecordEdit } from '../use-record-edit.ts'
import { sortByDays } from './sort-by-days.ts'
import { TaskEntry } from './task-entry.tsx'
import { TaskRings } from './task-rings.tsx'

/** The tasks in their order, edited in place; moved up and down, or put in the order of their days. */
export const TaskList = memo(function TaskList({ state }: { readonly state: RecordState }) {
  const { t } = useLingui()
  const edit = useRecordEdit(state)
  const project = readProject(state)
  const schedule = judgeSchedule(project.tasks, useSession().today())
  const owners = useOwnerOptions(project.group)
  const naming = useNaming()
  const waits = listWaits(state)
  const [moved, setMoved] = useState('')
  const { tasks } = project
  const locked = edit.lockOf('tasks.new.title')
  const open = tasks.filter(({ done }) => done === null).length
  const write = (orders: readonly Ordered[], done?: string) =>
    edit.set(Object.fromEntries(orders.map(({ id, order }) => [`tasks.${id}.order`, order])), done)
  const move = async ({ id, title }: ProjectTask, to: number) => {
    const orders = moveInOrder(tasks, id, to)
    const [name, place, count] = [title.trim() || t`Task without a title`, to + 1, tasks.length]
    if (orders.length > 0 && (await write(orders))) setMoved(t`${name}: now ${place} of ${count}`)
  }
  const byDays = sortByDays(tasks)
  const isInOrder = byDays.every((task, index) => task === tasks[index])
  return (
    <section id="field-tasks" aria-labelledby="tasks">
      <SectionHeading id="tasks">
        <Plural value={open} _0="Tasks" one="Tasks (# open)" other="Tasks (# open)" />
      </SectionHeading>
      {locked === null ? null : <p className="ui-soft">{locked}</p>}
      <TaskRings project={project} schedule={schedule} edit={edit} />
      {tasks.length === 0 ? (
        <p className="ui-soft">
          <Trans>There is no task yet.</Trans>
        </p>
      ) : (
        <ul className="entry-list">
          {tasks.map((task, index) => (
            <TaskEntry
              key={task.id}
              task={task}
              index={index}
              project={project}
              state={state}
              standing={schedule.taskById.get(task.id)}
              owner={task.owner === null ? '' : naming.title(personRecord(task.owner))}
              waits={waits.get(task.id) ?? []}
              edit={edit}
              owners={owners}
              onMove={(to) => void move(task, to)}
            />
          ))}
        </ul>
      )}
      <output className="usa-sr-only">{moved}</output>
      {locked !== null || isInOrder ? null : (
        <p className="ui-no-print">
          <Button variant="unstyled" onClick={() => void write(putInOrder(byDays), t`In the order of their days`)}>
            <Trans>Put in the order of their days</Trans>
          </Button>
        </p>
      )}
      {locked === null ? <AddTask project={project} edit={edit} owners={owners} /> : null}
    </section>
  )
})

/** The fields by which each task was ever said to wait for another, by its id: they may be in conflict. */
function listWaits(state: RecordState): ReadonlyMap<string, readonly string[]> {
  const waits = new Map<string, string[]>()
  for (const field of Object.keys(state.fields)) {
    const [list, id, name, before] = field.split('.')
    if (list === 'tasks' && name === 'after' && id !== undefined) waits.set(id, [...(waits.get(id) ?? []), `after.${before}`])
  }
  return waits
}
