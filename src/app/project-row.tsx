import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { personRecord, readPerson } from '../domain/person.ts'
import { formatDate } from '../ui/format-date.ts'
import { Tag } from '../ui/tag.tsx'
import { useLanguage } from './i18n.ts'
import { useRecord } from './live.ts'
import './project-row.css'
import { ProjectStateTag } from './project-state-tag.tsx'
import type { ProjectEntry, ProjectStanding } from './use-projects.ts'

interface ProjectRowProps {
  readonly entry: ProjectEntry
  readonly standing: ProjectStanding
  /** On the page of its group the group is not said again. */
  readonly withoutGroup?: boolean
}

/**
 * A project in a list: its name leads to it; who leads it, where it stands, what is late. Kept as long as nothing about it changes: a list
 * of thousands asks for every row in sight at each step of scrolling.
 */
export const ProjectRow = memo(function ProjectRow({ entry, standing, withoutGroup = false }: ProjectRowProps) {
  const { project, name, groupLabel } = entry
  const lead = useLeadName(project.lead)
  return (
    <div className="project-row">
      <div className="project-row__name">
        <Link to="/projects/$project" params={{ project: project.key }}>
          {name}
        </Link>
      </div>
      <div className="project-row__facts">
        {withoutGroup ? null : <span>{groupLabel}</span>}
        {lead === null ? null : (
          <span>
            <Trans>Lead: {lead}</Trans>
          </span>
        )}
        {project.partners.length === 0 ? null : (
          <span>
            <Plural value={project.partners.length} one="# organization" other="# organizations" />
          </span>
        )}
      </div>
      <div className="project-row__state">
        <ProjectStateTag project={project} track={standing.track} />
        <DueTags standing={standing} />
      </div>
    </div>
  )
})

/** What of a project is late, in tags; nothing where all is well. */
export function DueTags({ standing: { overdue, update } }: { readonly standing: ProjectStanding }) {
  const { language } = useLanguage()
  const day = update.dueBy === null ? '' : formatDate(update.dueBy, language)
  return (
    <>
      {overdue === 0 ? null : (
        <Tag tone="warning">
          <Plural value={overdue} one="# task overdue" other="# tasks overdue" />
        </Tag>
      )}
      {update.state === 'overdue' ? (
        <Tag tone="warning">
          <Trans>Update was due {day}</Trans>
        </Tag>
      ) : null}
      {update.state === 'due' ? (
        <Tag>
          <Trans>Update due {day}</Trans>
        </Tag>
      ) : null}
    </>
  )
}

/** Name of whoever leads a project; null where nobody does or the device does not know the person. */
function useLeadName(key: string | null): string | null {
  const state = useRecord(personRecord(key ?? 'none'))
  return (state && readPerson(state).name.trim()) || null
}
