import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { judgeStartUp, type ElementStanding } from '../../domain/rules/start-up.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useCharter } from '../charter.ts'
import { GapList } from '../gap-list.tsx'
import { textIn, useLanguage } from '../i18n.ts'

/** How far the start-up is: which elements are complete, and what the others lack, each with the way there. */
export function GateSection({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const standings = judgeStartUp(project, useCharter())
  const done = standings.filter(({ gaps }) => gaps.length === 0).length
  const all = standings.length
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">
        <Trans>Start-up</Trans>
      </h2>
      <ProgressBar label={t`Elements that are complete`} value={done} max={all} text={t`${done} of ${all}`} />
      {project.state === 'idea' ? (
        <p className="ui-soft">
          <Trans>An idea needs none of this yet. It needs all of it before work begins.</Trans>
        </p>
      ) : null}
      {done === all ? (
        <p>
          <Trans>Nothing is missing. The chair of the work group approves the start.</Trans>
        </p>
      ) : (
        <ul className="overview-list">
          {standings
            .filter(({ gaps }) => gaps.length > 0)
            .map((standing) => (
              <ElementGaps key={standing.element} project={project} standing={standing} />
            ))}
        </ul>
      )}
      <p>
        <Link to="/projects/$project/start-up" params={{ project: project.key }}>
          <Trans>To the start-up</Trans>
        </Link>
      </p>
    </section>
  )
}

/** So many gaps of an element are named here; its own screen names all. */
const MOST = 2

function ElementGaps({ project, standing: { label, gaps } }: { readonly project: Project; readonly standing: ElementStanding }) {
  const { language } = useLanguage()
  const more = gaps.length - MOST
  return (
    <li>
      <span className="project-label">{textIn(label, language)}</span>
      <GapList project={project.key} gaps={gaps.slice(0, MOST)} />
      {more <= 0 ? null : (
        <span className="ui-soft">
          <Trans>and {more} more</Trans>
        </span>
      )}
    </li>
  )
}
