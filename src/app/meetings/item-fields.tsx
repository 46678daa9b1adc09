import { Trans, useLingui } from '@lingui/react/macro'
import type { AgendaItem } from '../../domain/meeting.ts'
import { Button } from '../../ui/button.tsx'
import { BoundField } from '../bound-field.tsx'
import { FieldHistory } from '../field-history.tsx'
import { focusSection } from '../section-heading.tsx'
import { listProjectOptions, type NamedProject } from './use-group-projects.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'

interface ItemFieldsProps {
  readonly item: AgendaItem
  readonly title: string
  readonly projects: readonly NamedProject[]
  readonly edit: MeetingEdit
}

/** Notes, title, timebox and project of an item, each saved by itself; and the way to take it off the agenda. */
export function ItemFields({ item, title, projects, edit }: ItemFieldsProps) {
  const { t } = useLingui()
  const field = (name: string) => `agenda.${item.id}.${name}`
  const at = (name: string) => ({ ...edit.at(field(name)), id: `field-${field(name)}` })
  const options = listProjectOptions(projects, item.project)
  const remove = async () => {
    if (await edit.set({ [field('title')]: null }, t`Taken off the agenda: ${title}`)) focusSection('agenda')
  }
  return (
    <div className="entry-fields">
      <BoundField {...at('note')} lines={3} />
      <div className="entry-fields__line">
        <BoundField {...at('title')} required keepsEmpty />
        <BoundField {...at('minutes')} />
        {options.length === 0 ? null : (
          <BoundField {...at('project')} options={options} hint={t`Items of a project are called before those off the plan.`} />
        )}
      </div>
      <div className="ui-row">
        <Button variant="secondary" onClick={() => void remove()}>
          <Trans>Take off the agenda</Trans>
        </Button>
        <FieldHistory record={edit.record} fields={['note', 'title', 'minutes', 'project', 'state', 'reason'].map(field)} />
      </div>
    </div>
  )
}
