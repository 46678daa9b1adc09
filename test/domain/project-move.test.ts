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

  it('are judged with what they write', () => {
    const project = projectWith({ state: 'active', completion: 'Before', lessons: 'Before' })
    const after = withDraft(project, { completion: null, closed: today })
    expect([after.completion, after.lessons, after.state]).toEqual(['', 'Before', 'active'])
  })
})
