import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Heading, type HeadingLevel } from '../../../ui/heading.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { languages } from '../../i18n.ts'

interface AddEntryProps {
  readonly heading: string
  readonly headingLevel: HeadingLevel
  readonly button: string
  /** Adds an entry with this label; true where it was saved. */
  readonly onAdd: (label: { readonly en: string; readonly es: string }) => Promise<boolean>
}

/** Asks for the name of a new entry in both languages. Its id is given by the app and has nothing to do with the name. */
export function AddEntry({ heading, headingLevel, button, onAdd }: AddEntryProps) {
  const { t } = useLingui()
  const [label, setLabel] = useState({ en: '', es: '' })
  const [tried, setTried] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (label.en.trim() === '' || label.es.trim() === '') return
    if (!(await onAdd({ en: label.en.trim(), es: label.es.trim() }))) return
    setLabel({ en: '', es: '' })
    setTried(false)
  }
  return (
    <form noValidate className="charter-add" aria-label={heading} onSubmit={(event) => void submit(event)}>
      <Heading level={headingLevel}>{heading}</Heading>
      <div className="charter-pair">
        {languages.map(({ id, name }) => (
          <div key={id} lang={id}>
            <TextField
              label={name}
              value={label[id]}
              problem={tried && label[id].trim() === '' ? t`Write it in both languages.` : undefined}
              onInput={(next) => setLabel({ ...label, [id]: next })}
            />
          </div>
        ))}
      </div>
      <Button type="submit" variant="outline">
        {button}
      </Button>
      <p className="ui-soft">
        <Trans>It comes last; move it where it belongs.</Trans>
      </p>
    </form>
  )
}
