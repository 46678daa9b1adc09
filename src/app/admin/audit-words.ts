import { useLingui } from '@lingui/react/macro'

/** What the acts that the server notes are called, by the server's own names; hook. An act that is not here is shown by its name. */
export function useAuditWords(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    'account.made': t`Account made`,
    'account.revoked': t`Access revoked`,
    'account.reinstated': t`Access given back`,
    'roles.changed': t`Roles changed`,
    'invitation.made': t`Invitation made`,
    'invitation.accepted': t`Invitation accepted`,
    'invitation.withdrawn': t`Invitation withdrawn`,
    'reset.made': t`Password link made`,
    'reset.used': t`Password link used`,
    'sessions.ended': t`Signed out everywhere`,
    'tokens.made': t`Access token made`,
    'tokens.revoked': t`Access tokens revoked`,
    'organization.claimed': t`Own organization taken over`,
    'redaction': t`Value redacted`,
    'restore': t`Backup restored`,
  }
}
