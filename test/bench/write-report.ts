import type { LayoutFigures } from './page/compare-layouts.ts'
import type { ScaleFigures } from './measure-scale.ts'
import { median, p95 } from './statistics.ts'

/** One line of the table: both figures, their ratio, and the goal it is held against. */
export interface Verdict {
  readonly measure: string
  readonly ours: number
  readonly reference: number
  readonly unit: 'ms' | 'MB'
  readonly ratio: number
  /** Highest ratio that is good; null = no goal of its own. */
  readonly goal: number | null
  readonly met: boolean | null
}

const MB = 1_000_000

/** Compares what was measured at one scale with the goals. */
export function judgeScale(figures: ScaleFigures): Verdict[] {
  const { edit, memory, disk } = figures
  const of = (list: readonly number[], base: readonly number[]) => [median(list), median(base)] as const
  const heap = (side: 'ours' | 'reference') => median(memory[side].map((one) => one.peakHeap)) / MB
  return [
    judge('one field edit to durable, median', ...of(edit.ours.durable, edit.reference.durable), 'ms', 0.7),
    judge('one field edit to durable, p95', p95(edit.ours.durable), p95(edit.reference.durable), 'ms', 1),
    judge('edit to the live screen, median', ...of(edit.ours.live, edit.reference.live), 'ms', 0.2),
    judge('import into an empty database (preview and all)', ...of(figures.import.ours, figures.import.reference), 'ms', 0.15),
    judge('… processor time of the browser', ...of(figures.processor.import.ours, figures.processor.import.reference), 'ms', null),
    judge('export everything', ...of(figures.export.ours, figures.export.reference), 'ms', 0.5),
    judge('… processor time of the browser', ...of(figures.processor.export.ours, figures.processor.export.reference), 'ms', null),
    judge('cold start to 50 organizations, data part, 4× throttled', ...of(figures.coldStart.ours, figures.coldStart.reference), 'ms', 0.7),
    judge('IndexedDB on disk', disk.ours / MB, disk.reference / MB, 'MB', 0.5),
    judge('peak JS heap while importing', heap('ours'), heap('reference'), 'MB', 1.5),
  ]
}

function judge(measure: string, ours: number, reference: number, unit: Verdict['unit'], goal: number | null): Verdict {
  const ratio = ours / reference
  return { measure, ours, reference, unit, ratio, goal, met: goal === null ? null : ratio <= goal }
}

/** The verdicts of one scale as a Markdown table. */
export function writeTable(scale: number, verdicts: readonly Verdict[]): string {
  const lines = [`| at ${scale}× | ours | plain Dexie | ratio | goal | |`, '|---|---|---|---|---|---|']
  for (const { measure, ours, reference, unit, ratio, goal, met } of verdicts) {
    const verdict = met === null ? '' : met ? 'met' : '**missed**'
    const cells = [
      measure,
      `${show(ours)} ${unit}`,
      `${show(reference)} ${unit}`,
      `${ratio.toFixed(2)}×`,
      goal === null ? '' : `≤ ${goal}×`,
      verdict,
    ]
    lines.push(`| ${cells.join(' | ')} |`)
  }
  return lines.join('\n')
}

/** The layouts beside each other as a Markdown table, medians. */
export function writeLayoutTable(layouts: ScaleFigures['layouts']): string {
  const columns: readonly (readonly [keyof LayoutFigures, string])[] = [
    ['write', 'write all, ms'],
    ['readKind', 'read one kind, ms'],
    ['readAll', 'read all, ms'],
    ['fold', 'fold 256 edits, ms'],
    ['editInPlace', 'edit in place, ms'],
    ['append', 'edit to log, ms'],
    ['bytes', 'content, MB'],
  ]
  const lines = [`| layout | ${columns.map(([, title]) => title).join(' | ')} |`, `|---|${columns.map(() => '---|').join('')}`]
  for (const { name, figures } of layouts) {
    const cells = columns.map(([key]) => show(median(figures.map((one) => one[key])) / (key === 'bytes' ? MB : 1)))
    lines.push(`| ${name} | ${cells.join(' | ')} |`)
  }
  return lines.join('\n')
}

function show(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2)
}
