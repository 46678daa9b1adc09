import { useLingui } from '@lingui/react/macro'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import { readMeeting } from '../../domain/meeting.ts'
import { readOrganization } from '../../domain/organization.ts'
import { nameProject } from '../../domain/project.ts'
import { readProject } from '../../domain/read-project.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { titleWithGroup } from '../meeting-title.ts'
import { useClock } from '../use-clock.ts'
import type { SharedPart } from './share-search.ts'

/** One of the parts to choose from: its key or id, and its name. */
export interface PartOption {
  readonly value: string
  readonly label: string
}

/** The organizations, work groups, meetings or projects of this device that can be handed on by themselves; hook. Suspends until they are read. */
export function usePartOptions(sort: SharedPart): readonly PartOption[] {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const clock = useClock()
  const records = useRecords(sort === 'meeting' || sort === 'project' ? sort : 'organization')
  switch (sort) {
    case 'organization':
      return records
        .map(readOrganization)
        .map(({ key, name }) => ({ value: key, label: name.trim() || t`Unnamed organization` }))
        .sort((a, b) => a.label.localeCompare(b.label, language))
    case 'work-group':
      return charter.workGroups.map((group) => ({ value: group.id, label: workGroupLabel(charter, group)[language] }))
    case 'meeting':
      return records
        .map(readMeeting)
        .sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1))
        .map((meeting) => {
          const name = titleWithGroup(meeting, charter, language)
          return { value: meeting.key, label: meeting.start === null ? name : `${name}, ${clock.formatDay(meeting.start)}` }
        })
    case 'project':
      return records
        .map(readProject)
        .map((project) => {
          const group = findWorkGroup(charter, project.group)
          const name = nameProject(project, t`Project without a title`)
          return { value: project.key, label: group ? `${name}, ${workGroupLabel(charter, group)[language]}` : name }
        })
        .sort((a, b) => a.label.localeCompare(b.label, language))
  }
}
