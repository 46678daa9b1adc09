import { findWorkGroup, workGroupLabel, type Charter } from '../domain/charter.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Language } from '../domain/text.ts'

/** "WG 3: Sample Meeting": a meeting by its group's number and its title, where several groups' meetings stand together. */
export function titleWithGroup({ group: id, title }: Pick<Meeting, 'group' | 'title'>, charter: Charter, language: Language): string {
  const group = findWorkGroup(charter, id)
  const name = title.trim()
  if (!group) return name || id
  return name === '' ? workGroupLabel(charter, group)[language] : `${charter.workGroupTerm.abbreviation[language]} ${group.number}: ${name}`
}
