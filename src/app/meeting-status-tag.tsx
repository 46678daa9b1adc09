import { type MeetingStatus } from '../domain/meeting.ts'
import { meetingStatuses } from '../domain/meeting-kind.ts'
import { Tag, type TagTone } from '../ui/tag.tsx'
import { useLanguage } from './i18n.ts'

const toneByStatus: Readonly<Record<MeetingStatus, TagTone>> = {
  scheduled: 'info',
  held: 'success',
  confirmed: 'success',
  cancelled: 'error',
}

/** Where a meeting stands, in a word. */
export function MeetingStatusTag({ status }: { readonly status: MeetingStatus }) {
  const { language } = useLanguage()
  return <Tag tone={toneByStatus[status]}>{meetingStatuses.find((one) => one.id === status)?.label[language]}</Tag>
}
