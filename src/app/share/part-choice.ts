import { useLingui } from '@lingui/react/macro'
import { workGroupLabel } from '../../domain/charter.ts'
import type { PartName } from '../../domain/data-part.ts'
import { readMeeting } from '../../domain/meeting.ts'
import { readOrganization } from '../../domain/organization.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { titleWithGroup } from '../meeting-title.ts'
import { useClock } from '../use-clock.ts'

/** One of the parts to choose from: its key or id, and its name. */
export interface PartOption {
  readonly value: string
  readonly label: string
}

/** The organizations, work groups or meetings of this device that can be handed on by themselves; hook. Suspends until they are read. */
export function usePartOptions(sort: PartName['sort']): readonly PartOption[] {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const clock = useClock()
  const records = useRecords(sort === 'meeting' ? 'meeting' : 'organization')
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
  }
}
