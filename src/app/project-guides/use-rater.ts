import { useLingui } from '@lingui/react/macro'
import { nameOrganization } from '../../domain/organization.ts'
import { namePerson } from '../../domain/person.ts'
import type { Project } from '../../domain/project.ts'
import { readRepresentation, representationRecord } from '../../domain/representation.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useRecord } from '../live.ts'
import { useStore } from '../session.ts'
import { useParticipantsOf } from '../use-participants.ts'

/** Who gives a rating. */
export interface Rater {
  readonly name: string
  readonly organizationName: string
  /** Represents an organization that takes part today. */
  readonly isAsked: boolean
}

/** Who gives a rating of a project: also somebody who has left since. Hook. */
export function useRater(project: Project, representation: string): Rater {
  'use no memo' // names are read from the store when asked for
  const { t } = useLingui()
  const store = useStore()
  const charter = useCharter()
  const { language } = useLanguage()
  const known = useParticipantsOf()(project).find((one) => one.representation === representation)
  const state = useRecord(representationRecord(representation))
  if (known) return { name: known.name, organizationName: known.organizationName, isAsked: true }
  const context = { find: (id: string) => store.record(id), charter, language }
  const { person, organization } = state ? readRepresentation(state) : { person: null, organization: null }
  return {
    name: person === null ? t`Somebody without a name` : namePerson(person, context),
    organizationName: organization === null ? '' : nameOrganization(organization, context),
    isAsked: false,
  }
}
