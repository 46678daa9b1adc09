import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { createMarking } from '../../../src/app/attendance/marking.ts'
import { shownValue } from '../../../src/change/merge.ts'
import { closeTabs, nextId, openTab } from '../../store/device-harness.ts'

afterEach(closeTabs)

const record = 'meeting:m'

async function openSheet() {
  const store = await openTab(nextId())
  const marking = createMarking(store, 'work-group/1', record)
  const markOf = (person: string) => shownValue(store.record(record), `attendance.${person}`) ?? null
  return { marking, markOf }
}

describe('Undo beside the list of attendance', () => {
  it('takes back the mark that was just tapped, also while it is still being saved', async () => {
    const { marking, markOf } = await openSheet()
    await marking.write({ 'attendance.a': 'in-person' })
    const saving = marking.write({ 'attendance.b': 'absent' })
    expect(await marking.undo()).toBe(true)
    await saving
    expect([markOf('a'), markOf('b')]).toEqual(['in-person', null])
  })

  it('takes back one step for each press, in the order of the steps', async () => {
    const { marking, markOf } = await openSheet()
    for (const mark of ['in-person', 'excused', 'absent']) await marking.write({ 'attendance.a': mark })
    expect(await Promise.all([marking.undo(), marking.undo()])).toEqual([true, true])
    expect(markOf('a')).toBe('in-person')
  })
})
