import type { RecordState } from '../../change/head.ts'
import { findWorkGroup, type Charter, type WorkGroup } from '../../domain/charter.ts'
import { readOrganization, type Organization } from '../../domain/organization.ts'
import { readSelection } from '../../domain/selection.ts'
import { text, type Language } from '../../domain/text.ts'
import { foldTerms, foldText } from '../fold-text.ts'
import type { OrganizationSearch } from './organization-search.ts'

/** A line of the directory. */
export interface DirectoryEntry {
  readonly organization: Organization
  /** Its name, or a word for an unnamed one. */
  readonly name: string
  readonly sector: string
  /** The work group that it selected; undefined = none. */
  readonly group: WorkGroup | undefined
  /** Name, city and sector as they are looked for. */
  readonly words: string
}

interface Wording {
  readonly charter: Charter
  readonly language: Language
}

/** Makes the directory, sorted by name as the language sorts; numbers in names by their size. */
export function listDirectory(
  organizations: readonly RecordState[],
  selections: readonly RecordState[],
  wording: Wording,
): readonly DirectoryEntry[] {
  const groupByOrganization = new Map(selections.map(readSelection).map(({ organization, primary }) => [organization, primary]))
  const sectorById = new Map(wording.charter.sectors.items.map((item) => [item.id, item.label[wording.language]]))
  const unnamed = text('Unnamed organization', 'Organización sin nombre')[wording.language]
  const entries = organizations.map((state): DirectoryEntry => {
    const organization = readOrganization(state)
    const name = organization.name.trim() || unnamed
    const sector = sectorById.get(organization.sector ?? '') ?? organization.sector ?? ''
    const group = findWorkGroup(wording.charter, groupByOrganization.get(organization.key) ?? null)
    return { organization, name, sector, group, words: foldText(`${name} ${organization.city} ${sector}`) }
  })
  const { compare } = new Intl.Collator(wording.language, { numeric: true, sensitivity: 'base' })
  return entries.sort((a, b) => compare(a.name, b.name) || (a.organization.key < b.organization.key ? -1 : 1))
}

/** The entries that have all words looked for and pass the filters. */
export function filterDirectory(entries: readonly DirectoryEntry[], search: OrganizationSearch): readonly DirectoryEntry[] {
  const terms = foldTerms(search.q ?? '')
  return entries.filter(
    ({ organization, group, words }) =>
      terms.every((term) => words.includes(term)) &&
      (search.level === undefined || organization.level === search.level) &&
      (search.standing === undefined || organization.standing === search.standing) &&
      (search.group === undefined || (group?.id ?? 'none') === search.group),
  )
}

/**
 * The entry whose name is most like a new one, so that nobody adds an organization twice: the same but for accents, marks and a letter
 * or two. Names that differ in a number are not alike.
 */
export function findAlike(name: string, entries: readonly DirectoryEntry[]): DirectoryEntry | undefined {
  const wanted = plainName(name)
  if (wanted === '') return undefined
  return entries.find((entry) => isAlike(wanted, plainName(entry.name)))
}

function plainName(name: string): string {
  return foldText(name)
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function isAlike(one: string, other: string): boolean {
  if (one === other) return true
  if (one.replaceAll(/\D+/g, ' ').trim() !== other.replaceAll(/\D+/g, ' ').trim()) return false
  if (Math.min(one.length, other.length) < 5) return false
  const [a, b] = [listPairs(one), listPairs(other)]
  const shared = [...a].filter((pair) => b.has(pair)).length
  return (2 * shared) / (a.size + b.size) > 0.8
}

/** The pairs of neighbouring letters of a name. */
function listPairs(name: string): ReadonlySet<string> {
  return new Set(Array.from({ length: name.length - 1 }, (_, index) => name.slice(index, index + 2)))
}
