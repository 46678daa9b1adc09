import { describe, expect, it } from 'vitest'
import { draftMove, listMoves, mayTakeBack, statementOf, withDraft } from '../../src/domain/project-move.ts'
import { PROJECT_STATES } from '../../src/domain/project.ts'
import { readProject } from '../../src/domain/read-project.ts'
import { listNextStates } from '../../src/domain/rules/project-state.ts'
import type { Json } from '../../src/change/edit.ts'

const projectWith = (values: Readonly<Record<string, Json>>) =>
  readProject({
    record: 'project:a',
    scope: 'work-group/1',
    fields: Object.fromEntries(
      Object.entries(values).map(([field, value]) => [
        field,
        [{ edit: `e-${field}`, value, by: 'u', device: 'd', at: '2026-03-14T10:00:00.000Z', seq: 1 }],
      ]),
    ),
  } as unknown as Parameters<typeof readProject>[0])

const today = '2026-03-14'

describe('the steps of a project', () => {
  it('are exactly those to the states that may follow; an idea is parked or taken up besides', () => {
    for (const state of PROJECT_STATES) {
      const moves = listMoves({ state, parked: false }).filter((move) => move !== 'park')
      expect(moves.toSorted(), state).toEqual([...listNextStates(state)].sort())
    }
    expect(listMoves({ state: 'idea', parked: false })).toContain('park')
    expect(listMoves({ state: 'idea', parked: true })[0]).toBe('take-up')
    expect(listMoves({ state: 'active', parked: true })).not.toContain('take-up')
  })

  it('may be undone only where the way back is a step of its own, so that no server refuses it', () => {
    expect(mayTakeBack('idea', 'start-up')).toBe(true)
    expect(mayTakeBack('active', 'in-review')).toBe(true)
    expect(mayTakeBack('start-up', 'active')).toBe(false)
    expect(mayTakeBack('active', 'completed')).toBe(false)
    expect(mayTakeBack('active', 'ended')).toBe(false)
    expect(mayTakeBack('idea', 'park')).toBe(true)
  })

  it('write all that the state demands in one edit', () => {
    const draft = (values: Readonly<Record<string, Json>>, move: Parameters<typeof draftMove>[1]) => {
      const project = projectWith(values)
      return draftMove(
        project,
        move,
        { ...statementOf(project), completion: ' Met ', endReason: 'Why', lessons: 'What', review: 'a.2026-03-01' },
        today,
      )
    }
    expect(draft({ state: 'start-up' }, 'active')).toEqual({ state: 'active', approved: today })
    expect(draft({ state: 'in-review', approved: '2026-01-01' }, 'active')).toEqual({ state: 'active' })
    expect(draft({ state: 'active' }, 'completed')).toEqual({ state: 'completed', completion: 'Met', closed: today })
    expect(draft({ state: 'active' }, 'ended')).toEqual({ 'state': 'ended', 'end-reason': 'Why', 'lessons': 'What', 'closed': today })
    expect(draft({ state: 'active' }, 'transitioning')).toEqual({ 'state': 'transitioning', 'recommended-by': 'a.2026-03-01' })
    expect(draft({ state: 'completed', closed: '2026-02-01' }, 'in-review')).toEqual({ state: 'in-review', closed: null })
    expect(draft({ state: 'ended', closed: '2026-02-01', approved: '2026-01-01' }, 'idea')).toEqual({
      state: 'idea',
      closed: null,
      approved: null,
    })
    expect(draft({ state: 'idea', parked: true }, 'start-up')).toEqual({ 'state': 'start-up', 'parked': null, 'parked-reason': null })
  })

  it('park an idea with the reason, and take it up again with nothing left of it', () => {
    const idea = projectWith({ state: 'idea', parked: true, approved: '2026-01-01' })
    const say = (parkedReason: string) => draftMove(idea, 'park', { ...statementOf(idea), parkedReason }, today)
    expect(say(' Later ')).toEqual({ 'parked': true, 'parked-reason': 'Later' })
    expect(say('  ')).toEqual({ 'parked': true, 'parked-reason': null })
    expect(draftMove(idea, 'take-up', statementOf(idea), today)).toEqual({ 'parked': null, 'parked-reason': null })
  })

  it('write no blanks, so that what is missing is seen as missing', () => {
    const project = projectWith({ state: 'active' })
    const said = { ...statementOf(project), completion: ' ', endReason: ' Why ', lessons: '\n', review: '' }
    expect(draftMove(project, 'completed', said, today)).toMatchObject({ completion: null })
    expect(draftMove(project, 'ended', said, today)).toMatchObject({ 'end-reason': 'Why', 'lessons': null })
    expect(draftMove(project, 'transitioning', said, today)).toMatchObject({ 'recommended-by': null })
  })

  it('take the approval back only on the way to an idea, and only where there is one', () => {
    const draft = (state: string, approved: string | null, move: 'idea' | 'in-review') => {
      const project = projectWith({ state, approved })
      return draftMove(project, move, statementOf(project), today)
    }
    expect(draft('start-up', null, 'idea')).toEqual({ state: 'idea' })
    expect(draft('start-up', '2026-01-01', 'idea')).toEqual({ state: 'idea', approved: null })
    expect(draft('active', '2026-01-01', 'in-review')).toEqual({ state: 'in-review' })
  })

  it('are judged with what they write', () => {
    const project = projectWith({ state: 'active', completion: 'Before', lessons: 'Before' })
    const after = withDraft(project, { completion: null, closed: today })
    expect([after.completion, after.lessons, after.state]).toEqual(['', 'Before', 'active'])
    expect([after.approved, after.recommendedBy]).toEqual([null, null])
    const known = projectWith({ 'state': 'active', 'approved': '2026-01-01', 'recommended-by': 'a.2026-02-01' })
    expect(withDraft(known, {})).toMatchObject({ approved: '2026-01-01', recommendedBy: 'a.2026-02-01' })
    expect(withDraft(known, { 'approved': null, 'recommended-by': null })).toMatchObject({ approved: null, recommendedBy: null })
    expect(withDraft(known, { 'approved': today, 'recommended-by': 'a.2026-03-01', 'end-reason': 'Why' })).toMatchObject({
      approved: today,
      recommendedBy: 'a.2026-03-01',
      endReason: 'Why',
    })
  })
})
