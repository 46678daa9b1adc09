import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { georgia2014 } from '../../../domain/charter/georgia-2014.ts'
import { formatInstant } from '../../../ui/format-date.ts'
import { Tag } from '../../../ui/tag.tsx'
import { TaskList, TaskRow } from '../../../ui/task-list.tsx'
import { useLanguage } from '../../i18n.ts'
import { useNaming } from '../../naming.ts'
import { useVersions } from './use-charter-draft.ts'

/** The versions that were published, the newest first, and the one that came with the app; each leads to the reading view. */
export function VersionsSection({ inForce }: { readonly inForce: number }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const naming = useNaming()
  const versions = useVersions()
  return (
    <section className="admin-section" aria-labelledby="versions">
      <h2 id="versions">
        <Trans>Versions</Trans>
      </h2>
      <TaskList label={t`Versions`}>
        {versions.map(({ version, by, at, note }) => (
          <TaskRow
            key={version}
            title={
              <Link to="/admin/charter/read" search={{ version }}>
                <Trans>Version {version}</Trans>
              </Link>
            }
            text={
              <>
                {naming.author(by)}, {formatInstant(at, language)}
                {note === '' ? null : <div className="admin-value">{note}</div>}
              </>
            }
            side={version === inForce ? <InForce /> : null}
          />
        ))}
        <TaskRow
          title={
            <Link to="/admin/charter/read" search={{ version: 'shipped' }}>
              <Trans>The one that came with the app</Trans>
            </Link>
          }
          text={georgia2014.sourceDocument[language]}
          side={versions.length === 0 ? <InForce /> : null}
        />
      </TaskList>
    </section>
  )
}

function InForce() {
  return (
    <Tag tone="success">
      <Trans>In force</Trans>
    </Tag>
  )
}
