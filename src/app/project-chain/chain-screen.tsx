import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import type { Metric } from '../../domain/metric.ts'
import type { Project } from '../../domain/project.ts'
import { chainColumnLabel, chainColumns, countChain, linkChain, nestChain, targetsOf } from '../../domain/rules/chain.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { useMeasureWords } from '../measure-words.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { useTargets } from '../use-targets.ts'
import { BrokenNote } from './broken-note.tsx'
import { ChainList } from './chain-list.tsx'
import './chain.css'
import { drawElements } from './draw-chain.ts'
import { ChainDrawing } from './drawing.tsx'
import { SaveChain } from './save-chain.tsx'
import { searchOf } from '../record-place.ts'
import { useDrawingWords } from './use-drawing-words.ts'

/** The chain of one project: from its activities to the collective impact targets. */
export function ChainScreen({ project: key }: { readonly project: string }) {
  return (
    <ProjectFrame project={key} part="chain">
      {(project) => <ProjectChain project={project} />}
    </ProjectFrame>
  )
}

function ProjectChain({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const words = useDrawingWords()
  const targets = useTargets(project.group)
  const nodes = linkChain([project], targetsOf(project, targets))
  const name = project.title.trim() || t`Project without a title`
  const group = findWorkGroup(charter, project.group)
  const label = group ? workGroupLabel(charter, group)[language] : project.group
  if (nodes.length === 0) return <NoChain project={project.key} targets={targets} />
  return (
    <section className="chain" aria-label={t`Chain`}>
      <h2>
        <Trans>From activities to collective impact</Trans>
      </h2>
      <BrokenNote count={countChain(nodes)} />
      <div className="chain-parts">
        <ChainList label={t`Chain of ${name}, from its end`} branches={nestChain(nodes)} openTo={9} />
        <ChainDrawing
          label={t`Drawing of the chain of ${name}`}
          columns={chainColumns.map((column) => chainColumnLabel[column][language])}
          nodes={drawElements(nodes, words)}
        />
      </div>
      <p className="ui-row ui-no-print">
        <SaveChain groups={[{ label, nodes }]} name={project.title} />
        <Link to="/chain" search={searchOf({ group: project.group })}>
          <Trans>Chain of the work group</Trans>
        </Link>
      </p>
    </section>
  )
}

/** Nothing leads anywhere yet; where it is to lead stands there from the first day. */
function NoChain({ project, targets }: { readonly project: string; readonly targets: readonly Metric[] }) {
  const words = useMeasureWords()
  return (
    <>
      <EmptyState
        heading={<Trans>There is no chain yet</Trans>}
        action={
          <AppLinkButton to="/projects/$project/start-up" params={{ project }} hash="field-outputs">
            <Trans>Add outputs and outcomes</Trans>
          </AppLinkButton>
        }
      >
        <Trans>It links activities with outputs, outcomes and the collective impact target of the group.</Trans>
      </EmptyState>
      {targets.length === 0 ? null : (
        <section aria-labelledby="targets">
          <h2 id="targets" className="chain-heading">
            <Trans>Targets of the group</Trans>
          </h2>
          <ul>
            {targets.map((target) => (
              <li key={target.key}>
                <span className="project-label">{target.name}</span>
                <div className="ui-soft">{words.target(target)}</div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
