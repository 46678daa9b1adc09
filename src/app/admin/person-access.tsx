import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AdminPerson, OneTimeLink } from '../../sync/admin-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { useAdminClient } from './admin-client-context.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { useServerAct } from './use-server-act.ts'

interface PersonAccessProps {
  readonly person: AdminPerson
  readonly onChange: () => void
}

type Question = 'sign-out' | 'reset' | 'revoke' | 'reinstate'

/** Sessions, lost passwords, and the account's access as a whole; each after a question. */
export function PersonAccess({ person, onChange }: PersonAccessProps) {
  const [asking, setAsking] = useState<Question | null>(null)
  const [made, setMade] = useState<OneTimeLink | null>(null)
  const { t } = useLingui()
  const isRevoked = person.revokedAt !== null
  return (
    <section className="admin-section" aria-labelledby="access">
      <h2 id="access">
        <Trans>Access</Trans>
      </h2>
      <div className="ui-row">
        {isRevoked ? (
          <Button onClick={() => setAsking('reinstate')}>
            <Trans>Reinstate…</Trans>
          </Button>
        ) : (
          <>
            <Button variant="outline" onClick={() => setAsking('reset')}>
              <Trans>New password link…</Trans>
            </Button>
            <Button variant="outline" onClick={() => setAsking('sign-out')}>
              <Trans>Sign out everywhere…</Trans>
            </Button>
            <Button variant="danger" onClick={() => setAsking('revoke')}>
              <Trans>Revoke access…</Trans>
            </Button>
          </>
        )}
      </div>
      <AccessQuestion person={person} asking={asking} onMade={setMade} onChange={onChange} onClose={() => setAsking(null)} />
      {made ? (
        <LinkDialog title={t`Link for a new password`} made={made} email={person.email} onClose={() => setMade(null)}>
          <p>
            <Trans>Whoever opens it chooses a new password for this account.</Trans>
          </p>
        </LinkDialog>
      ) : null}
    </section>
  )
}

interface AccessQuestionProps extends PersonAccessProps {
  readonly asking: Question | null
  readonly onMade: (link: OneTimeLink) => void
  readonly onClose: () => void
}

function AccessQuestion({ person, asking, onMade, onChange, onClose }: AccessQuestionProps) {
  const { t } = useLingui()
  const client = useAdminClient()
  const act = useServerAct()
  const name = person.name || person.email
  const doIt = async (deed: () => Promise<unknown>, done: string) => {
    const problem = await act(deed, { done })
    onChange()
    return problem
  }
  switch (asking) {
    case 'sign-out':
      return (
        <ConfirmDialog
          title={t`Sign ${name} out everywhere?`}
          doIt={t`Sign out everywhere`}
          onDo={() => doIt(() => client.signOutEverywhere(person.id), t`${name} is signed out everywhere.`)}
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
          title={t`Make a password link for ${name}?`}
          doIt={t`Make the link`}
          onDo={() => doIt(async () => onMade(await client.makeResetLink(person.id)), t`The link was made.`)}
          onClose={onClose}
        >
          <p>
            <Trans>For somebody who forgot the password or lost the device with the passkey. The link works once.</Trans>
          </p>
        </ConfirmDialog>
      )
    case 'revoke':
      return (
        <ConfirmDialog
          title={t`Revoke the access of ${name}?`}
          doIt={t`Revoke access`}
          danger
          onDo={() => doIt(() => client.revoke(person.id), t`The access of ${name} is revoked.`)}
          onClose={onClose}
        >
          <p>
            <Trans>
              From now on the account reads and writes nothing on the server, and its sessions and tokens end. What its devices have stays
              on them until they are next in touch; what was not sent then cannot be sent any more, only exported.
            </Trans>
          </p>
          <p>
            <Trans>What they wrote before stays, under their name. The account can be reinstated.</Trans>
          </p>
        </ConfirmDialog>
      )
    case 'reinstate':
      return (
        <ConfirmDialog
          title={t`Reinstate ${name}?`}
          doIt={t`Reinstate`}
          onDo={() => doIt(() => client.reinstate(person.id), t`${name} may sign in again.`)}
          onClose={onClose}
        >
          <p>
            <Trans>They may sign in again with the roles listed above. Old sessions and tokens do not come back.</Trans>
          </p>
        </ConfirmDialog>
      )
    case null:
      return null
  }
}
