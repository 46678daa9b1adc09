import { personRecord } from '../domain/person.ts'
import { isWithin } from '../domain/rules/date.ts'
import type { ComboBoxOption } from '../ui/combo-box.tsx'
import { useLanguage } from './i18n.ts'
import { useNaming } from './naming.ts'
import { useSession } from './session.ts'
import { useGroup } from './use-group.ts'

/**
 * Who can take something on in a work group, for type-ahead: today's representatives and alternates first, then the other people of its
 * members, and its chair. Hook.
 */
export function useOwnerOptions(groupId: string): readonly ComboBoxOption[] {
  const group = useGroup(groupId)
  const today = useSession().today()
  const { language } = useLanguage()
  if (!group) return []
  const organizations = new Map(group.members.map(({ organization }) => [organization.key, organization.name]))
  const representing = new Set(
    group.members.flatMap(({ representations }) => representations.filter((one) => isWithin(today, one)).map((one) => one.person)),
  )
  return [...group.people.values()]
    .filter((person) => representing.has(person.key) || organizations.has(person.organization ?? '') || person.key === group.facts.chair)
    .sort((a, b) => Number(representing.has(b.key)) - Number(representing.has(a.key)) || a.name.localeCompare(b.name, language))
    .map((person) => ({ value: person.key, label: person.name.trim(), detail: organizations.get(person.organization ?? '') }))
    .filter((option) => option.label !== '')
}

/** The people of the group as a drop-down list shows them, and whoever holds it already: somebody who left still has it. Hook. */
export function useOptionsWith(owner: string | null, owners: readonly ComboBoxOption[]) {
  const naming = useNaming()
  const options = owners.map(({ value, label, detail }) => ({ value, label: detail === undefined ? label : `${label}, ${detail}` }))
  if (owner === null || owners.some(({ value }) => value === owner)) return options
  return [...options, { value: owner, label: naming.title(personRecord(owner)) }]
}
