import { useLingui } from '@lingui/react/macro'
import { MEMORANDUM_ITEM, yesOrNo, type ProjectReview } from '../../domain/project-review.ts'
import { nameProject, type Project } from '../../domain/project.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { saveCsv, tableName } from '../save-csv.ts'
import { useSession } from '../session.ts'
import type { CsvCell } from '../write-csv.ts'
import { guideOf } from './guide-places.ts'

/**
 * Gives a function that saves the reviews of a project as a table for a spreadsheet: one line for each review and item, as the guide asks
 * them, the newest review first. Hook.
 */
export function useReviewCsv(project: Project, reviews: readonly ProjectReview[]): () => void {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { today } = useSession()
  const { rows } = guideOf('review', useCharter())
  const head = [t`Review on`, t`Item`, t`Findings`, t`Memorandum needed`]
  const labelById = new Map(rows.map(({ id, label }) => [id, textIn(label, language)]))
  const answerOf = ({ needsMemorandum }: ProjectReview) => {
    const answer = yesOrNo.find(({ id }) => needsMemorandum !== null && id === (needsMemorandum ? 'yes' : 'no'))
    return answer ? textIn(answer.label, language) : ''
  }
  const linesOf = (review: ProjectReview): readonly (readonly CsvCell[])[] => {
    // what the guide does not ask (any more) stands last
    const items = new Set([...labelById.keys(), ...review.findingsByItem.keys()])
    return [...items].map((item) => [
      review.date,
      labelById.get(item) ?? item,
      review.findingsByItem.get(item) ?? '',
      item === MEMORANDUM_ITEM ? answerOf(review) : '',
    ])
  }
  return () => saveCsv([head, ...reviews.flatMap(linesOf)], tableName('reviews', nameProject(project, ''), today()))
}
