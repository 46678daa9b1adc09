import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { focusField } from '../../../ui/error-summary.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { AppLinkButton } from '../../link.tsx'
import { DraftContext } from './draft-context.ts'
import { FiguresPart } from './figures-part.tsx'
import { GroupsPart } from './groups-part.tsx'
import { ListPart } from './list-part.tsx'
import { NamesPart } from './names-part.tsx'
import { readPart, usePartWords, type CharterPart } from './part-words.ts'
import { useCharterDraft } from './use-charter-draft.ts'

/** One page of the charter editor. `part` is what the address says. */
export function PartScreen({ part: word }: { readonly part: string }) {
  const { t } = useLingui()
  const partWords = usePartWords()
  const part = readPart(word)
  if (part === null) {
    return (
      <div className="ui-stack">
        <PageTitle title={t`The charter has no such part`} />
        <AppLinkButton to="/admin/charter" variant="outline">
          <Trans>Go to the charter</Trans>
        </AppLinkButton>
      </div>
    )
  }
  return (
    <DraftPage title={partWords[part]}>
      <PartContent part={part} />
    </DraftPage>
  )
}

function PartContent({ part }: { readonly part: CharterPart }) {
  switch (part) {
    case 'names':
      return <NamesPart />
    case 'groups':
      return <GroupsPart />
    case 'figures':
      return <FiguresPart />
    default:
      return <ListPart key={part} list={part} />
  }
}

/** The frame of a page of the editor: the way back, and the draft for all inputs inside. A link to a problem goes to its input. */
export function DraftPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const draft = useCharterDraft()
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    if (hash !== '') focusField(hash)
  }, [hash])
  return (
    <DraftContext value={draft}>
      <p className="charter-back">
        <Link to="/admin/charter">
          <Trans>Charter, draft of version {draft.version}</Trans>
        </Link>
      </p>
      <PageTitle title={title} />
      {children}
    </DraftContext>
  )
}
