import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { kindOf } from '../../change/edit.ts'
import { shownValue } from '../../change/merge.ts'
import { findKind } from '../../domain/registry.ts'
import type { RefusedEdit } from '../../store/store.ts'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useRights } from '../account.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { useSession } from '../session.ts'
import { problemOf } from '../../store/write-problem.ts'
import { useExplainWrite } from '../write-access.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import { DiscardRefused } from './discard-refused.tsx'
import { exportRefused } from './export-refused.ts'
import { MendForm } from './mend-form.tsx'
import { mayAdopt, mayMend } from './refused-edits.ts'
import { reasonOf } from './refusal-reason.ts'
import { useRefusalText } from './refused-words.ts'

/** One refused edit: where, what, why, and what can be done with it. */
export function RefusedCard({ refused }: { readonly refused: RefusedEdit }) {
  const { language } = useLanguage()
  const naming = useNaming()
  const codeText = useRefusalText()
  const [doing, setDoing] = useState<'nothing' | 'mend' | 'discard'>('nothing')
  const { edit, own, code, at } = refused
  const reason = useReason(refused)
  const record = refused.record ?? edit.changes[0]!.record
  return (
    <>
      <h3 tabIndex={-1}>
        {naming.title(record)}
        {refused.field === undefined ? null : <span className="sync-field">{naming.label(record, refused.field)}</span>}
      </h3>
      <p className="ui-soft">
        {findKind(kindOf(record))?.singular[language] ?? kindOf(record)} <Tag tone="warning">{codeText(code)}</Tag>
      </p>
      <p>{reason}</p>
      <p className="ui-soft">
        {own ? (
          <Trans>
            Written here on {formatInstant(edit.at, language)}, refused on {formatInstant(at, language)}.
          </Trans>
        ) : (
          <Trans>
            Written by {naming.author(edit.by)} on {formatInstant(edit.at, language)}, refused on {formatInstant(at, language)}.
          </Trans>
        )}
      </p>
      {doing === 'mend' ? (
        <MendForm refused={refused} onClose={() => setDoing('nothing')} />
      ) : (
        <>
          <RefusedValues refused={refused} />
          <Ways refused={refused} onMend={() => setDoing('mend')} onDiscard={() => setDoing('discard')} />
        </>
      )}
      {doing === 'discard' ? <DiscardRefused refused={refused} onClose={() => setDoing('nothing')} /> : null}
    </>
  )
}

/** Why it was refused, in the language shown. */
function useReason(refused: RefusedEdit): string {
  const { language } = useLanguage()
  const { store, today } = useSession()
  return reasonOf(refused, language, { rights: useRights(), charter: useCharter(), today: today(), store })
}

/** What was written, and what stands there now. */
function RefusedValues({ refused: { edit, record, field } }: { readonly refused: RefusedEdit }) {
  const naming = useNaming()
  const { store } = useSession()
  return (
    <dl className="sync-changes">
      {edit.changes.map((change) => {
        const now = shownValue(store.record(change.record), change.field) ?? null
        const label = naming.label(change.record, change.field)
        return (
          <div key={`${change.record} ${change.field}`}>
            <dt>
              {edit.changes.every((other) => other.record === change.record) ? label : `${naming.title(change.record)}: ${label}`}
              {edit.changes.length > 1 && change.record === record && change.field === field ? (
                <>
                  {' '}
                  <Tag tone="warning">
                    <Trans>This one</Trans>
                  </Tag>
                </>
              ) : null}
            </dt>
            <dd>
              <span className="sync-value">{naming.value(change.record, change.field, change.value)}</span>
              <span className="ui-soft sync-now">
                <Trans>Stands there now: {naming.value(change.record, change.field, now)}</Trans>
              </span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

interface WaysProps {
  readonly refused: RefusedEdit
  readonly onMend: () => void
  readonly onDiscard: () => void
}

function Ways({ refused, onMend, onDiscard }: WaysProps) {
  const { t } = useLingui()
  const session = useSession()
  const toast = useToast()
  const naming = useNaming()
  const textOf = useWriteProblemText()
  const rights = useRights()
  const charter = useCharter()
  const [busy, setBusy] = useState(false)
  const { store, today } = session
  const { edit, own } = refused
  const canMend = mayMend(refused, useExplainWrite())
  const canAdopt = rights !== null && mayAdopt(refused, { rights, charter, today: today(), store })

  const adopt = async () => {
    setBusy(true)
    try {
      await store.mend(
        edit.id,
        edit.changes.map(({ record, field, value }) => ({ record, field, value })),
      )
      toast({ text: own ? t`It is sent again.` : t`It is yours now, and is sent.` })
    } catch (error) {
      toast({ text: textOf(problemOf(error)) })
      setBusy(false)
    }
  }
  const exportIt = async () => {
    try {
      const fileName = await exportRefused(session, refused, naming.title(refused.record ?? edit.changes[0]!.record))
      toast({ text: t`Exported as ${fileName}.` })
    } catch {
      toast({ text: t`The file could not be written.` })
    }
  }
  return (
    <>
      {canAdopt || canMend ? null : (
        <p>
          <Trans>
            You cannot mend this yourself. Give it as a file to somebody who may write it, such as staff; they can take it over.
          </Trans>
        </p>
      )}
      <div className="ui-row">
        {canAdopt ? (
          <Button busy={busy} onClick={() => void adopt()}>
            {own ? <Trans>Send it again</Trans> : <Trans>Take it over as mine</Trans>}
          </Button>
        ) : null}
        {canMend ? (
          <Button variant={canAdopt ? 'outline' : 'primary'} onClick={onMend}>
            <Trans>Mend it</Trans>
          </Button>
        ) : null}
        <Button variant="outline" onClick={() => void exportIt()}>
          <Trans>Export as a file</Trans>
        </Button>
        <Button variant="outline" onClick={onDiscard}>
          <Trans>Discard…</Trans>
        </Button>
      </div>
    </>
  )
}
