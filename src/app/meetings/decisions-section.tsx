import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { PARAGRAPH } from '../../domain/kind.ts'
import type { Decision, Meeting } from '../../domain/meeting.ts'
import { TextField } from '../../ui/text-field.tsx'
import { BoundField } from '../bound-field.tsx'
import { useSession } from '../session.ts'
import { AddLine } from '../add-line.tsx'
import { EntryRow } from '../entry-row.tsx'
import { SectionHeading } from '../section-heading.tsx'
import type { MeetingEdit } from './use-meeting-edit.ts'

interface DecisionsProps {
  readonly meeting: Meeting
  readonly edit: MeetingEdit
}

/** What was decided: added in one line, with who and the votes where they were counted. */
export function DecisionsSection({ meeting, edit }: DecisionsProps) {
  return (
    <section className="meeting-section" aria-labelledby="decisions">
      <SectionHeading id="decisions">
        <Trans>Decisions</Trans>
      </SectionHeading>
      {meeting.decisions.length === 0 ? (
        <p className="ui-soft">
          <Trans>Nothing was decided yet.</Trans>
        </p>
      ) : (
        <ul className="entry-list">
          {meeting.decisions.map((decision) => (
            <DecisionRow key={decision.id} decision={decision} edit={edit} />
          ))}
        </ul>
      )}
      {edit.locked === null ? <AddDecision edit={edit} /> : null}
    </section>
  )
}

const FIELDS = ['text', 'made-by', 'in-favor', 'against', 'abstained']

function DecisionRow({ decision, edit }: { readonly decision: Decision; readonly edit: MeetingEdit }) {
  const { t } = useLingui()
  const entry = `decisions.${decision.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  const inputs = (
    <>
      <BoundField {...at('text')} lines={2} required keepsEmpty />
      <BoundField {...at('made-by')} />
      <div className="entry-fields__line">
        <BoundField {...at('in-favor')} />
        <BoundField {...at('against')} />
        <BoundField {...at('abstained')} />
      </div>
    </>
  )
  return (
    <EntryRow edit={edit} section="decisions" entry={entry} main="text" fields={FIELDS} name={decision.text} inputs={inputs}>
      <p className="entry-title">{decision.text.trim() || t`Decision without text`}</p>
      <DecisionFacts decision={decision} />
    </EntryRow>
  )
}

/** Who decided and how the votes fell, in a line; nothing where neither was recorded. */
function DecisionFacts({ decision }: { readonly decision: Decision }) {
  const { t } = useLingui()
  const { madeBy, inFavor, against, abstained } = decision
  const facts = [
    madeBy.trim(),
    inFavor === null ? '' : t`${inFavor} in favor`,
    against === null ? '' : t`${against} against`,
    abstained === null ? '' : t`${abstained} abstained`,
  ].filter(Boolean)
  return facts.length === 0 ? null : <p className="ui-soft">{facts.join(' · ')}</p>
}

function AddDecision({ edit }: { readonly edit: MeetingEdit }) {
  const { t } = useLingui()
  const { newId } = useSession()
  const [madeBy, setMadeBy] = useState('')
  const add = async (text: string) => {
    const entry = `decisions.${newId()}`
    const who = madeBy.trim() === '' ? {} : { [`${entry}.made-by`]: madeBy.trim() }
    const done = await edit.set({ [`${entry}.text`]: text, ...who })
    if (done) setMadeBy('')
    return done
  }
  return (
    <AddLine label={t`Add a decision`} missing={t`Write what was decided.`} maxLength={PARAGRAPH} onAdd={add}>
      <TextField label={t`Who decided`} value={madeBy} maxLength={200} onInput={setMadeBy} />
    </AddLine>
  )
}
