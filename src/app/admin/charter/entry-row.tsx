import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import type { CharterListName } from '../../../domain/charter-version/charter-shape.ts'
import { Button } from '../../../ui/button.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { useLanguage } from '../../i18n.ts'
import { inputIdOf, textOf, type Entry } from './draft-place.ts'
import { EntryFields } from './entry-fields.tsx'
import { OrderButtons } from './order-buttons.tsx'
import { useIsTouched } from './use-is-touched.ts'
import type { ListDraft } from './use-list-draft.ts'

interface EntryRowProps {
  readonly list: CharterListName
  readonly of: 'items' | 'sections'
  readonly entry: Entry
  readonly index: number
  readonly draft: ListDraft
  /** Sections to choose from; none where the list has none. */
  readonly sections: readonly Entry[]
  readonly startOpen: boolean
}

/** An entry of a list: its name, its place in the order, and its texts when opened. */
export function EntryRow({ list, of, entry, index, draft, sections, startOpen }: EntryRowProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const place = of === 'sections' ? ['sections', list, entry.id] : [list, entry.id]
  // A link to one of its inputs opens it.
  const isLed = useLocation({ select: ({ hash }) => hash.startsWith(`${inputIdOf(place)}-`) })
  const [toggled, setToggled] = useState<boolean | null>(null)
  const isOpen = toggled ?? (startOpen || isLed)
  const isTouched = useIsTouched(place)
  const section = sections.find(({ id }) => id === entry['section'])
  const name = textOf(entry, 'label', language) || t`(no label)`
  return (
    <li className="charter-entry">
      <div className="charter-entry__head">
        <span className="charter-entry__name" id={inputIdOf(place)}>
          {name} <EntryTag isNew={draft.isNew(entry.id)} isTouched={isTouched} />
          {section ? <span className="ui-soft">{textOf(section, 'label', language)}</span> : null}
        </span>
        <span className="charter-entry__acts">
          <Button
            variant="unstyled"
            aria-expanded={isOpen}
            aria-label={isOpen ? t`Close: ${name}` : t`Edit: ${name}`}
            onClick={() => setToggled(!isOpen)}
          >
            {isOpen ? <Trans>Close</Trans> : <Trans>Edit</Trans>}
          </Button>
          <OrderButtons name={name} index={index} length={draft.entries.length} onMove={(step) => draft.move(index, step)} />
          <Button variant="unstyled" aria-label={t`Retire: ${name}`} onClick={() => draft.retire(entry.id, name)}>
            <Trans>Retire</Trans>
          </Button>
        </span>
      </div>
      {isOpen ? <EntryFields place={place} of={of} hasRule={typeof entry['kind'] === 'string'} sections={sections} /> : null}
    </li>
  )
}

function EntryTag({ isNew, isTouched }: { readonly isNew: boolean; readonly isTouched: boolean }) {
  if (!isNew && !isTouched) return null
  return <Tag tone="info">{isNew ? <Trans>New</Trans> : <Trans>Changed</Trans>}</Tag>
}
