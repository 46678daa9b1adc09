import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftMove, judgeAhead, splitAgenda, sumAgenda, timeItems } from '../../../src/domain/rules/agenda.ts'
import { orderBehind } from '../../../src/domain/rules/entry-order.ts'
import { agendaOf, applyDrafts, makeMeeting } from '../make-meeting.ts'

const idsOf = (items: readonly { readonly id: string }[]) => items.map((item) => item.id)

describe('the order of an agenda', () => {
  it('calls items of projects first, and parks those off the plan behind them, whatever their order', () => {
    const fields = agendaOf([{ id: 'off' }, { id: 'b', project: 'project:p2' }, { id: 'a', project: 'project:p1', order: 5 }])
    const { agenda } = makeMeeting('m', fields)
    expect(idsOf(agenda)).toEqual(['a', 'b', 'off'])
    const { called, parked } = splitAgenda(agenda)
    expect([idsOf(called), idsOf(parked)]).toEqual([['a', 'b'], ['off']])
  })

  it('takes an item off the plan ahead as soon as a reason is given, to its place among the others, and blanks are no reason', () => {
    const fields = agendaOf([{ id: 'a', project: 'project:p1' }, { id: 'off' }, { id: 'b', project: 'project:p1' }])
    expect(idsOf(makeMeeting('m', { ...fields, 'agenda.off.reason': 'The grant ends.' }).agenda)).toEqual(['a', 'off', 'b'])
    expect(idsOf(makeMeeting('m', { ...fields, 'agenda.off.reason': '  ' }).agenda)).toEqual(['a', 'b', 'off'])
  })
})

describe('the chair takes an item off the plan ahead of the projects', () => {
  it.each([
    ['no-projects', [], true],
    ['no-result', [false, false], true],
    ['results', [false, true], false],
  ] as const)('%s: for a reason while none shows a measured result', (code, measured, needsReason) => {
    const projects = measured.map((hasMeasuredResult, index) => ({ key: `p${index}`, hasMeasuredResult }))
    expect(judgeAhead(projects)).toMatchObject({ code, needsReason })
  })

  it('says that there are no projects, where there are none', () => {
    expect(judgeAhead([]).sentence.en).toMatch(/^This work group has no projects yet/)
  })
})

describe('the times of an agenda', () => {
  const fields = { end: '2026-03-10T18:30:00Z', ...agendaOf([{ id: 'a' }, { id: 'b', minutes: null }, { id: 'c', minutes: 25 }]) }

  it('begins each item after the timeboxes before it; an item without one takes none', () => {
    const times = timeItems(makeMeeting('m', fields))
    expect([...times]).toEqual([
      ['a', '2026-03-10T18:00:00Z'],
      ['b', '2026-03-10T18:10:00Z'],
      ['c', '2026-03-10T18:10:00Z'],
    ])
  })

  it('adds up against the length of the meeting', () => {
    expect(sumAgenda(makeMeeting('m', fields))).toEqual({ total: 35, length: 30, over: 5, untimed: 1 })
    expect(sumAgenda(makeMeeting('m', { ...fields, end: null }))).toEqual({ total: 35, length: null, over: 0, untimed: 1 })
  })

  it('leaves out what is carried over, and knows no times without a beginning', () => {
    const carried = makeMeeting('m', { ...fields, 'agenda.a.state': 'carried' })
    expect(timeItems(carried).get('c')).toBe('2026-03-10T18:00:00Z')
    expect(sumAgenda(carried).total).toBe(25)
    expect(timeItems(makeMeeting('m', { ...fields, start: null })).size).toBe(0)
  })
})

describe('moving an item', () => {
  it('writes one order between the new neighbours', () => {
    const fields = agendaOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
    const meeting = makeMeeting('m', fields)
    expect(draftMove(meeting, meeting.agenda, 'c', 1)).toEqual([{ record: 'meeting:m', field: 'agenda.c.order', value: 15 }])
    expect(draftMove(meeting, meeting.agenda, 'a', 0)).toEqual([])
  })

  it('brings every item to every place, also where two devices gave the same order', () => {
    const orders = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(orders, fc.nat(5), fc.nat(5), (given, one, to) => {
        const fields = agendaOf(given.map((order, index) => ({ id: `i${index}`, order })))
        const meeting = makeMeeting('m', fields)
        const { agenda } = meeting
        const id = agenda[one % agenda.length]!.id
        const target = to % agenda.length
        const wanted = idsOf(agenda).filter((other) => other !== id)
        wanted.splice(target, 0, id)
        expect(idsOf(applyDrafts(meeting, fields, draftMove(meeting, agenda, id, target)).agenda)).toEqual(wanted)
      }),
    )
  })

  it('adds behind the last one, parked or not', () => {
    expect(
      orderBehind(
        makeMeeting(
          'm',
          agendaOf([
            { id: 'off', order: 70 },
            { id: 'a', project: 'project:p', order: 5 },
          ]),
        ).agenda,
      ),
    ).toBe(80)
    expect(orderBehind([])).toBe(10)
  })
})
