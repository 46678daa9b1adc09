import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Edit, RecordId } from '../../change/edit.ts'
import type { Head } from '../../change/head.ts'
import { problemOf } from '../../store/write-problem.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { useToast } from '../../ui/toast.tsx'
import { useLanguage } from '../i18n.ts'
import { useRecord } from '../live.ts'
import { useNaming } from '../naming.ts'
import { useStore } from '../session.ts'
import { useExplainWrite } from '../write-access.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import type { Deletion } from './open-questions.ts'

/** A record that one person deleted while another changed it ([M6]): who did what, and the two ways out. */
export function DeletionDecision({ record, deletion }: { readonly record: RecordId; readonly deletion: Deletion }) {
  const { t } = useLingui()
  const store = useStore()
  const toast = useToast()
  const naming = useNaming()
  const textOf = useWriteProblemText()
  const explain = useExplainWrite()
  const scope = useRecord(record)?.scope
  const locked = scope === undefined ? null : explain(scope, record, 'deleted')
  const [busy, setBusy] = useState(false)
  const who = useAuthors()
  const { deleted, broughtBack, changed } = deletion

  const decide = async (act: () => Promise<Edit>, said: string) => {
    setBusy(true)
    try {
      await act()
      toast({ text: said, action: { label: t`Undo`, onAction: () => void store.undo() } })
    } catch (error) {
      toast({ text: textOf(problemOf(error)) })
      setBusy(false)
    }
  }
  return (
    <Alert tone="warning" slim heading={<Trans>Deleted, and in use</Trans>} headingLevel={4}>
      <p>
        <Trans>Deleted by {who(deleted)}.</Trans> {broughtBack.length === 0 ? null : <Trans>Brought back by {who(broughtBack)}.</Trans>}
      </p>
      {changed.length === 0 ? null : (
        <>
          <p>
            <Trans>Meanwhile, without knowing of that:</Trans>
          </p>
          <dl className="sync-changes">
            {changed.map(({ field, head }) => (
              <div key={`${field} ${head.edit}`}>
                <dt>{naming.label(record, field)}</dt>
                <dd>
                  <span className="sync-value">{naming.value(record, field, head.value)}</span>{' '}
                  <span className="ui-soft">({who([head])})</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {locked === null ? (
        <div className="ui-row">
          <Button variant="outline" busy={busy} onClick={() => void decide(() => store.restore(record), t`Kept.`)}>
            <Trans>Keep it</Trans>
          </Button>
          <Button variant="outline" busy={busy} onClick={() => void decide(() => store.remove(record), t`Deleted.`)}>
            <Trans>Delete it again</Trans>
          </Button>
        </div>
      ) : (
        <p>{locked}</p>
      )}
    </Alert>
  )
}

/** Names the authors of heads with the time: "Ana, Nov 3, 2026, 10:15 AM". */
function useAuthors(): (heads: readonly Head[]) => string {
  const naming = useNaming()
  const { language } = useLanguage()
  return (heads) => heads.map((head) => `${naming.author(head.by)}, ${formatInstant(head.at, language)}`).join('; ')
}
