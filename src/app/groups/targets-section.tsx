import { Trans, useLingui } from '@lingui/react/macro'
import type { RecordState } from '../../change/head.ts'
import { metricRecord } from '../../domain/metric.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Alert } from '../../ui/alert.tsx'
import { AddLine } from '../add-line.tsx'
import { useRecords } from '../live.ts'
import { SaveTable } from '../save-table.tsx'
import { SectionHeading } from '../section-heading.tsx'
import { useSession } from '../session.ts'
import { useAct } from '../use-act.ts'
import { useExplainWrite } from '../write-access.ts'
import { TargetRow } from './target-row.tsx'
import { useTargetCsv } from './use-target-csv.ts'

/** The collective impact targets of a work group: what is measured, from where, up to where, by when. */
export function TargetsSection({ group }: { readonly group: string }) {
  const { t } = useLingui()
  const scope = workGroupScope(group)
  // By when they were made: one that is renamed stays where it is.
  const metrics = useRecords('metric')
    .filter((state) => state.scope === scope)
    .toSorted((a, b) => (a.record < b.record ? -1 : 1))
  const save = useTargetCsv(group, metrics)
  const locked = useExplainWrite()(scope, metricRecord('new'), 'name')
  return (
    <section aria-labelledby="targets">
      <div className="group-head">
        <SectionHeading id="targets">
          <Trans>Collective impact targets</Trans>
        </SectionHeading>
        {metrics.length === 0 ? null : <SaveTable save={save} />}
      </div>
      <p className="ui-soft">
        <Trans>What the projects of the group together are to change. Outcomes of projects name the target to which they contribute.</Trans>
      </p>
      {metrics.length === 0 ? (
        <Alert tone="info" slim>
          <p>
            <Trans>Provisional: the set of indicators is still being decided. No target of this group has been agreed so far.</Trans>
          </p>
        </Alert>
      ) : (
        <ul className="entry-list" aria-label={t`Collective impact targets`}>
          {metrics.map((state) => (
            <TargetRow key={state.record} state={state} />
          ))}
        </ul>
      )}
      {locked === null ? <AddTarget scope={scope} /> : <p className="ui-soft">{locked}</p>}
    </section>
  )
}

function AddTarget({ scope }: { readonly scope: RecordState['scope'] }) {
  const { t } = useLingui()
  const { store, newId } = useSession()
  const act = useAct()
  const add = (name: string) => act(() => store.write(scope, [{ record: metricRecord(newId()), field: 'name', value: name }]), {})
  return (
    <AddLine
      label={t`Add a target`}
      hint={t`What is measured, such as “Share of partners with a protocol”`}
      missing={t`Write what is measured.`}
      onAdd={add}
    />
  )
}
