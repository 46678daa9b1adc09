import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject, type Project } from '../../domain/project.ts'
import { PlainSheet } from '../plain-sheet.tsx'
import { PrintedProject } from '../printed-project.tsx'
import './paper.css'
import { PlanPaper } from './plan-paper.tsx'

const KINDS = ['project', 'profile', 'person', 'organization', 'selection', 'representation', 'work-group', 'metric'] as const

/** The plan of a project on paper. */
export function PrintProject({ project }: { readonly project: string }) {
  return (
    <PrintedProject project={project} kinds={KINDS}>
      {(read) => <PrintPage project={read} />}
    </PrintedProject>
  )
}

function PrintPage({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const name = nameProject(project, t`Project without a title`)
  return (
    <PlainSheet
      className="plan-sheet"
      title={t`Paper: ${name}`}
      label={name}
      documentTitle={t`Project plan, ${name}`}
      ways={
        <>
          <Link to="/projects/$project/start-up" params={{ project: project.key }}>
            <Trans>Back to the plan</Trans>
          </Link>
          <Link to="/print/timeline/$project" params={{ project: project.key }}>
            <Trans>Timeline on paper</Trans>
          </Link>
        </>
      }
    >
      <PlanPaper project={project} />
    </PlainSheet>
  )
}
