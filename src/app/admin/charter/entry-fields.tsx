import { Trans, useLingui } from '@lingui/react/macro'
import { useLanguage } from '../../i18n.ts'
import { DraftChoice } from './draft-inputs.tsx'
import { textOf, type DraftPlace, type Entry } from './draft-place.ts'
import { DraftText } from './draft-text.tsx'
import { useEntryWords } from './part-words.ts'

interface EntryFieldsProps {
  readonly place: DraftPlace
  readonly of: 'items' | 'sections'
  /** Rules treat this entry in a way of their own. */
  readonly hasRule: boolean
  readonly sections: readonly Entry[]
}

/** All that an entry says: its label, and where wanted the wording of the source, what the paper prints, and help. */
export function EntryFields({ place, of, hasRule, sections }: EntryFieldsProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words = useEntryWords()
  const options = sections.map((section) => ({ value: section.id, label: textOf(section, 'label', language) || section.id }))
  return (
    <div className="charter-entry__fields">
      {hasRule ? (
        <p className="ui-soft">
          <Trans>Rules of the app look at this one in a way of their own: rewording it does not change what they look at.</Trans>
        </p>
      ) : null}
      <DraftText place={[...place, 'label']} label={words['label']!} />
      {of === 'items' ? (
        <>
          <DraftText
            place={[...place, 'wording']}
            label={words['wording']!}
            hint={t`Where it says more than the label. May be left empty.`}
            lines={2}
          />
          <DraftText
            place={[...place, 'onForm']}
            label={words['onForm']!}
            hint={t`Where the paper prints something else. May be left empty.`}
          />
        </>
      ) : null}
      <DraftText place={[...place, 'help']} label={words['help']!} hint={t`For the person who answers. May be left empty.`} lines={2} />
      {options.length > 0 ? <DraftChoice compact place={[...place, 'section']} label={words['section']!} options={options} /> : null}
    </div>
  )
}
