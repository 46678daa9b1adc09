import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { isDate } from '../../domain/rules/date.ts'
import { PrintedProject } from '../printed-project.tsx'
import { NoSuchDay } from './no-such-day.tsx'
import { PAPER_KINDS, PrintedGuide } from './printed-guide.tsx'

interface PrintDatedProps {
  readonly guide: 'update' | 'review'
  readonly project: string
  readonly date: string
  /** The form to fill in by hand. */
  readonly empty: boolean
}

/** An update or a review of a project on paper, filled in or empty. */
export function PrintDated(props: PrintDatedProps) {
  return (
    <PrintedProject project={props.project} kinds={PAPER_KINDS}>
      {(project) =>
        isDate(props.date) ? (
          <DatedPaper {...props} known={project} />
        ) : (
          <main id="main" className="project-guide-print">
            <NoSuchDay />
          </main>
        )
      }
    </PrintedProject>
  )
}

function DatedPaper({ guide, date, empty, known }: PrintDatedProps & { readonly known: Project }) {
  const params = { project: known.key, date }
  // of the filled and the empty form, one is the page shown
  const exact = { activeOptions: { exact: true } }
  const isUpdate = guide === 'update'
  const [paper, screen] = isUpdate
    ? (['/print/update/$project/$date', '/projects/$project/updates/$date'] as const)
    : (['/print/review/$project/$date', '/projects/$project/reviews/$date'] as const)
  return (
    <PrintedGuide
      place={{ guide, project: known, part: date }}
      project={known}
      empty={empty}
      date={date}
      ways={
        <>
          <Link to={paper} params={params} {...exact}>
            <Trans>Filled in</Trans>
          </Link>
          <Link to={paper} params={params} search={{ empty: 1 }} {...exact}>
            <Trans>Empty form</Trans>
          </Link>
          <Link to={screen} params={params}>
            <Trans>Fill in on screen</Trans>
          </Link>
        </>
      }
    />
  )
}
