import { useLingui } from '@lingui/react/macro'
import type { Json } from '../../../change/edit.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { languages, useLanguage } from '../../i18n.ts'
import type { Place } from '../../record-place.ts'
import { inputIdOf, isListName, textOf, valueAt, type DraftPlace } from './draft-place.ts'
import { useEntryWords, useGroupWords, useMemberWords, usePartWords, type CharterPart } from './part-words.ts'

/** Says where in the charter something stands: "Benefits for partners, Prestige: Label (Español)"; hook. `charter` knows the names of entries. */
export function usePlaceWords(): (charter: Json, place: DraftPlace) => string {
  const parts = usePartWords()
  const members = useMemberWords()
  const entries = useEntryWords()
  const groups = useGroupWords()
  const { language } = useLanguage()
  return (charter, place) => {
    const last = languages.find(({ id }) => id === place.at(-1))
    const plain = last ? place.slice(0, -1) : place
    const behind = last ? ` (${last.name})` : ''
    const part = parts[partOf(plain)]
    const { entry, member } = splitPlace(plain)
    if (entry.length === 0) return `${members[member.join('.')] ?? (member.length === 0 ? part : member.join('.'))}${behind}`
    const known = valueAt(charter, entry)
    const name = textOf(known, plain[0] === 'workGroups' ? 'name' : 'label', language) || (entry.at(-1) ?? '')
    const words = plain[0] === 'workGroups' ? groups : entries
    const what = member.length === 0 ? '' : `: ${words[member.join('.')] ?? member.join('.')}`
    return `${part}, ${name}${what}${behind}`
  }
}

/** Shows a value of the charter: texts as they are, dates, yes and no, choices in words; hook. */
export function useValueWords(): (place: DraftPlace, value: Json) => string {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words: Readonly<Record<string, string>> = {
    anyone: t`Any partner`,
    government: t`Members of government only`,
    open: t`Everybody of the task force`,
    closed: t`Its members, its chair and staff only`,
    calendar: t`the calendar year`,
    fiscal: t`the fiscal year`,
  }
  return (place, value) => {
    if (value === null || value === '') return t`(nothing)`
    if (typeof value === 'boolean') return value ? t`Yes` : t`No`
    const isChoice = ['membership', 'reading', 'reviewsBy'].includes(place.at(-1) ?? '')
    if (typeof value === 'string') return isChoice ? (words[value] ?? value) : place[0] === 'issued' ? formatDate(value, language) : value
    return typeof value === 'number' ? String(value) : JSON.stringify(value)
  }
}

/** The page of the charter editor on which a place is edited. */
export function partOf(place: DraftPlace): CharterPart {
  const name = place[0] === 'sections' ? (place[1] ?? '') : (place[0] ?? '')
  if (name === 'workGroups') return 'groups'
  if (isListName(name)) return name
  return ['attendance', 'timeZone', 'year', 'rhythm', 'smallCellThreshold', 'anonymousMinimum'].includes(name) ? 'figures' : 'names'
}

/** Where in the app a place of the charter is edited. */
export function addressOf(place: DraftPlace): Place {
  const hash = inputIdOf(place)
  const [first, group] = place
  if (first === 'workGroups' && group !== undefined) return { to: '/admin/charter/group/$group', params: { group }, hash }
  return { to: '/admin/charter/$part', params: { part: partOf(place) }, hash }
}

/** Splits a place into that of an entry (empty where it is in none) and the member of it. */
function splitPlace(place: DraftPlace): { readonly entry: DraftPlace; readonly member: DraftPlace } {
  const [first = ''] = place
  const length = first === 'sections' ? 3 : first === 'workGroups' || isListName(first) ? 2 : 0
  if (length > 0 && place.length < length) return { entry: [], member: [] }
  return { entry: place.slice(0, length), member: place.slice(length) }
}
