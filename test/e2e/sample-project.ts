import { writeBundle } from '../../src/change/bundle.ts'
import { metricRecord } from '../../src/domain/metric.ts'
import { organizationRecord } from '../../src/domain/organization.ts'
import { personRecord } from '../../src/domain/person.ts'
import { projectRecord } from '../../src/domain/project.ts'
import { representationRecord } from '../../src/domain/representation.ts'
import { addDays } from '../../src/domain/rules/date.ts'
import { createSampleWriter } from '../../src/domain/sample/sample-writer.ts'
import { TASK_FORCE, workGroupScope } from '../../src/domain/scope.ts'
import { selectionRecord } from '../../src/domain/selection.ts'
import { completeStart } from '../domain/complete-start.ts'

/** A file with a project of Work Group 1 whose start-up is complete, with two tasks that lie around a day; the same one every time. */
export interface ProjectFile {
  /** Key of the project. */
  readonly project: string
  /** Key of the representation whose organization takes part. */
  readonly representation: string
  /** What stands in the file. */
  readonly text: string
}

/** Makes the file. `today` as `YYYY-MM-DD`. */
export async function makeProjectFile(today: string): Promise<ProjectFile> {
  const writer = createSampleWriter(5, '2025-11-03')
  writer.disconnect()
  const [user, project, organization, person, representation, metric] = Array.from({ length: 6 }, () => writer.newId()) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  writer.write(user, TASK_FORCE, organizationRecord(organization), { name: 'Sample Organization 50', level: 'partner', standing: 'active' })
  writer.write(user, TASK_FORCE, selectionRecord(organization), { primary: '1', joined: '2025-11-03' })
  writer.write(user, TASK_FORCE, personRecord(person), { name: 'Sample Person 50', organization })
  writer.write(user, TASK_FORCE, representationRecord(representation), { person, organization, from: '2025-11-03' })
  writer.write(user, workGroupScope('1'), metricRecord(metric), { name: 'Sample target', unit: 'people', baseline: 100, target: 400 })
  writer.write(user, workGroupScope('1'), projectRecord(project), {
    ...completeStart,
    'title': 'Sample posters at bus stations',
    'state': 'start-up',
    [`partners.${organization}`]: true,
    'tasks.t.owner': person,
    'tasks.t.start': addDays(today, -20),
    'tasks.t.due': addDays(today, -2),
    'tasks.t.output': 'o',
    'tasks.s.title': 'Sample task after it',
    'tasks.s.owner': person,
    'tasks.s.start': addDays(today, -2),
    'tasks.s.due': addDays(today, 30),
    'tasks.s.after.t': true,
    'tasks.s.output': 'o',
    'outcomes.u.metric': metric,
    'indicators.j.target': 200,
  })
  return { project, representation, text: await writeBundle(writer.toBundle('Sample project', user)) }
}
