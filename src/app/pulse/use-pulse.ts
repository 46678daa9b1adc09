import { useMemo, useSyncExternalStore } from 'react'
import { barrierPulseRecord, readBarrierPulse, type BarrierPulse } from '../../domain/barrier-pulse.ts'
import { findWorkGroup, workGroupLabel, type CharterItem } from '../../domain/charter.ts'
import { readBox, type PulseBox } from '../../domain/pulse-box.ts'
import type { CodePlace } from '../../domain/pulse-code.ts'
import { addUpPulse, anonymousMinimumOf, findPulseBefore, type PulseResult } from '../../domain/rules/pulse.ts'
import { isDate } from '../../domain/rules/date.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { useStore } from '../session.ts'
import { boxPlaceOf, type BoxPlace } from './box-place.ts'

/** A pulse, as all of its screens need it. */
export interface PulseFacts {
  readonly group: string
  readonly date: string
  /** "WG 6: Examining Labor, …" */
  readonly groupLabel: string
  /** The charter's barriers, in its order. */
  readonly barriers: readonly CharterItem[]
  /** For codes: which pulse, and the barriers' ids. */
  readonly codePlace: CodePlace
  /** How many answers it takes before any are shown. */
  readonly minimum: number
}

/** What a group and a day are; null where the charter has no such group or the day is none. Hook; suspends. */
export function usePulseFacts(group: string, date: string): PulseFacts | null {
  const charter = useCharter()
  const { language } = useLanguage()
  const found = findWorkGroup(charter, group)
  if (!found || !isDate(date)) return null
  const barriers = charter.barriers.items
  return {
    group,
    date,
    groupLabel: workGroupLabel(charter, found)[language],
    barriers,
    codePlace: { group, date, barriers: barriers.map(({ id }) => id) },
    minimum: anonymousMinimumOf(charter),
  }
}

/** What has been sealed. */
export interface PulseResults {
  /** The pulse of the day; null where no box was sealed. */
  readonly pulse: BarrierPulse | null
  readonly result: PulseResult | null
  /** The one before it. */
  readonly before: PulseResult | null
  /** Other days of the group of which something may be shown, the latest first. */
  readonly otherDays: readonly string[]
}

/** The sealed answers of a pulse and of those beside it, live; hook. Suspends. */
export function usePulseResults({ group, date, codePlace, minimum }: PulseFacts): PulseResults {
  const states = useRecords('barrier-pulse')
  const pulses = states.map(readBarrierPulse).filter((each) => each.group === group)
  const record = barrierPulseRecord(group, date)
  const pulse = pulses.find((each) => barrierPulseRecord(each.group, each.date) === record) ?? null
  const { barriers } = codePlace
  const shown = pulses.filter((each) => each.date !== date && addUpPulse(each, barriers, minimum) !== null)
  return {
    pulse,
    result: pulse && addUpPulse(pulse, barriers, minimum),
    before: findPulseBefore(pulses, date, barriers, minimum),
    otherDays: shown.map((each) => each.date).sort((one, other) => (one < other ? 1 : -1)),
  }
}

/** The box of a pulse on this device, live; hook. */
export function usePulseBox({ group, date }: Pick<PulseFacts, 'group' | 'date'>): {
  readonly place: BoxPlace
  readonly box: PulseBox | null
} {
  const { name } = useStore()
  const place = useMemo(() => boxPlaceOf(name, group, date), [name, group, date])
  const text = useSyncExternalStore(place.subscribe, place.readText)
  return { place, box: useMemo(() => readBox(text), [text]) }
}
