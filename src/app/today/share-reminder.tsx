import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { formatInstant } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useFacts } from '../live.ts'

/** What has not left this device; null = nothing worth a word. */
export interface Reminder {
  readonly unsent: number
  readonly exportedAt: string | null
}

/** Whether there is something to share, live. */
export function useShareReminder(): Reminder | null {
  const { unsent, exportedAt, account } = useFacts()
  // With an account the sync chip says what waits; a file is one more way then, not the only one.
  return unsent === 0 || account !== null ? null : { unsent, exportedAt }
}

/** Says quietly that changes are on this device alone. */
export function ShareReminder({ reminder }: { readonly reminder: Reminder | null }) {
  const { language } = useLanguage()
  if (reminder === null) return null
  const { unsent, exportedAt } = reminder
  const day = exportedAt === null ? null : formatInstant(exportedAt, language)
  return (
    <p className="ui-soft">
      <Plural value={unsent} one="# change is on this device alone." other="# changes are on this device alone." />{' '}
      {day === null ? <Trans>Nothing was exported yet.</Trans> : <Trans>The last export was on {day}.</Trans>}{' '}
      <Link to="/share">
        <Trans>Export a copy</Trans>
      </Link>
    </p>
  )
}
