import { sealBundle, type Bundle, type UnsealedBundle } from '../../src/change/bundle.ts'

/** A UUID made of a number; sample data. */
export function sampleId(number: number): string {
  return `018f0000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

/** A small bundle with a record that the server has confirmed, a conflict, and a pending edit. */
export function sampleBundle(): UnsealedBundle {
  return {
    format: 'task-force-bundle',
    version: 1,
    id: sampleId(1),
    taskForce: sampleId(2),
    epoch: sampleId(3),
    exportedAt: '2026-01-31T12:00:00.000Z',
    by: 'sample-user',
    device: sampleId(4),
    title: 'Sample Organization 12',
    scopes: ['task-force', 'organization/one'],
    cursors: { 'task-force': 3, 'organization/one': 0 },
    log: [
      { id: sampleId(10), scope: 'task-force', seq: 1, by: 'sample-user', at: '2026-01-01T00:00:00Z' },
      { id: sampleId(11), scope: 'task-force', seq: 3, by: 'sample-user', at: '2026-01-02T00:00:00Z', carriedBy: 'sample-chair' },
    ],
    states: [
      {
        scope: 'task-force',
        record: 'organization:one',
        fields: {
          'name': [
            { edit: 1, value: 'Sample Organization 12', replaces: [sampleId(9)] },
            { edit: 0, value: 'Sample Organisation 12', replaces: [] },
          ],
          'answers.row-1.note': [{ edit: 0, value: { text: 'ñandú', list: [1, 2.5, null, true] }, replaces: [] }],
        },
      },
    ],
    pending: [
      {
        id: sampleId(20),
        scope: 'organization/one',
        by: 'sample-user',
        device: sampleId(4),
        at: '2026-01-03T00:00:00Z',
        changes: [{ record: 'commitment:one', field: 'answers.manual.completed', value: '2026-01-03', replaces: [sampleId(19)] }],
      },
    ],
  }
}

/** The same, sealed and open for damage. */
export async function damageableBundle(): Promise<Damageable> {
  return structuredClone(await sealBundle(sampleBundle())) as Damageable
}

/** A bundle that a test may write any nonsense into. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests of parsers write what no type allows
export type Damageable = { -readonly [K in keyof Bundle]: any } & Record<string, any>
