import { projectUpdateRecord } from '../project-update.ts'
import { workGroupScope } from '../scope.ts'
import type { SamplePartner } from './sample-partners.ts'
import { addDays, sampleText } from './sample-text.ts'
import type { SampleWriter } from './sample-writer.ts'

const TASKS = 10
const POINTS = 8
/** Writes one project of a work group with 10 tasks, a metric with 8 values, and one update. `number` counts from 1. */
export function writeProject(
  writer: SampleWriter,
  { group, areas }: { readonly group: string; readonly areas: readonly string[] },
  members: readonly SamplePartner[],
  start: string,
  number: number,
): void {
  const { random, newId } = writer
  const scope = workGroupScope(group)
  const key = newId()
  const record = `project:${key}`
  const lead = random.pick(members)
  writer.write(lead.user, scope, record, {
    title: `Sample Project ${number}`,
    summary: sampleText(random, 'goal', 12),
    [`answers.${areas[0] ?? 'criterion'}.statement`]: sampleText(random, 'criterion', 10),
    state: random.pick(['start-up', 'active', 'active', 'in-review'] as const),
    lead: lead.representative,
    [`partners.${lead.organization}`]: true,
  })
  for (const what of ['outputs', 'outcomes'] as const) {
    const id = newId()
    writer.write(lead.user, scope, record, {
      [`${what}.${id}.title`]: sampleText(random, 'result', 8),
      [`indicators.${id}.of`]: id,
      [`indicators.${id}.definition`]: sampleText(random, 'indicator', 6),
    })
  }
  for (let index = 0; index < TASKS; index++) writeTask(writer, scope, record, random.pick(members), addDays(start, index * 14))
  writeMetric(writer, scope, lead, number)
  const update = projectUpdateRecord(key, addDays(start, 30))
  for (const area of areas) {
    const track = random.chance(0.8) ? 'on' : 'off'
    writer.write(lead.user, scope, update, {
      [`answers.${area}.progress`]: sampleText(random, 'progress', 14),
      [`answers.${area}.track`]: track,
      ...(track === 'off' ? { [`answers.${area}.correction`]: sampleText(random, 'correction', 10) } : {}),
    })
  }
}

function writeTask(writer: SampleWriter, scope: string, record: string, owner: SamplePartner, start: string): void {
  const { random, newId } = writer
  const task = `tasks.${newId()}`
  writer.write(owner.user, scope, record, {
    [`${task}.title`]: sampleText(random, 'task', 8),
    [`${task}.owner`]: owner.representative,
    [`${task}.start`]: start,
    [`${task}.due`]: addDays(start, 7 + random.below(40)),
    [`${task}.order`]: 10,
  })
  if (random.chance(0.3)) writer.write(owner.user, scope, record, { [`${task}.done`]: addDays(start, 7) })
}

function writeMetric(writer: SampleWriter, scope: string, lead: SamplePartner, number: number): void {
  const { random } = writer
  const record = `metric:${writer.newId()}`
  const baseline = 20 + random.below(80)
  writer.write(lead.user, scope, record, {
    name: `Sample Metric ${number}`,
    definition: sampleText(random, 'definition', 12),
    source: sampleText(random, 'source', 5),
    baseline,
    target: baseline * 2,
  })
  for (let point = 0; point < POINTS; point++) {
    const period = `values.2026-${String(point + 1).padStart(2, '0')}`
    const status = random.pick(['draft', 'submitted', 'verified'] as const)
    writer.write(lead.user, scope, record, { [`${period}.value`]: baseline + random.below(baseline), [`${period}.status`]: status })
    if (status === 'verified') writer.write(lead.user, scope, record, { [`${period}.note`]: sampleText(random, 'note', 5) })
  }
}
