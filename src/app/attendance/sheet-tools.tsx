import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import type { RecordState } from '../../change/head.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { listUnmarked, type SheetRow } from './sheet-rows.ts'
import { useMarking } from './use-marking.ts'
import type { Sheet } from './use-sheet.ts'

const ShowCode = lazy(async () => ({ default: (await import('./show-code.tsx')).ShowCode }))

interface SheetToolsProps {
  readonly meeting: Meeting
  readonly state: RecordState
  readonly sheet: Sheet
  readonly people: readonly SheetRow[]
}

/** What is done for all at once: everybody is here, and everybody marks themselves. */
export function SheetTools({ meeting, state, sheet, people }: SheetToolsProps) {
  const [isShown, setShown] = useState(false)
  return (
    <div className="ui-row att-tools">
      {sheet.mayTake ? <EveryonePresent state={state} people={people} /> : null}
      <Button variant="outline" onClick={() => setShown(true)}>
        <Trans>Show the code</Trans>
      </Button>
      {sheet.mayTake ? <UnmarkedNote count={listUnmarked(state, people).length} /> : null}
      {isShown ? (
        <Suspense>
          <ShowCode meeting={meeting} onClose={() => setShown(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

/** Marks all who have no mark yet, in one edit with one way back; marks that stand, and alternates, stay as they are. */
function EveryonePresent({ state, people }: Pick<SheetToolsProps, 'state' | 'people'>) {
  const { t } = useLingui()
  const marking = useMarking()
  const toast = useToast()
  const fields = listUnmarked(state, people)
  const count = fields.length
  const markAll = async () => {
    const isDone = await marking.write(Object.fromEntries(fields.map((field) => [field, 'in-person'])))
    if (isDone) toast({ text: t`Marked as in person: ${count}`, action: { label: t`Undo`, onAction: () => void marking.undo() } })
  }
  return (
    <Button aria-disabled={count === 0} onClick={() => void markAll()}>
      <Trans>Everyone present</Trans>
    </Button>
  )
}

function UnmarkedNote({ count }: { readonly count: number }) {
  return (
    <span className="ui-soft att-tools__hint">
      {count === 0 ? (
        <Trans>Everybody has a mark.</Trans>
      ) : (
        <Plural
          value={count}
          one="Marks the one representative without a mark; then change the exceptions."
          other="Marks the # representatives without a mark; then change the exceptions."
        />
      )}
    </span>
  )
}
