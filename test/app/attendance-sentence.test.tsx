import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { AttendanceSentence } from '../../src/app/attendance-sentence.tsx'
import { AttendanceRunway } from '../../src/app/attendance-runway.tsx'
import { SessionContext } from '../../src/app/session.ts'
import { judge, meetingOf, memberWith, represents } from '../domain/rules/attendance/attendance-world.ts'
import { openSession } from '../harness/app-session.tsx'

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

/** A year of so many meetings attended, missed, without a mark, and left. */
function standingOf(attended: number, missed: number, left: number, open = 0) {
  const marks = [...Array<string>(attended).fill('in-person'), ...Array<string>(missed).fill('absent'), ...Array<null>(open).fill(null)]
  const day = (index: number) => new Date(Date.UTC(2026, 0, 2 + index * 7)).toISOString().slice(0, 10)
  const held = marks.map((mark, index) => meetingOf(day(index), { 'attendance.r1': mark }))
  const ahead = Array.from({ length: left }, (_, index) => meetingOf(day(marks.length + index), { status: 'scheduled' }))
  return judge([...held, ...ahead], { now: `${day(marks.length)}T05:00:00Z`, member: memberWith([represents('r1')]) })
}

const show = (...counts: Parameters<typeof standingOf>) =>
  render(
    <I18nProvider i18n={i18n}>
      <AttendanceSentence standing={standingOf(...counts)} />
    </I18nProvider>,
  )

describe('attendance as a sentence', () => {
  it.each([
    [7, 2, 3, 'Attended 7 of 9 meetings held; needs 9 of 12 this year; may miss 1 more.', false],
    [1, 0, 0, 'Attended 1 of 1 meeting held; needs 1; meets the minimum.', false],
    [0, 1, 0, 'Attended 0 of 1 meeting held; needs 1; is below the minimum.', true],
    [6, 3, 3, 'Attended 6 of 9 meetings held; needs 9 of 12 this year; may miss no more.', true],
    [5, 4, 3, 'Attended 5 of 9 meetings held; needs 9 of 12 this year; cannot reach the minimum any more.', true],
    [9, 0, 3, 'Attended 9 of 9 meetings held; needs 9 of 12 this year; has reached the minimum.', false],
    [0, 0, 12, 'No meetings yet; needs 9 of 12 this year; may miss 3 more.', false],
    [0, 0, 1, 'No meetings yet; needs 1 of 1 this year; may miss no more.', false],
    [0, 0, 0, 'No meetings yet.', false],
  ])('%i attended, %i missed, %i left: %s', (attended, missed, left, sentence, isFlagged) => {
    show(attended, missed, left)
    expect(screen.getByText(sentence)).toBeVisible()
    expect(screen.queryAllByText('Below the minimum')).toHaveLength(isFlagged ? 1 : 0)
    expect(screen.queryByText(/%/)).toBeNull()
  })

  it.each([
    [1, '1 meeting without a mark: not recorded.'],
    [2, '2 meetings without a mark: not recorded.'],
  ])('%i without a mark: %s', (open, note) => {
    show(3, 0, 0, open)
    expect(screen.getByText(note)).toBeVisible()
    expect(screen.queryByText(/absent/i)).toBeNull()
  })
})

describe('the row of cells', () => {
  it('has a letter for each meeting held and an empty cell for each left, and is hidden from those who hear the sentence and the table', async () => {
    const session = await openSession()
    await session.store.load(['charter'])
    const { container } = render(
      <I18nProvider i18n={i18n}>
        <SessionContext value={session}>
          <AttendanceRunway standing={standingOf(2, 1, 2, 1)} />
        </SessionContext>
      </I18nProvider>,
    )
    const [row] = container.children
    expect([...(row?.children ?? [])].map((cell) => cell.textContent)).toEqual(['P', 'P', 'A', '?', '', ''])
    expect(row).toHaveAttribute('aria-hidden', 'true')
    expect(screen.getAllByRole('row', { hidden: true })).toHaveLength(5)
    session.store.close()
  })
})
