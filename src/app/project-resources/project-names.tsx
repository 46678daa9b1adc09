import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject } from '../../domain/project.ts'
import type { ResourceFacts } from '../use-resources.ts'

/** Names of projects in a row, each the way to its resources. */
export function ProjectNames({ projects, facts }: { readonly projects: readonly string[]; readonly facts: ResourceFacts }) {
  const { t } = useLingui()
  const nameOf = (key: string) => {
    const project = facts.projects.find((one) => one.key === key)
    return project ? nameProject(project, t`Project without a title`) : t`Project without a title`
  }
  return projects.map((key, index) => (
    <span key={key}>
      {index === 0 ? '' : ', '}
      <Link to="/projects/$project/resources" params={{ project: key }}>
        {nameOf(key)}
      </Link>
    </span>
  ))
}
