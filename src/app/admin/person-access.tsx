import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AdminPerson, OneTimeLink } from '../../sync/admin-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { AccessQuestion, type AccessAct } from './access-question.tsx'
import { LinkDialog } from './link-dialog.tsx'

interface PersonAccessProps {
  readonly person: AdminPerson
  readonly onChange: () => void
}

/** Sessions, lost ways to sign in, tokens, and the account's access as a whole; each after a question. */
export function PersonAccess({ person, onChange }: PersonAccessProps) {
  const { t } = useLingui()
  const [asking, setAsking] = useState<AccessAct | null>(null)
  const [made, setMade] = useState<OneTimeLink | null>(null)
  const isRevoked = person.revokedAt !== null
  return (
    <section className="admin-section" aria-labelledby="access">
      <h2 id="access">
        <Trans>Access</Trans>
      </h2>
      {isRevoked ? (
        <Button onClick={() => setAsking('reinstate')}>
          <Trans>Reinstate…</Trans>
        </Button>
      ) : (
        <div className="ui-row">
          <Button variant="outline" onClick={() => setAsking('reset')}>
            <Trans>Link to sign in anew…</Trans>
          </Button>
          <Button variant="outline" onClick={() => setAsking('sign-out')}>
            <Trans>Sign out everywhere…</Trans>
          </Button>
          {person.tokens > 0 ? (
            <Button variant="outline" onClick={() => setAsking('tokens')}>
              <Trans>End access tokens…</Trans>
            </Button>
          ) : null}
          <Button variant="danger" onClick={() => setAsking('revoke')}>
            <Trans>Revoke access…</Trans>
          </Button>
        </div>
      )}
      {asking === null ? null : (
        <AccessQuestion person={person} asking={asking} onMade={setMade} onChange={onChange} onClose={() => setAsking(null)} />
      )}
      {made ? (
        <LinkDialog title={t`Link to sign in anew`} made={made} email={person.email} onClose={() => setMade(null)}>
          <p>
            <Trans>Whoever opens it chooses a new passkey or password for this account. It works for three days.</Trans>
          </p>
        </LinkDialog>
      ) : null}
    </section>
  )
}
