import { Trans, useLingui } from '@lingui/react/macro'
import { readMeeting } from '../../domain/meeting.ts'
import { readPerformanceReview, readSignedAttendance, type AttendanceFigures } from '../../domain/performance-review.ts'
import type { MembershipStanding } from '../../domain/rules/attendance/judge-membership.ts'
import { formatDate } from '../../ui/format-date.ts'
import { AttendanceRunway } from '../attendance-runway.tsx'
import { AttendanceSentence } from '../attendance-sentence.tsx'
import { AttendanceWhatIf } from '../attendance-what-if.tsx'
import { useLanguage } from '../i18n.ts'
import { useRecordLater, useRecords } from '../live.ts'
import { useSession } from '../session.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { recordOf, type GuidePlace } from './guide-place.ts'
import { figuresOf, judgeReviewYear, yearBefore } from './review-year.ts'

interface ReviewAttendanceProps {
  readonly place: GuidePlace
  readonly facts: OrganizationFacts
  /** On paper the sentences alone. */
  readonly onPaper?: boolean
}

/** Attendance of a review's year and of the year before as it is on record now, and as it was when the review was signed. Suspends until the meetings are read. */
export function ReviewAttendance({ place, facts, onPaper = false }: ReviewAttendanceProps) {
  const now = useSession().now()
  const meetings = useRecords('meeting').map(readMeeting)
  const year = place.part ?? ''
  const before = yearBefore(year)
  const standing = judgeReviewYear(facts, meetings, year, now)
  const standingBefore = judgeReviewYear(facts, meetings, before, now)
  return (
    <>
      <YearAttendance year={year} standing={standing} />
      {!onPaper && standing !== null && (
        <>
          <AttendanceRunway standing={standing} />
          <AttendanceWhatIf standing={standing} />
        </>
      )}
      <YearAttendance year={before} standing={standingBefore} />
      <SignedAttendance place={place} now={{ [year]: figuresOf(standing), [before]: figuresOf(standingBefore) }} />
    </>
  )
}

function YearAttendance({ year, standing }: { readonly year: string; readonly standing: MembershipStanding | null }) {
  return (
    <div>
      <b>
        <Trans>Attendance {year}</Trans>
      </b>
      {standing === null ? (
        <p>
          <Trans>No work group has been chosen yet, so no meetings count.</Trans>
        </p>
      ) : (
        <AttendanceSentence standing={standing} />
      )}
    </div>
  )
}

interface SignedProps {
  readonly place: GuidePlace
  /** The figures of today, by year. */
  readonly now: Readonly<Record<string, AttendanceFigures>>
}

/** The figures that were signed, by year; nothing before somebody has signed. */
function SignedAttendance({ place, now }: SignedProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const state = useRecordLater(recordOf(place))
  if (!state) return null
  const signedOn = [...readPerformanceReview(state).signatures.values()]
    .map(({ date }) => date)
    .sort()
    .at(-1)
  const taken = Object.keys(now).flatMap((year) => {
    const figures = readSignedAttendance(state, year)
    return figures === null ? [] : [{ year, figures }]
  })
  if (signedOn === undefined || taken.length === 0) return null
  const date = formatDate(signedOn, language)
  const isOld = taken.some(({ year, figures }) =>
    (['held', 'attended', 'required'] as const).some((one) => figures[one] !== now[year]?.[one]),
  )
  const words = taken
    .toSorted((a, b) => (a.year > b.year ? -1 : 1))
    .map(({ year, figures: { held, attended, required } }) =>
      held === 0 ? t`${year}: no meetings` : t`${year}: ${attended} of ${held}, needed ${required}`,
    )
    .join('; ')
  return (
    <p>
      <b>
        <Trans>Attendance when this was signed on {date}</Trans>
      </b>
      <br />
      {words}. {isOld && <Trans>What is on record has changed since.</Trans>}
    </p>
  )
}
