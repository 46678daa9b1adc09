import { Trans } from '@lingui/react/macro'
import type { Project } from '../../domain/project.ts'
import { chainBreakLabel, chainColumnLabel, linkChain, nestChain, targetsOf, type ChainBranch } from '../../domain/rules/chain.ts'
import { useLanguage } from '../i18n.ts'
import { useMeasureWords } from '../measure-words.ts'
import { useTargets } from '../use-targets.ts'

/** From the target back to the activities, as a list on paper. */
export function PaperChain({ project }: { readonly project: Project }) {
  const targets = useTargets(project.group)
  const branches = nestChain(linkChain([project], targetsOf(project, targets)))
  if (branches.length === 0) return null
  return (
    <div>
      <h4>
        <Trans>From the target back to the activities</Trans>
      </h4>
      <Branches branches={branches} />
    </div>
  )
}

function Branches({ branches }: { readonly branches: readonly ChainBranch[] }) {
  const { language } = useLanguage()
  const words = useMeasureWords()
  return (
    <ul>
      {branches.map(({ node, from }) => {
        const aim = node.target === undefined ? '' : words.target(node.target)
        const faults = node.faults.map(({ code }) => chainBreakLabel[code][language]).join('; ')
        return (
          <li key={node.id}>
            {chainColumnLabel[node.column][language]}: {node.title}
            {aim === '' ? null : `, ${aim}`}
            {(node.contribution ?? '').trim() === '' ? null : ` (${node.contribution?.trim()})`}
            {faults === '' ? null : <em> [{faults}]</em>}
            {from.length === 0 ? null : <Branches branches={from} />}
          </li>
        )
      })}
    </ul>
  )
}
