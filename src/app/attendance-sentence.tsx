import { Trans } from '@lingui/react/macro'
import type { MembershipStanding } from '../domain/rules/attendance/judge-membership.ts'
import { Tag } from '../ui/tag.tsx'
import { useAttendanceWords } from './attendance-words.ts'
import './attendance.css'

/** Where an organization's attendance stands, as a sentence; falling short is flagged, and nothing follows from it by itself. */
export function AttendanceSentence({ standing }: { readonly standing: MembershipStanding }) {
  const words = useAttendanceWords()
  const isShort = standing.ratio.kind === 'counted' && !standing.ratio.meets
  return (
    <div className="attendance-words">
      <p>
        {words.sentence(standing)}
        {isShort && (
          <>
            {' '}
            <Tag tone="warning">
              <Trans>Below the minimum</Trans>
            </Tag>
          </>
        )}
      </p>
      {words.notes(standing).map((note) => (
        <p key={note} className="attendance-note">
          {note}
        </p>
      ))}
    </div>
  )
}
