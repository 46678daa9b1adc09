import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { countChain, nestChain, chainColumnLabel } from '../../domain/rules/chain.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { searchOf } from '../record-place.ts'
import { ChainCounts, OnDemand } from './chain-list.tsx'
import { drawGroups, type GroupChain } from './draw-chain.ts'
import { ChainDrawing } from './drawing.tsx'
import { SaveChain } from './save-chain.tsx'
import { GroupChainList } from './group-chain-part.tsx'
import { useDrawingWords } from './use-drawing-words.ts'

/** The chain of the task force: counts of every work group, and on demand what they count. */
export function TaskForceChainPart({ groups }: { readonly groups: readonly GroupChain[] }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words = useDrawingWords()
  const begun = groups.filter(({ nodes }) => nodes.length > 0)
  if (begun.length === 0) {
    return (
      <EmptyState
        heading={<Trans>There is no chain yet</Trans>}
        action={
          <AppLinkButton to="/projects">
            <Trans>Projects</Trans>
          </AppLinkButton>
        }
      >
        <Trans>It links what projects do with the collective impact targets of the work groups.</Trans>
      </EmptyState>
    )
  }
  return (
    <>
      <div className="chain-parts">
        <ul className="chain-list" aria-label={t`Chain of the task force, by work group`}>
          {groups.map((group) => (
            <GroupItem key={group.id} group={group} />
          ))}
        </ul>
        <ChainDrawing
          label={t`Drawing of the chain of the task force`}
          columns={[chainColumnLabel.target[language], t`Goal of the work group`]}
          nodes={drawGroups(begun, words)}
        />
      </div>
      <p className="ui-no-print">
        <SaveChain groups={begun} name="" />
      </p>
    </>
  )
}

function GroupItem({ group: { id, label, nodes } }: { readonly group: GroupChain }) {
  const count = countChain(nodes)
  const { targets, projects } = count
  return (
    <li>
      <div className="chain-line chain-line--target">
        <p>
          <Link className="chain-name" to="/chain" search={searchOf({ group: id })}>
            {label}
          </Link>
        </p>
        {targets === 0 ? (
          <p className="chain-lack">
            <Icon name="warning" /> <Trans>No collective impact target yet</Trans>
          </p>
        ) : null}
        <p className="ui-soft chain-below">
          {targets === 0 ? null : (
            <span>
              <Plural value={targets} one="# target" other="# targets" />
            </span>
          )}
          <span>
            <Plural value={projects} one="# project" other="# projects" />
          </span>
        </p>
      </div>
      {nodes.length === 0 ? null : (
        <OnDemand summary={<ChainCounts count={count} />}>
          {() => <GroupChainList label={label} branches={nestChain(nodes)} openTo={0} />}
        </OnDemand>
      )}
    </li>
  )
}
