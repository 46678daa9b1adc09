import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { supportRatingRecord } from '../../domain/support-rating.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { AnswerField } from './answer-field.tsx'

interface RatingScreenProps {
  readonly project: string
  readonly representation: string
}

/** What one representative contributes to each success factor of a project. */
export function RatingScreen({ project, representation }: RatingScreenProps) {
  return (
    <ProjectFrame project={project} part="support">
      {(known) => <Rating project={known} representation={representation} />}
    </ProjectFrame>
  )
}

function Rating({ project, representation }: { readonly project: Project; readonly representation: string }) {
  const { language } = useLanguage()
  const charter = useCharter()
  const at = { record: supportRatingRecord(project.key, representation), scope: workGroupScope(project.group) }
  return (
    <section className="ui-stack" aria-labelledby="rating">
      <p>
        <Link to="/projects/$project/support" params={{ project: project.key }}>
          <Trans>All contributions</Trans>
        </Link>
      </p>
      <h2 id="rating">
        <Trans>Contribution of the official representative</Trans>
      </h2>
      {charter.successFactors.items.map(({ id, label, wording }) => (
        <section key={id} className="ui-stack" aria-labelledby={`factor-${id}`}>
          <h3 id={`factor-${id}`}>{textIn(label, language)}</h3>
          {wording === undefined ? null : <p className="ui-soft">{textIn(wording, language)}</p>}
          <AnswerField {...at} field={`answers.${id}.level`} />
          <AnswerField {...at} field={`answers.${id}.note`} lines={2} />
        </section>
      ))}
    </section>
  )
}
