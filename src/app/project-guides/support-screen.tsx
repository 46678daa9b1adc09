import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject, type Project } from '../../domain/project.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { AppLinkButton } from '../link.tsx'
import { ProjectFrame } from '../project-frame.tsx'
import { SaveTable } from '../save-table.tsx'
import { FactorTable } from './factor-table.tsx'
import { HeatMap } from './heat-map.tsx'
import './project-guides.css'
import { SupportSummary } from './support-summary.tsx'
import { SupportNotes } from './support-notes.tsx'
import { useSupportCsv } from './use-support-csv.ts'
import { useSupport, type Rated } from './use-support.ts'

/** How much each representative contributes to the success of a project: who has rated, the heat map and the table, gaps first. */
export function SupportScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="support">
      {(known) => <SupportOf project={known} />}
    </ProjectFrame>
  )
}

function SupportOf({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const support = useSupport(project)
  const { people, factors } = support
  const save = useSupportCsv(project, support)
  const title = nameProject(project, t`Project without a title`)
  return (
    <section className="ui-stack" aria-labelledby="support">
      <h2 id="support">
        <Trans>Support</Trans>
      </h2>
      <p>
        <Trans>
          Each official representative says how much he or she contributes to what makes projects succeed. Gaps stand first: there the chair
          can ask for more.
        </Trans>
      </p>
      <p className="project-guide-ways ui-no-print">
        {people.length === 0 ? null : (
          <Link to="/print/support/$project" params={{ project: project.key }} activeOptions={{ exact: true }}>
            <Trans>Print the group view</Trans>
          </Link>
        )}
        <Link to="/print/support/$project" params={{ project: project.key }} search={{ empty: 1 }}>
          <Trans>Empty form</Trans>
        </Link>
        {people.length === 0 ? null : <SaveTable save={save} />}
      </p>
      {people.length === 0 ? (
        <EmptyState heading={<Trans>Nobody takes part yet</Trans>} headingLevel={3}>
          <Trans>Representatives of the organizations that take part rate here what they contribute.</Trans>
        </EmptyState>
      ) : (
        <>
          <People project={project} people={people} of={factors.length} />
          <SupportSummary support={support} />
          <h3>
            <Trans>Heat map</Trans>
          </h3>
          <HeatMap support={support} caption={t`Contributions to ${title}, gaps first`} />
          <h3>
            <Trans>By success factor</Trans>
          </h3>
          <FactorTable support={support} />
          <SupportNotes support={support} />
        </>
      )}
    </section>
  )
}

interface PeopleProps {
  readonly project: Project
  readonly people: readonly Rated[]
  /** How many factors there are. */
  readonly of: number
}

/** Who is asked, and how far each rating is; one's own first, with the way to it. */
function People({ project, people, of }: PeopleProps) {
  const { t } = useLingui()
  return (
    <TaskList label={t`Representatives who are asked`}>
      {people.map(({ representation, name, organizationName, isMine, count }) => {
        const params = { project: project.key, representation }
        return (
          <TaskRow
            key={representation}
            title={
              <Link to="/projects/$project/support/$representation" params={params}>
                <Trans>Contribution of {name}</Trans>
              </Link>
            }
            text={isMine ? <Trans>My organization: {organizationName}</Trans> : organizationName}
            side={
              <span className="ui-row">
                {/* Beside the button that asks for it, the tag would only take the name's room on a phone. */}
                {isMine && count === 0 ? null : <RatedTag count={count} of={of} />}
                {isMine && count < of ? (
                  <AppLinkButton to="/projects/$project/support/$representation" params={params}>
                    <Trans>Rate now</Trans>
                  </AppLinkButton>
                ) : null}
              </span>
            }
          />
        )
      })}
    </TaskList>
  )
}

function RatedTag({ count, of }: { readonly count: number; readonly of: number }) {
  if (count === 0) {
    return (
      <Tag tone="warning">
        <Trans>Not rated</Trans>
      </Tag>
    )
  }
  return count < of ? (
    <Tag tone="info">
      <Trans>
        {count} of {of} rated
      </Trans>
    </Tag>
  ) : (
    <Tag tone="success">
      <Trans>Rated</Trans>
    </Tag>
  )
}
