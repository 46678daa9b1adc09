import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  chainColumnLabel,
  chainColumns,
  countChain,
  flattenBranches,
  groupByProject,
  nestChain,
  type ChainBranch,
  type ChainNode,
} from '../../domain/rules/chain.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { BrokenNote } from './broken-note.tsx'
import { ChainCounts, ChainList, OnDemand } from './chain-list.tsx'
import { drawElements, drawProjects, type GroupChain } from './draw-chain.ts'
import { ChainDrawing } from './drawing.tsx'
import { SaveChain } from './save-chain.tsx'
import { useDrawingWords } from './use-drawing-words.ts'

/** The chain of a work group: its targets with what leads to them, and what leads nowhere yet, by project. */
export function GroupChainPart({ group: { id, label, nodes } }: { readonly group: GroupChain }) {
  const { t } = useLingui()
  if (nodes.length === 0) {
    return (
      <EmptyState
        heading={<Trans>This work group has no chain yet</Trans>}
        action={
          <AppLinkButton to="/groups/$group" params={{ group: id }}>
            {label}
          </AppLinkButton>
        }
      >
        <Trans>It needs a collective impact target, and projects with outputs and outcomes that lead to it.</Trans>
      </EmptyState>
    )
  }
  const branches = nestChain(nodes)
  return (
    <section aria-label={label}>
      <h2>
        <Link to="/groups/$group" params={{ group: id }}>
          {label}
        </Link>
      </h2>
      <BrokenNote count={countChain(nodes)} />
      <div className="chain-parts">
        <div>
          <GroupChainList label={t`Chain of ${label}, from its end`} branches={branches} openTo={1} />
        </div>
        <GroupDrawing label={label} nodes={nodes} branches={branches} />
      </div>
      <p className="ui-no-print">
        <SaveChain groups={[{ label, nodes }]} name={label} />
      </p>
    </section>
  )
}

interface GroupChainListProps {
  readonly label: string
  readonly branches: readonly ChainBranch[]
  readonly openTo: number
}

/** A group's chain as a list: targets first, then by project what leads nowhere yet. */
export function GroupChainList({ label, branches, openTo }: GroupChainListProps) {
  const { t } = useLingui()
  const loose = groupByProject(branches)
  return (
    <>
      <ChainList label={label} branches={branches.filter(({ node }) => node.target !== undefined)} namesProject openTo={openTo} />
      {loose.length === 0 ? null : (
        <>
          <h3 className="chain-heading">
            <Trans>Leads to no target yet</Trans>
          </h3>
          <ul className="chain-list">
            {loose.map(({ project, branches: parts }) => {
              const name = project.title.trim() || t`Project without a title`
              return (
                <li key={project.key}>
                  <Link className="chain-name" to="/projects/$project/chain" params={{ project: project.key }}>
                    {name}
                  </Link>
                  <OnDemand summary={<ChainCounts count={countChain(flattenBranches(parts))} />}>
                    {() => <ChainList label={name} branches={parts} openTo={0} />}
                  </OnDemand>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </>
  )
}

/** Draws the whole group in short, or one of its projects with every element. */
function GroupDrawing({
  label,
  nodes,
  branches,
}: {
  readonly label: string
  readonly nodes: readonly ChainNode[]
  readonly branches: readonly ChainBranch[]
}) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words = useDrawingWords()
  const [chosen, setChosen] = useState('')
  const projects = new Map(nodes.flatMap(({ project }) => (project === null ? [] : [[project.key, project] as const])))
  const project = projects.get(chosen)
  const column = (one: (typeof chainColumns)[number]) => chainColumnLabel[one][language]
  return (
    <div>
      {projects.size === 0 ? null : (
        <div className="chain-choice ui-no-print">
          <Select
            label={t`What is drawn`}
            value={project?.key ?? ''}
            emptyLabel={t`All projects, in short`}
            options={[...projects.values()].map(({ key, title }) => ({ value: key, label: title.trim() || t`Project without a title` }))}
            onInput={setChosen}
          />
        </div>
      )}
      {project === undefined ? (
        <ChainDrawing
          label={t`Drawing of the chain of ${label}`}
          columns={[t`Project`, column('target')]}
          nodes={drawProjects(branches, words)}
        />
      ) : (
        <ChainDrawing
          label={t`Drawing of the chain of ${project.title}`}
          columns={chainColumns.map(column)}
          nodes={drawElements(partOf(nodes, project.key), words)}
        />
      )}
    </div>
  )
}

/** The elements of one project, and the targets to which they lead. */
function partOf(nodes: readonly ChainNode[], project: string): readonly ChainNode[] {
  const own = nodes.filter((node) => node.project?.key === project)
  const reached = new Set(own.map(({ to }) => to))
  return [...nodes.filter(({ id, column }) => column === 'target' && reached.has(id)), ...own]
}
