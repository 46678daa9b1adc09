import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { Meeting } from '../../domain/meeting.ts'
import { codeOfMeeting, writeCode } from '../../domain/rules/meeting-code.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { writeCheckInAddress } from '../check-in-address.ts'
import { QrImage } from '../qr-image.tsx'
import { useClock } from '../use-clock.ts'

/** Fills the screen with the code of a meeting, to be held up or put on the wall: whoever scans or types it marks himself or herself. */
export function ShowCode({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const { t } = useLingui()
  const clock = useClock()
  useWakeLock()
  const title = meeting.title.trim() || t`Meeting`
  const code = writeCode(codeOfMeeting(meeting.key))
  const address = writeCheckInAddress(location.origin, {
    group: meeting.group,
    meeting: meeting.key,
    title,
    ...(meeting.start === null ? {} : { start: meeting.start }),
  })
  return (
    <Dialog open wide title={t`Mark yourself: ${title}`} onClose={onClose}>
      <div className="att-code">
        {meeting.start === null ? null : <p>{clock.formatSpan(meeting.start, meeting.end)}</p>}
        <QrImage text={address} label={t`QR code that opens the check-in of this meeting`} />
        <p className="att-code__typed">
          <span className="usa-sr-only">
            <Trans>Code to type:</Trans>
          </span>{' '}
          <strong>{code}</strong>
        </p>
        <ol>
          <li>
            <Trans>Scan it with your phone’s camera, or open “Check in” in the app and type the code.</Trans>
          </li>
          <li>
            <Trans>Choose your name. It works without a network; your mark comes to the chair with the next sync or file.</Trans>
          </li>
        </ol>
      </div>
    </Dialog>
  )
}

/** Keeps the screen from going dark while the code is shown, where the browser can; again after the page was away. */
function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let isGone = false
    const keep = async () => {
      if (document.visibilityState !== 'visible') return
      // Refused where the battery is low, and unknown to older browsers: then the screen goes dark as ever.
      const got = await (navigator.wakeLock as WakeLock | undefined)?.request('screen').catch(() => null)
      if (isGone) void got?.release()
      else lock = got ?? null
    }
    const again = () => void keep()
    void keep()
    document.addEventListener('visibilitychange', again)
    return () => {
      isGone = true
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [])
}
