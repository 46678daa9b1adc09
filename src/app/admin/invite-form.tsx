import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { callProblemOf } from './call-problem-of.ts'
import type { Grant, OneTimeLink } from '../../sync/admin-shapes.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldGroup } from '../../ui/field-group.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useAdminClient } from './admin-client-context.ts'
import { GrantPicker } from './grant-picker.tsx'
import { useGrantWords } from './grant-words.ts'
import { useProblemText } from './problem-text.ts'

/** How long a link works unless staff say otherwise, and at most. */
const days = { usual: 14, most: 90 } as const

interface InviteFormProps {
  readonly onMade: (link: OneTimeLink, email: string) => void
  readonly onClose: () => void
}

interface Draft {
  readonly email: string
  readonly name: string
  readonly roles: readonly Grant[]
  readonly bringsOrganization: boolean
  readonly days: number | null
}

/** Asks whom to invite, with which roles, and for how long the link works. */
export function InviteForm({ onMade, onClose }: InviteFormProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState<Draft>({ email: '', name: '', roles: [], bringsOrganization: false, days: days.usual })
  const [isChoosing, setChoosing] = useState(false)
  const [tried, setTried] = useState(false)
  const { invite, busy, problem } = useInvite(onMade)
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })

  const emailProblem = tried && !isAddress(draft.email) ? t`Write an e-mail address, such as name@example.org.` : undefined
  const nameProblem = tried && draft.name.trim() === '' ? t`Write the person's name.` : undefined
  const daysProblem = tried && draft.days === null ? t`Say for how many days.` : undefined
  const roleProblem = tried && isChoosing ? t`A role is chosen but not added yet. Press "Add this role", or choose none.` : undefined

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isAddress(draft.email) || draft.name.trim() === '' || draft.days === null || isChoosing) return
    await invite({ ...draft, email: draft.email.trim(), name: draft.name.trim(), days: draft.days })
  }
  return (
    <Dialog open wide title={t`Invite somebody`} onClose={onClose}>
      <form noValidate className="admin-form ui-stack" onSubmit={(event) => void submit(event)}>
        <TextField label={t`E-mail`} type="email" value={draft.email} required problem={emailProblem} onInput={(email) => set({ email })} />
        <TextField label={t`Name`} value={draft.name} maxLength={200} required problem={nameProblem} onInput={(name) => set({ name })} />
        <FieldGroup label={t`Roles`} problem={roleProblem}>
          <ChosenRoles roles={draft.roles} onRemove={(grant) => set({ roles: draft.roles.filter((one) => one !== grant) })} />
          <GrantPicker taken={draft.roles} onPending={setChoosing} onAdd={(grant) => set({ roles: [...draft.roles, grant] })} />
        </FieldGroup>
        <Checkbox
          label={t`Brings its own organization`}
          hint={t`For somebody who already works with the app on a device: the organization made there becomes theirs to represent, once, if nobody else has it.`}
          value={draft.bringsOrganization}
          onInput={(bringsOrganization) => set({ bringsOrganization })}
        />
        <NumberField
          label={t`The link works for`}
          unit={t`days`}
          min={1}
          max={days.most}
          value={draft.days}
          problem={daysProblem}
          onInput={(next) => set({ days: next === null ? null : Math.round(next) })}
        />
        {problem === null ? null : (
          <Alert tone="error" slim live="assertive">
            <p>{problem}</p>
          </Alert>
        )}
        <div className="ui-row">
          <Button type="submit" busy={busy}>
            <Trans>Make the invitation</Trans>
          </Button>
          <Button variant="outline" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Asks the server for the invitation; what was typed stays where it says no. */
function useInvite(onMade: InviteFormProps['onMade']) {
  const client = useAdminClient()
  const textOf = useProblemText()
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const refusals = { 409: t`This address has an account already. Change its roles, or make a link for it to sign in anew.` }
  const invite = async (invitation: Parameters<typeof client.invite>[0]) => {
    setBusy(true)
    setProblem(null)
    try {
      onMade(await client.invite(invitation), invitation.email)
    } catch (error) {
      setProblem(textOf(callProblemOf(error), refusals))
    }
    setBusy(false)
  }
  return { invite, busy, problem }
}

interface ChosenRolesProps {
  readonly roles: readonly Grant[]
  readonly onRemove: (grant: Grant) => void
}

function ChosenRoles({ roles, onRemove }: ChosenRolesProps) {
  const { t } = useLingui()
  const wordsOf = useGrantWords()
  if (roles.length === 0) {
    return (
      <p className="ui-soft">
        <Trans>None yet. Without a role the account reads nothing of the task force.</Trans>
      </p>
    )
  }
  return (
    <ul className="admin-roles">
      {roles.map((grant) => {
        const words = wordsOf(grant)
        return (
          <li key={`${grant.role} ${grant.target}`}>
            <span>{words}</span>
            <Button variant="unstyled" aria-label={t`Remove: ${words}`} onClick={() => onRemove(grant)}>
              <Trans>Remove</Trans>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

/** Whether a text can be an address of mail; the server and the mail itself find out the rest. */
function isAddress(text: string): boolean {
  return /^\S+@\S+\.\S+$/.test(text.trim())
}
