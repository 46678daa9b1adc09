import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import {
  chainBreakLabel,
  chainColumnLabel,
  countChain,
  flattenBranches,
  type ChainBranch,
  type ChainCount,
  type ChainFault,
  type ChainNode,
} from '../../domain/rules/chain.ts'
import { Icon } from '../../ui/icon.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useMeasureWords } from '../measure-words.ts'
import type { Place } from '../record-place.ts'

interface ChainListProps {
  readonly label: string
  readonly branches: readonly ChainBranch[]
  /** Names the project of every outcome, output and activity: where several stand together. */
  readonly namesProject?: boolean
  /** How deep the list stands open; what is deeper opens on demand. */
  readonly openTo: number
}

/** A chain as a nested list, from what is to be reached back to what is done for it: the same as the drawing, in words and with the ways to what is broken. */
export function ChainList({ label, branches, namesProject = false, openTo }: ChainListProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- lists without bullets lose their role in Safari
    <ul className="chain-list" role="list" aria-label={label}>
      {branches.map((branch) => (
        <Branch key={branch.node.id} branch={branch} depth={0} namesProject={namesProject} openTo={openTo} above={null} />
      ))}
    </ul>
  )
}

interface BranchProps {
  readonly branch: ChainBranch
  readonly depth: number
  readonly namesProject: boolean
  readonly openTo: number
  /** Key of the project that is named above already. */
  readonly above: string | null
}

function Branch({ branch: { node, from }, depth, namesProject, openTo, above }: BranchProps) {
  const project = node.project?.key ?? null
  const rest = (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- see above
    <ul role="list">
      {from.map((branch) => (
        <Branch key={branch.node.id} branch={branch} depth={depth + 1} namesProject={namesProject} openTo={openTo} above={project} />
      ))}
    </ul>
  )
  return (
    <li>
      <NodeLine node={node} namesProject={namesProject && project !== above} />
      {from.length === 0 ? null : depth < openTo ? rest : <OnDemand summary={<Below branches={from} />}>{() => rest}</OnDemand>}
    </li>
  )
}

function NodeLine({ node, namesProject }: { readonly node: ChainNode; readonly namesProject: boolean }) {
  const { language } = useLanguage()
  const words = useMeasureWords()
  const { project, target, indicators, contribution = '' } = node
  const aim = target === undefined ? '' : words.target(target)
  return (
    <div className={`chain-line chain-line--${node.column}`}>
      <p>
        <span className="chain-kind">{chainColumnLabel[node.column][language]}</span> <NodeTitle node={node} />
        {namesProject && project !== null ? (
          <>
            {' '}
            <Link className="ui-soft" to="/projects/$project/chain" params={{ project: project.key }}>
              {project.title.trim() || <Trans>Project without a title</Trans>}
            </Link>
          </>
        ) : null}
      </p>
      {aim === '' ? null : <p className="ui-soft">{aim}</p>}
      {contribution.trim() === '' ? null : <p className="ui-soft">{contribution.trim()}</p>}
      <TaskFacts node={node} />
      {indicators.map((indicator) => (
        <p key={indicator.id} className="ui-soft">
          {indicator.definition}: {words.indicator(indicator)}
        </p>
      ))}
      {node.faults.map((fault) => (
        <FaultLine key={fault.code} fault={fault} node={node} />
      ))}
    </div>
  )
}

function NodeTitle({ node: { project, field, title } }: { readonly node: ChainNode }) {
  const shown = title.trim() || <Trans>Untitled</Trans>
  if (project === null || field === null) return <strong>{shown}</strong>
  return (
    <Link className="chain-name" {...placeInPlan(project.key, field)}>
      {shown}
    </Link>
  )
}

function TaskFacts({ node: { task } }: { readonly node: ChainNode }) {
  const { language } = useLanguage()
  if (task === undefined) return null
  const [doneDay, dueDay] = [task.done, task.due].map((day) => (day === null ? '' : formatDate(day, language)))
  if (doneDay === '' && dueDay === '') return null
  return <p className="ui-soft">{doneDay === '' ? <Trans>due {dueDay}</Trans> : <Trans>done {doneDay}</Trans>}</p>
}

function FaultLine({ fault: { code, field }, node: { project } }: { readonly fault: ChainFault; readonly node: ChainNode }) {
  const { language } = useLanguage()
  const words = chainBreakLabel[code][language]
  return (
    <p className="chain-lack">
      <Icon name="warning" /> {project === null || field === null ? words : <Link {...placeInPlan(project.key, field)}>{words}</Link>}
    </p>
  )
}

/** The page of the plan on which a field of the project is mended: it opens by the field alone. */
function placeInPlan(project: string, field: string): Place {
  return { to: '/projects/$project/start-up', params: { project }, hash: `field-${field}` }
}

/** What an unopened part holds. */
function Below({ branches }: { readonly branches: readonly ChainBranch[] }) {
  return <ChainCounts count={countChain(flattenBranches(branches))} />
}

/** How much there is, and how much of it is broken. */
export function ChainCounts({ count: { outcomes, outputs, tasks, broken } }: { readonly count: ChainCount }) {
  return (
    <span className="chain-below">
      {outcomes === 0 ? null : (
        <span>
          <Plural value={outcomes} one="# outcome" other="# outcomes" />
        </span>
      )}
      {outputs === 0 ? null : (
        <span>
          <Plural value={outputs} one="# output" other="# outputs" />
        </span>
      )}
      {tasks === 0 ? null : (
        <span>
          <Plural value={tasks} one="# activity" other="# activities" />
        </span>
      )}
      {broken === 0 ? null : (
        <span>
          <Icon name="warning" /> <Plural value={broken} one="# broken link" other="# broken links" />
        </span>
      )}
    </span>
  )
}

/** A part that is made when it is first opened: a task force has thousands of links. */
export function OnDemand({ summary, children }: { readonly summary: ReactNode; readonly children: () => ReactNode }) {
  const [wasOpened, setOpened] = useState(false)
  return (
    <details className="ui-disclosure chain-demand" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        <Icon name="expand" />
        {summary}
      </summary>
      {wasOpened ? <div className="ui-disclosure__body">{children()}</div> : null}
    </details>
  )
}
