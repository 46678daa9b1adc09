import { Trans, useLingui } from '@lingui/react/macro'
import type { ActionItem } from '../../domain/meeting.ts'
import { personRecord } from '../../domain/person.ts'
import { Button } from '../../ui/button.tsx'
import type { ComboBoxOption } from '../../ui/combo-box.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { BoundField } from '../bound-field.tsx'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { useClock } from '../use-clock.ts'
import { useOptionsWith } from '../use-owner-options.ts'
import { EntryRow } from '../entry-row.tsx'
import type { MeetingEdit } from './use-meeting-edit.ts'

interface ActionRowProps {
  readonly action: ActionItem
  readonly edit: MeetingEdit
  readonly owners: readonly ComboBoxOption[]
}

const FIELDS = ['title', 'owner', 'due', 'done']

/** One action item: done at a press, edited in place. */
export function ActionRow({ action, edit, owners }: ActionRowProps) {
  const { t } = useLingui()
  const clock = useClock()
  const entry = `actions.${action.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  const title = action.title.trim() || t`Untitled action item`
  const toggle = () => void edit.set({ [`${entry}.done`]: action.done === null ? clock.today() : null })
  const acts = (
    <Button variant="unstyled" aria-label={action.done === null ? t`Done: ${title}` : t`Open again: ${title}`} onClick={toggle}>
      {action.done === null ? <Trans>Done</Trans> : <Trans>Open again</Trans>}
    </Button>
  )
  const inputs = (
    <>
      <BoundField {...at('title')} required keepsEmpty />
      <div className="entry-fields__line">
        <BoundField {...at('owner')} options={useOptionsWith(action.owner, owners)} />
        <BoundField {...at('due')} />
        <BoundField {...at('done')} />
      </div>
    </>
  )
  return (
    <EntryRow edit={edit} section="actions" entry={entry} main="title" fields={FIELDS} name={title} acts={acts} inputs={inputs}>
      <p className="entry-title">{title}</p>
      <ActionFacts action={action} />
    </EntryRow>
  )
}

function ActionFacts({ action }: { readonly action: ActionItem }) {
  const naming = useNaming()
  const clock = useClock()
  const { language } = useLanguage()
  const { owner, due, done, project } = action
  const dueDay = due === null ? '' : formatDate(due, language)
  const doneDay = done === null ? '' : formatDate(done, language)
  return (
    <p className="ui-soft entry-facts">
      <span>{owner === null ? <Trans>Nobody named</Trans> : naming.title(personRecord(owner))}</span>
      {due === null ? null : (
        <span>
          <Trans>due {dueDay}</Trans>
        </span>
      )}
      {project === null ? null : <span>{naming.title(`project:${project}`)}</span>}
      {done !== null ? (
        <Tag tone="success">
          <Trans>Done {doneDay}</Trans>
        </Tag>
      ) : due !== null && due < clock.today() ? (
        <Tag tone="warning">
          <Trans>Overdue</Trans>
        </Tag>
      ) : null}
    </p>
  )
}
