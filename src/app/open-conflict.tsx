import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import type { EditId } from '../change/edit.ts'
import type { Head } from '../change/head.ts'
import type { FieldTarget } from '../store/field-session.ts'
import { problemOf } from '../store/write-problem.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { formatInstant } from '../ui/format-date.ts'
import { useToast } from '../ui/toast.tsx'
import { AuthorName } from './author-name.tsx'
import { useLanguage } from './i18n.ts'
import { useNaming } from './naming.ts'
import { useStore } from './session.ts'
import { useExplainWrite } from './write-access.ts'
import { useWriteProblemText } from './write-problem-text.ts'

const CombineEditor = lazy(async () => ({ default: (await import('./combine-editor.tsx')).CombineEditor }))

/** The values about which devices disagree, each with author and time, to pick one or to combine texts. */
export function OpenConflict({ target, heads }: { readonly target: FieldTarget; readonly heads: readonly Head[] }) {
  const { t } = useLingui()
  const store = useStore()
  const toast = useToast()
  const textOf = useWriteProblemText()
  const naming = useNaming()
  const { language } = useLanguage()
  const [combining, setCombining] = useState(false)
  // What was shown when the panel appeared is what a decision replaces ([M1]).
  const [context, setContext] = useState<readonly EditId[]>(() => store.contextOf(target.record, target.field))
  const [shownIds, setShownIds] = useState(idsOf(heads))
  if (shownIds !== idsOf(heads) && !combining) {
    setShownIds(idsOf(heads))
    setContext(store.contextOf(target.record, target.field))
  }
  const texts = heads.map((head) => head.value).filter((value) => typeof value === 'string')
  const locked = useExplainWrite()(target.scope, target.record, target.field)
  const canCombine = locked === null && texts.length === heads.length && texts.length === 2 && findsWords(texts)

  const decide = async (value: Head['value']) => {
    try {
      await store.write(target.scope, [{ record: target.record, field: target.field, value, context }])
      toast({ text: t`Decided. Sync keeps the history of both.` })
    } catch (error) {
      toast({ text: textOf(problemOf(error)) })
    }
  }
  return (
    <Alert tone="warning" slim heading={<Trans>Two versions of this answer</Trans>} headingLevel={3}>
      <p>
        <Trans>It was changed in more than one place. Both are kept until somebody decides.</Trans>
      </p>
      <ul className="app-conflict">
        {heads.map((head) => (
          <li key={head.edit}>
            <blockquote className="app-conflict-value">{naming.value(target.record, target.field, head.value)}</blockquote>
            <p className="app-conflict-author">
              <AuthorName by={head.by} carriedBy={head.carriedBy} />, {formatInstant(head.at, language)}
            </p>
            {locked === null ? (
              <Button variant="outline" onClick={() => void decide(head.value)}>
                <Trans>Keep this one</Trans>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {locked === null ? null : <p>{locked}</p>}
      {canCombine && !combining ? (
        <Button variant="unstyled" onClick={() => setCombining(true)}>
          <Trans>Combine the two texts</Trans>
        </Button>
      ) : null}
      {canCombine && combining ? (
        <Suspense>
          <CombineEditor
            one={texts[0]!}
            other={texts[1]!}
            onCancel={() => setCombining(false)}
            onSave={async (text) => {
              await decide(text)
              setCombining(false)
            }}
          />
        </Suspense>
      ) : null}
    </Alert>
  )
}

function idsOf(heads: readonly Head[]): string {
  return heads.map((head) => head.edit).join(' ')
}

/** Dates, ids and single words are picked, not combined. */
function findsWords(texts: readonly string[]): boolean {
  return texts.some((text) => /\s/.test(text.trim()))
}
