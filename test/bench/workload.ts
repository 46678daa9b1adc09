import { gzipSync } from 'node:zlib'
import { writeBundle, type UnsealedBundle } from '../../src/change/bundle.ts'
import { statesToHeads, headsToStates } from '../../src/change/states.ts'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { makeReferenceSample } from '../../src/domain/sample/reference-sample.ts'
import type { ReferenceRow } from './page/reference-store.ts'

/** The same data in the form in which each side takes it in. */
export interface Workload {
  /** Texts of bundles: one, or several where one would be larger than bundles may be. */
  readonly bundles: readonly string[]
  /** Rows of the reference as gzip'd JSON. */
  readonly rows: Buffer
  readonly count: { readonly records: number; readonly rows: number; readonly edits: number; readonly plainBytes: number }
}

/** Largest scale that fits one bundle (64 MiB). */
const ONE_BUNDLE = 4

/** Makes the reference workload for both sides. */
export async function makeWorkload(scale: number): Promise<Workload> {
  const whole = makeReferenceSample({ charter: georgia2014, scale, seed: 1, today: '2026-06-30' })
  const bundles: string[] = []
  for (const part of splitBundle(whole, Math.ceil(scale / ONE_BUNDLE))) bundles.push(await writeBundle(part))
  const rows = listRows(whole)
  const plain = JSON.stringify(rows)
  const count = { records: whole.states.length, rows: rows.length, edits: whole.log.length, plainBytes: plain.length }
  return { bundles, rows: gzipSync(plain), count }
}

/** Partial bundles have no cursors ([B3]); records are dealt out in turn, so that the parts are of one size. */
function splitBundle(bundle: UnsealedBundle, parts: number): UnsealedBundle[] {
  if (parts <= 1) return [bundle]
  const records = statesToHeads(bundle.log, bundle.states)
  return Array.from({ length: parts }, (_, part) => ({
    ...bundle,
    cursors: {},
    ...headsToStates(records.filter((_, index) => index % parts === part)),
  }))
}

/**
 * The data as an app without merging would lay it: one row for each thing that people would call a record (a meeting, each attendance
 * mark, a project, each task, each value of a metric, each answered row of a guide).
 */
function listRows({ log, states }: UnsealedBundle): ReferenceRow[] {
  const rows: ReferenceRow[] = []
  for (const { record, scope, fields } of states) {
    const rowByPart = new Map<string, { -readonly [K in keyof ReferenceRow]: ReferenceRow[K] }>()
    for (const field in fields) {
      const head = fields[field]![0]!
      const { by, at } = log[head.edit]!
      const segments = field.split('.')
      const part = segments.length > 1 ? segments.slice(0, 2).join('.') : ''
      const name = segments.slice(2).join('.') || segments[0]!
      let row = rowByPart.get(part)
      if (!row) {
        const kind = record.slice(0, record.indexOf(':'))
        const own = part === '' ? { id: record, kind } : { id: `${record} ${part}`, kind: `${kind}-${segments[0]}`, parent: record }
        rowByPart.set(part, (row = { ...own, scope, values: {}, updatedBy: by, updatedAt: at }))
      }
      row.values = { ...row.values, [name]: head.value }
      if (at > row.updatedAt) row.updatedAt = at
    }
    rows.push(...rowByPart.values())
  }
  return rows
}
