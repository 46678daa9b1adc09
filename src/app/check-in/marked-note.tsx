import { Trans } from '@lingui/react/macro'
import type { Head } from '../../change/head.ts'
import { attendanceMarks } from '../../domain/meeting-kind.ts'
import type { Attendee } from '../../domain/rules/group-members.ts'
import { Alert } from '../../ui/alert.tsx'
import { AuthorName } from '../author-name.tsx'
import { useLanguage } from '../i18n.ts'
import { useStore } from '../session.ts'
import { SyncSign } from '../sync-sign.tsx'
import { useClock } from '../use-clock.ts'
import { isOwnHead } from './self-mark.ts'

interface MarkedNoteProps {
  /** The differing marks; the shown one first. */
  readonly heads: readonly Head[]
  readonly person: Attendee
  readonly record: string
}

/** The confirmation: who is marked how, by whom, and how far it has got. */
export function MarkedNote({ heads, person, record }: MarkedNoteProps) {
  const { language } = useLanguage()
  const clock = useClock()
  const store = useStore()
  const head = heads[0]!
  const word = attendanceMarks.find(({ id }) => id === head.value)?.label[language].toLowerCase() ?? ''
  const { name, organizationName } = person
  const when = clock.formatTime(head.at)
  return (
    <Alert tone={heads.length > 1 ? 'warning' : 'success'} live="polite" heading={<Trans>You are marked: {word}</Trans>}>
      <p>
        {name}, {organizationName}
      </p>
      <p>
        {isOwnHead(head, store.identity) ? (
          <Trans>By yourself at {when}. Saved on this device; it comes to the chair with the next sync or file.</Trans>
        ) : (
          <Trans>
            By <AuthorName by={head.by} carriedBy={head.carriedBy} /> at {when}. There is nothing left for you to do.
          </Trans>
        )}{' '}
        <SyncSign record={record} />
      </p>
      {heads.length > 1 ? (
        <p>
          <Trans>Somebody has recorded something else: the chair decides.</Trans>
        </p>
      ) : null}
    </Alert>
  )
}
