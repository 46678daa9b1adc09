import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { Project } from '../../domain/project.ts'
import { draftMemorandum } from '../../domain/rules/memorandum-draft.ts'
import { Button } from '../../ui/button.tsx'
import { FieldHistory } from '../field-history.tsx'
import { languages, textIn, useLanguage } from '../i18n.ts'
import { useCharter } from '../charter.ts'
import { SectionHeading } from '../section-heading.tsx'
import type { RecordEdit } from '../use-record-edit.ts'
import type { TransitionFacts } from './use-transition.ts'
import { WrittenText } from './written-text.tsx'

const DraftAnewDialog = lazy(async () => ({ default: (await import('../draft-anew-dialog.tsx')).DraftAnewDialog }))

interface MemorandumProps {
  readonly project: Project
  readonly facts: TransitionFacts
  readonly edit: RecordEdit
}

/** The text of the memorandum: drafted from what was recorded, edited by people, drafted anew only after a look at what would change. */
export function MemorandumSection({ project, facts, edit }: MemorandumProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const name = textIn(useCharter().memorandum.name, language)
  const [drafted, setDrafted] = useState<string | null>(null)
  const before = facts.transition.memorandum
  const isEmpty = before.trim() === ''
  const write = (text: string) => edit.set({ memorandum: text }, isEmpty ? t`Drafted from the file.` : t`Drafted anew.`)
  const draft = () => {
    const text = draftMemorandum(facts.memorandum, language)
    if (isEmpty) void write(text)
    else setDrafted(text)
  }
  const shown = languages.find(({ id }) => id === language)?.name ?? ''
  return (
    <section className="transition-section" aria-labelledby="memorandum">
      <SectionHeading id="memorandum">{name}</SectionHeading>
      {edit.lockOf('memorandum') === null ? (
        <div className="ui-row transition-ways ui-no-print">
          <Button variant="outline" onClick={draft}>
            {isEmpty ? <Trans>Draft from the file</Trans> : <Trans>Draft anew…</Trans>}
          </Button>
          <FieldHistory record={facts.transition.record} fields={['memorandum']} />
        </div>
      ) : null}
      <WrittenText
        field="memorandum"
        value={before}
        edit={edit}
        lines={16}
        label={t`Text of the memorandum`}
        hint={
          isEmpty
            ? t`Draft it from the evidence, the plan and who takes it on, in the language shown (${shown}), or write it here.`
            : t`A draft is a beginning: the organizations that sign decide on the words.`
        }
      />
      <p className="ui-no-print transition-ways">
        <Link to="/print/memorandum/$project" params={{ project: project.key }}>
          <Trans>Print as a letter</Trans>
        </Link>
      </p>
      {drafted === null ? null : (
        <Suspense>
          <DraftAnewDialog
            title={t`Draft the memorandum anew?`}
            before={before}
            after={drafted}
            onClose={() => setDrafted(null)}
            onTake={() => write(drafted).then((done) => (done ? setDrafted(null) : undefined))}
          />
        </Suspense>
      )}
    </section>
  )
}
