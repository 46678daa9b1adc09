import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { AgendaItem, Meeting } from '../../domain/meeting.ts'
import { draftMove, judgeAhead, splitAgenda, timeItems } from '../../domain/rules/agenda.ts'
import { orderBehind } from '../../domain/rules/entry-order.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { useLanguage } from '../i18n.ts'
import { useSession } from '../session.ts'
import { AddLine } from '../add-line.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { AgendaTotal } from './agenda-total.tsx'
import { CarryOver } from './carry-over.tsx'
import { EarlierMinutes } from './earlier-minutes.tsx'
import { SectionHeading } from '../section-heading.tsx'
import { listProjectOptions, useGroupProjects, type NamedProject } from './use-group-projects.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'
import { useMovedFocus } from './use-moved-focus.ts'
import { useProjectStandings } from './use-project-standings.ts'

interface AgendaSectionProps {
  readonly meeting: Meeting
  readonly edit: MeetingEdit
}

/** What is called at a meeting and when: items of projects first, others parked behind them, and what is left over for the next one. */
export function AgendaSection({ meeting, edit }: AgendaSectionProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { called, parked } = splitAgenda(meeting.agenda)
  const finding = judgeAhead(useProjectStandings(meeting.group))
  const projects = useGroupProjects(meeting.group)
  // Held here: an item that comes to serve a project goes from one list to the other with its fields open.
  const [openById, setOpen] = useState<ReadonlyMap<string, boolean>>(new Map())
  const lists = {
    meeting,
    projects,
    edit,
    openById,
    onOpen: (id: string, open: boolean) => setOpen((known) => new Map(known).set(id, open)),
  }
  return (
    <section className="meeting-section" aria-labelledby="agenda" ref={useMovedFocus()}>
      <SectionHeading id="agenda">
        <Trans>Agenda</Trans>
      </SectionHeading>
      <EarlierMinutes meeting={meeting} edit={edit} />
      {meeting.agenda.length === 0 ? (
        <p className="ui-soft">
          <Trans>Nothing is on the agenda yet.</Trans>
        </p>
      ) : null}
      <ItemList label={t`Called first`} items={called} number={1} {...lists} />
      {parked.length === 0 ? null : (
        <>
          <h3 id="parked">
            <Trans>Parked: off the plan</Trans>
          </h3>
          <p className="ui-soft meeting-why">{finding.sentence[language]}</p>
          <ItemList label={t`Parked: off the plan`} items={parked} number={called.length + 1} {...lists} />
        </>
      )}
      {edit.locked === null ? <AddItem meeting={meeting} projects={projects} edit={edit} /> : null}
      <AgendaTotal meeting={meeting} />
      <CarryOver meeting={meeting} edit={edit} />
    </section>
  )
}

interface ItemListProps extends AgendaSectionProps {
  readonly label: string
  readonly items: readonly AgendaItem[]
  /** Number of the first one. */
  readonly number: number
  readonly projects: readonly NamedProject[]
  readonly openById: ReadonlyMap<string, boolean>
  readonly onOpen: (id: string, open: boolean) => void
}

function ItemList({ label, items, number, meeting, projects, edit, openById, onOpen }: ItemListProps) {
  const { t } = useLingui()
  const [moved, setMoved] = useState('')
  const held = useRef<AgendaItem | null>(null)
  const times = timeItems(meeting)
  const move = async (item: AgendaItem, to: number) => {
    const drafts = draftMove(meeting, items, item.id, to)
    if (drafts.length === 0) return
    const title = item.title
    const [place, count] = [to + 1, items.length]
    if (await edit.set(Object.fromEntries(drafts.map(({ field, value }) => [field, value]))))
      setMoved(t`${title}: now ${place} of ${count}`)
  }
  const drop = async (to: number) => {
    // One of the other part stays there: that asks for a reason, or for parking it.
    const item = items.find((one) => one.id === held.current?.id)
    held.current = null
    if (item) await move(item, to)
  }
  if (items.length === 0) return null
  return (
    <>
      <ol className="entry-list" aria-label={label} start={number}>
        {items.map((item, index) => (
          <AgendaRow
            key={item.id}
            item={item}
            number={number + index}
            index={index}
            length={items.length}
            start={times.get(item.id) ?? null}
            meeting={meeting}
            projects={projects}
            edit={edit}
            isOpen={openById.get(item.id)}
            onOpen={(open) => onOpen(item.id, open)}
            onMove={(to) => move(item, to)}
            drag={{ onTake: () => (held.current = item), onDrop: () => void drop(index) }}
          />
        ))}
      </ol>
      <output className="usa-sr-only">{moved}</output>
    </>
  )
}

function AddItem({ meeting, projects, edit }: AgendaSectionProps & { readonly projects: readonly NamedProject[] }) {
  const { t } = useLingui()
  const { newId } = useSession()
  const [minutes, setMinutes] = useState<number | null>(null)
  const [project, setProject] = useState('')
  const [added, setAdded] = useState(0)
  const options = listProjectOptions(projects, null)
  const add = async (title: string) => {
    const field = (name: string) => `agenda.${id}.${name}`
    const id = newId()
    const timebox = minutes === null ? {} : { [field('minutes')]: minutes }
    const plan = project === '' ? {} : { [field('project')]: project }
    const done = await edit.set({ [field('title')]: title, [field('order')]: orderBehind(meeting.agenda), ...timebox, ...plan })
    if (done) {
      setMinutes(null)
      setProject('')
      setAdded((count) => count + 1)
    }
    return done
  }
  return (
    <AddLine label={t`Add an item`} missing={t`Write what the item is about.`} onAdd={add}>
      <NumberField key={added} label={t`Minutes`} value={minutes} min={0} max={1440} onInput={setMinutes} />
      {options.length === 0 ? null : (
        <Select label={t`Project`} value={project} options={options} emptyLabel={t`(none)`} onInput={setProject} />
      )}
    </AddLine>
  )
}
