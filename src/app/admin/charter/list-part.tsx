import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { CHARTER_DRAFT } from '../../../domain/charter-version.ts'
import { orderField } from '../../../domain/charter-draft.ts'
import type { CharterListName } from '../../../domain/charter-version/charter-shape.ts'
import { TASK_FORCE } from '../../../domain/scope.ts'
import { ConflictPanel } from '../../conflict-panel.tsx'
import { useSession } from '../../session.ts'
import { AddEntry } from './add-entry.tsx'
import { useDraft } from './draft-context.ts'
import { EntryRow } from './entry-row.tsx'
import { RetiredList } from './retired-list.tsx'
import { useListDraft } from './use-list-draft.ts'

/** A list of the charter: its sections where it has any, its entries, and adding one. */
export function ListPart({ list }: { readonly list: CharterListName }) {
  const { base } = useDraft()
  const sections = useListDraft(list, 'sections')
  const hasSections = sections.entries.length + sections.retired.length > 0
  return (
    <div className="charter-form">
      {base[list].paperOrder ? (
        <p className="ui-soft">
          <Trans>The paper form prints this list in an order of its own. It stays; what is new is printed last.</Trans>
        </p>
      ) : null}
      {hasSections ? <Entries list={list} of="sections" /> : null}
      <Entries list={list} of="items" />
    </div>
  )
}

interface EntriesProps {
  readonly list: CharterListName
  readonly of: 'items' | 'sections'
}

function Entries({ list, of }: EntriesProps) {
  const { t } = useLingui()
  const { newId } = useSession()
  const entries = useListDraft(list, of)
  const sections = useListDraft(list, 'sections').entries
  const [opened, setOpened] = useState<string | null>(null)
  const heading = of === 'sections' ? t`Sections` : t`Entries`
  const add = async (label: { readonly en: string; readonly es: string }) => {
    const id = newId()
    const section = of === 'items' ? sections.at(-1)?.id : undefined
    const place = section === undefined ? [] : [[['section'], section] as const]
    const done = await entries.add(id, [[['label', 'en'], label.en], [['label', 'es'], label.es], ...place])
    if (done) setOpened(id)
    return done
  }
  return (
    <section aria-labelledby={`charter-${of}`}>
      <h2 id={`charter-${of}`}>{heading}</h2>
      <ConflictPanel target={{ scope: TASK_FORCE, record: CHARTER_DRAFT, field: orderField(list, of) }} />
      <ol className="charter-entries">
        {entries.entries.map((entry, index) => (
          <EntryRow
            key={entry.id}
            list={list}
            of={of}
            entry={entry}
            index={index}
            draft={entries}
            sections={of === 'items' ? sections : []}
            startOpen={entry.id === opened}
          />
        ))}
      </ol>
      <RetiredList list={entries} member="label" headingLevel={3} />
      <AddEntry headingLevel={3} heading={of === 'sections' ? t`Add a section` : t`Add an entry`} button={t`Add`} onAdd={add} />
    </section>
  )
}
