import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { AdminPerson, OneTimeLink } from '../../sync/admin-shapes.ts'
import { useAdminClient } from './admin-client-context.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import type { Refusals } from './problem-text.ts'
import { useServerAct } from './use-server-act.ts'

/** What can be done with an account's access. */
export type AccessAct = 'sign-out' | 'reset' | 'tokens' | 'revoke' | 'reinstate'

interface AccessQuestionProps {
  readonly person: AdminPerson
  readonly asking: AccessAct
  readonly onMade: (link: OneTimeLink) => void
  readonly onChange: () => void
  readonly onClose: () => void
}

/** The question before an account's access changes: what follows from it, for the person and for the devices. */
export function AccessQuestion({ person, asking, onMade, onChange, onClose }: AccessQuestionProps) {
  const { t } = useLingui()
  const client = useAdminClient()
  const act = useServerAct()
  const name = person.name || person.email
  const doIt =
    (deed: () => Promise<unknown>, done: string, refusals: Refusals = {}) =>
    async () => {
      const problem = await act(deed, { done, refusals })
      onChange()
      return problem
    }
  switch (asking) {
    case 'sign-out':
      return (
        <ConfirmDialog
          title={t`Sign ${name} out everywhere?`}
          doIt={t`Sign out everywhere`}
          onDo={doIt(() => client.signOutEverywhere(person.id), t`${name} is signed out everywhere.`)}
          onClose={onClose}
        >
          <p>
            <Trans>
              Every device has to sign in again before it syncs. What is on the devices stays readable there, and what was not sent yet
              waits.
            </Trans>
          </p>
        </ConfirmDialog>
      )
    case 'reset':
      return (
        <ConfirmDialog
          title={t`Make a link for ${name} to sign in anew?`}
          doIt={t`Make the link`}
          onDo={doIt(async () => onMade(await client.makeResetLink(person.id)), t`The link was made.`)}
          onClose={onClose}
        >
          <p>
            <Trans>For somebody who forgot the password or lost the device with the passkey. An earlier link stops working.</Trans>
          </p>
        </ConfirmDialog>
      )
    case 'tokens':
      return (
        <ConfirmDialog
          title={t`End the access tokens of ${name}?`}
          doIt={t`End them`}
          danger
          onDo={doIt(() => client.endTokens(person.id), t`The access tokens of ${name} have ended.`)}
          onClose={onClose}
        >
          <p>
            <Plural
              value={person.tokens}
              one="# token lets another program act for this account. It stops working at once."
              other="# tokens let other programs act for this account. They stop working at once."
            />
          </p>
        </ConfirmDialog>
      )
    case 'revoke':
      return (
        <RevokeQuestion
          name={name}
          onDo={(refusals) => doIt(() => client.revoke(person.id), t`The access of ${name} is revoked.`, refusals)()}
          onClose={onClose}
        />
      )
    case 'reinstate':
      return (
        <ConfirmDialog
          title={t`Reinstate ${name}?`}
          doIt={t`Reinstate`}
          onDo={doIt(() => client.reinstate(person.id), t`${name} may sign in again.`)}
          onClose={onClose}
        >
          <p>
            <Trans>They may sign in again with the roles listed above. Old sessions and tokens do not come back.</Trans>
          </p>
        </ConfirmDialog>
      )
  }
}

interface RevokeQuestionProps {
  readonly name: string
  readonly onDo: (refusals: Refusals) => Promise<string | null>
  readonly onClose: () => void
}

function RevokeQuestion({ name, onDo, onClose }: RevokeQuestionProps) {
  const { t } = useLingui()
  const refusals = useLastStaff()
  return (
    <ConfirmDialog title={t`Revoke the access of ${name}?`} doIt={t`Revoke access`} danger onDo={() => onDo(refusals)} onClose={onClose}>
      <p>
        <Trans>
          From now on the account reads and writes nothing on the server, and its sessions and tokens end. What its devices have stays on
          them; what was not sent yet cannot be sent any more, only exported.
        </Trans>
      </p>
      <p>
        <Trans>What they wrote before stays, under their name. The account can be reinstated.</Trans>
      </p>
    </ConfirmDialog>
  )
}

/** Why the server keeps the last of the staff; hook. */
export function useLastStaff(): Refusals {
  const { t } = useLingui()
  return { 409: t`This is the last staff account. Give the role to somebody else first: nobody could let anybody in again.` }
}
