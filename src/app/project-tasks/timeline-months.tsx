import { Trans } from '@lingui/react/macro'
import { findLocale } from '../../ui/format-date.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { useLanguage } from '../i18n.ts'
import type { TimelineLayout } from './lay-out-timeline.ts'

/** The months over a timeline, and where today is. The year stands where it begins. */
export function TimelineMonths({ layout }: { readonly layout: TimelineLayout }) {
  const { language } = useLanguage()
  const nameOf = new Intl.DateTimeFormat(findLocale(language), { month: 'short', timeZone: 'UTC' })
  const { months, today } = layout
  return (
    <div className="timeline__head" aria-hidden="true">
      <span className="timeline__corner" />
      <div className="timeline__months">
        {months.map(({ month, left, width }, index) => (
          <span key={month} style={{ left: `${left}%`, width: `${width}%` }}>
            {nameOf.format(new Date(`${month}-01`))}
            {index === 0 || month.endsWith('-01') ? ` ${month.slice(0, 4)}` : null}
          </span>
        ))}
        {today === null ? null : (
          <strong className={joinClasses('timeline__today', today > 80 && 'timeline__today--late')} style={{ left: `${today}%` }}>
            <Trans>Today</Trans>
          </strong>
        )}
      </div>
    </div>
  )
}
