import { useMemo, type CSSProperties } from 'react'
import type { TimelineLayout } from './lay-out-timeline.ts'
import { layOutWaits, type TimelineWait } from './lay-out-waits.ts'

/** What lies behind the bars of a timeline: months, today, and lines from what has to be done before to what waits for it. */
export function TimelineGround({ layout }: { readonly layout: TimelineLayout }) {
  const { months, bars, today } = layout
  const waits = useMemo(() => layOutWaits(bars), [bars])
  return (
    <div className="timeline__ground" aria-hidden="true">
      {months.map(({ month, left }) => (
        <span key={month} className="timeline__month-line" style={{ left: `${left}%` }} />
      ))}
      <svg viewBox={`0 0 100 ${bars.length}`} preserveAspectRatio="none">
        {waits.map(({ key, path, isTooEarly }) => (
          <path key={key} d={path} className={isTooEarly ? 'timeline__wait timeline__wait--early' : 'timeline__wait'} />
        ))}
      </svg>
      {waits.map((wait) => (
        <span key={wait.key} className={`timeline__tip timeline__tip--${wait.side}`} style={placeTip(wait)} />
      ))}
      {today === null ? null : <span className="timeline__today-line" style={{ left: `${today}%` }} />}
    </div>
  )
}

function placeTip({ row, left }: TimelineWait): CSSProperties {
  return { insetBlockStart: `calc(var(--row) * ${row + 0.5})`, left: `${left}%` }
}
