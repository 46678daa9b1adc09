import { useLingui } from '@lingui/react/macro'
import { languages } from '../../i18n.ts'
import { FieldGroup } from '../../../ui/field-group.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useDraft } from './draft-context.ts'
import { inputIdOf, placeOfFault, type DraftPlace } from './draft-place.ts'
import { useDraftValue } from './use-draft-value.ts'
import { WasNote } from './was-note.tsx'
import { useLanguage } from '../../i18n.ts'

interface DraftTextProps {
  readonly place: DraftPlace
  readonly label: string
  readonly hint?: string
  /** More than one line. */
  readonly lines?: number
}

/** A text of the charter in English and Spanish, side by side where there is room. */
export function DraftText({ place, label, hint, lines = 1 }: DraftTextProps) {
  return (
    <FieldGroup label={label} hint={hint} id={inputIdOf(place)}>
      <div className="charter-pair">
        {languages.map(({ id, name }) => (
          <TextInLanguage key={id} place={[...place, id]} language={id} name={name} label={label} lines={lines} />
        ))}
      </div>
    </FieldGroup>
  )
}

interface TextInLanguageProps {
  readonly place: DraftPlace
  readonly language: string
  readonly name: string
  readonly label: string
  readonly lines: number
}

function TextInLanguage({ place, language, name, label, lines }: TextInLanguageProps) {
  const { t } = useLingui()
  const value = useDraftValue(place)
  const fault = useFault(place)
  const text = typeof value.shown === 'string' ? value.shown : ''
  const shared = {
    ...value.shared,
    label: name,
    value: text,
    onInput: (next: string) => value.set(next),
    problem: value.shared.problem ?? fault,
    children: <WasNote value={value} was={typeof value.base === 'string' ? value.base : null} label={t`${label}, ${name}`} />,
  }
  // Names are long in one of the languages or the other: an area shows all of them, a line would cut them off.
  return (
    <div lang={language}>
      <TextArea {...shared} rows={lines} />
    </div>
  )
}

/** The sentence of what is wrong at a place of the draft; undefined where nothing is. Hook. */
export function useFault(place: DraftPlace): string | undefined {
  const { faults, isEmpty } = useDraft()
  const { language } = useLanguage()
  if (isEmpty) return undefined
  const id = inputIdOf(place)
  return faults.find(({ path }) => inputIdOf(placeOfFault(path)) === id)?.reason[language]
}
