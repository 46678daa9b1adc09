import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { meetingRecord, readMeeting, type Meeting } from '../../domain/meeting.ts'
import { readOrganization } from '../../domain/organization.ts'
import { readPerson } from '../../domain/person.ts'
import { readRepresentation } from '../../domain/representation.ts'
import { listAttendees, type Attendee } from '../../domain/rules/group-members.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Alert } from '../../ui/alert.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { useRights } from '../account.ts'
import type { CheckInSearch } from '../check-in-address.ts'
import { AppLinkButton } from '../link.tsx'
import { useRecord, useRecords } from '../live.ts'
import { useMe } from '../me.ts'
import { useClock } from '../use-clock.ts'
import { useGroup } from '../use-group.ts'
import { MarkForm } from './mark-form.tsx'
import { findNamesake, guessMine, listMine } from './who-i-am.ts'

type NamedMeeting = CheckInSearch & { readonly group: string; readonly meeting: string }

/** Somebody else than whom this device stands for. */
const OTHER = 'other'

/** Says which meeting it is, asks who marks himself or herself where that is not plain, and takes the mark. */
export function MarkMyself({ group, meeting: key, title, start }: NamedMeeting) {
  const { t } = useLingui()
  const record = meetingRecord(key)
  const state = useRecord(record)
  const meeting = state ? readMeeting(state) : null
  const begins = meeting?.start ?? start ?? null
  const candidates = useCandidates(group, begins)
  return (
    <>
      <MeetingFacts group={group} title={meeting?.title.trim() || title || t`Meeting`} begins={begins} isKnown={meeting !== null} />
      {meeting?.status === 'cancelled' ? (
        <CancelledNote meeting={meeting} />
      ) : (
        <WhoAndHow candidates={candidates} scope={state?.scope ?? workGroupScope(group)} record={record} />
      )}
      <p>
        <AppLinkButton to="/check-in" search={{}} variant="unstyled">
          <Trans>Use another code</Trans>
        </AppLinkButton>
      </p>
    </>
  )
}

interface WhoAndHowProps {
  readonly candidates: Candidates
  readonly scope: string
  readonly record: string
}

/** Asks who marks himself or herself, where that is not plain, and then how. */
function WhoAndHow({ candidates: { mine, all, guess }, scope, record }: WhoAndHowProps) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<string | null>(null)
  const [other, setOther] = useState<string | null>(null)
  if (mine.length === 0 && all.length === 0) return <NobodyHere />
  const choice = chosen ?? (mine.length === 0 ? OTHER : guess)
  const wanted = choice === OTHER ? (other ?? (mine.length === 0 ? guess : null)) : choice
  const person = [...mine, ...all].find(({ representation }) => representation === wanted)
  const hintOf = ({ organizationName, alternate }: Attendee) => (alternate ? t`${organizationName}, alternate` : organizationName)
  return (
    <>
      {mine.length > 1 || (mine.length === 1 && all.length > 0) ? (
        <RadioGroup
          label={t`Who are you?`}
          value={choice}
          onInput={setChosen}
          options={[
            ...mine.map((one) => ({ value: one.representation, label: one.name, hint: hintOf(one) })),
            ...(all.length > 0 ? [{ value: OTHER, label: t`Somebody else of this work group` }] : []),
          ]}
        />
      ) : null}
      {choice === OTHER ? (
        <Select
          label={mine.length === 0 ? t`Who are you?` : t`Who?`}
          value={wanted ?? ''}
          onInput={(value) => setOther(value || null)}
          options={all.map((one) => ({ value: one.representation, label: `${one.name}, ${one.organizationName}` }))}
        />
      ) : null}
      {person ? <MarkForm key={person.representation} scope={scope} record={record} person={person} /> : null}
    </>
  )
}

interface Candidates {
  readonly mine: readonly Attendee[]
  /** Everybody of the group, on a device that works alone. */
  readonly all: readonly Attendee[]
  /** Who it surely is. */
  readonly guess: string | null
}

/** Whom this device may mark: the own representatives, and on a device that works alone everybody of the group. */
function useCandidates(groupId: string, begins: string | null): Candidates {
  const clock = useClock()
  const me = useMe()
  const rights = useRights()
  const group = useGroup(groupId)
  const organizations = useRecords('organization').map(readOrganization)
  const representations = useRecords('representation').map(readRepresentation)
  const people = new Map(useRecords('person').map((one) => [one.record.slice('person:'.length), readPerson(one)]))
  const date = begins === null ? clock.today() : clock.toClock(begins).date
  const mine = listMine({ organizations, representations, people }, { ...me, rights }, date)
  const all = rights === null && group ? listAttendees(group.members, people, date) : []
  return { mine, all, guess: mine.length === 0 ? findNamesake(all, me) : guessMine(mine, me) }
}

interface MeetingFactsProps {
  readonly group: string
  readonly title: string
  readonly begins: string | null
  /** The meeting itself is on this device, not only what the code says of it. */
  readonly isKnown: boolean
}

function MeetingFacts({ group, title, begins, isKnown }: MeetingFactsProps) {
  const clock = useClock()
  const label = useGroup(group)?.label
  return (
    <section aria-label={title}>
      <h2 className="check-title">{title}</h2>
      <p>
        {label}
        {begins === null ? null : (
          <>
            <br />
            <time dateTime={begins}>
              {clock.formatDay(begins)}, {clock.formatTime(begins)}
            </time>
          </>
        )}
      </p>
      {isKnown ? null : (
        <p className="ui-soft">
          <Trans>
            This device has not heard of this meeting yet: its name and time are from the code. Your mark is kept and joins it later.
          </Trans>
        </p>
      )}
    </section>
  )
}

function CancelledNote({ meeting }: { readonly meeting: Meeting }) {
  const reason = meeting.reason.trim()
  return (
    <Alert tone="warning" live="polite">
      <p>{reason === '' ? <Trans>This meeting is cancelled.</Trans> : <Trans>This meeting is cancelled: {reason}</Trans>}</p>
    </Alert>
  )
}

function NobodyHere() {
  return (
    <Alert tone="info" live="polite">
      <p>
        <Trans>
          This device knows no representative of your organization on that day, so that there is nobody to mark. Tell the chair, who can add
          you to the list in one line; your organization’s page is where representatives are named.
        </Trans>
      </p>
      <AppLinkButton to="/organizations" variant="outline">
        <Trans>See the organizations</Trans>
      </AppLinkButton>
    </Alert>
  )
}
