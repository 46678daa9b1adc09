import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Json } from '../../../change/edit.ts'
import { CHARTER_DRAFT } from '../../../domain/charter-version.ts'
import { orderField } from '../../../domain/charter-draft.ts'
import { TASK_FORCE } from '../../../domain/scope.ts'
import { Button } from '../../../ui/button.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ConflictPanel } from '../../conflict-panel.tsx'
import { useLanguage } from '../../i18n.ts'
import { useSession } from '../../session.ts'
import { AddEntry } from './add-entry.tsx'
import { inputIdOf, textOf, type Entry } from './draft-place.ts'
import { OrderButtons } from './order-buttons.tsx'
import { RetiredList } from './retired-list.tsx'
import { useIsTouched } from './use-is-touched.ts'
import { useListDraft, type ListDraft } from './use-list-draft.ts'

/** The work groups: their order, and the way to each. */
export function GroupsPart() {
  const { t } = useLingui()
  const { newId } = useSession()
  const navigate = useNavigate()
  const groups = useListDraft('workGroups')
  const add = async (name: { readonly en: string; readonly es: string }) => {
    const id = newId()
    const values: readonly (readonly [readonly string[], Json])[] = [
      [['name', 'en'], name.en],
      [['name', 'es'], name.es],
      [['number'], 1 + Math.max(0, ...groups.entries.map(({ number }) => (typeof number === 'number' ? number : 0)))],
      [['membership'], 'anyone'],
      [['reading'], 'open'],
    ]
    const done = await groups.add(id, values)
    if (done) await navigate({ to: '/admin/charter/group/$group', params: { group: id } })
    return done
  }
  return (
    <div className="charter-form">
      <ConflictPanel target={{ scope: TASK_FORCE, record: CHARTER_DRAFT, field: orderField('workGroups') }} />
      <ol className="charter-entries">
        {groups.entries.map((group, index) => (
          <GroupRow key={group.id} group={group} index={index} groups={groups} />
        ))}
      </ol>
      <RetiredList list={groups} member="name" headingLevel={2} />
      <AddEntry headingLevel={2} heading={t`Add a work group`} button={t`Add`} onAdd={add} />
    </div>
  )
}

interface GroupRowProps {
  readonly group: Entry
  readonly index: number
  readonly groups: ListDraft
}

function GroupRow({ group, index, groups }: GroupRowProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const place = ['workGroups', group.id]
  const isTouched = useIsTouched(place)
  const isNew = groups.isNew(group.id)
  const name = textOf(group, 'name', language) || t`(no name)`
  return (
    <li className="charter-entry">
      <div className="charter-entry__head">
        <span className="charter-entry__name" id={inputIdOf(place)}>
          <Link to="/admin/charter/group/$group" params={{ group: group.id }}>
            {typeof group['number'] === 'number' ? `${group['number']}. ` : ''}
            {name}
          </Link>{' '}
          {isNew || isTouched ? <Tag tone="info">{isNew ? <Trans>New</Trans> : <Trans>Changed</Trans>}</Tag> : null}
        </span>
        <span className="charter-entry__acts">
          <OrderButtons name={name} index={index} length={groups.entries.length} onMove={(step) => groups.move(index, step)} />
          <Button variant="unstyled" aria-label={t`Retire: ${name}`} onClick={() => groups.retire(group.id, name)}>
            <Trans>Retire</Trans>
          </Button>
        </span>
      </div>
    </li>
  )
}
