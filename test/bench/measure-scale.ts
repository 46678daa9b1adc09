import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { launchProfile } from '../harness/browser.ts'
import type { LayoutFigures } from './page/compare-layouts.ts'
import type { Side } from './page/bench-page.ts'
import type { BenchServer } from './serve-bench.ts'
import { readProcessorTime } from './processor-time.ts'
import { traceMemory, type Traced } from './trace-memory.ts'
import { makeWorkload, type Workload } from './workload.ts'

/** Every single figure of one scale, in ms and bytes. */
export interface ScaleFigures {
  readonly scale: number
  readonly count: Workload['count']
  readonly import: { readonly [side in Side]: number[] }
  /** The part of our import that is its preview. */
  readonly preview: number[]
  readonly export: { readonly [side in Side]: number[] }
  readonly edit: { readonly [side in Side]: { readonly durable: number[]; readonly live: number[] } }
  /** Processor time of the whole browser for the same imports and exports. */
  readonly processor: { readonly [work in 'import' | 'export']: { readonly [side in Side]: number[] } }
  readonly coldStart: { readonly [side in Side]: number[] }
  readonly disk: { readonly [side in Side]: number }
  readonly memory: { readonly [side in Side]: Traced[] }
  readonly bundleBytes: number
  readonly rowsBytes: number
  readonly layouts: readonly { readonly name: string; readonly figures: readonly LayoutFigures[] }[]
}

const EDITS = 40
const both: readonly Side[] = ['ours', 'reference']

/** Measures both sides at one scale, turn by turn in one browser: so whatever else the machine does disturbs both. */
export async function measureScale(server: BenchServer, scale: number, repetitions: number): Promise<ScaleFigures> {
  const workload = await makeWorkload(scale)
  const bundles = workload.bundles.map((text, index) => server.offer(`bundle-${index}.json`, text))
  const rows = server.offer('rows.gz', workload.rows)
  const open = (context: BrowserContext) => openBench(context, server, bundles, rows)
  const figures = {
    scale,
    count: workload.count,
    import: emptySides(),
    preview: [] as number[],
    export: emptySides(),
    edit: { ours: { durable: [] as number[], live: [] as number[] }, reference: { durable: [] as number[], live: [] as number[] } },
    processor: { import: emptySides(), export: emptySides() },
    coldStart: emptySides(),
    bundleBytes: workload.bundles.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    rowsBytes: workload.rows.length,
  }
  await withProfile(async (context, folder) => {
    const timed = async <T>(list: number[], work: () => Promise<T>): Promise<T> => {
      const before = await readProcessorTime(folder)
      const result = await work()
      list.push((await readProcessorTime(folder)) - before)
      return result
    }
    const page = await open(context)
    for (let turn = 0; turn < repetitions; turn++) {
      for (const side of inTurn(turn)) {
        const run = () => page.evaluate((side) => window.bench.importAll(side), side)
        const { total, preview } = await timed(figures.processor.import[side], run)
        figures.import[side].push(total)
        if (preview !== undefined) figures.preview.push(preview)
      }
    }
    for (let turn = 0; turn < repetitions; turn++) {
      for (const side of inTurn(turn)) {
        const run = () => page.evaluate((side) => window.bench.exportAll(side), side)
        figures.export[side].push((await timed(figures.processor.export[side], run)).total)
      }
      const edits = await page.evaluate((count) => window.bench.editEach(count), EDITS)
      for (const side of both) {
        figures.edit[side].durable.push(...edits[side].durable)
        figures.edit[side].live.push(...edits[side].live)
      }
    }
    await page.close()
    for (let turn = 0; turn < repetitions; turn++)
      for (const side of inTurn(turn)) figures.coldStart[side].push(await measureColdStart(context, server, side))
  })
  const [disk, memory] = await measureSize(open, scale === 1 ? 3 : 1)
  const layouts = scale === 1 ? await measureLayouts(server, bundles, Math.min(repetitions, 3)) : []
  return { ...figures, disk, memory, layouts }
}

function emptySides(): { [side in Side]: number[] } {
  return { ours: [], reference: [] }
}

/** Who goes first changes from turn to turn. */
function inTurn(turn: number): readonly Side[] {
  return turn % 2 === 0 ? both : both.toReversed()
}

/** A browser with a profile on disk: a private window would keep its databases in memory. */
async function withProfile<T>(work: (context: BrowserContext, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'partners-guide-bench-'))
  const context = await launchProfile(folder, 'desktop')
  try {
    return await work(context, folder)
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function openBench(context: BrowserContext, server: BenchServer, bundles: readonly string[], rows: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(error))
  await page.goto(server.url)
  await page.waitForFunction(() => 'bench' in window)
  await page.evaluate(([bundles, rows]) => window.bench.prepare(bundles, rows), [bundles, rows] as const)
  return page
}

/** A fresh page on a processor four times slower opens the full database. */
async function measureColdStart(context: BrowserContext, server: BenchServer, side: Side): Promise<number> {
  const page = await context.newPage()
  await page.goto(server.url)
  await page.waitForFunction(() => 'bench' in window)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const took = await page.evaluate((side) => window.bench.coldStart(side), side)
  await page.close()
  return took
}

/** Each side alone in a profile of its own: the files of its database once the browser is closed, and its heap while importing. */
async function measureSize(
  open: (context: BrowserContext) => Promise<Page>,
  turns: number,
): Promise<[ScaleFigures['disk'], ScaleFigures['memory']]> {
  const disk = { ours: 0, reference: 0 }
  const memory: { [side in Side]: Traced[] } = { ours: [], reference: [] }
  for (const side of both) {
    disk[side] = await withProfile(async (context, folder) => {
      const page = await open(context)
      await page.evaluate((side) => window.bench.importAll(side), side)
      await context.close()
      return sizeOf(join(folder, 'Default', 'IndexedDB'))
    })
    memory[side] = await withProfile(async (context) => {
      const traced: Traced[] = []
      for (let turn = 0; turn < turns; turn++) {
        const page = await open(context)
        const session = await context.newCDPSession(page)
        traced.push(await traceMemory(session, () => page.evaluate((side) => window.bench.importAll(side), side)))
        await page.close()
      }
      return traced
    })
  }
  return [disk, memory]
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true })) {
    const found = await stat(join(folder, entry))
    if (found.isFile()) bytes += found.size
  }
  return bytes
}

async function measureLayouts(server: BenchServer, bundles: readonly string[], repetitions: number): Promise<ScaleFigures['layouts']> {
  const figuresByName = new Map<string, LayoutFigures[]>()
  await withProfile(async (context) => {
    for (let turn = 0; turn < repetitions; turn++) {
      const page = await context.newPage()
      await page.goto(server.url)
      await page.waitForFunction(() => 'bench' in window)
      for (const { name, figures } of await page.evaluate((bundle) => window.bench.compareLayouts(bundle), bundles[0]!)) {
        figuresByName.set(name, [...(figuresByName.get(name) ?? []), figures])
      }
      await page.close()
    }
  })
  return [...figuresByName].map(([name, figures]) => ({ name, figures }))
}
