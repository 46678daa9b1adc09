import { describe, expect, it } from 'vitest'
import { draftAppointment, sortTenures } from '../../../src/app/organizations/office.ts'

const tenure = (key: string, from: string | null, to: string | null, alternate = false) => ({
  key,
  person: `person-${key}`,
  from,
  to,
  alternate,
})

describe('times in an office', () => {
  it('are sorted into present, alternates, coming and past, the newest first', () => {
    const all = [
      tenure('old', '2020-01-01', '2021-01-01'),
      tenure('older', '2018-01-01', '2019-12-31'),
      tenure('now', '2021-01-02', null),
      tenure('stand-in', null, null, true),
      tenure('next', '2027-01-01', null),
    ]
    const { current, alternates, coming, past } = sortTenures(all, '2026-03-14')
    const keys = [current, alternates, coming, past].map((list) => list.map((one) => one.key))
    expect(keys).toEqual([['now'], ['stand-in'], ['next'], ['old', 'older']])
  })

  it('a replacement ends the one before on the day before, in the same edit', () => {
    const replaces = tenure('now', '2021-01-02', null)
    const drafts = draftAppointment(
      { office: 'representation', organization: 'o', person: { name: 'Sample Person 2' }, from: '2026-03-01', alternate: false, replaces },
      { tenure: 't', person: 'p' },
    )
    expect(drafts).toContainEqual({ record: 'representation:now', field: 'to', value: '2026-02-28' })
    expect(drafts).toContainEqual({ record: 'representation:t', field: 'person', value: 'p' })
    expect(drafts).toContainEqual({ record: 'person:p', field: 'organization', value: 'o' })
  })
})
