import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Guide, GuideSigner } from '../domain/guide.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { focusField } from '../ui/error-summary.tsx'
import { TextField } from '../ui/text-field.tsx'
import { formatDate } from '../ui/format-date.ts'
import { lockOf, useAnswers, useSaveState, useValues } from './answers.ts'
import { signatureField } from './field-ids.ts'
import { useLanguage, useText } from './show-text.ts'
import { readSignature } from './signature.ts'
import type { Signature } from './signature.ts'

/** How a guide is signed. */
export interface Signing {
  /** Digest of the answers as they are saved now; null = not known yet. */
  readonly currentHash: string | null
  /** ISO date to propose. */
  readonly today: string
  /** Whether everything must be answered first (a commitment), or signing with gaps only warns (a review). */
  readonly onlyComplete: boolean
  /** Name and role to propose, by signer. */
  readonly proposed?: Readonly<Record<string, { readonly name?: string; readonly role?: string }>>
  /** Why a signer cannot sign here, by signer; left out = may. */
  readonly blocked?: Readonly<Record<string, string>>
  /** Saves the signature; resolves when durable, rejects with an Error whose message people can read. */
  onSign(signer: string, signature: Signature): Promise<void>
}

/** Every signer of a guide, one below the other. */
export function SignOffs({ guide, signing, missing }: { guide: Guide; signing: Signing; missing: number }) {
  const read = useValues()
  return guide.signers.map((signer) => (
    <SignOff
      key={signer.id}
      signer={signer}
      signature={readSignature(read(signatureField(signer.id)))}
      signing={signing}
      missing={missing}
    />
  ))
}

interface SignOffProps {
  readonly signer: GuideSigner
  readonly signature: Signature | null
  readonly signing: Signing
  /** How many things the guide lacks. */
  readonly missing: number
}

/** One signer's sign-off: typed name, role and date; then who signed what, and whether that is still what stands there. */
export function SignOff({ signer, signature, signing, missing }: SignOffProps) {
  const showText = useText()
  const lock = lockOf(useAnswers(), signatureField(signer.id))
  const { currentHash } = signing
  const earlier = signature !== null && currentHash !== null && signature.hash !== currentHash
  const headingId = `sign-${signer.id}-heading`
  const statusId = `sign-${signer.id}-status`
  const blocked = lock?.reason ?? signing.blocked?.[signer.id]
  return (
    <section className="pg-sign-off" aria-labelledby={headingId}>
      <h3 id={headingId}>
        <Trans>Sign: {showText(signer.label)}</Trans>
      </h3>
      <div id={statusId} tabIndex={-1} className="pg-sign-off-status">
        {signature !== null && <SignedLine signature={signature} earlier={earlier} />}
      </div>
      {blocked !== undefined && <p>{blocked}</p>}
      {blocked === undefined && (signature === null || earlier) && (
        <SignForm signer={signer} signature={signature} signing={signing} missing={missing} statusId={statusId} />
      )}
    </section>
  )
}

function SignedLine({ signature, earlier }: { signature: Signature; earlier: boolean }) {
  const { name, role } = signature
  const date = formatDate(signature.date, useLanguage())
  if (!earlier) {
    return (
      <Alert tone="success" slim>
        <Trans>
          Signed by {name} ({role}) on {date}.
        </Trans>
      </Alert>
    )
  }
  return (
    <Alert tone="warning" slim>
      <Trans>
        Signed an earlier version: {name} ({role}) on {date}. Answers were changed after that. The signature stays on record; sign again
        below if what stands here now is right.
      </Trans>
    </Alert>
  )
}

type Draft = Pick<Signature, 'name' | 'role' | 'date'>

function SignForm({ signer, signature, signing, missing, statusId }: SignOffProps & { statusId: string }) {
  const { t } = useLingui()
  const { status } = useSaveState()
  const proposed = signing.proposed?.[signer.id]
  const [draft, setDraft] = useState<Draft>({
    name: signature?.name ?? proposed?.name ?? '',
    role: signature?.role ?? proposed?.role ?? '',
    date: signing.today,
  })
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const empty = findEmpty(draft)
  const reason = useRefusal(signing, missing, status)
  const required = (key: keyof Draft, text: string) => (tried && empty.includes(key) ? text : undefined)
  const inputId = (key: keyof Draft) => `sign-${signer.id}-${key}`

  const sign = async () => {
    setTried(true)
    if (empty[0] !== undefined) focusField(inputId(empty[0]))
    const { currentHash } = signing
    if (empty.length > 0 || reason !== null || currentHash === null) return
    try {
      await signing.onSign(signer.id, { ...draft, name: draft.name.trim(), role: draft.role.trim(), hash: currentHash })
      setProblem(null)
      document.getElementById(statusId)?.focus()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <div className="pg-sign-form">
      <div className="pg-row-cells">
        <TextField
          id={inputId('name')}
          label={t`Full name, typed`}
          value={draft.name}
          onInput={(name) => setDraft({ ...draft, name })}
          problem={required('name', t`Type the name of the person who signs.`)}
        />
        <TextField
          id={inputId('role')}
          label={t`Role in the organization`}
          value={draft.role}
          onInput={(role) => setDraft({ ...draft, role })}
          problem={required('role', t`Type the role of the person who signs.`)}
        />
        <DateField
          id={inputId('date')}
          label={t`Date signed`}
          value={draft.date}
          onInput={(date) => setDraft({ ...draft, date })}
          problem={required('date', t`Enter the date.`)}
        />
      </div>
      {reason !== null && <p className="pg-sign-reason">{reason}</p>}
      {reason === null && missing > 0 && (
        <Alert tone="warning" slim>
          <Trans>Something is still missing (see above). You can sign anyway; what you add later will ask for a new signature.</Trans>
        </Alert>
      )}
      {problem !== null && (
        <Alert tone="error" slim live="assertive">
          <Trans>Could not be signed: {problem}</Trans>
        </Alert>
      )}
      <Button onClick={sign} disabled={reason !== null}>
        {signature === null ? <Trans>Sign</Trans> : <Trans>Sign again</Trans>}
      </Button>
    </div>
  )
}

function findEmpty(draft: Draft): (keyof Draft)[] {
  return (['name', 'role', 'date'] as const).filter((key) => draft[key].trim() === '')
}

/** Why signing has to wait; null = it need not. Hook. */
function useRefusal(signing: Signing, missing: number, status: string): string | null {
  const { t } = useLingui()
  if (signing.onlyComplete && missing > 0) return t`This can be signed once nothing is missing. The list above says what is.`
  if (status === 'failed') return t`Something could not be saved. It can be signed once everything is.`
  if (status === 'saving' || signing.currentHash === null) return t`It can be signed once everything is saved.`
  return null
}
