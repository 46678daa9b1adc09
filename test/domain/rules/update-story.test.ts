import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readProjectUpdate } from '../../../src/domain/project-update.ts'
import { PAGE_TEXT, planPage, tellUpdates } from '../../../src/domain/rules/update-story.ts'
import { makeState } from '../make-state.ts'

const update = (date: string, fields: Readonly<Record<string, Json>>) => readProjectUpdate(makeState(`project-update:a.${date}`, fields))
const said = (area: string, track: string | null, progress: string, correction = '') => ({
  [`answers.${area}.track`]: track,
  [`answers.${area}.progress`]: progress,
  [`answers.${area}.correction`]: correction,
})

describe('the trail of updates', () => {
  const trail = tellUpdates(
    [
      update('2026-03-02', { ...said('tasks', 'off', 'Two of five', 'Sample help'), ...said('schedule', 'on', 'As planned') }),
      update('2026-02-02', { ...said('tasks', 'on', 'One of five'), ...said('schedule', 'on', 'As planned') }),
      update('2026-04-01', { ...said('tasks', 'off', 'Two of five', 'More help'), ...said('schedule', null, '') }),
      update('2026-05-01', { ...said('tasks', 'on', 'All done'), ...said('schedule', 'off', 'Late', 'New plan') }),
      update('2026-05-02', {}),
    ],
    georgia2014,
  )
  const turns = trail.map(({ areas }) => areas.map(({ area, turn }) => [area, turn]))

  it('tells the earliest first, with the days between, and nothing of an update that says nothing', () => {
    expect(trail.map(({ update: { date }, daysSince }) => [date, daysSince])).toEqual([
      ['2026-02-02', null],
      ['2026-03-02', 28],
      ['2026-04-01', 30],
      ['2026-05-01', 30],
    ])
  })

  it('tells what went off track, what is still off, and what came back with what had been done about it', () => {
    expect(turns[1]).toEqual([['tasks', 'went-off']])
    expect(turns[2]).toEqual([['tasks', 'still-off']])
    expect(turns[3]).toEqual([
      ['tasks', 'came-back'],
      ['schedule', 'went-off'],
    ])
    expect(trail[3]?.areas[0]?.formerCorrection).toBe('More help')
  })

  it('tells what is new and leaves out what is said in the same words or not at all', () => {
    expect(turns[0]).toEqual([
      ['tasks', null],
      ['schedule', null],
    ])
    expect(trail[1]?.unchanged).toContain('schedule')
    expect(trail[2]?.areas[0]?.isNew).toBe(false)
    expect(trail[3]?.areas[0]?.isNew).toBe(true)
  })

  it('counts the areas that are on track among those of which it says so', () => {
    expect(trail.map(({ onTrack, judged }) => [onTrack, judged])).toEqual([
      [2, 2],
      [1, 2],
      [0, 1],
      [1, 2],
    ])
  })

  it('tells an area that begins off track, and one of which only the track is left out does not turn', () => {
    const [first, second] = tellUpdates(
      [update('2026-02-02', said('tasks', 'off', 'Sample', 'Help')), update('2026-03-02', said('tasks', null, 'More'))],
      georgia2014,
    )
    expect(first?.areas[0]?.turn).toBe('begins-off')
    expect(second?.areas[0]).toMatchObject({ turn: null, isNew: true })
  })
})

describe('a page of the trail', () => {
  const long = 'Sample words. '.repeat(200)
  const many = (count: number, text: string) =>
    tellUpdates(
      Array.from({ length: count }, (_, index) =>
        update(`2026-${String((index % 12) + 1).padStart(2, '0')}-${String(Math.floor(index / 12) + 1).padStart(2, '0')}`, {
          ...said('tasks', index % 2 === 0 ? 'on' : 'off', `${index} ${text}`, text),
          ...said('schedule', 'on', `${index} ${text}`),
        }),
      ),
      georgia2014,
    )

  it('tells everything of a short trail', () => {
    const plan = planPage(many(4, 'Sample'))
    expect([plan.full.length, plan.short.length, plan.counted]).toEqual([4, 0, 0])
  })

  it('tells of a long trail the newest in full, those before in a line, and counts the earliest', () => {
    const chapters = many(60, long)
    const plan = planPage(chapters)
    expect(plan.full.at(-1)).toBe(chapters.at(-1))
    expect([...plan.short, ...plan.full]).toEqual(chapters.slice(plan.counted))
    expect(plan.full.length).toBeGreaterThan(1)
    expect(plan.short.length).toBeGreaterThan(1)
    expect(plan.counted).toBeGreaterThan(0)
  })

  it('tells the newest in full however long it is: no text takes more room than a page tells of it', () => {
    expect(planPage(many(1, long)).full).toHaveLength(1)
    expect(PAGE_TEXT).toBeLessThan(long.length)
  })
})
