import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { PrintedProject } from '../printed-project.tsx'
import { useSession } from '../session.ts'
import { PAPER_KINDS, PrintedGuide } from './printed-guide.tsx'
import { useRater } from './use-rater.ts'

interface PrintRatingProps {
  readonly project: string
  readonly representation: string
  /** The form to fill in by hand. */
  readonly empty: boolean
}

/** The support guide of one representative on paper, filled in or empty. */
export function PrintRating(props: PrintRatingProps) {
  return (
    <PrintedProject project={props.project} kinds={PAPER_KINDS}>
      {(project) => <RatingPaper {...props} known={project} />}
    </PrintedProject>
  )
}

function RatingPaper({ representation, empty, known }: PrintRatingProps & { readonly known: Project }) {
  const today = useSession().today()
  const { name, organizationName } = useRater(known, representation)
  const params = { project: known.key, representation }
  const exact = { activeOptions: { exact: true } }
  return (
    <PrintedGuide
      place={{ guide: 'support', project: known, part: representation }}
      project={known}
      empty={empty}
      about={name}
      organization={organizationName}
      date={today}
      ways={
        <>
          <Link to="/print/rating/$project/$representation" params={params} {...exact}>
            <Trans>Filled in</Trans>
          </Link>
          <Link to="/print/rating/$project/$representation" params={params} search={{ empty: 1 }} {...exact}>
            <Trans>Empty form</Trans>
          </Link>
          <Link to="/projects/$project/support/$representation" params={params}>
            <Trans>Fill in on screen</Trans>
          </Link>
        </>
      }
    />
  )
}
