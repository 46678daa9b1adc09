import { useLingui } from '@lingui/react/macro'

/** What the acts that the server notes are called, by the server's own names; hook. An act that is not here is shown by its name. */
export function useAuditWords(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    'account.made': t`Account made`,
    'account.extended': t`Account given more`,
    'account.revoked': t`Access revoked`,
    'account.reinstated': t`Access given back`,
    'roles.changed': t`Roles changed`,
    'invitation.made': t`Invitation made`,
    'invitation.accepted': t`Invitation accepted`,
    'invitation.withdrawn': t`Invitation withdrawn`,
    'reset.made': t`Link to sign in anew made`,
    'reset.accepted': t`Link to sign in anew used`,
    'first-staff.accepted': t`First staff account made`,
    'session.began': t`Signed in`,
    'session.ended': t`Signed out`,
    'sessions.ended': t`Signed out everywhere`,
    'password.set': t`Password chosen`,
    'password.changed': t`Password changed`,
    'passkey.added': t`Passkey added`,
    'passkey.removed': t`Passkey removed`,
    'token.made': t`Access token made`,
    'tokens.revoked': t`Access tokens ended`,
    'organization.claimed': t`Own organization brought along`,
    'value.redacted': t`Value redacted`,
    'restore': t`Backup restored`,
  }
}

/** What the server's notes beside an act are called, by its own names; hook. A note that is not here is shown by its name. */
export function useDetailWords(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    roles: t`Roles`,
    added: t`Added`,
    removed: t`Removed`,
    email: t`E-mail`,
    bringsOrganization: t`Brings its own organization`,
    edit: t`Edit`,
    field: t`Field`,
    reason: t`Reason`,
    count: t`How many`,
    token: t`Access token`,
  }
}
