import { describe, expect, it } from 'vitest'
import { compareOrder, idsBelow, readElements } from '../../src/domain/read-elements.ts'
import { makeState } from './make-state.ts'

const fields = {
  'tasks.b.title': 'B',
  'tasks.b.after.x': true,
  'tasks.b.after.a.more': true,
  'tasks.b.after': true,
  'tasks.b.note': null,
  'tasks.a.title': '',
  'tasks.gone.title': null,
  'tasks.gone.note': 'Sample',
  'tasks.odd.title': 5,
  'tasks': 'Sample',
  'partners.p': true,
  'partners.left': null,
  'tasksx.c.title': 'C',
  'toString.c.title': 'C',
}
const elementsOf = readElements(makeState('project:a', fields), { tasks: 'title', partners: null, notes: null })

describe('the lists of a record', () => {
  it('have what is there in the order of ids: emptied stays, taken out or no text is gone', () => {
    expect(elementsOf('tasks').map(({ id }) => id)).toEqual(['a', 'b'])
    expect(elementsOf('partners').map(({ id }) => id)).toEqual(['p'])
    expect([elementsOf('notes'), elementsOf('tasksx'), elementsOf('toString')]).toEqual([[], [], []])
  })

  it('name the fields of an element that hold something, and what stands right below one of them', () => {
    const [, second] = elementsOf('tasks')
    expect(second!.names).toEqual(['after', 'after.a.more', 'after.x', 'title'])
    expect(second!.field('after.x')).toBe('tasks.b.after.x')
    expect([idsBelow(second!, 'after'), idsBelow(second!, 'aft')]).toEqual([['x'], []])
  })

  it('stand by their numbers, equal ones by id', () => {
    const all = [
      { id: 'c', order: 1 },
      { id: 'a', order: 2 },
      { id: 'b', order: 1 },
    ]
    expect(all.toSorted(compareOrder).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })
})
