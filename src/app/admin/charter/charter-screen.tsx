import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { shownValue } from '../../../change/merge.ts'
import { Button } from '../../../ui/button.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TaskList, TaskRow } from '../../../ui/task-list.tsx'
import { useLanguage } from '../../i18n.ts'
import { AppLinkButton } from '../../link.tsx'
import { listCharterChanges } from './charter-changes.ts'
import { CharterProblems } from './charter-problems.tsx'
import { DiscardDialog, PublishDialog } from './draft-dialogs.tsx'
import { placeOfFault } from './draft-place.ts'
import { charterParts, usePartWords, type CharterPart } from './part-words.ts'
import { partOf } from './place-words.ts'
import { useCharterDraft, type CharterDraftState } from './use-charter-draft.ts'
import { VersionsSection } from './versions-section.tsx'

/** The charter: what is in force, the draft of the next version with what it lacks, and the versions before. */
export function CharterScreen() {
  const { t } = useLingui()
  const { language } = useLanguage()
  const draft = useCharterDraft()
  const { base } = draft
  return (
    <div className="ui-stack">
      <PageTitle title={t`Charter`} />
      <p className="admin-lead">
        <Trans>
          {base.name[language]}: version {base.version} is in force. The forms, their help and the rules follow it on every device.
        </Trans>
      </p>
      <p>
        <Link to="/admin/charter/read">
          <Trans>Read or print the version in force</Trans>
        </Link>
      </p>
      <DraftSection draft={draft} />
      <VersionsSection inForce={base.version} />
    </div>
  )
}

function DraftSection({ draft }: { readonly draft: CharterDraftState }) {
  const partWords = usePartWords()
  const { t } = useLingui()
  const touched = listTouchedParts(draft)
  const faults = countFaults(draft)
  return (
    <section className="admin-section" aria-labelledby="draft">
      <h2 id="draft">
        <Trans>Draft of version {draft.version}</Trans>
      </h2>
      <p>
        <Trans>
          Everything saves itself and stays a draft until it is published; several people may work on it. Ids never change, so answers stay
          with their questions however those are reworded.
        </Trans>
      </p>
      {draft.isEmpty ? null : <CharterProblems draft={draft} />}
      <DraftState draft={draft} />
      <TaskList label={t`Parts of the charter`}>
        {charterParts.map((part) => (
          <TaskRow
            key={part}
            title={
              <Link to="/admin/charter/$part" params={{ part }}>
                {partWords[part]}
              </Link>
            }
            side={<PartState touched={touched.has(part)} faults={draft.isEmpty ? 0 : (faults.get(part) ?? 0)} />}
          />
        ))}
      </TaskList>
    </section>
  )
}

/** What the draft does to a part. */
function PartState({ touched, faults }: { readonly touched: boolean; readonly faults: number }) {
  if (faults > 0) {
    return (
      <Tag tone="error">
        <Plural value={faults} one="# to mend" other="# to mend" />
      </Tag>
    )
  }
  return touched ? (
    <Tag tone="info">
      <Trans>Changed</Trans>
    </Tag>
  ) : null
}

function listTouchedParts({ draft }: CharterDraftState): ReadonlySet<CharterPart> {
  const held = Object.keys(draft?.fields ?? {}).filter((field) => field !== 'note' && (shownValue(draft, field) ?? null) !== null)
  return new Set(held.map((field) => partOf(field.split('.').slice(1))))
}

function countFaults({ faults }: CharterDraftState): ReadonlyMap<CharterPart, number> {
  const counts = new Map<CharterPart, number>()
  for (const { path } of faults) {
    const part = partOf(placeOfFault(path))
    counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  return counts
}

/** How far the draft is, and what can be done with it as a whole. */
function DraftState({ draft }: { readonly draft: CharterDraftState }) {
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null)
  const { base, next, isEmpty } = draft
  const isSame = next !== null && listCharterChanges(base, next).length === 0
  if (isEmpty) {
    return (
      <p>
        <Trans>Nothing is drafted yet. Open a part and change something.</Trans>
      </p>
    )
  }
  return (
    <>
      {isSame ? (
        <p>
          <Trans>The draft says nothing else than the version in force.</Trans>
        </p>
      ) : null}
      <div className="ui-row">
        {next && !isSame ? (
          <Button onClick={() => setAsking('publish')}>
            <Trans>Publish version {draft.version}…</Trans>
          </Button>
        ) : null}
        {next ? (
          <AppLinkButton to="/admin/charter/read" search={{ version: 'draft' }} variant="outline">
            <Trans>Read the draft</Trans>
          </AppLinkButton>
        ) : null}
        <Button variant="outline" onClick={() => setAsking('discard')}>
          <Trans>Discard the draft…</Trans>
        </Button>
      </div>
      {asking === 'publish' && next ? <PublishDialog draft={draft} next={next} onClose={() => setAsking(null)} /> : null}
      {asking === 'discard' ? <DiscardDialog draft={draft} onClose={() => setAsking(null)} /> : null}
    </>
  )
}
