import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { projectAttendance, type MembershipStanding } from '../domain/rules/attendance/judge-membership.ts'
import { Button } from '../ui/button.tsx'
import { useCharter } from './charter.ts'
import './attendance.css'

/**
 * Tries out how the year ends if so many of the meetings left are attended and the others missed; nothing where none is left. Begins with
 * the fewest that are enough.
 */
export function AttendanceWhatIf({ standing }: { readonly standing: MembershipStanding }) {
  const { t } = useLingui()
  const { attendance: policy } = useCharter()
  const [chosen, setChosen] = useState<number | null>(null)
  const { left, mayMiss, held, attended } = standing
  if (left === 0) return null
  const more = Math.min(chosen ?? left - (mayMiss ?? 0), left)
  const end = projectAttendance(standing, { attended: more, missed: left - more }, policy)
  const [sum, whole] = [attended + more, held + left]
  const step = (by: number) => setChosen(Math.min(left, Math.max(0, more + by)))
  return (
    <fieldset className="attendance-what-if ui-no-print">
      <legend>
        <Trans>What if</Trans>
      </legend>
      <Button variant="outline" aria-label={t`Attend one meeting fewer`} aria-disabled={more === 0} onClick={() => step(-1)}>
        −
      </Button>
      <Button variant="outline" aria-label={t`Attend one meeting more`} aria-disabled={more === left} onClick={() => step(1)}>
        +
      </Button>
      <output>
        {end.kind === 'counted' && end.meets ? (
          <Trans>
            Attending {more} of the {left} left makes {sum} of {whole}, which meets the minimum.
          </Trans>
        ) : (
          <Trans>
            Attending {more} of the {left} left makes {sum} of {whole}, which is below the minimum.
          </Trans>
        )}
      </output>
    </fieldset>
  )
}
