import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { nameProject, type Project } from '../../domain/project.ts'
import { readProject } from '../../domain/read-project.ts'
import { findLocale } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'

/** A project with what it is called. */
export interface NamedProject {
  readonly project: Project
  readonly name: string
}

/** Nothing new is done for what is over; what was tied to it before stays tied. */
const OVER: ReadonlySet<string> = new Set(['completed', 'ended', 'program'])

/** The projects of a work group by name, live. Hook. Suspends until projects are read. */
export function useGroupProjects(group: string): readonly NamedProject[] {
  const { t } = useLingui()
  const { language } = useLanguage()
  const states = useRecords('project')
  const unnamed = t`Project without a title`
  return useMemo(() => {
    const { compare } = new Intl.Collator(findLocale(language), { numeric: true })
    return states
      .map(readProject)
      .filter((project) => project.group === group)
      .map((project) => ({ project, name: nameProject(project, unnamed) }))
      .sort((a, b) => compare(a.name, b.name) || (a.project.key < b.project.key ? -1 : 1))
  }, [states, group, language, unnamed])
}

/** The projects to which something of a meeting can be tied, as a drop-down list shows them: those under way or to come, and the one that is tied already. */
export function listProjectOptions(projects: readonly NamedProject[], chosen: string | null) {
  return projects
    .filter(({ project }) => project.key === chosen || !OVER.has(project.state))
    .map(({ project, name }) => ({ value: project.key, label: name }))
}

/** The tasks of a project as a drop-down list shows them: those that are open, and the one that is tied already. */
export function listTaskOptions(project: Project | undefined, chosen: string | null, untitled: string) {
  return (project?.tasks ?? [])
    .filter(({ id, done }) => id === chosen || done === null)
    .map(({ id, title }) => ({ value: id, label: title.trim() || untitled }))
}
