import { writeBundle } from '../../src/change/bundle.ts'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { organizationRecord } from '../../src/domain/organization.ts'
import { personRecord } from '../../src/domain/person.ts'
import { projectReviewRecord } from '../../src/domain/project-review.ts'
import { projectUpdateRecord } from '../../src/domain/project-update.ts'
import { projectRecord } from '../../src/domain/project.ts'
import { representationRecord } from '../../src/domain/representation.ts'
import { addDays } from '../../src/domain/rules/date.ts'
import { createSampleWriter } from '../../src/domain/sample/sample-writer.ts'
import { TASK_FORCE, workGroupScope } from '../../src/domain/scope.ts'
import { supportRatingRecord } from '../../src/domain/support-rating.ts'
import { completeStart } from '../domain/complete-start.ts'

/** A file with a project of Work Group 1 that is carried out by five organizations, with updates, ratings and a review. */
export interface GuidesFile {
  /** Key of the project. */
  readonly project: string
  /** Keys of the representations of those who take part; the last has not rated. */
  readonly representations: readonly string[]
  /** Day of its review. */
  readonly reviewed: string
  /** What stands in the file. */
  readonly text: string
}

const UPDATES = 30

/** Makes the file. `today` as `YYYY-MM-DD`. */
export async function makeGuidesFile(today: string): Promise<GuidesFile> {
  const writer = createSampleWriter(7, '2025-01-06')
  writer.disconnect()
  const user = writer.newId()
  const project = writer.newId()
  const scope = workGroupScope('1')
  const partners = Array.from({ length: 5 }, (_, index) => {
    const [organization, person, representation] = [writer.newId(), writer.newId(), writer.newId()] as const
    writer.write(user, TASK_FORCE, organizationRecord(organization), { name: `Sample Organization ${51 + index}`, level: 'partner' })
    writer.write(user, TASK_FORCE, personRecord(person), { name: `Sample Person ${51 + index}`, organization })
    writer.write(user, TASK_FORCE, representationRecord(representation), { person, organization, from: '2025-01-06' })
    return { organization, representation }
  })
  writer.write(user, scope, projectRecord(project), {
    ...completeStart,
    'title': 'Sample posters at bus stations',
    'state': 'active',
    'approved': addDays(today, -400),
    'tasks.t.done': addDays(today, -2),
    ...Object.fromEntries(partners.map(({ organization }) => [`partners.${organization}`, true])),
  })
  const words = 'Sample words about what was done since. '.repeat(6)
  for (let index = 0; index < UPDATES; index++) {
    const fields = georgia2014.startUpElements.items.flatMap(({ id }, area) => {
      const isOff = (index + area) % 4 === 0
      return [
        [`answers.${id}.progress`, `${index}. ${words}`],
        [`answers.${id}.track`, isOff ? 'off' : 'on'],
        ...(isOff ? [[`answers.${id}.correction`, words]] : []),
      ] as const
    })
    const date = addDays(today, -12 * (UPDATES - index))
    writer.write(user, scope, projectUpdateRecord(project, date), Object.fromEntries(fields))
  }
  const levels = ['low', 'medium', 'high'] as const
  for (const [rater, { representation }] of partners.slice(0, -1).entries()) {
    const given = georgia2014.successFactors.items.map(({ id }, index) => [
      `answers.${id}.level`,
      // nobody contributes much to every fourth
      levels[(rater + index) % (index % 4 === 3 ? 2 : 3)] ?? 'low',
    ])
    writer.write(user, scope, supportRatingRecord(project, representation), Object.fromEntries(given))
  }
  const reviewed = addDays(today, -20)
  writer.write(user, scope, projectReviewRecord(project, reviewed), {
    'answers.working.findings': 'Sample finding about what works.',
    'answers.memorandum.needed': 'yes',
    'answers.memorandum.findings': 'Sample reason.',
  })
  const text = await writeBundle(writer.toBundle('Sample project', user))
  return { project, representations: partners.map(({ representation }) => representation), reviewed, text }
}
