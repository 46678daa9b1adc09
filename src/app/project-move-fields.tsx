import { Trans, useLingui } from '@lingui/react/macro'
import { PAGE, PARAGRAPH } from '../domain/kind.ts'
import type { MoveStatement, ProjectMove } from '../domain/project-move.ts'
import type { ProjectReview } from '../domain/project-review.ts'
import type { Project } from '../domain/project.ts'
import { formatDate } from '../ui/format-date.ts'
import { Select } from '../ui/select.tsx'
import { useCharter } from './charter.ts'
import { textIn, useLanguage } from './i18n.ts'
import { LongText } from './long-text.tsx'

interface MoveFieldsProps {
  readonly project: Project
  readonly move: ProjectMove
  readonly statement: MoveStatement
  readonly onInput: (statement: MoveStatement) => void
  /** Reviews of the project that ask for a memorandum, the latest first. */
  readonly reviews: readonly ProjectReview[]
  /** Somebody pressed the button: what is missing is said. */
  readonly tried: boolean
}

/** What a step of a project asks for; nothing for most. */
export function MoveFields(props: MoveFieldsProps) {
  switch (props.move) {
    case 'park':
      return <ParkFields {...props} />
    case 'completed':
      return <CompletionFields {...props} />
    case 'ended':
      return <EndFields {...props} />
    case 'transitioning':
      return <ReviewField {...props} />
    default:
      return null
  }
}

function ParkFields({ statement, onInput, tried }: MoveFieldsProps) {
  const { t } = useLingui()
  return (
    <LongText
      label={t`Why it waits`}
      value={statement.parkedReason}
      maxLength={PARAGRAPH}
      rows={2}
      required
      problem={tried && statement.parkedReason.trim() === '' ? t`Say in a few words why it waits.` : undefined}
      onInput={(parkedReason) => onInput({ ...statement, parkedReason })}
    />
  )
}

function CompletionFields({ project, statement, onInput, tried }: MoveFieldsProps) {
  const { t } = useLingui()
  const charter = useCharter()
  const criteria = charter.startUpElements.items
    .filter(({ kind }) => kind === 'criterion')
    .map(({ id }) => project.statementByElement.get(id)?.trim() ?? '')
    .filter(Boolean)
  return (
    <>
      {criteria.length === 0 ? null : (
        <div>
          <p className="project-label">
            <Trans>Criterion for success</Trans>
          </p>
          <blockquote className="project-quote">{criteria.join('\n')}</blockquote>
        </div>
      )}
      <LongText
        label={t`How the criterion was met`}
        value={statement.completion}
        maxLength={PAGE}
        required
        problem={tried && statement.completion.trim() === '' ? t`Say how the criterion for success was met.` : undefined}
        onInput={(completion) => onInput({ ...statement, completion })}
      />
    </>
  )
}

function EndFields({ statement, onInput, tried }: MoveFieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <LongText
        label={t`Why it ends early`}
        value={statement.endReason}
        maxLength={PAGE}
        rows={2}
        required
        problem={tried && statement.endReason.trim() === '' ? t`Say why it ends early.` : undefined}
        onInput={(endReason) => onInput({ ...statement, endReason })}
      />
      <LongText
        label={t`Lessons`}
        hint={t`What another project should know`}
        value={statement.lessons}
        maxLength={PAGE}
        rows={2}
        required
        problem={tried && statement.lessons.trim() === '' ? t`Say what was learned.` : undefined}
        onInput={(lessons) => onInput({ ...statement, lessons })}
      />
    </>
  )
}

function ReviewField({ statement, onInput, reviews, tried }: MoveFieldsProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  if (reviews.length === 0) return null
  const name = textIn(charter.memorandum.name, language)
  return (
    <Select
      label={t`The review that recommends it`}
      hint={t`Only reviews that say that a memorandum is needed stand here (${name}).`}
      value={statement.review}
      required
      problem={tried && statement.review === '' ? t`Choose the review.` : undefined}
      onInput={(review) => onInput({ ...statement, review })}
      options={reviews.map(({ key, date }) => ({ value: key, label: t`Review of ${formatDate(date, language)}` }))}
    />
  )
}
