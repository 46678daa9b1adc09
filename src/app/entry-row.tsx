import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { ConflictPanels } from './conflict-panel.tsx'
import './entry-list.css'
import { FieldHistory } from './field-history.tsx'
import { focusSection } from './section-heading.tsx'
import { useFocusNamed, useIsNamed } from './use-is-named.ts'
import type { RecordEdit } from './use-record-edit.ts'

interface EntryRowProps {
  readonly edit: RecordEdit
  /** Id of the section, to which the focus goes when the entry is removed. */
  readonly section: string
  /** `decisions.<id>` */
  readonly entry: string
  /** The field without which the entry is gone. */
  readonly main: string
  readonly fields: readonly string[]
  /** What buttons call the entry. */
  readonly name: string
  /** More buttons, before Edit. */
  readonly acts?: ReactNode
  /** How it is read. */
  readonly children: ReactNode
  /** Its inputs. */
  readonly inputs: ReactNode
}

/** An entry of a list of a record: read, edited in place, removed with a way back, and where devices disagree, decided. */
export function EntryRow({ edit, section, entry, main, fields, name, acts, children, inputs }: EntryRowProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(useIsNamed(entry))
  useFocusNamed(entry)
  const field = (one: string) => `${entry}.${one}`
  const isOwn = edit.lockOf(field(main)) === null
  const remove = async () => {
    if (await edit.set({ [field(main)]: null }, t`Removed: ${name}`)) focusSection(section)
  }
  return (
    <li className="entry-row">
      <div className="entry-what">{children}</div>
      {isOwn ? (
        <div className="entry-acts ui-no-print">
          {acts}
          <Button
            variant="unstyled"
            aria-expanded={isOpen}
            aria-label={isOpen ? t`Close: ${name}` : t`Edit: ${name}`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <Trans>Close</Trans> : <Trans>Edit</Trans>}
          </Button>
          <Button variant="unstyled" aria-label={t`Remove: ${name}`} onClick={() => void remove()}>
            <Trans>Remove</Trans>
          </Button>
        </div>
      ) : null}
      <div className="entry-rest">
        {isOpen && isOwn ? (
          <div className="entry-fields">
            {inputs}
            <FieldHistory record={edit.record} fields={fields.map(field)} />
          </div>
        ) : (
          <ConflictPanels record={edit.record} targets={fields.map((one) => edit.at(field(one)))} />
        )}
      </div>
    </li>
  )
}
