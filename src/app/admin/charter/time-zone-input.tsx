import { useLingui } from '@lingui/react/macro'
import type { Json } from '../../../change/edit.ts'
import { isTimeZone } from '../../../domain/rules/clock.ts'
import { useDraft } from './draft-context.ts'
import { DraftChoice, DraftWord } from './draft-inputs.tsx'
import { valueAt } from './draft-place.ts'
import { OptionalMember } from './optional-member.tsx'
import { useMemberWords } from './part-words.ts'

const place = ['timeZone'] as const

/** By whose clock the task force meets; without it each device goes by its own. */
export function TimeZoneInput() {
  const { t } = useLingui()
  return (
    <OptionalMember
      place={place}
      id="charter-has-time-zone"
      label={t`Meetings go by the clock of one time zone, wherever people are`}
      start={() => [[[], deviceZone()]]}
      members={[[]]}
    >
      <ZoneChoice />
    </OptionalMember>
  )
}

function ZoneChoice() {
  const { t } = useLingui()
  const words = useMemberWords()
  const { open } = useDraft()
  const chosen = valueAt(open, place)
  const hint = isUnknown(chosen) ? t`This device does not know the time zone and goes by its own clock.` : undefined
  const zones = listZones(chosen)
  // Older engines cannot list what they know.
  if (zones === null) return <DraftWord place={place} label={words['timeZone']!} hint={hint ?? t`As IANA names it: America/New_York`} />
  const options = zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
  return <DraftChoice compact place={place} label={words['timeZone']!} hint={hint} options={options} />
}

function isUnknown(zone: Json | undefined): boolean {
  return typeof zone === 'string' && zone !== '' && !isTimeZone(zone)
}

/** The zones that this engine knows, and the one chosen, which another engine may have offered; null where the engine cannot list them. */
function listZones(chosen: Json | undefined): readonly string[] | null {
  if (typeof Intl.supportedValuesOf !== 'function') return null
  const more = typeof chosen === 'string' && chosen !== '' ? [chosen] : []
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...more])].toSorted()
}

function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
