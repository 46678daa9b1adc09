import { useLingui } from '@lingui/react/macro'
import { nameOrganization, organizationRecord } from '../domain/organization.ts'
import { readPerson } from '../domain/person.ts'
import type { Project } from '../domain/project.ts'
import { readRepresentation } from '../domain/representation.ts'
import { findSpeakers } from '../domain/rules/representation.ts'
import { useCharter } from './charter.ts'
import { useLanguage } from './i18n.ts'
import { useRecords } from './live.ts'
import { useMe } from './me.ts'
import { useSession } from './session.ts'

/** The official representative of an organization that takes part in a project. */
export interface Participant {
  /** Key of the representation. */
  readonly representation: string
  readonly name: string
  /** Key of the organization. */
  readonly organization: string
  readonly organizationName: string
  /** Speaks for the organization for which whoever works here does. */
  readonly isMine: boolean
}

/** Gives the official representatives, as of today, of the organizations that take part in a project: one's own first, then by name. Hook. */
export function useParticipantsOf(): (project: Pick<Project, 'partners'>) => readonly Participant[] {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const today = useSession().today()
  const { organization: own } = useMe()
  const people = new Map(useRecords('person').map((state) => [readPerson(state).key, readPerson(state).name.trim()]))
  const organizations = new Map(useRecords('organization').map((state) => [state.record, state]))
  const representations = useRecords('representation').map(readRepresentation)
  const nameOf = (key: string) => nameOrganization(key, { find: () => organizations.get(organizationRecord(key)), charter, language })
  return ({ partners }) =>
    partners
      .flatMap((organization): readonly Participant[] => {
        const { representative, overlaps } = findSpeakers(representations, organization, today)
        const shared = { organization, organizationName: nameOf(organization), isMine: organization === own }
        return [...(representative === null ? [] : [representative]), ...overlaps].map(({ key, person }) => ({
          ...shared,
          representation: key,
          name: people.get(person ?? '') || t`Somebody without a name`,
        }))
      })
      .sort((a, b) => Number(b.isMine) - Number(a.isMine) || a.name.localeCompare(b.name, language))
}
