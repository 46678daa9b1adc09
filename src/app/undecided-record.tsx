import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { headsOf, type Head, type RecordState } from '../change/head.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { useNaming } from './naming.ts'
import { useStore } from './session.ts'
import { useExplainWrite } from './write-access.ts'
import { useAct } from './use-act.ts'

/** A record that one person deleted while another changed it ([M6]): who did, and the two ways out. */
export function UndecidedRecord({ state }: { readonly state: RecordState }) {
  const { t } = useLingui()
  const store = useStore()
  const naming = useNaming()
  const act = useAct()
  const locked = useExplainWrite()(state.scope, state.record, 'deleted')
  const stones = headsOf(state.fields, 'deleted')
  const namesOf = (heads: readonly Head[]) => [...new Set(heads.map((head) => naming.author(head.by)))].join(', ')
  const deleters = namesOf(stones.filter((head) => head.value !== null))
  const changers = namesOf(listUncovered(state))
  return (
    <Alert tone="warning" heading={<Trans>Deleted, and in use</Trans>}>
      <p>
        {changers === '' ? (
          <Trans>Deleted by {deleters}, and brought back elsewhere. Keep it or delete it?</Trans>
        ) : (
          <Trans>
            Deleted by {deleters}, and changed by {changers}, who did not know of it. Keep it or delete it?
          </Trans>
        )}{' '}
        <Link to="/sync">
          <Trans>See what was changed</Trans>
        </Link>
      </p>
      {locked === null ? (
        <div className="ui-row">
          <Button variant="outline" onClick={() => void act(() => store.restore(state.record), { done: t`Kept.` })}>
            <Trans>Keep it</Trans>
          </Button>
          <Button
            variant="outline"
            onClick={() => void act(() => store.remove(state.record), { done: t`Deleted.`, undo: () => store.restore(state.record) })}
          >
            <Trans>Delete it</Trans>
          </Button>
        </div>
      ) : (
        <p>{locked}</p>
      )}
    </Alert>
  )
}

/** The heads that no deletion names: what its author did not know of. */
function listUncovered(state: RecordState): readonly Head[] {
  const stones = headsOf(state.fields, 'deleted').map(
    (head) => head.value as { readonly cursor?: number; readonly pending?: readonly string[] } | null,
  )
  const isCovered = (head: Head) =>
    stones.some((stone) => stone?.pending?.includes(head.edit) === true || (head.seq !== null && head.seq <= (stone?.cursor ?? 0)))
  return Object.entries(state.fields).flatMap(([field, heads]) => (field === 'deleted' ? [] : heads.filter((head) => !isCovered(head))))
}
