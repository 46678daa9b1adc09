import { Plural, Trans } from '@lingui/react/macro'
import { Disclosure } from '../../ui/disclosure.tsx'

/** Says in plain words why a pulse is anonymous, and what nobody can promise. */
export function WhyAnonymous({ minimum }: { readonly minimum: number }) {
  return (
    <div className="ui-no-print">
      <Disclosure summary={<Trans>Why this is anonymous, and what it does not promise</Trans>}>
        <ul>
          <li>
            <Trans>
              No answer is kept. It is added to counts, barrier by barrier, on the device with the box and nowhere else. What one person
              said of two barriers cannot be put together again.
            </Trans>
          </li>
          <li>
            <Trans>
              Sealing the box writes these counts, and nothing else, into the records, as one change by whoever runs the box. There is
              nothing in it of who answered, when, or in which order. The box is then erased.
            </Trans>
          </li>
          <li>
            <Plural
              value={minimum}
              one="Nothing is shown below # answer."
              other="Nothing is shown below # answers, and nothing of a barrier that fewer people of a box answered."
            />{' '}
            <Trans>Nor is a barrier that everybody answered alike: it would tell what each of you said.</Trans>
          </li>
        </ul>
        <p>
          <Trans>What this does not promise:</Trans>
        </p>
        <ul>
          <li>
            <Trans>Whoever watches your screen, or copies your code, can learn your answer.</Trans>
          </li>
          <li>
            <Trans>So can somebody who tampers with the device of the box, or searches its storage, while the box is open.</Trans>
          </li>
          <li>
            <Trans>
              Whoever runs the box could add answers of his or her own. Compare the number of answers with the number of people in the room.
            </Trans>
          </li>
          <li>
            <Trans>In a small group people guess. Whoever alone disagreed with all others knows what the others said.</Trans>
          </li>
        </ul>
      </Disclosure>
    </div>
  )
}
