import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Project } from '../../domain/project.ts'
import { nameProject } from '../../domain/project.ts'
import { AnswersContext } from '../../wizard/answers.ts'
import type { PaperHead } from '../../wizard/paper-sheet.tsx'
import { Paper } from '../../wizard/paper.tsx'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { useRecord } from '../live.ts'
import { useStoreAnswers } from '../store-answers.tsx'
import { useCurrentHash } from '../use-current-hash.ts'
import { answersPlaceOf, guideOf, recordOf, type ProjectGuidePlace } from './guide-places.ts'
import { PrintPage } from './print-page.tsx'

/** All that the papers of a project name. */
export const PAPER_KINDS = [
  'project',
  'profile',
  'person',
  'organization',
  'representation',
  'project-update',
  'project-review',
  'support-rating',
] as const

interface PrintedGuideProps {
  readonly place: ProjectGuidePlace
  readonly project: Project
  /** The form to fill in by hand. */
  readonly empty: boolean
  /** What stands beside the project's name at the head, such as who rates. */
  readonly about?: string | undefined
  /** Organization of whoever fills it in; null = a blank line, left out = the form has none. */
  readonly organization?: string | null
  readonly date: string | null
  readonly ways: ReactNode
}

/** A guide of a project as its paper form, filled in or empty. */
export function PrintedGuide({ place, project, empty, about, organization, date, ways }: PrintedGuideProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const guide = guideOf(place.guide, charter)
  const answers = useStoreAnswers(answersPlaceOf(place, charter))
  const hash = useCurrentHash(useRecord(recordOf(place)))
  const title = textIn(guide.title, language)
  const name = nameProject(project, t`Project without a title`)
  const head: PaperHead = {
    taskForce: textIn(charter.name, language),
    ...(organization === undefined ? {} : { organization }),
    date,
    about: [name, empty ? undefined : about].filter(Boolean).join(' · '),
  }
  return (
    <PrintPage title={t`Paper: ${title}`} documentTitle={[title, about, name].filter(Boolean).join(', ')} ways={ways}>
      <AnswersContext value={answers}>
        <Paper guide={guide} head={head} currentHash={hash} empty={empty} />
      </AnswersContext>
    </PrintPage>
  )
}
