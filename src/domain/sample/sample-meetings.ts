import { workGroupScope } from '../scope.ts'
import type { SamplePartner } from './sample-partners.ts'
import { sampleText } from './sample-text.ts'
import type { SampleWriter } from './sample-writer.ts'

const marks = ['in-person', 'in-person', 'in-person', 'teleconference', 'excused', 'absent'] as const
/** Attendance marks of one meeting. */
const MARKS = 40
const AGENDA_ITEMS = 5

/** Writes one meeting of a work group: agenda, a mark for each of 40 representations, decisions and action items, minutes. */
export function writeMeeting(writer: SampleWriter, group: string, members: readonly SamplePartner[], date: string, number: number): void {
  const { random, newId } = writer
  const scope = workGroupScope(group)
  const record = `meeting:${newId()}`
  const chair = members[0]!.user
  writer.write(chair, scope, record, {
    'title': `Sample Meeting ${number}`,
    'start': `${date}T14:00:00Z`,
    'end': `${date}T15:30:00Z`,
    'place': 'Sample Room',
    'call-in': '555-0100',
    'status': 'held',
  })
  for (let item = 0; item < AGENDA_ITEMS; item++) {
    const id = newId()
    writer.write(chair, scope, record, {
      [`agenda.${id}.title`]: sampleText(random, 'item', 6),
      [`agenda.${id}.minutes`]: 10 + random.below(20),
    })
  }
  const first = random.below(members.length)
  for (let index = 0; index < MARKS; index++) {
    const { representation } = members[(first + index) % members.length]!
    const field = `attendance.${representation}`
    if (writer.record(record)!.fields[field]) continue
    writer.write(chair, scope, record, { [field]: random.pick(marks) })
    if (random.chance(0.05)) writer.write(chair, scope, record, { [field]: random.pick(marks) })
  }
  writer.write(chair, scope, record, {
    [`decisions.${newId()}.text`]: sampleText(random, 'decision', 14),
    minutes: sampleText(random, 'minutes', 40),
  })
  const action = newId()
  const owner = random.pick(members).representative
  writer.write(chair, scope, record, { [`actions.${action}.title`]: sampleText(random, 'action', 8), [`actions.${action}.owner`]: owner })
}
