type Labels = Readonly<Record<string, string>>

interface Definition {
  readonly type: 'counter' | 'histogram' | 'gauge'
  readonly help: string
  readonly buckets?: readonly number[]
}

/** Every figure that code counts up. None tells anything of a person. */
const definitions = {
  partners_guide_http_requests_total: { type: 'counter', help: 'Requests answered, by method, route and status.' },
  partners_guide_http_request_seconds: {
    type: 'histogram',
    help: 'Time to answer, in seconds, by route.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  },
  partners_guide_pushes_total: { type: 'counter', help: 'Requests that brought edits.' },
  partners_guide_push_edits: { type: 'histogram', help: 'Edits in such a request.', buckets: [1, 2, 5, 10, 50, 100, 500, 1000] },
  partners_guide_edits_total: { type: 'counter', help: 'Edits, by outcome: accepted, or the code of the refusal.' },
  partners_guide_events_total: { type: 'counter', help: 'Live changes told to clients.' },
} as const satisfies Readonly<Record<string, Definition>>

export type MetricName = keyof typeof definitions

/** A figure that is looked up when somebody asks. */
export interface Gauge {
  readonly name: string
  readonly type: 'gauge' | 'counter'
  readonly help: string
  read(): Promise<readonly { readonly labels: Labels; readonly value: number }[]>
}

/** Figures of this process, for Prometheus. */
export interface Metrics {
  count(name: MetricName, labels: Labels, by?: number): void
  observe(name: MetricName, labels: Labels, value: number): void
  /** All of it in the text format of Prometheus, version 0.0.4. Rejects where a gauge cannot be read. */
  write(gauges: readonly Gauge[]): Promise<string>
}

interface Series {
  readonly labels: string
  value: number
  /** Of a histogram: how many were at most as large as each bucket's bound. */
  readonly counts: number[]
  sum: number
}

/** An empty registry. */
export function createMetrics(): Metrics {
  const seriesByName = new Map<MetricName, Map<string, Series>>()
  const seriesOf = (name: MetricName, labels: Labels): Series => {
    const text = writeLabels(labels)
    const all = seriesByName.get(name) ?? new Map<string, Series>()
    seriesByName.set(name, all)
    const series = all.get(text) ?? { labels: text, value: 0, counts: bucketsOf(name).map(() => 0), sum: 0 }
    all.set(text, series)
    return series
  }
  return {
    count: (name, labels, by = 1) => {
      seriesOf(name, labels).value += by
    },
    observe: (name, labels, value) => {
      const series = seriesOf(name, labels)
      bucketsOf(name).forEach((bound, index) => (value <= bound ? (series.counts[index] = (series.counts[index] ?? 0) + 1) : undefined))
      series.value += 1
      series.sum += value
    },
    write: async (gauges) => {
      const counted = (Object.keys(definitions) as MetricName[]).map((name) =>
        writeFamily(name, [...(seriesByName.get(name)?.values() ?? [])]),
      )
      const read = await Promise.all(gauges.map(writeGauge))
      return `${[...counted, ...read].flat().join('\n')}\n`
    },
  }
}

function bucketsOf(name: MetricName): readonly number[] {
  const definition: Definition = definitions[name]
  return definition.buckets ?? []
}

function writeFamily(name: MetricName, all: readonly Series[]): string[] {
  const { type, help } = definitions[name]
  const lines = [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
  for (const series of all) lines.push(...(type === 'histogram' ? writeHistogram(name, series) : [line(name, series.labels, series.value)]))
  return lines
}

function writeHistogram(name: MetricName, { labels, value, counts, sum }: Series): string[] {
  const within = (bound: string): string => (labels === '' ? `le="${bound}"` : `${labels},le="${bound}"`)
  return [
    ...bucketsOf(name).map((bound, index) => line(`${name}_bucket`, within(String(bound)), counts[index] ?? 0)),
    line(`${name}_bucket`, within('+Inf'), value),
    line(`${name}_sum`, labels, sum),
    line(`${name}_count`, labels, value),
  ]
}

async function writeGauge({ name, type, help, read }: Gauge): Promise<string[]> {
  const samples = await read()
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples.map(({ labels, value }) => line(name, writeLabels(labels), value))]
}

function line(name: string, labels: string, value: number): string {
  return `${name}${labels === '' ? '' : `{${labels}}`} ${value}`
}

function writeLabels(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, (letter) => (letter === '\n' ? '\\n' : `\\${letter}`))}"`)
    .join(',')
}
