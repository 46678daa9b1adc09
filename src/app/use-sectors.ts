import type { RecordId } from '../change/edit.ts'
import { nameOrganization } from '../domain/organization.ts'
import { readSector, sectorRecord } from '../domain/sector.ts'
import { useCharter } from './charter.ts'
import { useLanguage } from './i18n.ts'
import { useLoaded, useRecords } from './live.ts'

/** A sector of the charter and who leads it. */
export interface SectorEntry {
  /** Id of the sector in the charter. */
  readonly id: string
  readonly label: string
  /** Key and name of its lead agency; null = not yet identified. */
  readonly lead: { readonly key: string; readonly name: string } | null
  readonly since: string | null
  readonly note: string
}

const KINDS = ['sector', 'organization'] as const

/** The sectors of the charter in its order, each with its lead agency, live; hook. Suspends until they are read. */
export function useSectors(): readonly SectorEntry[] {
  useLoaded(KINDS)
  const charter = useCharter()
  const { language } = useLanguage()
  const organizations = useRecords('organization')
  const kept = useRecords('sector')
  const find = (id: RecordId) => organizations.find(({ record }) => record === id)
  return charter.sectors.items.map(({ id, label }) => {
    const state = kept.find(({ record }) => record === sectorRecord(id))
    const sector = state ? readSector(state) : null
    const key = sector?.lead ?? null
    const lead = key === null ? null : { key, name: nameOrganization(key, { find, charter, language }) }
    return { id, label: label[language], lead, since: sector?.since ?? null, note: sector?.note ?? '' }
  })
}
