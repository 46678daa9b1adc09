import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { InvitationOffer } from '../../sync/account-shapes.ts'
import { CallProblem } from '../../sync/call-server.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLanguage } from '../i18n.ts'
import { useRoleText } from '../role-words.ts'
import { useServerCall } from '../use-server-call.ts'
import { MIN_PASSWORD, findPasswordProblem } from '../password-rules.ts'

interface InvitationFormProps {
  readonly token: string
  readonly offer: InvitationOffer
  /** The account is there and signed in; with a passkey to be made, or with its password. */
  readonly onAccepted: (withPasskey: boolean) => void
}

/** Who is invited and as what; then a name, and a passkey or a password. */
export function InvitationForm({ token, offer, onAccepted }: InvitationFormProps) {
  const { t } = useLingui()
  const call = useServerCall()
  const [name, setName] = useState(offer.name)
  const [email, setEmail] = useState(offer.email ?? '')
  const [way, setWay] = useState<'passkey' | 'password'>(canPasskey() ? 'passkey' : 'password')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const isReset = offer.kind === 'reset'
  const passwordProblem = way === 'password' ? findPasswordProblem(password) : null

  const explain = (error: unknown) => {
    if (!(error instanceof CallProblem)) return null
    if (error.status === 409) return t`This address has an account already. Sign in with it; staff can add roles to it.`
    return error.code === 'gone' ? t`This link has been used meanwhile, or has expired. Ask staff of the task force for a new one.` : null
  }
  const accept = async () => {
    setTried(true)
    const empty =
      !isReset && name.trim() === ''
        ? 'invitation-name'
        : offer.email === null && email.trim() === ''
          ? 'invitation-email'
          : passwordProblem !== null
            ? 'invitation-password'
            : null
    if (empty !== null) return void focusField(empty)
    const answer = {
      name: name.trim(),
      ...(offer.email === null ? { email: email.trim() } : {}),
      ...(way === 'password' ? { password } : {}),
    }
    if (await call.run((client) => client.acceptInvitation(token, answer), explain)) onAccepted(way === 'passkey')
  }
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!call.busy) void accept()
      }}
    >
      <PageTitle title={isReset ? t`A new way in` : t`You are invited`} />
      <OfferFacts offer={offer} />
      {isReset ? null : (
        <TextField
          id="invitation-name"
          label={t`Your name`}
          hint={t`It stands beside what you write.`}
          value={name}
          onInput={setName}
          required
          autoComplete="name"
          maxLength={200}
          problem={tried && name.trim() === '' ? t`Type your name: it stands beside what you write.` : undefined}
        />
      )}
      {offer.email === null ? (
        <TextField
          id="invitation-email"
          label={t`Your e-mail`}
          hint={t`You sign in with it.`}
          type="email"
          value={email}
          onInput={setEmail}
          required
          autoComplete="email"
          maxLength={200}
          problem={tried && email.trim() === '' ? t`Type your e-mail address.` : undefined}
        />
      ) : null}
      <RadioGroup
        label={t`How you want to sign in`}
        value={way}
        onInput={(value) => setWay(value === 'password' ? 'password' : 'passkey')}
        options={[
          {
            value: 'passkey',
            label: t`With a passkey`,
            hint: canPasskey()
              ? t`Your fingerprint, your face or this device's PIN. Nothing to remember, and nobody can guess it.`
              : t`This browser has no passkeys.`,
            disabled: !canPasskey(),
          },
          { value: 'password', label: t`With a password`, hint: t`At least ${MIN_PASSWORD} characters. You can add a passkey later.` },
        ]}
      />
      {way === 'password' ? (
        <PasswordField
          id="invitation-password"
          label={t`New password`}
          hint={t`At least ${MIN_PASSWORD} characters; a few words in a row are good.`}
          autoComplete="new-password"
          value={password}
          onInput={setPassword}
          required
          problem={tried && passwordProblem !== null ? t`Type at least ${MIN_PASSWORD} characters.` : undefined}
        />
      ) : null}
      <div aria-live="assertive">
        {call.problem === null ? null : (
          <Alert tone="error" slim>
            {call.problem}
          </Alert>
        )}
      </div>
      <Button type="submit" busy={call.busy}>
        {isReset ? <Trans>Go on</Trans> : <Trans>Accept the invitation</Trans>}
      </Button>
    </form>
  )
}

/** For whom the link is, what it brings, and until when it works. */
function OfferFacts({ offer }: { readonly offer: InvitationOffer }) {
  const { language } = useLanguage()
  const roleText = useRoleText()
  const { kind, email, roles, expires } = offer
  return (
    <>
      {kind === 'reset' ? (
        <p>
          <Trans>
            This link lets {email} choose anew how to sign in. Every device that is signed in with this account now is signed out.
          </Trans>
        </p>
      ) : email === null ? (
        <p>
          <Trans>This link makes the first account of this server. It belongs to staff of the task force.</Trans>
        </p>
      ) : (
        <p>
          <Trans>This invitation is for {email}.</Trans>
        </p>
      )}
      {roles.length === 0 ? null : (
        <>
          <p>
            <Trans>It makes you:</Trans>
          </p>
          <ul>
            {roles.map((role) => (
              <li key={`${role.role} ${role.target}`}>{roleText(role)}</li>
            ))}
          </ul>
        </>
      )}
      {offer.bringsOrganization ? (
        <p>
          <Trans>The organization that you have entered on this device becomes yours, and the task force sees it.</Trans>
        </p>
      ) : null}
      {expires === null ? null : (
        <p className="ui-soft">
          <Trans>The link works once, until {formatInstant(expires, language)}.</Trans>
        </p>
      )}
    </>
  )
}

/** Whether this browser has passkeys at all. */
function canPasskey(): boolean {
  return typeof PublicKeyCredential === 'function'
}
