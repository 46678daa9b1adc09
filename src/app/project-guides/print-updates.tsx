import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject, type Project } from '../../domain/project.ts'
import { planPage, tellUpdates } from '../../domain/rules/update-story.ts'
import { formatDate } from '../../ui/format-date.ts'
import { PaperSheet } from '../../wizard/paper-sheet.tsx'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { PrintedProject } from '../printed-project.tsx'
import { useSession } from '../session.ts'
import { useProjectUpdates } from '../use-project-updates.ts'
import { ChapterLine, ChapterText } from './chapter.tsx'
import { PrintPage } from './print-page.tsx'
import { PAPER_KINDS } from './printed-guide.tsx'

/** The updates of a project as a story on one page. */
export function PrintUpdates({ project }: { readonly project: string }) {
  return (
    <PrintedProject project={project} kinds={PAPER_KINDS}>
      {(known) => <StoryPaper project={known} />}
    </PrintedProject>
  )
}

function StoryPaper({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const today = useSession().today()
  const { full, short, counted } = planPage(tellUpdates(useProjectUpdates(project.key), charter))
  const name = nameProject(project, t`Project without a title`)
  const title = t`How the project went`
  return (
    <PrintPage
      title={t`Paper: ${title}`}
      documentTitle={`${title}, ${name}`}
      ways={
        <Link to="/projects/$project/updates" params={{ project: project.key }}>
          <Trans>All updates</Trans>
        </Link>
      }
    >
      <PaperSheet head={{ taskForce: textIn(charter.name, language), date: today, about: name }} title={title}>
        <div className="project-paper story-paper">
          {full.length === 0 ? (
            <p>
              <Trans>No update yet</Trans>
            </p>
          ) : null}
          {counted === 0 ? null : (
            <p>
              <Plural value={counted} one="# earlier update is not told here." other="# earlier updates are not told here." />
            </p>
          )}
          {short.map((chapter) => (
            <p key={chapter.update.date}>
              <b>{formatDate(chapter.update.date, language)}.</b> <ChapterLine chapter={chapter} />
            </p>
          ))}
          {full.map((chapter) => (
            <section key={chapter.update.date}>
              <h3>{formatDate(chapter.update.date, language)}</h3>
              <ChapterText chapter={chapter} onPage />
            </section>
          ))}
        </div>
      </PaperSheet>
    </PrintPage>
  )
}
