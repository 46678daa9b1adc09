import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/change/edit.ts'
import type { RecordState } from '../../src/change/head.ts'
import { benefitsReviewRecord, readBenefitsReview } from '../../src/domain/benefits-review.ts'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { readCharter } from '../../src/domain/charter-version.ts'
import { readCommitment } from '../../src/domain/commitment.ts'
import { readExecutive } from '../../src/domain/executive.ts'
import { readOrganization } from '../../src/domain/organization.ts'
import { performanceReviewRecord, readPerformanceReview } from '../../src/domain/performance-review.ts'
import { readPerson } from '../../src/domain/person.ts'
import { readProfile } from '../../src/domain/profile.ts'
import { readBarrierPulse } from '../../src/domain/barrier-pulse.ts'
import { readMeeting } from '../../src/domain/meeting.ts'
import { readMeetingSeries } from '../../src/domain/meeting-series.ts'
import { readMetric } from '../../src/domain/metric.ts'
import { readProject } from '../../src/domain/read-project.ts'
import { readProjectReview } from '../../src/domain/project-review.ts'
import { readProjectUpdate } from '../../src/domain/project-update.ts'
import { readSector } from '../../src/domain/sector.ts'
import { readSupportRating } from '../../src/domain/support-rating.ts'
import { readTransition } from '../../src/domain/transition.ts'
import { readWorkGroupFacts } from '../../src/domain/work-group-facts.ts'
import { findField, kinds, scopeOfNew, titleOfRecord } from '../../src/domain/registry.ts'
import { readRepresentation } from '../../src/domain/representation.ts'
import { readResourceCommitment, resourceCommitmentRecord } from '../../src/domain/resource-commitment.ts'
import { readSelection } from '../../src/domain/selection.ts'
import { readSignatures } from '../../src/domain/signature.ts'
import { readSupportRequest, supportRequestRecord } from '../../src/domain/support-request.ts'
import { makeState } from './make-state.ts'

const readByKind: { readonly [kind: string]: (state: RecordState) => unknown } = {
  'organization': readOrganization,
  'person': readPerson,
  'profile': readProfile,
  'representation': readRepresentation,
  'executive': readExecutive,
  'commitment': readCommitment,
  'selection': readSelection,
  'resource-commitment': readResourceCommitment,
  'performance-review': readPerformanceReview,
  'benefits-review': readBenefitsReview,
  'support-request': readSupportRequest,
  'charter': readCharter,
  'work-group': readWorkGroupFacts,
  'meeting-series': readMeetingSeries,
  'meeting': readMeeting,
  'barrier-pulse': readBarrierPulse,
  'project': readProject,
  'project-update': readProjectUpdate,
  'support-rating': readSupportRating,
  'project-review': readProjectReview,
  'transition': readTransition,
  'sector': readSector,
  'metric': readMetric,
}
const context = { find: () => undefined, charter: georgia2014, language: 'en' } as const

/** Fields that the kind knows (stars filled in) and fields that nobody knows, holding anything. */
function anyFields(kind: string) {
  const known = (kinds.find((one) => one.kind === kind)?.fields ?? []).map((spec) => spec.field)
  const segment = fc.constantFrom('memorandum', 'own-1', '5', 'toString', 'x')
  const field = fc.oneof(
    fc.tuple(fc.constantFrom(...known), segment).map(([name, part]) => name.replaceAll('*', part)),
    fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.')),
  )
  return fc.dictionary(field, fc.jsonValue() as fc.Arbitrary<Json>, { maxKeys: 12 })
}

describe('every kind of record', () => {
  it('has a reader', () => {
    expect(Object.keys(readByKind).toSorted()).toEqual(kinds.map((kind) => kind.kind).toSorted())
  })

  it.each(kinds.map((kind) => kind.kind))('%s: reading and naming never throw, whatever the fields hold', (kind) => {
    fc.assert(
      fc.property(anyFields(kind), fc.constantFrom('o1', 'o1.1', 'o1.2026.x', '', '.'), (fields, key) => {
        const state = makeState(`${kind}:${key}`, fields)
        expect(() => readByKind[kind]?.(state)).not.toThrow()
        expect(titleOfRecord(state, context).length).toBeGreaterThan(0)
      }),
    )
  })

  it.each(kinds.map((kind) => kind.kind))('%s: an empty record reads like one of nothing but nulls', (kind) => {
    const names = (kinds.find((one) => one.kind === kind)?.fields ?? []).map((spec) => spec.field.replaceAll('*', 'a'))
    const nulls = Object.fromEntries(names.map((name) => [name, null]))
    expect(readByKind[kind]?.(makeState(`${kind}:o1.1`, nulls))).toEqual(readByKind[kind]?.(makeState(`${kind}:o1.1`, {})))
  })
})

