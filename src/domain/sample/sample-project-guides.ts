import type { Json } from '../../change/edit.ts'
import { MEMORANDUM_ITEM, projectReviewRecord } from '../project-review.ts'
import { projectUpdateRecord } from '../project-update.ts'
import { workGroupScope } from '../scope.ts'
import { supportRatingRecord } from '../support-rating.ts'
import type { SampleMember } from './sample-calendar.ts'
import type { SampleCast } from './sample-cast.ts'
import type { WrittenProject } from './sample-project-record.ts'
import { addDays } from './sample-text.ts'

/** What an update says, by the kind of the element of start-up; `off` and how it is mended go together. */
export interface SampleUpdate {
  readonly day: number
  readonly progress: Readonly<Record<string, string>>
  readonly off?: Readonly<Record<string, string>>
}

/** Writes an update: every area of it, in one edit. */
export function writeSampleUpdate({ writer, charter, today }: SampleCast, project: WrittenProject, update: SampleUpdate): void {
  const date = addDays(today, update.day)
  const fields = charter.startUpElements.items.flatMap(({ id, kind = '' }): [string, Json][] => {
    const correction = update.off?.[kind]
    return [
      [`answers.${id}.progress`, update.progress[kind] ?? 'Sample: as planned, nothing new.'],
      [`answers.${id}.track`, correction === undefined ? 'on' : 'off'],
      ...(correction === undefined ? [] : [[`answers.${id}.correction`, correction] as [string, Json]]),
    ]
  })
  writer.write(project.lead.user, workGroupScope(project.group), projectUpdateRecord(project.key, date), Object.fromEntries(fields))
}

const levelByLetter: Readonly<Record<string, string>> = { L: 'low', M: 'medium', H: 'high' }

/** Writes what a representative says of the own support: a letter for each success factor (Low, Medium, High; another = not rated). */
export function writeSampleRating({ writer, charter }: SampleCast, project: WrittenProject, member: SampleMember, letters: string): void {
  const levels = charter.successFactors.items.flatMap(({ id }, index): [string, Json][] => {
    const level = levelByLetter[letters[index] ?? '']
    return level === undefined ? [] : [[`answers.${id}.level`, level]]
  })
  const record = supportRatingRecord(project.key, member.representations.at(-1)!.key)
  writer.write(member.user, workGroupScope(project.group), record, Object.fromEntries(levels))
}

/** Writes a review, and returns its key. */
export function writeSampleReview(
  { writer, today }: SampleCast,
  project: WrittenProject,
  day: number,
  findings: Readonly<Record<string, string>>,
  needed: 'yes' | 'no' | null,
): string {
  const date = addDays(today, day)
  const answers = Object.entries(findings).map(([item, finding]) => [`answers.${item}.findings`, finding])
  writer.write(project.lead.user, workGroupScope(project.group), projectReviewRecord(project.key, date), {
    ...Object.fromEntries(answers),
    ...(needed === null ? {} : { [`answers.${MEMORANDUM_ITEM}.needed`]: needed }),
  })
  return `${project.key}.${date}`
}
