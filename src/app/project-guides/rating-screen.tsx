import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { OpenGuide, type GuideAddress } from './open-guide.tsx'
import { useRater } from './use-rater.ts'

interface RatingScreenProps {
  readonly project: string
  readonly representation: string
  readonly address: GuideAddress
}

/** What one representative contributes to each success factor of a project. */
export function RatingScreen({ project, representation, address }: RatingScreenProps) {
  return (
    <ProjectFrame project={project} part="support">
      {(known) => <Rating project={known} representation={representation} address={address} />}
    </ProjectFrame>
  )
}

interface RatingProps {
  readonly project: Project
  readonly representation: string
  readonly address: GuideAddress
}

function Rating({ project, representation, address }: RatingProps) {
  const { t } = useLingui()
  const { name, organizationName, isAsked } = useRater(project, representation)
  const params = { project: project.key, representation }
  return (
    <OpenGuide
      place={{ guide: 'support', project, part: representation }}
      address={address}
      heading={<Trans>Contribution of {name}</Trans>}
      ways={
        <>
          <Link to="/projects/$project/support" params={{ project: project.key }} activeOptions={{ exact: true }}>
            <Trans>All contributions</Trans>
          </Link>
          <Link to="/print/rating/$project/$representation" params={params}>
            <Trans>Print</Trans>
          </Link>
        </>
      }
      proposed={{ name, role: t`Official representative` }}
    >
      <p>{organizationName}</p>
      {isAsked ? null : (
        <p className="ui-soft">
          <Trans>
            Not asked any more: does not represent an organization that takes part in the project. The group view leaves it out.
          </Trans>
        </p>
      )}
    </OpenGuide>
  )
}
