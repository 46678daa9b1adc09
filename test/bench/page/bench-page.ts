import type { UnsealedBundle } from '../../../src/change/bundle.ts'
import { shownValue } from '../../../src/change/merge.ts'
import { readText } from '../../../src/domain/read-field.ts'
import { layouts, measureLayout, type LayoutFigures } from './compare-layouts.ts'
import { measureAttendance, type AttendanceFigures, type AttendanceQuestion } from './measure-attendance.ts'
import { closeOurs, exportOurs, importBundles, openOurs, removeOurs, type OurStore } from './our-store.ts'
import { editRow, exportRows, importRows, ReferenceStore, watchRow } from './reference-store.ts'

/** Which of the two is measured. */
export type Side = 'ours' | 'reference'

/** What the runner can ask of the page; times in ms. */
export interface BenchPage {
  /** Fetches the files of a scale, so that measuring needs no network. */
  prepare(bundles: readonly string[], rows: string): Promise<void>
  /** File to durable in an empty database. */
  importAll(side: Side): Promise<{ total: number; preview?: number }>
  exportAll(side: Side): Promise<{ total: number; bytes: number }>
  /** Opens both, everything loaded, and edits one organization each in turn: to durable, and to the live screen. */
  editEach(count: number): Promise<{ [side in Side]: { durable: number[]; live: number[] } }>
  /** Opens the database of a fresh page and reads the first 50 organizations. */
  coldStart(side: Side): Promise<number>
  /** Opens the database of a fresh page, reads all meetings and judges attendance. */
  measureAttendance(question: AttendanceQuestion): Promise<AttendanceFigures>
  compareLayouts(bundle: string): Promise<{ name: string; figures: LayoutFigures }[]>
}

let files: Blob[] = []
let rowsFile = new Blob()

async function importAll(side: Side): Promise<{ total: number; preview?: number }> {
  if (side === 'ours') {
    await removeOurs()
    const ours = await openOurs()
    await ours.store.begin({ user: 'bench', device: 'bench' })
    const start = performance.now()
    const { preview } = await importBundles(ours, files)
    const total = performance.now() - start
    closeOurs(ours)
    return { total, preview }
  }
  const store = new ReferenceStore()
  await store.delete()
  await store.open()
  const start = performance.now()
  await importRows(store, rowsFile)
  const total = performance.now() - start
  store.close()
  return { total }
}

async function exportAll(side: Side): Promise<{ total: number; bytes: number }> {
  const ours = side === 'ours' ? await openOurs() : null
  const reference = new ReferenceStore()
  await reference.open()
  const start = performance.now()
  const file = ours ? await exportOurs(ours) : await exportRows(reference)
  const total = performance.now() - start
  if (ours) closeOurs(ours)
  reference.close()
  return { total, bytes: file.size }
}

async function editEach(count: number) {
  const ours = await openOurs()
  const { store } = ours
  await store.load(await store.kinds())
  const record = store.records('organization')[0]!.record
  const reference = new ReferenceStore()
  const row = (await reference.rows.get(record))!
  const watch = watchRow(reference, record, 'note')
  await watch.ready
  const result = { ours: { durable: [] as number[], live: [] as number[] }, reference: { durable: [] as number[], live: [] as number[] } }
  for (let index = 0; index < count; index++) {
    const value = `Bench ${Math.random()}`
    const own = await editOurs(ours, record, value)
    result.ours.durable.push(own.durable)
    result.ours.live.push(own.live)
    await pause()
    const start = performance.now()
    const shown = watch.until(value).then(() => performance.now() - start)
    await editRow(reference, row, { note: value })
    result.reference.durable.push(performance.now() - start)
    result.reference.live.push(await shown)
    await pause()
  }
  watch.stop()
  closeOurs(ours)
  reference.close()
  return result
}

async function editOurs({ store }: OurStore, record: string, value: string): Promise<{ durable: number; live: number }> {
  let live = NaN
  const start = performance.now()
  const stop = store.subscribe(record, () => {
    if (Number.isNaN(live) && shownValue(store.record(record), 'note') === value) live = performance.now() - start
  })
  await store.write('task-force', [{ record, field: 'note', value }])
  const durable = performance.now() - start
  stop()
  return { durable, live }
}

/** Lets what an edit has set off (other tabs' messages, live queries) come to rest. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}

/** Both give the same: the first 50 organizations by name, out of all. */
async function coldStart(side: Side): Promise<number> {
  const start = performance.now()
  const names = side === 'ours' ? await readOurNames() : await readReferenceNames()
  if (names.toSorted().slice(0, 50).length < 50) throw new Error('Too few organizations')
  return performance.now() - start
}

async function readOurNames(): Promise<string[]> {
  const { store } = await openOurs()
  await store.load(['organization'])
  return store.records('organization').map((state) => readText(state, 'name'))
}

async function readReferenceNames(): Promise<string[]> {
  const rows = await new ReferenceStore().rows.where('kind').equals('organization').toArray()
  return rows.map((row) => String(row.values['name']))
}

const page: BenchPage = {
  async prepare(bundles, rows) {
    files = await Promise.all(bundles.map(async (url) => (await fetch(url)).blob()))
    rowsFile = await (await fetch(rows)).blob()
  },
  importAll,
  exportAll,
  editEach,
  coldStart,
  measureAttendance,
  async compareLayouts(bundle) {
    const parsed = (await (await fetch(bundle)).json()) as UnsealedBundle
    const results: { name: string; figures: LayoutFigures }[] = []
    for (const layout of layouts) results.push({ name: layout.name, figures: await measureLayout(layout, parsed) })
    return results
  },
}

declare global {
  interface Window {
    bench: BenchPage
  }
}

window.bench = page
