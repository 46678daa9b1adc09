import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureScale, type ScaleFigures } from './measure-scale.ts'
import { serveBench } from './serve-bench.ts'
import { median } from './statistics.ts'
import { judgeScale, writeLayoutTable, writeTable } from './write-report.ts'

/**
 * `npm run bench [-- --scales 1,4,16 --repetitions 5]`: measures our store beside plain Dexie in Chromium, writes `bench-results.json`
 * and prints tables. It judges, but never fails: times belong to a machine and its day.
 */
const { values } = parseArgs({ options: { scales: { type: 'string', default: '1,4' }, repetitions: { type: 'string', default: '5' } } })
const repetitions = Number(values.repetitions)
const folder = await mkdtemp(join(tmpdir(), 'partners-guide-bench-page-'))
const server = await serveBench(folder)
const results: ScaleFigures[] = []
try {
  for (const scale of values.scales.split(',').map(Number)) {
    console.error(`Measuring at ${scale}×…`)
    results.push(await measureScale(server, scale, repetitions))
  }
} finally {
  server.stop()
  await rm(folder, { recursive: true, force: true })
}
const scales = results.map((figures) => ({ scale: figures.scale, verdicts: judgeScale(figures) }))
const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version }
await writeFile(
  'bench-results.json',
  JSON.stringify({ measuredAt: new Date().toISOString(), machine, repetitions, scales, results }, null, 1),
)
console.log(writeTable(scales))
for (const { scale, count, preview, bundleBytes, rowsBytes, memory } of results) {
  const longest = (side: 'ours' | 'reference') => median(memory[side].map((one) => one.longestTask)).toFixed(0)
  console.log(
    `\n${scale}×: ${count.records} records, ${count.edits} edits, ${count.rows} rows of the reference (${count.plainBytes} bytes of JSON, ${rowsBytes} in gzip); bundle ${bundleBytes} bytes; preview ${median(preview).toFixed(0)} ms of the import; longest task of the page while importing: ours ${longest('ours')} ms, plain Dexie ${longest('reference')} ms`,
  )
}
for (const { layouts } of results) if (layouts.length > 0) console.log(`\n${writeLayoutTable(layouts)}`)
