import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { PROJECT_STATES, type ProjectState } from '../../../src/domain/project.ts'
import { readProjectReview } from '../../../src/domain/project-review.ts'
import { readTransition } from '../../../src/domain/transition.ts'
import { judgeMove } from '../../../src/domain/rules/project-state.ts'
import { completeStart } from '../complete-start.ts'
import { makeProject } from '../make-project.ts'
import { makeState } from '../make-state.ts'

const review = (needed: string | null, project = 'a') =>
  readProjectReview(makeState(`project-review:${project}.2026-05-01`, { 'answers.memorandum.needed': needed }))
const transition = (state: string) => readTransition(makeState('transition:a', { state }))
const everything = {
  ...completeStart,
  'approved': '2026-02-01',
  'completion': 'Sample finding',
  'end-reason': 'Sample reason',
  'lessons': 'Sample lesson',
  'recommended-by': 'a.2026-05-01',
}
const move = (from: ProjectState, to: ProjectState, fields: Readonly<Record<string, Json>> = everything, facts = {}) =>
  judgeMove(makeProject('a', { ...fields, state: from }), to, {
    charter: georgia2014,
    review: review('yes'),
    transition: transition('handed-over'),
    ...facts,
  }).map(({ field }) => field)

/** By hand from the product's page: what may follow, with everything at hand. */
const table: Readonly<Record<ProjectState, string>> = {
  'idea': 'start-up ended',
  'start-up': 'idea active ended',
  'active': 'in-review completed ended transitioning',
  'in-review': 'active completed ended transitioning',
  'completed': 'in-review',
  'ended': 'idea in-review',
  'transitioning': 'in-review program',
  'program': 'in-review',
}

describe('the states of a project', () => {
  it('follow each other as the guide has them, and in no other way', () => {
    for (const from of PROJECT_STATES) {
      const open = PROJECT_STATES.filter((to) => to !== from && move(from, to).length === 0)
      expect(open.toSorted(), from).toEqual(table[from].split(' ').toSorted())
      expect(move(from, from)).toEqual([])
    }
  })

  it('begin with the chair’s approval of a complete start-up, not with either alone', () => {
    expect(move('start-up', 'active', { ...completeStart })).toEqual(['approved'])
    expect(move('start-up', 'active', { approved: '2026-02-01', title: 'Sample' })).toContain('answers.success-criterion.statement')
    expect(move('in-review', 'active', {})).toEqual([])
    // Nor by a way around the gate: what was given up before its start becomes an idea again.
    expect(move('ended', 'in-review', {})).toEqual(['state'])
  })

  it('begin by what the group and the charter demand, too: a feasible idea, a collaborator, what a charter adds', () => {
    const start = (fields: Readonly<Record<string, Json>>, group: string, charter = georgia2014) =>
      judgeMove(makeProject('a', { ...completeStart, approved: '2026-02-01', ...fields, state: 'start-up' }, group), 'active', {
        charter,
        review: undefined,
        transition: undefined,
      }).map(({ field }) => field)
    expect(start({}, '6')).toEqual(['feasibility.decision'])
    expect(start({ 'feasibility.decision': 'not-feasible' }, '6')).toEqual(['feasibility.decision'])
    expect(start({ 'feasibility.decision': 'feasible' }, '6')).toEqual([])
    expect(start({}, '7')).toEqual(['collaborator.date'])
    expect(start({ 'collaborator.date': '2026-01-05' }, '7')).toEqual([])
    const risks = { id: 'risks', label: { en: 'Risks', es: 'Riesgos' } }
    const charter = { ...georgia2014, startUpElements: { items: [...georgia2014.startUpElements.items, risks] } }
    expect(start({}, '1', charter)).toEqual(['answers.risks.statement'])
    expect(start({ 'answers.risks.statement': 'Sample risk' }, '1', charter)).toEqual([])
  })

  it('ask of an idea nothing before it is worked out, parked or not', () => {
    expect(move('idea', 'start-up', {})).toEqual([])
    expect(move('idea', 'start-up', { parked: true })).toEqual([])
    expect(move('start-up', 'idea', {})).toEqual([])
    expect(move('idea', 'active')).toEqual(['state'])
  })

  it('open again only by a review, or as an idea', () => {
    for (const from of ['completed', 'program', 'transitioning'] as const) {
      expect(move(from, 'in-review', {})).toEqual([])
      expect(move(from, 'active')).toEqual(['state'])
    }
    expect(move('ended', 'idea', {})).toEqual([])
    expect(move('ended', 'in-review', { approved: '2026-02-01' })).toEqual([])
    expect(move('ended', 'active')).toEqual(['state'])
  })

  it('end in completion only by the criterion for success, and by saying how it was met', () => {
    expect(move('active', 'completed', { 'answers.success-criterion.statement': 'Sample criterion' })).toEqual(['completion'])
    expect(move('active', 'completed', { completion: 'Sample finding' })).toEqual(['answers.success-criterion.statement'])
    expect(move('in-review', 'completed', { 'answers.success-criterion.statement': ' ', 'completion': '\n' })).toEqual([
      'answers.success-criterion.statement',
      'completion',
    ])
    expect(move('in-review', 'completed', { 'answers.success-criterion.statement': 'Sample criterion', 'completion': 'Sample' })).toEqual(
      [],
    )
  })

  it('end early only with a reason and with lessons', () => {
    expect(move('active', 'ended', {})).toEqual(['end-reason', 'lessons'])
    expect(move('active', 'ended', { 'end-reason': 'Sample reason', 'lessons': ' ' })).toEqual(['lessons'])
    expect(move('idea', 'ended', { 'end-reason': 'Sample reason' })).toEqual(['lessons'])
  })

  it('lead to a program only from a review of this project that asks for a memorandum, and once handed over', () => {
    expect(move('in-review', 'transitioning', everything, { review: undefined })).toEqual(['recommended-by'])
    expect(move('in-review', 'transitioning', everything, { review: review('no') })).toEqual(['recommended-by'])
    expect(move('in-review', 'transitioning', everything, { review: review(null) })).toEqual(['recommended-by'])
    expect(move('in-review', 'transitioning', everything, { review: review('yes', 'b') })).toEqual(['recommended-by'])
    expect(move('transitioning', 'program', everything, { transition: undefined })).toEqual(['state'])
    expect(move('transitioning', 'program', everything, { transition: transition('signed') })).toEqual(['state'])
  })
})
