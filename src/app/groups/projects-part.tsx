import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { projectRecord } from '../../domain/project.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { AppLinkButton } from '../link.tsx'
import { ProjectRow } from '../project-row.tsx'
import { searchOf } from '../record-place.ts'
import { useProjects } from '../use-projects.ts'
import { useExplainWrite } from '../write-access.ts'
import type { GroupPartProps } from './group-part.ts'
import { TargetsSection } from './targets-section.tsx'
import { useReadable } from '../use-readable.ts'

const NewProjectDialog = lazy(async () => ({ default: (await import('../new-project-dialog.tsx')).NewProjectDialog }))

/** The projects of a work group, and the targets to which they contribute. */
export function ProjectsPart({ facts }: GroupPartProps) {
  const isReadable = useReadable()(facts.group.id)
  if (!isReadable) return null
  return (
    <div className="ui-stack">
      <GroupProjects facts={facts} />
      <TargetsSection group={facts.group.id} />
    </div>
  )
}

function GroupProjects({ facts }: Pick<GroupPartProps, 'facts'>) {
  const { t } = useLingui()
  const { id } = facts.group
  const { entries, judge } = useProjects()
  const [isAsking, setAsking] = useState(false)
  const locked = useExplainWrite()(workGroupScope(id), projectRecord('new'), 'title')
  const own = entries.filter(({ project }) => project.group === id)
  return (
    <section className="group-projects" aria-labelledby="group-projects">
      <div className="group-head">
        <h2 id="group-projects">
          <Plural value={own.length} _0="No projects yet" one="# project" other="# projects" />
        </h2>
        <div className="ui-row">
          {locked === null ? (
            <Button onClick={() => setAsking(true)}>
              <Trans>New idea</Trans>
            </Button>
          ) : null}
          <AppLinkButton to="/chain" search={searchOf({ group: id })} variant="outline">
            <Trans>Chain of impact</Trans>
          </AppLinkButton>
        </div>
      </div>
      {locked === null ? null : <p className="ui-soft">{locked}</p>}
      {isAsking ? (
        <Suspense>
          <NewProjectDialog group={id} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
      {own.length === 0 ? (
        <EmptyState heading={<Trans>Nothing stands here yet</Trans>} headingLevel={3}>
          <Trans>A project begins as an idea for the goal of the group.</Trans>
        </EmptyState>
      ) : (
        <>
          <VirtualList
            label={t`Projects of the work group`}
            items={own}
            itemKey={({ project }) => project.key}
            estimatedHeight={78}
            renderItem={(entry) => <ProjectRow entry={entry} standing={judge(entry)} withoutGroup />}
          />
          <p>
            <Link to="/projects" search={{ group: id, view: 'board' }}>
              <Trans>See them as a board, or filter them</Trans>
            </Link>
          </p>
        </>
      )}
    </section>
  )
}
