import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AdminPerson, Grant, HeldGrant } from '../../sync/admin-shapes.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useLastStaff } from './access-question.tsx'
import { useAdminClient } from './admin-client-context.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { GrantPicker } from './grant-picker.tsx'
import { useGrantWords } from './grant-words.ts'
import { FromRecord } from './people-table.tsx'
import { useServerAct } from './use-server-act.ts'

interface PersonPartProps {
  readonly person: AdminPerson
  readonly onChange: () => void
}

/** What a person may do: granted roles come and go here, those by a record where the record is. */
export function PersonRoles({ person, onChange }: PersonPartProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [asking, setAsking] = useState<Grant | null>(null)
  const change = useChangeRoles(person, onChange)
  const add = async (grant: Grant) => setProblem(await change({ add: [grant], remove: [] }))
  const remove = async (grant: Grant) => {
    if (grant.role === 'staff') setAsking(grant)
    else setProblem(await change({ add: [], remove: [grant] }))
  }
  return (
    <section className="admin-section" aria-labelledby="roles">
      <h2 id="roles">
        <Trans>Roles</Trans>
      </h2>
      {person.roles.length === 0 ? (
        <p>
          <Trans>No role yet: this account reads and writes nothing of the task force.</Trans>
        </p>
      ) : (
        <ul className="admin-roles">
          {person.roles.map((grant) => (
            <RoleRow key={`${grant.source} ${grant.role} ${grant.target}`} grant={grant} onRemove={() => void remove(grant)} />
          ))}
        </ul>
      )}
      {problem === null ? null : (
        <Alert tone="error" slim live="assertive">
          <p>{problem}</p>
        </Alert>
      )}
      <h3>
        <Trans>Add a role</Trans>
      </h3>
      <GrantPicker taken={person.roles.filter(({ source }) => source === 'granted')} onAdd={(grant) => void add(grant)} />
      <p className="ui-soft">
        <Trans>
          A change counts from the next request on. Devices that lose a work group or an organization drop what they have of it.
        </Trans>
      </p>
      {asking ? <StaffQuestion person={person} onDo={() => change({ add: [], remove: [asking] })} onClose={() => setAsking(null)} /> : null}
    </section>
  )
}

function RoleRow({ grant, onRemove }: { readonly grant: HeldGrant; readonly onRemove: () => void }) {
  const { t } = useLingui()
  const words = useGrantWords()(grant)
  return (
    <li>
      <span>
        {words} {grant.source === 'record' ? <FromRecord /> : null}
      </span>
      {grant.source === 'granted' ? (
        <Button variant="unstyled" aria-label={t`Remove: ${words}`} onClick={onRemove}>
          <Trans>Remove</Trans>
        </Button>
      ) : (
        <RecordPlace grant={grant} />
      )}
    </li>
  )
}

/** Where the record is that a role follows from. */
function RecordPlace({ grant }: { readonly grant: Grant }) {
  if (grant.role === 'represents' || grant.role === 'executive') {
    return (
      <Link to="/organizations/$org" params={{ org: grant.target }} hash={grant.role === 'executive' ? 'executive' : 'representation'}>
        <Trans>See the record</Trans>
      </Link>
    )
  }
  return (
    <span className="ui-soft">
      <Trans>from the organization's work group selection</Trans>
    </span>
  )
}

interface StaffQuestionProps {
  readonly person: AdminPerson
  readonly onDo: () => Promise<string | null>
  readonly onClose: () => void
}

function StaffQuestion({ person, onDo, onClose }: StaffQuestionProps) {
  const { t } = useLingui()
  const name = person.name || person.email
  return (
    <ConfirmDialog title={t`Take staff rights from ${name}?`} doIt={t`Take them away`} danger onDo={onDo} onClose={onClose}>
      <p>
        <Trans>They keep their account and their other roles, and no longer see this administration or what only staff read.</Trans>
      </p>
    </ConfirmDialog>
  )
}

/** Changes roles on the server and offers the way back. Hook. */
function useChangeRoles(person: AdminPerson, onChange: () => void) {
  const { t } = useLingui()
  const client = useAdminClient()
  const act = useServerAct()
  const refusals = useLastStaff()
  return async (change: { readonly add: readonly Grant[]; readonly remove: readonly Grant[] }): Promise<string | null> => {
    const plain = { add: change.add.map(plainGrant), remove: change.remove.map(plainGrant) }
    const undo = async () => {
      await client.changeRoles(person.id, { add: plain.remove, remove: plain.add })
      onChange()
    }
    const done = plain.add.length > 0 ? t`The role was added.` : t`The role was removed.`
    const problem = await act(() => client.changeRoles(person.id, plain), { done, undo, refusals })
    onChange()
    return problem
  }
}

function plainGrant({ role, target }: Grant): Grant {
  return { role, target }
}
