import { describe, expect, it } from 'vitest'
import { sampleBundle, sampleId } from '../../change/sample-bundle.ts'
import { createMetrics } from '../../../src/server/http/metrics.ts'
import { createSampleApi } from './sample-api.ts'

describe('figures for Prometheus', () => {
  it('are counters, gauges and histograms in its text format', async () => {
    const metrics = createMetrics()
    metrics.count('partners_guide_edits_total', { outcome: 'accepted' }, 3)
    metrics.count('partners_guide_edits_total', { outcome: 'an "odd"\ncode' })
    for (const edits of [1, 3, 2000]) metrics.observe('partners_guide_push_edits', {}, edits)
    const gauge = {
      name: 'sample_gauge',
      type: 'gauge',
      help: 'A sample.',
      read: () => Promise.resolve([{ labels: { kind: 'a' }, value: 1.5 }]),
    } as const
    const text = await metrics.write([gauge])
    expect(text).toContain('# TYPE partners_guide_edits_total counter\npartners_guide_edits_total{outcome="accepted"} 3\n')
    expect(text).toContain('partners_guide_edits_total{outcome="an \\"odd\\"\\ncode"} 1\n')
    expect(text).toContain(
      'partners_guide_push_edits_bucket{le="1"} 1\npartners_guide_push_edits_bucket{le="2"} 1\npartners_guide_push_edits_bucket{le="5"} 2\n',
    )
    expect(text).toContain(
      'partners_guide_push_edits_bucket{le="+Inf"} 3\npartners_guide_push_edits_sum 2004\npartners_guide_push_edits_count 3\n',
    )
    expect(text).toMatch(/# HELP sample_gauge A sample\.\n# TYPE sample_gauge gauge\nsample_gauge\{kind="a"\} 1\.5\n$/)
  })

  it('tell what the server did, and nothing about people', async () => {
    const api = createSampleApi()
    const [good] = sampleBundle().pending
    const large = { ...good!, id: sampleId(50), changes: [{ ...good!.changes[0]!, value: 'x'.repeat(70_000) }] }
    const body = JSON.stringify({ protocol: 1, device: sampleId(1), epoch: null, cursors: {}, edits: [good, large] })
    await api.ask('/api/sync', { method: 'POST', body, headers: { 'content-type': 'application/json' }, token: 'ada' })
    await api.ask('/api/history?record=organization:secret&field=name', { token: 'ada' })
    await api.ask('/api/made-up/ada@example.org')
    const response = await api.ask('/metrics')
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const text = await response.text()
    for (const line of [
      'partners_guide_http_requests_total{method="POST",route="/api/sync",status="200"} 1',
      'partners_guide_http_requests_total{method="GET",route="/api/history",status="404"} 1',
      'partners_guide_http_requests_total{method="GET",route="other",status="404"} 1',
      'partners_guide_pushes_total 1',
      'partners_guide_edits_total{outcome="accepted"} 1',
      'partners_guide_edits_total{outcome="too-large"} 1',
      'partners_guide_event_streams 0',
      'partners_guide_log_entries{kind="organization"} 0',
    ])
      expect(text.split('\n')).toContain(line)
    expect(text).toMatch(/^partners_guide_info\{version="1\.2\.3",engine="sqlite",node="v\d+/m)
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
    expect(text).not.toMatch(/ada|secret|example\.org/)
    for (const line of text.trim().split('\n')) expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{.*\})? -?[\d.e+-]+)$/)
  })
})
