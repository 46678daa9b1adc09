import { useLingui } from '@lingui/react/macro'
import { DraftFlag, DraftWord } from './draft-inputs.tsx'
import { DraftText } from './draft-text.tsx'
import { useMemberWords } from './part-words.ts'

/** What the task force is called, what it is for, and the words for its groups and papers. */
export function NamesPart() {
  const { t } = useLingui()
  const words = useMemberWords()
  return (
    <div className="charter-form">
      <DraftText place={['name']} label={words['name']!} />
      <DraftText place={['shortName']} label={words['shortName']!} />
      <DraftText place={['coordinator', 'name']} label={words['coordinator.name']!} hint={t`It runs the task force; its staff verify.`} />
      <DraftText place={['coordinator', 'shortName']} label={words['coordinator.shortName']!} />
      <DraftText place={['mission', 'text']} label={words['mission.text']!} lines={4} />
      <DraftFlag place={['mission', 'preliminary']} label={words['mission.preliminary']!} />
      <DraftText place={['sourceDocument']} label={words['sourceDocument']!} />
      <DraftWord place={['issued']} label={words['issued']!} hint={t`Year and month, such as 2014-10, or a whole date.`} />
      <DraftText place={['workGroupTerm', 'name']} label={words['workGroupTerm.name']!} />
      <DraftText place={['workGroupTerm', 'abbreviation']} label={words['workGroupTerm.abbreviation']!} hint={t`Such as WG in "WG 3".`} />
      <DraftText place={['memorandum', 'name']} label={words['memorandum.name']!} />
      <DraftText place={['memorandum', 'alsoCalled']} label={words['memorandum.alsoCalled']!} />
    </div>
  )
}
