import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Invitation } from '../../sync/admin-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useLanguage } from '../i18n.ts'
import { useAdminClient } from './admin-client-context.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { useGrantWords } from './grant-words.ts'
import { useServerAct } from './use-server-act.ts'

interface InvitationTableProps {
  readonly invitations: readonly Invitation[]
  readonly onChange: () => void
}

/** Invitations with what became of them; an open one can be withdrawn. */
export function InvitationTable({ invitations, onChange }: InvitationTableProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const [withdrawing, setWithdrawing] = useState<Invitation | null>(null)
  const wordsOf = useGrantWords()
  const rows = invitations.map((invitation): InvitationRow => {
    const brings = invitation.bringsOrganization ? [t`Brings its own organization`] : []
    return { ...invitation, words: [...invitation.roles.map(wordsOf), ...brings], onWithdraw: () => setWithdrawing(invitation) }
  })
  return (
    <>
      <Table
        caption={t`Invitations`}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: 'who', label: t`Invited`, rowHeader: true, cell: showInvited },
          { id: 'roles', label: t`Roles`, cell: showRoles },
          { id: 'state', label: t`State`, cell: showState },
          { id: 'created', label: t`Made`, cell: ({ created }) => formatInstant(created, language) },
          { id: 'expires', label: t`Works until`, cell: ({ expires }) => formatInstant(expires, language) },
          { id: 'act', label: t`Action`, cell: showAct },
        ]}
      />
      {withdrawing ? <WithdrawQuestion invitation={withdrawing} onChange={onChange} onClose={() => setWithdrawing(null)} /> : null}
    </>
  )
}

function showInvited({ name, email }: Invitation) {
  return (
    <>
      {name || email}
      {name === '' ? null : <div className="ui-soft admin-address">{email}</div>}
    </>
  )
}

interface InvitationRow extends Invitation {
  /** What it brings, in words. */
  readonly words: readonly string[]
  readonly onWithdraw: () => void
}

function showAct({ onWithdraw, ...invitation }: InvitationRow) {
  return <WithdrawButton invitation={invitation} onPress={onWithdraw} />
}

function showRoles({ words }: InvitationRow) {
  if (words.length === 0) return <Trans>No role</Trans>
  return (
    <ul className="admin-plain">
      {words.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}

function showState({ state }: Invitation) {
  switch (state) {
    case 'open':
      return (
        <Tag tone="info">
          <Trans>Open</Trans>
        </Tag>
      )
    case 'used':
      return (
        <Tag tone="success">
          <Trans>Used</Trans>
        </Tag>
      )
    case 'expired':
      return (
        <Tag tone="warning">
          <Trans>Expired</Trans>
        </Tag>
      )
    case 'withdrawn':
      return (
        <Tag>
          <Trans>Withdrawn</Trans>
        </Tag>
      )
  }
}

function WithdrawButton({ invitation, onPress }: { readonly invitation: Invitation; readonly onPress: () => void }) {
  const { t } = useLingui()
  if (invitation.state !== 'open') return <Trans>None</Trans>
  return (
    <Button variant="unstyled" aria-label={t`Withdraw the invitation of ${invitation.email}`} onClick={onPress}>
      <Trans>Withdraw</Trans>
    </Button>
  )
}

interface WithdrawQuestionProps {
  readonly invitation: Invitation
  readonly onChange: () => void
  readonly onClose: () => void
}

function WithdrawQuestion({ invitation, onChange, onClose }: WithdrawQuestionProps) {
  const { t } = useLingui()
  const client = useAdminClient()
  const act = useServerAct()
  const { email } = invitation
  const withdraw = async () => {
    const problem = await act(() => client.withdrawInvitation(invitation.id), {
      done: t`The invitation of ${email} is withdrawn.`,
      refusals: { 409: t`This invitation has been used. Revoke the account instead.` },
    })
    onChange()
    return problem
  }
  return (
    <ConfirmDialog title={t`Withdraw the invitation of ${email}?`} doIt={t`Withdraw it`} danger onDo={withdraw} onClose={onClose}>
      <p>
        <Trans>Its link stops working at once. You can invite them again.</Trans>
      </p>
    </ConfirmDialog>
  )
}
