import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lifeOf } from '../../change/merge.ts'
import { nameProject, projectRecord, type Project } from '../../domain/project.ts'
import { readProject } from '../../domain/read-project.ts'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { UnknownProject } from '../absent-project.tsx'
import { useFacts, useLoaded, useRecord } from '../live.ts'
import './paper.css'
import { PlanPaper } from './plan-paper.tsx'

const KINDS = ['project', 'profile', 'person', 'organization', 'selection', 'representation', 'work-group', 'metric'] as const

/** The plan of a project on paper. */
export function PrintProject({ project: key }: { readonly project: string }) {
  useLoaded(KINDS)
  const state = useRecord(projectRecord(key))
  const { epoch } = useFacts()
  if (!state || lifeOf(state, epoch) === 'deleted') {
    return (
      <main id="main" className="plan-print">
        <UnknownProject />
      </main>
    )
  }
  return <PrintPage project={readProject(state)} />
}

function PrintPage({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const name = nameProject(project, t`Project without a title`)
  return (
    <main id="main" className="plan-print">
      <p className="plan-print__ways ui-no-print">
        <Button onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        <Link to="/projects/$project/start-up" params={{ project: project.key }}>
          <Trans>Back to the plan</Trans>
        </Link>
        <Link to="/print/timeline/$project" params={{ project: project.key }}>
          <Trans>Timeline on paper</Trans>
        </Link>
      </p>
      <div className="ui-no-print">
        <PageTitle title={t`Paper: ${name}`} documentTitle={t`Project plan, ${name}`} />
      </div>
      <PlanPaper project={project} />
    </main>
  )
}
