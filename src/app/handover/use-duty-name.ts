import { useLingui } from '@lingui/react/macro'
import { meetingRecord, readMeeting } from '../../domain/meeting.ts'
import { projectRecord } from '../../domain/project.ts'
import type { Duty } from '../../domain/rules/handover.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { titleWithGroup } from '../meeting-title.ts'
import { useNaming } from '../naming.ts'
import { useStore } from '../session.ts'

/** Says to what a duty belongs. Hook. */
export function useDutyName(): (duty: Duty) => string {
  const { t } = useLingui()
  const store = useStore()
  const charter = useCharter()
  const { language } = useLanguage()
  const naming = useNaming()
  return ({ sort, of }) => {
    if (sort === 'action') {
      const state = store.record(meetingRecord(of))
      const meeting = state ? titleWithGroup(readMeeting(state), charter, language) : ''
      return t`Action item of ${meeting}`
    }
    if (sort === 'lead') return t`Leads this project`
    const project = naming.title(projectRecord(of))
    return sort === 'transition' ? t`Transition of ${project}` : t`Task of ${project}`
  }
}
