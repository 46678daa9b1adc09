import type { Charter } from '../../domain/charter.ts'
import { workGroupLabel } from '../../domain/charter.ts'
import { joinCharter } from '../../domain/join-charter.ts'
import { benefitsPeriod, performancePeriod } from '../../domain/rules/review-due.ts'
import type { Language } from '../../domain/text.ts'
import { guides } from '../../guides/guides.ts'
import { foldText } from '../fold-text.ts'
import { placeOfRecord, type Place } from '../record-place.ts'
import type { ResultGroup, SearchEntry } from './entry.ts'

interface Surroundings {
  readonly charter: Charter
  readonly language: Language
  readonly today: string
  /** Key of the organization for which the user works; null = none. */
  readonly organization: string | null
  /** Id of the work group whose chart the user fills in. */
  readonly group: string
}

/** An entry that no record stands for. */
export function makeEntry(group: ResultGroup, id: string, title: string, detail: string, place: Place): SearchEntry {
  return {
    id: `${group} ${id}`,
    group,
    title,
    detail,
    head: foldText(title),
    body: foldText(detail),
    texts: [{ field: '', text: detail }],
    place,
  }
}

/** Whether the guide is filled in for a project, and not for an organization. */
function isOfProject(kind: string): boolean {
  return kind === 'project-update' || kind === 'support-rating' || kind === 'project-review'
}

/** The guides and their rows with their help, each with the way to where the user answers it; and the work groups. */
export function listGuideEntries({ charter, language, today, organization, group }: Surroundings): readonly SearchEntry[] {
  const partByKind: Readonly<Record<string, string>> = {
    'resource-commitment': `.${group}`,
    'performance-review': `.${performancePeriod(today, charter).id}`,
    'benefits-review': `.${benefitsPeriod(today, charter).id}`,
  }
  // guides of projects are found by their project: what is open of them stands on the screen of guides
  const placeIn = (kind: string, field: string | null): Place =>
    organization === null || isOfProject(kind)
      ? { to: '/guides' }
      : placeOfRecord(`${kind}:${organization}${partByKind[kind] ?? ''}`, field, () => undefined)
  const rows = guides
    .map((source) => joinCharter(source, charter))
    .flatMap((guide) => [
      makeEntry('guide', guide.id, guide.title[language], guide.intro[language], placeIn(guide.kind, null)),
      ...guide.rows.map((row) => {
        const [column] = guide.columns.filter(({ id, cell }) => cell.type !== 'given' && row.without?.includes(id) !== true)
        const asked = column ?? row.extra?.[0]
        const field = asked ? (asked.field ?? `answers.{row}.${asked.id}`).replace('{row}', row.id) : null
        const given = Object.values(row.given ?? {}).flat()
        const words = [row.wording, row.help, ...given.map((fact) => fact.text)].flatMap((text) => (text ? [text[language]] : []))
        const detail = [guide.title[language], ...words].join(' · ')
        return makeEntry('guide', `${guide.id} ${row.id}`, row.label[language], detail, placeIn(guide.kind, field))
      }),
    ])
  const groups = charter.workGroups.map((one) =>
    makeEntry('guide', `group ${one.id}`, workGroupLabel(charter, one)[language], one.goal[language], {
      to: '/groups/$group',
      params: { group: one.id },
    }),
  )
  return [...rows, ...groups]
}
