import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RecordState } from '../../change/head.ts'
import { shownValue } from '../../change/merge.ts'
import { asText } from '../../domain/read-field.ts'
import type { Metric } from '../../domain/metric.ts'
import { metricRecord } from '../../domain/metric.ts'
import type { Project, ProjectOutcome, ProjectOutput } from '../../domain/project.ts'
import { Button } from '../../ui/button.tsx'
import { BoundField } from '../bound-field.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { useMeasureWords } from '../measure-words.ts'
import { useNaming } from '../naming.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import { useTargets } from '../use-targets.ts'
import { FieldConflicts } from './field-conflicts.tsx'
import type { PlanPageProps } from './plan-page-props.ts'
import { Lack } from './lack.tsx'
import { Statement } from './statement.tsx'

/** How outputs lead to outcomes, and those to what the group wants to reach together. */
export function ContributionPage({ project, state, edit, step, steps, onGo }: PlanPageProps) {
  const { language } = useLanguage()
  const targets = useTargets(project.group)
  const results = steps.find(({ kind }) => kind === 'results')
  const { outputs, outcomes } = project
  return (
    <>
      <TargetList group={project.group} targets={targets} />
      {outputs.length + outcomes.length === 0 ? (
        <p className="ui-soft">
          <Trans>There are no outputs and outcomes yet.</Trans>{' '}
          {results === undefined ? null : (
            <Button variant="unstyled" onClick={() => onGo(results.id)}>
              <Trans>Add outputs and outcomes</Trans>
            </Button>
          )}
        </p>
      ) : null}
      {outputs.length === 0 ? null : (
        <>
          <h3 className="plan-heading">
            <Trans>Each output leads to an outcome</Trans>
          </h3>
          <ul className="plan-lines">
            {outputs.map((output) => (
              <OutputLink key={output.id} output={output} project={project} edit={edit} />
            ))}
          </ul>
        </>
      )}
      {outcomes.length === 0 ? null : (
        <>
          <h3 className="plan-heading">
            <Trans>Each outcome contributes to a target</Trans>
          </h3>
          <ul className="plan-lines">
            {outcomes.map((outcome) => (
              <OutcomeLink key={outcome.id} outcome={outcome} state={state} targets={targets} edit={edit} />
            ))}
          </ul>
        </>
      )}
      {step.item === null ? null : (
        <Statement
          project={project}
          edit={edit}
          element={step.id}
          label={textIn(step.label, language)}
          hint={<Trans>How the project as a whole moves the target.</Trans>}
          required
        />
      )}
      <p className="ui-no-print">
        <Link to="/projects/$project/chain" params={{ project: project.key }}>
          <Trans>See the whole chain</Trans>
        </Link>
      </p>
    </>
  )
}

function TargetList({ group, targets }: { readonly group: string; readonly targets: readonly Metric[] }) {
  const words = useMeasureWords()
  return (
    <div className="plan-goal">
      <p className="plan-label">
        <Trans>Collective impact targets of the group</Trans>
      </p>
      {targets.length === 0 ? (
        <p>
          <Trans>The group has set none yet. Until its chair does, say in words how each outcome contributes.</Trans>{' '}
          <Link to="/groups/$group" params={{ group }}>
            <Trans>Page of the group</Trans>
          </Link>
        </p>
      ) : (
        <ul>
          {targets.map((target) => (
            <li key={target.key}>{[target.name, words.target(target)].filter(Boolean).join(': ')}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface OutputLinkProps {
  readonly output: ProjectOutput
  readonly project: Project
  readonly edit: RecordEdit
}

function OutputLink({ output, project, edit }: OutputLinkProps) {
  const field = `outputs.${output.id}.outcome`
  const outcome = project.outcomes.find(({ id }) => id === output.outcome)
  if (edit.lockOf(field) !== null) {
    return (
      <li className="plan-line plan-line--read" id={`field-${field}`}>
        <span className="plan-label">{output.title}</span>
        <span>{outcome === undefined ? <NoLink /> : <Trans>Leads to: {outcome.title}</Trans>}</span>
        <FieldConflicts edit={edit} fields={[field]} />
      </li>
    )
  }
  return (
    <li className="plan-line plan-line--link">
      <fieldset>
        <legend>{output.title}</legend>
        <BoundField
          {...edit.at(field)}
          id={`field-${field}`}
          options={project.outcomes.map(({ id, title }) => ({ value: id, label: title }))}
          required
        />
      </fieldset>
    </li>
  )
}

function NoLink() {
  return (
    <Lack>
      <Trans>Leads to no outcome yet</Trans>
    </Lack>
  )
}

interface OutcomeLinkProps {
  readonly outcome: ProjectOutcome
  readonly state: RecordState
  readonly targets: readonly Metric[]
  readonly edit: RecordEdit
}

function OutcomeLink({ outcome, state, targets, edit }: OutcomeLinkProps) {
  const naming = useNaming()
  const fields = ['metric', 'contribution'].map((name) => `outcomes.${outcome.id}.${name}`)
  const [metric = '', contribution = ''] = fields
  const known = targets.some(({ key }) => key === outcome.metric)
  const named = outcome.metric === null ? '' : naming.title(metricRecord(outcome.metric))
  // A reference may be written with its kind or without: the list speaks as the record does.
  const prefix = asText(shownValue(state, metric)).startsWith('metric:') ? 'metric:' : ''
  // One that was removed meanwhile still stands in the list as long as it is chosen.
  const options = [
    ...targets.map(({ key, name }) => ({ value: `${prefix}${key}`, label: name })),
    ...(outcome.metric === null || known ? [] : [{ value: `${prefix}${outcome.metric}`, label: named }]),
  ]
  if (edit.lockOf(contribution) !== null) {
    return (
      <li className="plan-line plan-line--read" id={`field-${contribution}`}>
        <span className="plan-label">{outcome.title}</span>
        <span>{named === '' ? <Trans>No target named</Trans> : <Trans>Contributes to: {named}</Trans>}</span>
        <span className="plan-text">{outcome.contribution.trim()}</span>
        <FieldConflicts edit={edit} fields={fields} />
      </li>
    )
  }
  return (
    <li className="plan-line plan-line--link">
      <fieldset>
        <legend>{outcome.title}</legend>
        <BoundField {...edit.at(metric)} id={`field-${metric}`} options={options} />
        <BoundField {...edit.at(contribution)} id={`field-${contribution}`} lines={2} />
      </fieldset>
    </li>
  )
}
