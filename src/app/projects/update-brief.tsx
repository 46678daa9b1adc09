import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import type { AreaUpdate } from '../../domain/project-update.ts'
import { latestUpdate } from '../../domain/rules/project-track.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { useProjectUpdates } from '../use-project-updates.ts'

/** The latest update: what it says of each area, off track first, then in the charter's order. */
export function UpdateBrief({ project }: { readonly project: Project }) {
  const { language } = useLanguage()
  const { items } = useCharter().startUpElements
  const placeById = new Map(items.map(({ id }, index) => [id, index]))
  // What a charter no longer asks stands last.
  const placeOf = ({ area }: AreaUpdate) => placeById.get(area) ?? items.length
  const latest = latestUpdate(useProjectUpdates(project.key))
  const day = latest === undefined ? '' : formatDate(latest.date, language)
  const areas = (latest?.areas ?? []).toSorted((a, b) => Number(b.track === 'off') - Number(a.track === 'off') || placeOf(a) - placeOf(b))
  return (
    <section aria-labelledby="latest-update">
      <h2 id="latest-update">
        <Trans>Latest update</Trans>
      </h2>
      {latest === undefined ? (
        <p className="ui-soft">
          <Trans>No update yet.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Link to="/projects/$project/updates/$date" params={{ project: project.key, date: latest.date }}>
              <Trans>Update of {day}</Trans>
            </Link>
          </p>
          <ul className="overview-list">
            {areas.map((area) => (
              <AreaLine key={area.area} area={area} />
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to="/projects/$project/updates" params={{ project: project.key }}>
          <Trans>To the updates</Trans>
        </Link>
      </p>
    </section>
  )
}

function AreaLine({ area: { area, track, progress, correction } }: { readonly area: AreaUpdate }) {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const item = charter.startUpElements.items.find(({ id }) => id === area)
  return (
    <li>
      <span className="project-label">{item ? textIn(item.label, language) : area}</span>{' '}
      {track === null ? null : <Tag tone={track === 'on' ? 'success' : 'warning'}>{track === 'on' ? t`On track` : t`Off track`}</Tag>}
      {/* What goes as planned is told on its own screen. */}
      {track === 'off' && progress.trim() !== '' ? <div className="ui-soft">{progress}</div> : null}
      {track === 'off' && correction.trim() !== '' ? (
        <div className="ui-soft">
          <Trans>Correction: {correction}</Trans>
        </div>
      ) : null}
    </li>
  )
}
