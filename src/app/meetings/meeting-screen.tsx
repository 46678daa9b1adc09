import { MeetingFrame } from '../meeting-frame.tsx'

/** One meeting: agenda, decisions, action items. */
export function MeetingScreen({ meeting: key }: { readonly meeting: string }) {
  return (
    <MeetingFrame meeting={key} part="agenda">
      {() => null}
    </MeetingFrame>
  )
}
