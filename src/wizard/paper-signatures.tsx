import { Trans } from '@lingui/react/macro'
import type { GuideSigner } from '../domain/guide.ts'
import { formatDate } from '../ui/format-date.ts'
import type { ReadAnswer } from './answers.ts'
import { PaperBlank } from './paper-sheet.tsx'
import { signatureField } from './field-ids.ts'
import { useLanguage, useText } from './show-text.ts'
import { readSignature } from './signature.ts'

/** The signature block of a printed form: what was signed, or lines to sign on. `currentHash` null = not known, then no version is judged. */
export function PaperSignatures(props: { signers: readonly GuideSigner[]; read: ReadAnswer; currentHash: string | null }) {
  const language = useLanguage()
  const showText = useText()
  if (props.signers.length === 0) return null
  return (
    <section className="pg-sheet-signatures">
      {props.signers.map((signer) => {
        const signature = readSignature(props.read(signatureField(signer.id)))
        const earlier = signature !== null && props.currentHash !== null && signature.hash !== props.currentHash
        return (
          <div key={signer.id} className="pg-sheet-signature">
            <p className="pg-sheet-signer">{showText(signer.label)}</p>
            <div className="pg-sheet-lines">
              <p className="pg-sheet-wide">
                <Trans>Name</Trans>
                {': '}
                <PaperBlank value={signature?.name ?? null} />
              </p>
              <p className="pg-sheet-wide">
                <Trans>Role</Trans>
                {': '}
                <PaperBlank value={signature?.role ?? null} />
              </p>
              <p>
                <Trans>Date</Trans>
                {': '}
                <PaperBlank value={signature === null ? null : formatDate(signature.date, language)} />
              </p>
            </div>
            {signature === null ? (
              <p className="pg-sheet-lines pg-sheet-wide">
                <span>
                  <Trans>Signature</Trans>
                  {': '}
                </span>
                <PaperBlank value={null} />
              </p>
            ) : (
              <p className="pg-sheet-small">
                <Trans>Signed by typing the name.</Trans> {earlier && <Trans>The answers were changed after this was signed.</Trans>}
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}
