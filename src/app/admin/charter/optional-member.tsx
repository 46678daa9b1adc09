import type { ReactNode } from 'react'
import type { Json } from '../../../change/edit.ts'
import { draftField, removalField } from '../../../domain/charter-draft.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { useDraft } from './draft-context.ts'
import { inputIdOf, valueAt, type DraftPlace } from './draft-place.ts'
import { useDraftWrite } from './use-draft-acts.ts'

interface OptionalMemberProps {
  readonly place: DraftPlace
  /** Id of the box, where that of the place belongs to an input inside. */
  readonly id?: string
  /** What it means to have it. */
  readonly label: string
  /** What it begins with. */
  readonly start: () => readonly (readonly [member: readonly string[], value: Json])[]
  /** Everything that can stand in it. */
  readonly members: readonly (readonly string[])[]
  /** Its inputs, while it is there. */
  readonly children: ReactNode
}

/** A part that only some entries have: a box to tick, and its inputs while it is ticked. */
export function OptionalMember({ place, id = inputIdOf(place), label, start, members, children }: OptionalMemberProps) {
  const { base, open } = useDraft()
  const write = useDraftWrite()
  const isThere = valueAt(open, place) !== undefined
  const isInForce = valueAt(base as unknown as Json, place) !== undefined
  const removal = removalField(...place)
  const put = (has: boolean) => {
    if (isInForce) return void write([{ field: removal, value: has ? null : true }])
    if (has) return void write(start().map(([member, value]) => ({ field: draftField(...place, ...member), value })))
    return void write(members.map((member) => ({ field: draftField(...place, ...member), value: null })))
  }
  return (
    <div>
      <Checkbox id={id} label={label} value={isThere} onInput={put} />
      {isThere ? <div className="charter-optional">{children}</div> : null}
    </div>
  )
}
