import { useMemo } from 'react'
import type { Charter } from '../domain/charter.ts'
import type { Project } from '../domain/project.ts'
import { readProject } from '../domain/read-project.ts'
import { readResourceCommitment, type ResourceCommitment } from '../domain/resource-commitment.ts'
import { mayRead } from '../domain/rules/access/may-read.ts'
import { HOURS, indexUses, type UseIndex } from '../domain/rules/pledge-use.ts'
import { text, type Language } from '../domain/text.ts'
import { useRights } from './account.ts'
import { useCharter } from './charter.ts'
import { useLanguage } from './i18n.ts'
import { useLoaded, useRecords } from './live.ts'

/** What organizations pledged and projects use, as far as whoever works here may read it. */
export interface ResourceFacts {
  readonly commitments: readonly ResourceCommitment[]
  readonly projects: readonly Project[]
  readonly index: UseIndex
  /** What a resource of an organization is called: the charter's word, or the organization's own. */
  readonly nameResource: (organization: string, resource: string) => string
}

/** Kinds that resources of projects are made of: screens read them at once. */
export const RESOURCE_KINDS = ['project', 'resource-commitment', 'organization', 'selection', 'person', 'profile'] as const

/** Pledges and their uses, live; hook. Suspends until they are read. */
export function useResources(): ResourceFacts {
  useLoaded(RESOURCE_KINDS)
  const charter = useCharter()
  const { language } = useLanguage()
  const rights = useRights()
  const charts = useRecords('resource-commitment')
  const projectStates = useRecords('project')
  return useMemo(() => {
    const isReadable = ({ scope }: { readonly scope: string }) => rights === null || mayRead(rights, scope, charter)
    const commitments = charts.filter(isReadable).map(readResourceCommitment)
    const projects = projectStates.filter(isReadable).map(readProject)
    const index = indexUses(commitments, projects)
    const nameResource = (organization: string, resource: string) => {
      const own = index.chartsByOrganization
        .get(organization)
        ?.flatMap(({ pledges }) => pledges)
        .find((pledge) => pledge.resource === resource)?.ownLabel
      return labelResource(resource, own ?? needOf(resource, projects), charter, language)
    }
    return { commitments, projects, index, nameResource }
  }, [charts, projectStates, rights, charter, language])
}

/** What a need asked for, where its offer is used although nobody had pledged it: `own-<id of the need>`. */
function needOf(resource: string, projects: readonly Project[]): string {
  if (!resource.startsWith('own-')) return ''
  const id = resource.slice('own-'.length)
  return projects.flatMap(({ needs }) => needs).find((need) => need.id === id)?.title ?? ''
}

const words = {
  hours: text('Hours of its representative', 'Horas de su representante'),
  unknown: text('A resource that is no longer listed', 'Un recurso que ya no figura en la lista'),
}

/** What a resource is called: its own label where it has one, else the charter's; `hours` = hours of the representative. */
export function labelResource(resource: string, ownLabel: string, charter: Charter, language: Language): string {
  if (resource === HOURS) return words.hours[language]
  const item = charter.resources.items.find(({ id }) => id === resource)
  return ownLabel.trim() || (item?.label[language] ?? words.unknown[language])
}

/** The resources that a need can name, as a list to choose from: the charter's, its hours as `hours`. */
export function listResourceOptions(charter: Charter, language: Language): readonly { readonly value: string; readonly label: string }[] {
  return charter.resources.items.map(({ id, kind, label }) => ({ value: kind === 'hours' ? HOURS : id, label: label[language] }))
}
