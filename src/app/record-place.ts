import type { LinkProps } from '@tanstack/react-router'
import type { FieldId, RecordId } from '../change/edit.ts'
import { keyOf, kindOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { readReference } from '../domain/read-field.ts'

/** An address inside the app, as `Link` and `navigate` take it. */
export type Place = Pick<LinkProps, 'to' | 'params' | 'search' | 'hash'>

/**
 * Where a record is seen and changed, at one of its fields where that is given: its guide, its organization's page, else the screen that
 * lists what lies on the device.
 */
export function placeOfRecord(record: RecordId, field: FieldId | null, find: (id: RecordId) => RecordState | undefined): Place {
  const key = keyOf(record)
  const [org = '', part = ''] = key.split('.')
  const search = field === null || field === 'deleted' ? {} : { field }
  const hash = field === null || field === 'deleted' ? {} : { hash: `field-${field}` }
  switch (kindOf(record)) {
    case 'organization':
      return { to: '/organizations/$org', params: { org: key }, ...(field === null ? {} : { hash: `field-${field}` }) }
    case 'person':
    case 'representation':
    case 'executive':
      return placeAtOrganization(record, find)
    case 'commitment':
      return { to: '/guides/commitment/$org', params: { org }, search }
    case 'selection':
      return { to: '/guides/selection/$org', params: { org }, search }
    case 'resource-commitment':
      return { to: '/guides/resources/$org/$group', params: { org, group: part }, search }
    case 'performance-review':
      return { to: '/guides/performance/$org/$year', params: { org, year: part }, search }
    case 'benefits-review':
      return { to: '/guides/benefits/$org/$period', params: { org, period: part }, search }
    case 'support-request':
      return {
        to: '/guides/benefits/$org/$period',
        params: { org, period: part },
        search: { field: `answers.${key.split('.')[2] ?? ''}.improvements` },
      }
    case 'meeting':
      return { to: '/meetings/$meeting', params: { meeting: key }, ...(field === null ? {} : { hash: `field-${field}` }) }
    case 'meeting-series': {
      const group = find(record)?.scope.split('/')[1]
      return group === undefined ? { to: '/sync' } : { to: '/groups/$group', params: { group }, search: searchOf({ part: 'calendar' }) }
    }
    case 'work-group':
      return { to: '/groups/$group', params: { group: key } }
    case 'metric': {
      const group = find(record)?.scope.split('/')[1]
      if (group === undefined) return { to: '/sync' }
      return { to: '/groups/$group', params: { group }, search: searchOf({ part: 'projects' }), hash: idOfRecord(record) }
    }
    case 'barrier-pulse':
      return { to: '/pulse/$group/$date', params: { group: key.slice(0, key.lastIndexOf('.')), date: key.slice(key.lastIndexOf('.') + 1) } }
    case 'project':
      return placeInProject(key, field)
    case 'project-update':
      return { to: '/projects/$project/updates/$date', params: { project: org, date: part }, ...hash }
    case 'support-rating':
      return { to: '/projects/$project/support/$representation', params: { project: org, representation: part }, ...hash }
    case 'project-review':
      return { to: '/projects/$project/reviews/$date', params: { project: org, date: part }, ...hash }
    case 'transition':
      return { to: '/projects/$project/transition', params: { project: key }, ...(field === null ? {} : { hash: `field-${field}` }) }
    case 'sector':
      return { to: '/admin/sectors' }
    case 'profile':
      return { to: '/settings' }
    default:
      return { to: '/sync' }
  }
}

const projectPartByField = {
  tasks: '/projects/$project/tasks',
  uses: '/projects/$project/resources',
  needs: '/projects/$project/resources',
  answers: '/projects/$project/start-up',
  feasibility: '/projects/$project/start-up',
  collaborator: '/projects/$project/start-up',
  outputs: '/projects/$project/start-up',
  outcomes: '/projects/$project/start-up',
  indicators: '/projects/$project/start-up',
} as const

/** The screen of a project on which a field is seen and changed; the element with the id `field-<field>` shows it there. */
export function placeInProject(project: string, field: FieldId | null): Place {
  if (field === null) return { to: '/projects/$project', params: { project } }
  const first = field.split('.')[0] as keyof typeof projectPartByField
  return { to: projectPartByField[first] ?? '/projects/$project', params: { project }, hash: `field-${field}` }
}

/** People and their offices stand on the page of their organization. */
function placeAtOrganization(record: RecordId, find: (id: RecordId) => RecordState | undefined): Place {
  const state = find(record)
  const org = state && readReference(state, 'organization', 'organization')
  return org ? { to: '/organizations/$org', params: { org }, hash: idOfRecord(record) } : { to: '/sync' }
}

/** Id of the element that shows a record on its page: addresses lead to it. */
export function idOfRecord(record: RecordId): string {
  return record.replace(':', '-')
}

/** The search part of an address whose screen reads it by itself. `Place` stands for any address, so the router cannot know its type. */
export function searchOf(search: Readonly<Record<string, string | boolean>>): NonNullable<Place['search']> {
  return search as NonNullable<Place['search']>
}
