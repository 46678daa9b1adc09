import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBundle } from '../../src/change/bundle.ts'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { writeMeeting } from '../../src/domain/sample/sample-meetings.ts'
import { writePartner } from '../../src/domain/sample/sample-partners.ts'
import { createSampleWriter } from '../../src/domain/sample/sample-writer.ts'
import { addDays } from '../../src/domain/sample/sample-text.ts'
import { launchProfile } from '../harness/browser.ts'
import type { AttendanceFigures } from './page/measure-attendance.ts'
import { serveBench } from './serve-bench.ts'
import { median } from './statistics.ts'

/**
 * `npx node test/bench/attendance.ts [--repetitions 5]`: measures in Chromium, on one processor as it is and four times slower, how long it takes to
 * read five years of meetings (8 groups × 24 a year, 40 marks each) and to judge all 40 members of a group. It judges nothing itself.
 */
const { values } = parseArgs({ options: { repetitions: { type: 'string', default: '5' } } })
const YEARS = 5
const A_YEAR = 24
const MEMBERS = 40
const FIRST = '2022-01-04'

const folder = await mkdtemp(join(tmpdir(), 'partners-guide-bench-attendance-'))
const server = await serveBench(join(folder, 'page'))
const bundle = server.offer('meetings.json', await makeMeetings())
const context = await launchProfile(join(folder, 'profile'), 'desktop')
try {
  const filling = await context.newPage()
  await filling.goto(server.url)
  await filling.waitForFunction(() => 'bench' in window)
  await filling.evaluate((bundle) => window.bench.prepare([bundle], bundle), bundle)
  await filling.evaluate(() => window.bench.importAll('ours'))
  await filling.close()
  for (const rate of [1, 4]) {
    const figures: AttendanceFigures[] = []
    for (let turn = 0; turn < Number(values.repetitions); turn++) figures.push(await measureOnce(rate))
    print(rate, figures)
  }
} finally {
  await context.close()
  server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measureOnce(rate: number): Promise<AttendanceFigures> {
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(error))
  await page.goto(server.url)
  await page.waitForFunction(() => 'bench' in window)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const figures = await page.evaluate((question) => window.bench.measureAttendance(question), {
    group: '3',
    period: { id: '2026', first: '2026-01-01', last: '2026-12-31' },
    timeZone: 'America/New_York',
    now: '2027-01-01T12:00:00Z',
    policy: georgia2014.attendance,
  })
  await page.close()
  return figures
}

function print(rate: number, figures: readonly AttendanceFigures[]): void {
  const [{ meetings, members } = { meetings: 0, members: 0 }] = figures
  const middle = (name: 'load' | 'read' | 'judgeFirst' | 'judgeAgain' | 'afterMark') =>
    `${name} ${median(figures.map((one) => one[name])).toFixed(1)} ms`
  console.log(`${rate}× slower: ${meetings} meetings, ${members} members of a group:`)
  console.log(`  ${(['load', 'read', 'judgeFirst', 'judgeAgain', 'afterMark'] as const).map(middle).join(', ')}`)
}

/** Five years of meetings with 40 members a group, as a bundle. */
async function makeMeetings(): Promise<string> {
  const { workGroups } = georgia2014
  const writer = createSampleWriter(1, FIRST)
  const partners = Array.from({ length: workGroups.length * MEMBERS }, (_, index) => writePartner(writer, georgia2014, index + 1, FIRST))
  for (let index = 0; index < YEARS * A_YEAR; index++) {
    const date = addDays(FIRST, 15 * index)
    writer.moveTo(date, 14 * 60)
    for (const { id } of workGroups)
      writeMeeting(
        writer,
        id,
        partners.filter(({ group }) => group === id),
        date,
        index + 1,
      )
  }
  return writeBundle(writer.toBundle('Sample meetings of five years', partners[0]!.user))
}
