import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { nameProject } from '../../domain/project.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { PlainSheet } from '../plain-sheet.tsx'
import { PrintedProject } from '../printed-project.tsx'
import { TRANSITION_KINDS } from './use-transition.ts'
import { useTransition } from './use-transition.ts'

/** The memorandum of a transition as a letter: its text as people edited it, and nothing else. */
export function PrintMemorandum({ project }: { readonly project: string }) {
  return (
    <PrintedProject kinds={TRANSITION_KINDS} project={project}>
      {(read) => <Letter project={read} />}
    </PrintedProject>
  )
}

function Letter({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { transition } = useTransition(project)
  const name = textIn(useCharter().memorandum.name, language)
  const about = nameProject(project, t`Project without a title`)
  return (
    <PlainSheet
      title={t`Paper: ${name}`}
      documentTitle={`${name}, ${about}`}
      ways={
        <Link to="/projects/$project/transition" params={{ project: project.key }} hash="memorandum">
          <Trans>Back to the transition</Trans>
        </Link>
      }
    >
      {transition.memorandum.trim() === '' ? (
        <p>
          <Trans>No text of the memorandum was written yet. Draft it in the transition of the project.</Trans>
        </p>
      ) : (
        <div className="plain-sheet__text">{transition.memorandum.trim()}</div>
      )}
    </PlainSheet>
  )
}
