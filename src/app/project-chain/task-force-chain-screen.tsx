import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import type { Project } from '../../domain/project.ts'
import { readProject } from '../../domain/read-project.ts'
import { isInChain, linkChain } from '../../domain/rules/chain.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { Select } from '../../ui/select.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useLoaded, useRecords } from '../live.ts'
import { useReadable } from '../use-readable.ts'
import { useTargets } from '../use-targets.ts'
import './chain.css'
import type { GroupChain } from './draw-chain.ts'
import { GroupChainPart } from './group-chain-part.tsx'
import { TaskForceChainPart } from './task-force-chain-part.tsx'

interface TaskForceChainScreenProps {
  /** Id of the work group from the address; undefined = the whole task force. */
  readonly group: string | undefined
  readonly onGroup: (group: string | undefined) => void
}

/** The chain of a work group, or of the whole task force with its groups to open. */
export function TaskForceChainScreen({ group: wanted, onGroup }: TaskForceChainScreenProps) {
  const { t } = useLingui()
  const { groups, left } = useGroupChains()
  const group = groups.find(({ id }) => id === wanted)
  return (
    <div className="chain">
      <PageTitle
        title={t`From activities to collective impact`}
        documentTitle={group === undefined ? t`From activities to collective impact` : t`Chain, ${group.label}`}
      />
      <div className="chain-choice ui-no-print">
        <Select
          label={t`Work group`}
          value={group?.id ?? ''}
          emptyLabel={t`Whole task force`}
          options={groups.map(({ id, label }) => ({ value: id, label }))}
          onInput={(next) => onGroup(next === '' ? undefined : next)}
        />
      </div>
      <p className="ui-soft">
        <Trans>Ideas and projects that were ended early do not count here.</Trans>{' '}
        {left.length === 0 ? null : <Trans>Groups that are closed to you are left out.</Trans>}
      </p>
      {group === undefined ? <TaskForceChainPart groups={groups} /> : <GroupChainPart key={group.id} group={group} />}
    </div>
  )
}

const KINDS = ['project', 'metric'] as const

/** The chains of all work groups that are read here, in the charter's order, live; and the ids of those that are not. Hook. */
function useGroupChains(): { readonly groups: readonly GroupChain[]; readonly left: readonly string[] } {
  useLoaded(KINDS)
  const charter = useCharter()
  const { language } = useLanguage()
  const isReadable = useReadable()
  const states = useRecords('project')
  const targets = useTargets()
  const projectsByGroup = useMemo(() => groupProjects(states.map(readProject).filter(isInChain)), [states])
  const ids = charter.workGroups.map(({ id }) => id)
  const groups = ids.filter(isReadable).map((id) => {
    const group = findWorkGroup(charter, id)
    const own = targets.filter((target) => target.group === id)
    return {
      id,
      label: group ? workGroupLabel(charter, group)[language] : id,
      nodes: linkChain(projectsByGroup.get(id) ?? [], own),
    }
  })
  return { groups, left: ids.filter((id) => !isReadable(id)) }
}

function groupProjects(projects: readonly Project[]): ReadonlyMap<string, readonly Project[]> {
  const byGroup = new Map<string, Project[]>()
  for (const project of projects) {
    const known = byGroup.get(project.group)
    if (known) known.push(project)
    else byGroup.set(project.group, [project])
  }
  return byGroup
}
