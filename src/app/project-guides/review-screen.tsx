import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { MEMORANDUM_ITEM, projectReviewRecord } from '../../domain/project-review.ts'
import { isDate } from '../../domain/rules/date.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { projectReviewItems } from '../../guides/project-review.ts'
import { formatDate } from '../../ui/format-date.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { AnswerField } from './answer-field.tsx'
import { NoSuchDay } from './no-such-day.tsx'

/** One review of a project by the five items of the paper guide. */
export function ReviewScreen({ project, date }: { readonly project: string; readonly date: string }) {
  return (
    <ProjectFrame project={project} part="reviews">
      {(known) => (isDate(date) ? <Review project={known} date={date} /> : <NoSuchDay />)}
    </ProjectFrame>
  )
}

function Review({ project, date }: { readonly project: Project; readonly date: string }) {
  const { language } = useLanguage()
  const at = { record: projectReviewRecord(project.key, date), scope: workGroupScope(project.group) }
  const day = formatDate(date, language)
  return (
    <section className="ui-stack" aria-labelledby="review">
      <p>
        <Link to="/projects/$project/reviews" params={{ project: project.key }}>
          <Trans>All reviews</Trans>
        </Link>
      </p>
      <h2 id="review">
        <Trans>Review of {day}</Trans>
      </h2>
      {projectReviewItems.map(({ id, label }) => (
        <section key={id} className="ui-stack" aria-labelledby={`item-${id}`}>
          <h3 id={`item-${id}`}>{textIn(label, language)}</h3>
          {id === MEMORANDUM_ITEM ? <AnswerField {...at} field={`answers.${id}.needed`} /> : null}
          <AnswerField {...at} field={`answers.${id}.findings`} lines={4} />
        </section>
      ))}
    </section>
  )
}
