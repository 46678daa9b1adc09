import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject } from '../../domain/project.ts'
import { readProject } from '../../domain/read-project.ts'
import { listAsks, type Ask } from '../../domain/rules/handover.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useLanguage } from '../i18n.ts'
import { useLoaded, useRecords } from '../live.ts'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { useExplainWrite } from '../write-access.ts'

const KINDS = ['project'] as const

/** What projects ask of my organization, answered in one tap. Nothing where nobody asks. Suspends until projects are read. */
export function Asks({ facts }: { readonly facts: OrganizationFacts | null }) {
  return facts === null ? null : <AsksOf organization={facts.organization.key} />
}

function AsksOf({ organization }: { readonly organization: string }) {
  useLoaded(KINDS)
  const asks = listAsks(organization, useRecords('project').map(readProject)).filter(({ answer }) => answer === null)
  if (asks.length === 0) return null
  return (
    <section aria-labelledby="asks">
      <h2 id="asks">
        <Trans>Projects ask your organization</Trans>
      </h2>
      <TaskList>
        {asks.map((ask) => (
          <AskRow key={`${ask.project.key} ${ask.need.id}`} ask={ask} organization={organization} />
        ))}
      </TaskList>
    </section>
  )
}

function AskRow({ ask, organization }: { readonly ask: Ask; readonly organization: string }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { project, need } = ask
  const title = nameProject(project, t`Project without a title`)
  const what = [need.title.trim(), need.amount.trim()].filter((part) => part !== '').join(': ')
  const day = ask.asked === null ? '' : formatDate(ask.asked, language)
  return (
    <TaskRow
      title={
        <Link to="/projects/$project/resources" params={{ project: project.key }} hash={`field-needs.${need.id}.answer.${organization}`}>
          {what}
        </Link>
      }
      text={
        <Trans>
          {title}, asked on {day}
        </Trans>
      }
      side={<AnswerButtons ask={ask} organization={organization} what={what} />}
    />
  )
}

function AnswerButtons({ ask, organization, what }: { readonly ask: Ask; readonly organization: string; readonly what: string }) {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  const explain = useExplainWrite()
  const { project, need } = ask
  const scope = workGroupScope(project.group)
  const field = `needs.${need.id}.answer.${organization}`
  const locked = explain(scope, project.record, field)
  if (locked !== null) return null
  const write = (value: string | null) => store.write(scope, [{ record: project.record, field, value }])
  const answer = (value: 'offered' | 'declined', done: string) => void act(() => write(value), { done, undo: () => write(null) })
  return (
    <div className="ui-row">
      <Button variant="outline" aria-label={t`We offer it: ${what}`} onClick={() => answer('offered', t`Offered: ${what}`)}>
        <Trans>We offer it</Trans>
      </Button>
      <Button variant="secondary" aria-label={t`We cannot: ${what}`} onClick={() => answer('declined', t`Declined: ${what}`)}>
        <Trans>We cannot</Trans>
      </Button>
    </div>
  )
}