describe('wrong types read as empty', () => {
  it('an organization', () => {
    const state = makeState('organization:o1', { name: 5, government: 'yes', level: 'guest', standing: null, joined: '2026-02-30' })
    expect(readOrganization(state)).toMatchObject({ name: '', government: false, level: 'partner', standing: 'active', joined: null })
  })

  it('a sign-off without a name, a date or a digest is none', () => {
    const good = { name: 'Sample Person 1', role: 'Director', date: '2026-01-01', hash: 'h' }
    const state = makeState('commitment:o1', {
      'signatures.a': good,
      'signatures.b': { ...good, name: ' ' },
      'signatures.c': { ...good, date: 'today' },
      'signatures.d': [],
      'signatures.e': null,
    })
    expect([...readSignatures(state).keys()]).toEqual(['a'])
  })
})

describe('ids of what two devices may create for the same thing', () => {
  it('are the same wherever it is made', () => {
    expect(resourceCommitmentRecord('o1', '3')).toBe('resource-commitment:o1.3')
    expect(performanceReviewRecord('o1', '2026')).toBe('performance-review:o1.2026')
    expect(benefitsReviewRecord('o1', '2026-1')).toBe('benefits-review:o1.2026-1')
    expect(supportRequestRecord('o1', '2026-1', 'prestige')).toBe('support-request:o1.2026-1.prestige')
  })

  it('read back as what they were made of', () => {
    expect(readResourceCommitment(makeState('resource-commitment:o1.3', {}))).toMatchObject({ organization: 'o1', group: '3' })
    expect(readPerformanceReview(makeState('performance-review:o1.2026', {}))).toMatchObject({ organization: 'o1', period: '2026' })
    expect(readSupportRequest(makeState('support-request:o1.2026-1.prestige', {}))).toMatchObject({
      organization: 'o1',
      period: '2026-1',
      benefit: 'prestige',
    })
  })

  it.each([
    ['organization:o1', 'task-force'],
    ['selection:o1', 'task-force'],
    ['commitment:o1', 'organization/o1'],
    ['resource-commitment:o1.5', 'work-group/5'],
    ['performance-review:o1.2026', 'organization/o1'],
    ['benefits-review:o1.2026-1', 'organization/o1'],
    ['support-request:o1.2026-1.prestige', 'organization/o1'],
    ['work-group:5', 'work-group/5'],
    ['barrier-pulse:5.2026-01-14', 'work-group/5'],
    ['meeting:m1', undefined],
    ['hologram:h1', undefined],
  ])('a new %s belongs to %s', (record, scope) => {
    expect(scopeOfNew(record)).toBe(scope)
  })
})

describe('titles', () => {
  const find = (record: string) => {
    const known = [makeState('organization:o1', { name: 'Sample Organization 1' }), makeState('person:p1', { name: 'Sample Person 1' })]
    return known.find((state) => state.record === record)
  }

  it.each([
    ['representation:r1', { person: 'p1', organization: 'o1' }, 'Sample Person 1, Sample Organization 1'],
    ['commitment:o1', {}, 'Compromiso formal: Sample Organization 1'],
    ['resource-commitment:o1.2', {}, 'Compromiso de recursos: Sample Organization 1, GT 2: Jóvenes informados y seguros'],
    ['performance-review:o1.2026', {}, 'Revisión del desempeño 2026: Sample Organization 1'],
    ['support-request:o1.2026.prestige', {}, 'Solicitud de apoyo: Sample Organization 1, Prestigio de la organización'],
    ['organization:o9', {}, 'Organización sin nombre'],
    ['hologram:h1', {}, 'hologram:h1'],
  ])('%s %j is called “%s” in Spanish', (record, values, title) => {
    expect(titleOfRecord(makeState(record, values), { find, charter: georgia2014, language: 'es' })).toBe(title)
  })
})

describe('the registry', () => {
  it('names every kind once', () => {
    expect(new Set(kinds.map((kind) => kind.kind)).size).toBe(kinds.length)
  })

  it('finds a field by its own name or its pattern, and no more than one segment for a star', () => {
    expect(findField('commitment', 'answers.memorandum.date')?.field).toBe('answers.*.date')
    expect(findField('commitment', 'answers.memorandum.x.date')).toBeUndefined()
    expect(findField('commitment', 'answers.memorandum')).toBeUndefined()
  })
})
