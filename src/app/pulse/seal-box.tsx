import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { barrierPulseRecord, writeCounts } from '../../domain/barrier-pulse.ts'
import type { PulseBox } from '../../domain/pulse-box.ts'
import { findSealProblem, publishableCounts } from '../../domain/rules/pulse.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'
import type { BoxProps } from './box-panel.tsx'
import type { PulseFacts } from './use-pulse.ts'

/** Ends a box: its counts become one edit, and then it is erased ([P2]). Says what is missing while it cannot be sealed. */
export function SealBox(props: BoxProps) {
  const { facts, box } = props
  const [isAsking, setAsking] = useState(false)
  const problem = findSealProblem(box, facts.minimum)
  if (problem !== null) {
    return (
      <p>
        {problem === 'too-few' ? (
          <Plural value={facts.minimum} one="It can be sealed from # answer on." other="It can be sealed from # answers on." />
        ) : (
          <Trans>It cannot be sealed yet: on every barrier too few have answered, or all alike.</Trans>
        )}
      </p>
    )
  }
  return (
    <>
      <Button variant="outline" onClick={() => setAsking(true)}>
        <Trans>Seal the box and show the result</Trans>
      </Button>
      {isAsking ? <SealDialog {...props} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function SealDialog({ facts, place, box, onClose }: BoxProps & { readonly onClose: () => void }) {
  const { t } = useLingui()
  const seal = useSeal()
  return (
    <Dialog
      open
      title={t`Seal the box?`}
      onClose={onClose}
      actions={
        <>
          <Button
            onClick={() => {
              onClose()
              void seal({ facts, place, box })
            }}
          >
            <Trans>Seal it</Trans>
          </Button>
          <Button variant="outline" onClick={onClose}>
            <Trans>Not yet</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Plural
          value={box.answers}
          one="# answer is in the box. Is everybody in the room done?"
          other="# answers are in the box. Is everybody in the room done?"
        />
      </p>
      <p>
        <Plural
          value={facts.minimum}
          one="Nobody can be added afterwards."
          other="Nobody can be added afterwards: whoever comes late needs a new box of at least # answers."
        />{' '}
        <Trans>The counts go into the records under your name, as yours was the box.</Trans>
      </p>
    </Dialog>
  )
}

function useSeal(): (props: BoxProps) => Promise<void> {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  return async ({ facts, place, box }) => {
    // From here on it takes no answers, in no tab: what is written is all of it.
    place.change((kept) => ({ ...kept, state: 'sealing' }))
    const drafts = listSealedFields(facts, box)
    const isDone = await act(() => store.write(workGroupScope(facts.group), drafts), { done: t`The box is sealed.` })
    if (!isDone) {
      place.change((kept) => ({ ...kept, state: 'open' }))
      return
    }
    place.erase()
    // The button that was pressed is gone with the box.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#pulse-results')?.focus())
  }
}

/** All that a seal writes: five counts for each barrier that may be shown. */
function listSealedFields({ group, date, minimum }: PulseFacts, box: PulseBox) {
  const record = barrierPulseRecord(group, date)
  return [...publishableCounts(box.counts, minimum)].map(([barrier, counts]) => ({
    record,
    field: `boxes.${box.id}.${barrier}`,
    value: writeCounts(counts),
  }))
}
