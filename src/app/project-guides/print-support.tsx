import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject, type Project } from '../../domain/project.ts'
import { PaperSheet } from '../../wizard/paper-sheet.tsx'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { PrintedProject } from '../printed-project.tsx'
import { useSession } from '../session.ts'
import { FactorTable } from './factor-table.tsx'
import { HeatMap } from './heat-map.tsx'
import { PrintPage } from './print-page.tsx'
import { PAPER_KINDS, PrintedGuide } from './printed-guide.tsx'
import { SupportSummary } from './support-summary.tsx'
import { SupportNotes } from './support-notes.tsx'
import { useSupport, type Support } from './use-support.ts'

interface PrintSupportProps {
  readonly project: string
  /** The form that representatives fill in by hand, instead of the group view. */
  readonly empty: boolean
}

/** The group view of the support guide on paper, heat map and table; or the empty form. */
export function PrintSupport({ project, empty }: PrintSupportProps) {
  return (
    <PrintedProject project={project} kinds={PAPER_KINDS}>
      {(known) => (empty ? <EmptyPaper project={known} /> : <GroupPaper project={known} />)}
    </PrintedProject>
  )
}

function EmptyPaper({ project }: { readonly project: Project }) {
  return (
    <PrintedGuide
      place={{ guide: 'support', project, part: 'nobody' }}
      project={project}
      empty
      organization={null}
      date={null}
      ways={<Ways project={project} />}
    />
  )
}

function GroupPaper({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const today = useSession().today()
  const support = forEverybody(useSupport(project))
  const name = nameProject(project, t`Project without a title`)
  const title = t`Project support, group view`
  return (
    <PrintPage title={t`Paper: ${title}`} documentTitle={`${title}, ${name}`} ways={<Ways project={project} />}>
      <PaperSheet head={{ taskForce: textIn(charter.name, language), date: today, about: name }} title={title}>
        {support.people.length === 0 ? (
          <p>
            <Trans>Nobody takes part yet</Trans>
          </p>
        ) : (
          <div className="project-paper">
            <SupportSummary support={support} />
            <HeatMap support={support} caption={t`Contributions to ${name}, gaps first`} />
            <FactorTable support={support} />
            <SupportNotes support={support} />
          </div>
        )}
      </PaperSheet>
    </PrintPage>
  )
}

function Ways({ project }: { readonly project: Project }) {
  const params = { project: project.key }
  const exact = { activeOptions: { exact: true } }
  return (
    <>
      <Link to="/print/support/$project" params={params} {...exact}>
        <Trans>Group view</Trans>
      </Link>
      <Link to="/print/support/$project" params={params} search={{ empty: 1 }} {...exact}>
        <Trans>Empty form</Trans>
      </Link>
      <Link to="/projects/$project/support" params={params}>
        <Trans>All contributions</Trans>
      </Link>
    </>
  )
}

/** The same for whoever reads it: on paper nobody's rating is "mine". */
function forEverybody(support: Support): Support {
  return { ...support, people: support.people.map((one) => ({ ...one, isMine: false })) }
}
