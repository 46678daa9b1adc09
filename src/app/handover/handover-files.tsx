import { Trans, useLingui } from '@lingui/react/macro'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import type { PartName } from '../../domain/data-part.ts'
import { groupOfScope } from '../../domain/scope.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useExport } from '../use-export.ts'
import type { HandoverFacts } from './use-handover.ts'

/** Files for a successor who has no account: the organization, and each work group in which something is in hand or used. */
export function HandoverFiles({ facts }: { readonly facts: HandoverFacts }) {
  const { t } = useLingui()
  const { state, run, cancel, again } = useExport()
  const groups = useGroups(facts)
  const { key } = facts.organization.organization
  const { name } = facts.organization
  const parts: readonly { readonly part: PartName; readonly title: string }[] = [
    { part: { sort: 'organization', key }, title: name },
    ...groups.map(({ id, label }) => ({ part: { sort: 'work-group' as const, key: id }, title: label })),
  ]
  return (
    <section className="handover-section ui-no-print" aria-labelledby="files">
      <h2 id="files">
        <Trans>Files for the successor</Trans>
      </h2>
      <p>
        <Trans>
          With an account the successor sees all of this after signing in. Without one, these files carry it to another device: the
          organization with its guides and pledges, and each group with its projects, tasks and meetings.
        </Trans>
      </p>
      {state.step === 'ready' ? (
        <div className="ui-row">
          {parts.map(({ part, title }) => (
            <Button key={`${part.sort} ${part.key}`} variant="outline" onClick={() => void run(part, title)}>
              <Trans>File: {title}</Trans>
            </Button>
          ))}
        </div>
      ) : null}
      {state.step === 'ready' && state.problem !== null ? (
        <Alert tone="error" slim live="assertive">
          {state.problem}
        </Alert>
      ) : null}
      {state.step === 'writing' ? (
        <>
          <ProgressBar label={t`Writing the file`} value={state.done} max={Math.max(1, state.of)} text="" />
          <Button variant="outline" onClick={cancel}>
            <Trans>Cancel</Trans>
          </Button>
        </>
      ) : null}
      {state.step === 'done' ? (
        <>
          <Alert tone="success" live="polite">
            <p>
              <Trans>Exported as {state.fileName}. Keep it safe: whoever has the file can read what is in it.</Trans>
            </p>
          </Alert>
          <Button variant="outline" onClick={again}>
            <Trans>Another file</Trans>
          </Button>
        </>
      ) : null}
    </section>
  )
}

/** The work groups that matter to whoever takes over: its own, and those in which something is in hand or a pledge is used. */
function useGroups({ organization, duties, promises, resources }: HandoverFacts) {
  const charter = useCharter()
  const { language } = useLanguage()
  const used = new Set([
    ...promises.use.hours.projects.map(({ project }) => project),
    ...promises.use.resources.flatMap(({ elsewhere }) => elsewhere.map(({ project }) => project)),
  ])
  const ids = new Set([
    organization.selection.primary,
    ...duties.map(({ scope }) => groupOfScope(scope)),
    ...resources.projects.filter(({ key }) => used.has(key)).map(({ group }) => group),
    ...promises.asks.map(({ project }) => project.group),
  ])
  return [...ids].flatMap((id) => {
    const group = findWorkGroup(charter, id)
    return group ? [{ id: group.id, label: workGroupLabel(charter, group)[language] }] : []
  })
}
