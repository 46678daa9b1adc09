import { useLingui } from '@lingui/react/macro'
import { charterLists, type CharterListName } from '../../../domain/charter-version/charter-shape.ts'

/** A page of the charter editor. */
export type CharterPart = 'names' | 'groups' | 'figures' | CharterListName

/** The pages of the charter editor, in the order of a charter. */
export const charterParts: readonly CharterPart[] = ['names', 'groups', ...charterLists, 'figures']

/** What the pages of the charter editor are called; hook. */
export function usePartWords(): Readonly<Record<CharterPart, string>> {
  const { t } = useLingui()
  return {
    names: t`Names and mission`,
    groups: t`Work groups`,
    commitmentIndicators: t`Indicators of formal commitment`,
    responsibilities: t`Responsibilities of partners`,
    benefits: t`Benefits for partners`,
    resources: t`Resources`,
    barriers: t`Barriers`,
    successFactors: t`Success factors`,
    startUpElements: t`Start-up elements of a project`,
    sectors: t`Sectors`,
    figures: t`Attendance, year and thresholds`,
  }
}

/** The part of an address that names a page of the charter editor; null where it names none. */
export function readPart(word: string): CharterPart | null {
  return charterParts.find((part) => part === word) ?? null
}

/** What the members of a charter and of its entries are called; hook. Names of members that stand in several places are the same in all. */
export function useMemberWords(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    'issued': t`Date of the source document`,
    'name': t`Name of the task force`,
    'shortName': t`Short name`,
    'coordinator.name': t`Coordinating body`,
    'coordinator.shortName': t`Coordinating body, short`,
    'mission.text': t`Mission statement`,
    'mission.preliminary': t`The mission statement is preliminary`,
    'sourceDocument': t`Source document`,
    'workGroupTerm.name': t`What a work group is called`,
    'workGroupTerm.abbreviation': t`Before its number`,
    'memorandum.name': t`The agreement that partners sign`,
    'memorandum.alsoCalled': t`The agreement, as it is also called`,
    'attendance.minimum': t`Least attendance`,
    'attendance.minimum.numerator': t`Least attendance, so many`,
    'attendance.minimum.denominator': t`Least attendance, of so many`,
    'attendance.exampleMeetings': t`Meetings a year in the example`,
    'attendance.teleconferenceCounts': t`Attending by telephone counts`,
    'attendance.alternatesCount': t`What an alternate attended counts`,
    'year.fiscalStartMonth': t`The fiscal year starts in`,
    'year.reviewsBy': t`Reviews go by`,
    'rhythm.performanceReviewMonths': t`Between two performance reviews, at most`,
    'rhythm.benefitsReviewsPerYear': t`Benefits reviews a year`,
    'rhythm.projectUpdateDays': t`Between two updates of a project, at most`,
    'timeZone': t`Time zone of meetings`,
    'smallCellThreshold': t`Smallest count that reports show`,
    'anonymousMinimum': t`Anonymous answers are shown from`,
  }
}

/** What the members of an entry of a list are called; hook. */
export function useEntryWords(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    label: t`Label`,
    wording: t`Wording of the source document`,
    onForm: t`On the paper form`,
    help: t`Help`,
    section: t`Section`,
  }
}

/** What the members of a work group are called; hook. */
export function useGroupWords(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    'number': t`Number`,
    'name': t`Name`,
    'nameOnForm': t`Heading on the selection form`,
    'goal': t`Goal`,
    'population': t`Population`,
    'factors': t`Factors`,
    'projectTypes': t`Types of projects`,
    'membership': t`Who may join`,
    'reading': t`Who may read`,
    'feasibilityFirst.year': t`Feasibility is examined in`,
    'feasibilityFirst.note': t`What is examined before projects`,
    'collaborator.name': t`Collaborating organization`,
    'collaborator.note': t`What it is needed for`,
  }
}
