import { useEffect, useState } from 'react'
import { createDayMover, type DayMover, type MovedTask } from './day-mover.ts'
import type { DayWriter } from './day-run.ts'

/** Keys that follow each other faster than this are one run: one way back. In ms. */
const PAUSE = 900

/** What is being moved on a timeline, and what moves it. What a pointer holds is saved where it is when the page goes. Hook. */
export function useDayMover(writer: DayWriter | null): { readonly moved: MovedTask | null; readonly mover: DayMover } {
  const [moved, setMoved] = useState<MovedTask | null>(null)
  const [mover] = useState(() => createDayMover({ show: setMoved, pause: PAUSE }))
  useEffect(() => mover.writeBy(writer), [mover, writer])
  useEffect(() => {
    const finish = () => void mover.finish()
    const finishWhenHidden = () => {
      if (document.visibilityState === 'hidden') finish()
    }
    addEventListener('pagehide', finish)
    document.addEventListener('visibilitychange', finishWhenHidden)
    return () => {
      removeEventListener('pagehide', finish)
      document.removeEventListener('visibilitychange', finishWhenHidden)
      finish()
    }
  }, [mover])
  return { moved, mover }
}
