import type { RecordState } from '../../change/head.ts'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import { organizationRecord } from '../../domain/organization.ts'
import { personRecord } from '../../domain/person.ts'
import { readProjectReview, type ProjectReview } from '../../domain/project-review.ts'
import type { Project } from '../../domain/project.ts'
import type { MemorandumFacts } from '../../domain/rules/memorandum-draft.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { readTransition, transitionRecord, type Transition } from '../../domain/transition.ts'
import { formatDate } from '../../ui/format-date.ts'
import { formatNumber } from '../../ui/format-number.ts'
import { useCharter } from '../charter.ts'
import { formatPeriod } from '../format-period.ts'
import { useLanguage } from '../i18n.ts'
import { useRecord, useRecords } from '../live.ts'
import { useNaming } from '../naming.ts'
import { useSession } from '../session.ts'
import { RESOURCE_KINDS, useResources } from '../use-resources.ts'
import { useSectors, type SectorEntry } from '../use-sectors.ts'

/** Kinds that a transition is made of: its screens read them at once. */
export const TRANSITION_KINDS = [...RESOURCE_KINDS, 'representation', 'work-group', 'transition', 'project-review', 'sector'] as const

/** A transition as its screen and its papers need it. */
export interface TransitionFacts {
  readonly transition: Transition
  /** Its record; one that nobody has written yet is empty and lies where its project lies. */
  readonly state: RecordState
  /** Reviews of the project, the latest first. */
  readonly reviews: readonly ProjectReview[]
  /** Its sector and who leads it; undefined = not named yet. */
  readonly sector: SectorEntry | undefined
  readonly memorandum: MemorandumFacts
}

/** What is known of the transition of a project, live; hook. Suspends until it is read. */
export function useTransition(project: Project): TransitionFacts {
  const record = transitionRecord(project.key)
  const state = useRecord(record) ?? { record, scope: workGroupScope(project.group), fields: {} }
  const transition = readTransition(state)
  const sectors = useSectors()
  const reviews = useRecords('project-review')
    .map(readProjectReview)
    .filter((review) => review.project === project.key)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  const sector = sectors.find(({ id }) => id === transition.sector)
  const memorandum = useMemorandumFacts(project, transition, sector, reviews)
  return { transition, state, reviews, sector, memorandum }
}

function useMemorandumFacts(
  project: Project,
  transition: Transition,
  sector: SectorEntry | undefined,
  reviews: readonly ProjectReview[],
): MemorandumFacts {
  const charter = useCharter()
  const { language } = useLanguage()
  const { today } = useSession()
  const naming = useNaming()
  const { nameResource } = useResources()
  const group = findWorkGroup(charter, project.group)
  const recommending = reviews.find(({ key }) => key === project.recommendedBy)
  return {
    charter,
    project,
    transition,
    group: group ? workGroupLabel(charter, group)[language] : project.group,
    goal: group?.goal[language] ?? '',
    today: today(),
    receiver: transition.receiver === null ? null : naming.title(organizationRecord(transition.receiver)),
    sector: sector?.label ?? null,
    leadAgency: sector?.lead?.name ?? null,
    reviewed: recommending?.date ?? null,
    nameOrganization: (key) => naming.title(organizationRecord(key)),
    nameResource,
    namePerson: (key) => naming.title(personRecord(key)),
    formatDate: (date) => formatDate(date, language),
    formatPeriod: (period) => formatPeriod(period, language),
    formatNumber: (value) => formatNumber(value, language),
  }
}
