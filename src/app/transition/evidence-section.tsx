import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ProjectReview } from '../../domain/project-review.ts'
import type { Project } from '../../domain/project.ts'
import { totalUses } from '../../domain/rules/pledge-use.ts'
import { projectReviewItems } from '../../guides/project-review.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useLanguage } from '../i18n.ts'
import { SaveTable } from '../save-table.tsx'
import { SectionHeading } from '../section-heading.tsx'
import type { RecordEdit } from '../use-record-edit.ts'
import { ReviewName } from './before-transition.tsx'
import { listFigures } from './list-figures.ts'
import { useEvidenceCsv } from './use-evidence-csv.ts'
import type { TransitionFacts } from './use-transition.ts'
import { WrittenText } from './written-text.tsx'

interface EvidenceProps {
  readonly project: Project
  readonly facts: TransitionFacts
  readonly edit: RecordEdit
}

/** What speaks for a permanent answer: impact with its figures, need, reviews, costs with the pledges in use. */
export function EvidenceSection({ project, facts, edit }: EvidenceProps) {
  const { t } = useLingui()
  const { transition } = facts
  const { saveFigures, saveUses } = useEvidenceCsv(project, facts)
  return (
    <section className="transition-section" aria-labelledby="evidence">
      <SectionHeading id="evidence">
        <Trans>Evidence</Trans>
      </SectionHeading>
      <h3>
        <Trans>Impact</Trans>
      </h3>
      <div className="transition-beside">
        <WrittenText
          field="impact"
          value={transition.impact}
          edit={edit}
          label={t`Evidence of impact`}
          hint={t`What has changed, and how one knows. The figures stand beside it.`}
        />
        <div className="ui-stack">
          <Figures project={project} facts={facts} />
          {project.indicators.length === 0 ? null : <SaveTable save={saveFigures} of={t`Figures of the project`} />}
        </div>
      </div>
      <h3>
        <Trans>Need</Trans>
      </h3>
      <WrittenText
        field="need"
        value={transition.need}
        edit={edit}
        label={t`Need for a permanent answer`}
        hint={t`Why it must not end with the project.`}
      />
      <h3>
        <Trans>Reviews</Trans>
      </h3>
      <Reviews project={project} reviews={facts.reviews} />
      <h3>
        <Trans>Costs</Trans>
      </h3>
      <div className="transition-beside">
        <WrittenText
          field="costs"
          value={transition.costs}
          edit={edit}
          label={t`Costs`}
          hint={t`What it will take beyond what partners pledged to the project.`}
        />
        <div className="ui-stack">
          <Uses project={project} facts={facts} />
          {project.uses.length === 0 ? null : <SaveTable save={saveUses} of={t`Costs`} />}
        </div>
      </div>
    </section>
  )
}

/** Indicators as figures: baseline, latest, target. */
function Figures({ project, facts }: Omit<EvidenceProps, 'edit'>) {
  const { t } = useLingui()
  const figures = listFigures(project, facts.memorandum)
  if (figures.length === 0) {
    return (
      <p className="ui-soft">
        <Trans>
          No indicator is defined yet.{' '}
          <Link to="/projects/$project/start-up" params={{ project: project.key }}>
            Go to the results
          </Link>
        </Trans>
      </p>
    )
  }
  return (
    <Table
      caption={t`Figures of the project`}
      compact
      rows={figures}
      rowKey={({ id }) => id}
      columns={[
        { id: 'definition', label: t`Indicator`, cell: ({ definition }) => definition, rowHeader: true },
        { id: 'baseline', label: t`Baseline`, cell: ({ baseline }) => baseline || '–', align: 'end' },
        { id: 'latest', label: t`Latest`, cell: ({ latest }) => latest || t`not measured yet`, align: 'end' },
        { id: 'target', label: t`Target`, cell: ({ target }) => target || '–', align: 'end' },
      ]}
    />
  )
}

function Reviews({ project, reviews }: { readonly project: Project; readonly reviews: readonly ProjectReview[] }) {
  const { language } = useLanguage()
  if (reviews.length === 0) {
    return (
      <p className="ui-soft">
        <Trans>No review of this project is on this device.</Trans>
      </p>
    )
  }
  return (
    <ul className="entry-list">
      {reviews.map((review) => (
        <li key={review.key}>
          <p className="entry-facts">
            <Link to="/projects/$project/reviews/$date" params={{ project: project.key, date: review.date }}>
              <ReviewName day={formatDate(review.date, language)} />
            </Link>
            {review.needsMemorandum === true ? (
              <Tag tone="info">
                <Trans>Recommends a memorandum</Trans>
              </Tag>
            ) : null}
          </p>
          <Findings review={review} />
        </li>
      ))}
    </ul>
  )
}

/** Where an item stands in the guide; what the guide does not ask (any more) stands last. */
function placeOf(item: string): number {
  const place = projectReviewItems.findIndex(({ id }) => id === item)
  return place < 0 ? projectReviewItems.length : place
}

/** What a review found, item by item, as the guide asks and in its words. */
export function Findings({ review }: { readonly review: ProjectReview }) {
  const { language } = useLanguage()
  const found = [...review.findingsByItem].filter(([, findings]) => findings.trim() !== '').sort(([a], [b]) => placeOf(a) - placeOf(b))
  if (found.length === 0) return null
  return (
    <dl className="transition-findings">
      {found.map(([item, findings]) => (
        <div key={item}>
          <dt>{projectReviewItems[placeOf(item)]?.label[language] ?? item}</dt>
          <dd>{findings}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What the project uses of pledges: the hours summed, everything else as it was written. */
export function Uses({ project, facts }: Omit<EvidenceProps, 'edit'>) {
  const { hours, uses, organizations } = totalUses(project)
  const { nameOrganization, nameResource } = facts.memorandum
  if (organizations.length === 0) {
    return (
      <p className="ui-soft">
        <Trans>The project uses no pledged resources.</Trans>
      </p>
    )
  }
  return (
    <div>
      <p>
        <Trans>
          Pledges of <Plural value={organizations.length} one="# organization" other="# organizations" /> in use:
        </Trans>
      </p>
      <ul>
        {hours > 0 ? (
          <li>
            <Plural value={hours} one="# hour a month" other="# hours a month" />
          </li>
        ) : null}
        {uses.map(({ organization, resource, amount }) => (
          <li key={`${organization} ${resource}`}>
            {nameOrganization(organization)}: {nameResource(organization, resource)}
            {amount.trim() === '' ? null : ` (${amount.trim()})`}
          </li>
        ))}
      </ul>
    </div>
  )
}
