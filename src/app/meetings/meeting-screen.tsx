import { ActionsSection } from './actions-section.tsx'
import { AgendaSection } from './agenda-section.tsx'
import { DecisionsSection } from './decisions-section.tsx'
import { MeetingPart } from './meeting-part.tsx'

/** One meeting: agenda, decisions, action items. */
export function MeetingScreen({ meeting: key }: { readonly meeting: string }) {
  return (
    <MeetingPart meeting={key} part="agenda">
      {(meeting, edit) => (
        <>
          <AgendaSection meeting={meeting} edit={edit} />
          <DecisionsSection meeting={meeting} edit={edit} />
          <ActionsSection meeting={meeting} edit={edit} />
        </>
      )}
    </MeetingPart>
  )
}
