import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState, type FormEvent } from 'react'
import { workGroupLabel } from '../domain/charter.ts'
import { LINE, PARAGRAPH } from '../domain/kind.ts'
import { nameProject, projectRecord, type Project } from '../domain/project.ts'
import { readProject } from '../domain/read-project.ts'
import { findSimilar, type SimilarProject } from '../domain/rules/similar-projects.ts'
import { workGroupScope } from '../domain/scope.ts'
import { problemOf } from '../store/write-problem.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useCharter } from './charter.ts'
import { textIn, useLanguage } from './i18n.ts'
import { useRecords } from './live.ts'
import { LongText } from './long-text.tsx'
import { useMe } from './me.ts'
import { PlanProblem } from './plan-fields.tsx'
import { ProjectStateTag } from './project-state-tag.tsx'
import { useSession } from './session.ts'
import { useAct } from './use-act.ts'
import { useIdeaGroups } from './use-idea-groups.ts'
import { useExplainWrite } from './write-access.ts'
import { useWriteProblemText } from './write-problem-text.ts'

interface NewProjectProps {
  /** Id of the work group that is chosen at first; null = none. */
  readonly group: string | null
  readonly onClose: () => void
}

/** Asks for a new idea: what it is called, what it is about, which goal it serves. Projects that are like it are named while one types. */
export function NewProjectDialog({ group: given, onClose }: NewProjectProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const groups = useIdeaGroups()
  const { problem, add } = useAddIdea()
  const only = groups.length === 1 ? groups[0]!.id : ''
  const [group, setGroup] = useState(groups.some(({ id }) => id === given) ? (given ?? '') : only)
  const [title, setTitle] = useState('')
  const [summary, setSummary] = useState('')
  const [tried, setTried] = useState(false)
  const chosen = groups.find(({ id }) => id === group)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (title.trim() === '' || group === '') return
    await add(group, title.trim(), summary.trim())
  }
  return (
    <Dialog open title={t`New idea for a project`} onClose={onClose}>
      <form noValidate className="ui-stack" onSubmit={(event) => void submit(event)}>
        <PlanProblem problem={problem} />
        <TextField
          label={t`Title`}
          value={title}
          maxLength={LINE}
          required
          problem={tried && title.trim() === '' ? t`Give the idea a title.` : undefined}
          onInput={setTitle}
        />
        <LongText label={t`What it is about`} value={summary} maxLength={PARAGRAPH} rows={3} onInput={setSummary} />
        <Select
          label={t`Work group and goal`}
          hint={chosen === undefined ? t`A project serves exactly one goal.` : textIn(chosen.goal, language)}
          value={group}
          required
          problem={tried && group === '' ? t`Choose the work group whose goal it serves.` : undefined}
          onInput={setGroup}
          options={groups.map((one) => ({ value: one.id, label: workGroupLabel(charter, one)[language] }))}
        />
        <Similar title={useDeferredValue(title)} summary={useDeferredValue(summary)} group={group} />
        <div className="ui-row">
          <Button type="submit">
            <Trans>Add the idea</Trans>
          </Button>
          <Button variant="outline" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface SimilarProps {
  readonly title: string
  readonly summary: string
  readonly group: string
}

/** So many projects that are like the idea are named. */
const MOST_SIMILAR = 3

function Similar({ title, summary, group }: SimilarProps) {
  const projects = useRecords('project').map(readProject)
  const similar = findSimilar(title, summary, group, projects, MOST_SIMILAR)
  return <div aria-live="polite">{similar.length === 0 ? null : <SimilarList similar={similar} />}</div>
}

function SimilarList({ similar }: { readonly similar: readonly SimilarProject[] }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const groupOf = ({ group }: Project) => charter.workGroups.find(({ id }) => id === group)
  return (
    <Alert tone="info" slim heading={<Trans>Like projects that there are already</Trans>} headingLevel={3}>
      <p>
        <Trans>Look at them first: perhaps yours is one of them, or may join one.</Trans>
      </p>
      <ul className="project-similar">
        {similar.map(({ project, shared }) => {
          const group = groupOf(project)
          const words = shared.join(', ')
          return (
            <li key={project.key}>
              <Link to="/projects/$project" params={{ project: project.key }}>
                {nameProject(project, t`Project without a title`)}
              </Link>{' '}
              <ProjectStateTag project={project} track={null} />
              <div className="ui-soft">
                {group === undefined ? null : `${workGroupLabel(charter, group)[language]} · `}
                <Trans>in common: {words}</Trans>
              </div>
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}

/** Gives the way to add an idea and to go to it; one's own organization takes part from the beginning. Whoever may not delete it has no way back. */
function useAddIdea() {
  const { t } = useLingui()
  const { store, newId } = useSession()
  const { organization } = useMe()
  const navigate = useNavigate()
  const act = useAct()
  const explain = useExplainWrite()
  const textOf = useWriteProblemText()
  const [problem, setProblem] = useState<string | undefined>()
  const add = async (group: string, title: string, summary: string) => {
    const key = newId()
    const record = projectRecord(key)
    const values = {
      title,
      state: 'idea',
      ...(summary === '' ? {} : { summary }),
      ...(organization === null ? {} : { [`partners.${organization}`]: true }),
    }
    try {
      await store.write(
        workGroupScope(group),
        Object.entries(values).map(([field, value]) => ({ record, field, value })),
      )
    } catch (error) {
      setProblem(textOf(problemOf(error)))
      return
    }
    await navigate({ to: '/projects/$project', params: { project: key } })
    const undo = explain(workGroupScope(group), record, 'deleted') === null ? { undo: () => store.remove(record) } : {}
    await act(() => Promise.resolve(), { done: t`The idea is in the list.`, ...undo })
  }
  return { problem, add }
}
