import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { readMetric } from '../../domain/metric.ts'
import type { Project } from '../../domain/project.ts'
import { countChain, linkChain, targetsOf } from '../../domain/rules/chain.ts'
import { useRecords } from '../live.ts'
import { searchOf } from '../record-place.ts'

/** From activities to the targets of the group, in figures, and where the chain breaks. */
export function ChainBrief({ project }: { readonly project: Project }) {
  const metrics = useRecords('metric')
    .map(readMetric)
    .filter(({ group }) => group === project.group)
  const targets = targetsOf(project, metrics)
  const { tasks, outputs, outcomes, broken } = countChain(linkChain([project], targets))
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">
        <Trans>Chain of impact</Trans>
      </h2>
      <p>
        <Plural value={tasks} one="# activity" other="# activities" /> → <Plural value={outputs} one="# output" other="# outputs" /> →{' '}
        <Plural value={outcomes} one="# outcome" other="# outcomes" /> → <Plural value={targets.length} one="# target" other="# targets" />
      </p>
      {targets.length === 0 ? null : (
        <ul className="overview-list">
          {targets.map(({ key, name }) => (
            <li key={key}>{name}</li>
          ))}
        </ul>
      )}
      {broken === 0 ? null : (
        <p className="ui-soft">
          <Plural value={broken} one="The chain breaks at # place." other="The chain breaks at # places." />
        </p>
      )}
      {metrics.length === 0 ? (
        <p className="ui-soft">
          <Trans>Provisional: the set of indicators is still being decided, and the group has agreed on no target so far.</Trans>{' '}
          <Link to="/groups/$group" params={{ group: project.group }} search={searchOf({ part: 'projects' })}>
            <Trans>Targets of the group</Trans>
          </Link>
        </p>
      ) : null}
      <p>
        <Link to="/projects/$project/chain" params={{ project: project.key }}>
          <Trans>To the chain</Trans>
        </Link>
      </p>
    </section>
  )
}
