import { Trans, useLingui } from '@lingui/react/macro'
import { isParked, type AgendaItem, type Meeting } from '../../domain/meeting.ts'
import { Button } from '../../ui/button.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { ConflictPanel } from '../conflict-panel.tsx'
import { MoveButtons, moveByKey } from '../move-buttons.tsx'
import { useClock } from '../use-clock.ts'
import { AgendaFacts } from './agenda-facts.tsx'
import { ItemFields } from './item-fields.tsx'
import { TakeAhead } from './take-ahead.tsx'
import type { NamedProject } from './use-group-projects.ts'
import { useIsNamed } from '../use-is-named.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'

interface AgendaRowProps {
  readonly item: AgendaItem
  /** Its place on the whole agenda, from 1. */
  readonly number: number
  /** Its place in its part, and how long that is. */
  readonly index: number
  readonly length: number
  /** When it begins; null = not known. */
  readonly start: string | null
  readonly meeting: Meeting
  /** The projects of the group. */
  readonly projects: readonly NamedProject[]
  readonly edit: MeetingEdit
  /** Whether its fields were opened or closed here; undefined = neither. */
  readonly isOpen: boolean | undefined
  readonly onOpen: (open: boolean) => void
  readonly onMove: (to: number) => Promise<void>
  /** A pointer takes the item up, or lets the item that it holds go here. */
  readonly drag: { readonly onTake: () => void; readonly onDrop: () => void }
}

/** One item of the agenda: when, what, how far; done at a press, moved by buttons or Alt and an arrow, edited in place. */
export function AgendaRow(props: AgendaRowProps) {
  const { item, number, start, meeting, projects, edit, length, drag, onOpen } = props
  const { t } = useLingui()
  const clock = useClock()
  const isNamed = useIsNamed(`agenda.${item.id}`)
  const isOpen = props.isOpen ?? isNamed
  const title = item.title.trim() || t`Untitled item`
  const field = (name: string) => `agenda.${item.id}.${name}`
  const minutes = item.minutes
  const shown = isOpen ? ['state', 'order', 'reason'] : ['title', 'minutes', 'project', 'state', 'reason', 'note', 'order']
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- where a pointer lets an item go; keyboards have Up and Down
    <li
      className={joinClasses('agenda-row', item.state !== 'open' && 'agenda-row--over')}
      id={`field-agenda.${item.id}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        drag.onDrop()
      }}
    >
      {/* For the pointer only: keyboards have Up and Down. */}
      {edit.locked === null && length > 1 ? <span className="agenda-grip" draggable aria-hidden="true" onDragStart={drag.onTake} /> : null}
      <div className="agenda-time">
        {start === null ? null : <time dateTime={start}>{clock.formatTime(start)}</time>}
        {minutes === null ? null : (
          <span className="ui-soft">
            <Trans>{minutes} min</Trans>
          </span>
        )}
      </div>
      <div className="entry-what">
        <p className="entry-title">
          {number}. {title}
        </p>
        <AgendaFacts item={item} meeting={meeting} edit={edit} />
        {isOpen || item.note.trim() === '' ? null : <p className="entry-note">{item.note}</p>}
      </div>
      {edit.locked === null ? <RowButtons {...props} title={title} isOpen={isOpen} onOpen={onOpen} /> : null}
      <div className="entry-rest">
        {isOpen ? <ItemFields item={item} title={title} projects={projects} edit={edit} /> : null}
        {shown.map((name) => (
          <ConflictPanel key={name} target={edit.at(field(name))} />
        ))}
      </div>
    </li>
  )
}

interface RowButtonsProps extends AgendaRowProps {
  readonly title: string
  readonly isOpen: boolean
}

function RowButtons({ item, index, length, meeting, edit, onMove, title, isOpen, onOpen }: RowButtonsProps) {
  const { t } = useLingui()
  const state = `agenda.${item.id}.state`
  const place = { index, length, onMove: (to: number) => void onMove(to) }
  const keys = { variant: 'unstyled', onKeyDown: moveByKey(place) } as const
  return (
    <div className="entry-acts ui-no-print">
      {item.state === 'carried' ? null : (
        <Button
          {...keys}
          aria-label={item.state === 'done' ? t`Open again: ${title}` : t`Done: ${title}`}
          onClick={() => void edit.set({ [state]: item.state === 'done' ? 'open' : 'done' })}
        >
          {item.state === 'done' ? <Trans>Open again</Trans> : <Trans>Done</Trans>}
        </Button>
      )}
      <Button
        {...keys}
        aria-expanded={isOpen}
        aria-label={isOpen ? t`Close: ${title}` : t`Notes and changes: ${title}`}
        onClick={() => onOpen(!isOpen)}
      >
        {isOpen ? <Trans>Close</Trans> : <Trans>Notes</Trans>}
      </Button>
      <MoveButtons name={title} {...place} />
      {item.project === null ? <TakeAhead item={item} title={title} group={meeting.group} isParked={isParked(item)} edit={edit} /> : null}
    </div>
  )
}
