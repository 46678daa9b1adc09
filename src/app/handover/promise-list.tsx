import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject, type Project } from '../../domain/project.ts'
import type { Ask } from '../../domain/rules/handover.ts'
import { HOURS, type HoursUse } from '../../domain/rules/pledge-use.ts'
import { formatDate } from '../../ui/format-date.ts'
import { formatNumber } from '../../ui/format-number.ts'
import { useLanguage } from '../i18n.ts'
import type { HandoverFacts } from './use-handover.ts'

/** What the organization has promised: pledges with the projects that use them, hours, and what it was asked for or offered. */
export function PromiseList({ facts }: { readonly facts: HandoverFacts }) {
  const { promises, resources } = facts
  const { use, asks } = promises
  const hasHours = use.hours.pledged > 0 || use.hours.projects.length > 0
  const used = use.resources.filter(({ elsewhere }) => elsewhere.length > 0)
  const unused = use.resources.filter(({ elsewhere }) => elsewhere.length === 0)
  if (!hasHours && use.resources.length === 0 && asks.length === 0) {
    return (
      <p className="ui-soft">
        <Trans>The organization has promised nothing that this device may read.</Trans>
      </p>
    )
  }
  const name = (resource: string) => resources.nameResource(use.organization, resource)
  return (
    <ul>
      {hasHours ? (
        <li>
          {name(HOURS)}: <HoursSentence hours={use.hours} />
          <Users projects={use.hours.projects.map(({ project }) => project)} facts={facts} />
        </li>
      ) : null}
      {used.map(({ resource, elsewhere }) => (
        <li key={resource}>
          {name(resource)}
          <Users projects={elsewhere.map(({ project }) => project)} facts={facts} />
        </li>
      ))}
      {unused.length === 0 ? null : (
        <li>
          <Trans>Pledged and not used now: {unused.map(({ resource }) => name(resource)).join(', ')}</Trans>
        </li>
      )}
      {asks.map((ask) => (
        <li key={`${ask.project.key} ${ask.need.id}`}>
          <AskSentence ask={ask} />
        </li>
      ))}
    </ul>
  )
}

function HoursSentence({ hours }: { readonly hours: HoursUse }) {
  const { language } = useLanguage()
  const [pledged, used] = [hours.pledged, hours.elsewhere].map((value) => formatNumber(value, language))
  return (
    <>
      <Trans>
        {pledged} pledged a month, {used} in use
      </Trans>
      {hours.left < 0 ? (
        <>
          {', '}
          <Plural value={-hours.left} one="# hour over" other="# hours over" />
        </>
      ) : null}
    </>
  )
}

function Users({ projects, facts }: { readonly projects: readonly string[]; readonly facts: HandoverFacts }) {
  const found = projects.map((key) => facts.resources.projects.find((project) => project.key === key)).filter((one) => one !== undefined)
  return found.map((project, index) => (
    <span key={project.key}>
      {index === 0 ? ': ' : ', '}
      <ProjectLink project={project} />
    </span>
  ))
}

function ProjectLink({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  return (
    <Link to="/projects/$project/resources" params={{ project: project.key }}>
      {nameProject(project, t`Project without a title`)}
    </Link>
  )
}

function AskSentence({ ask: { project, need, asked, answer } }: { readonly ask: Ask }) {
  const { language } = useLanguage()
  const what = [need.title.trim(), need.amount.trim()].filter((part) => part !== '').join(', ')
  const day = asked === null ? '' : formatDate(asked, language)
  if (answer === 'offered') {
    return (
      <Trans>
        Offered to <ProjectLink project={project} />: {what}
      </Trans>
    )
  }
  if (answer === 'declined') {
    return (
      <Trans>
        Declined to <ProjectLink project={project} />: {what}
      </Trans>
    )
  }
  return (
    <Trans>
      Asked by <ProjectLink project={project} /> on {day}, not answered yet: {what}
    </Trans>
  )
}
