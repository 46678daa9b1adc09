import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { AdminClient } from '../../sync/admin-client.ts'
import type { ServerFacts } from '../../sync/admin-shapes.ts'
import { formatNumber } from '../../ui/format-number.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useRights } from '../account.ts'
import { useLanguage } from '../i18n.ts'
import { adminAreas, type AdminArea } from './admin-nav.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useAsked } from './use-asked.ts'

const readServer = (client: AdminClient) => client.readServer()

/** The first page of the administration: its areas, and the server in a few figures. */
export function AdminHome() {
  const { t } = useLingui()
  const server = useAsked(readServer)
  const areas = useAreas(server.state === 'there')
  return (
    <div className="ui-stack">
      <PageTitle title={t`Administration`} />
      {server.state === 'problem' ? <ProblemNote problem={server.problem} onRetry={server.ask} /> : null}
      {areas.length === 0 ? null : (
        <TaskList label={t`Areas of the administration`}>
          {areas.map(({ to, label, about }) => (
            <TaskRow key={to} title={<Link to={to}>{label}</Link>} text={about} />
          ))}
        </TaskList>
      )}
      {server.state === 'there' ? <ServerSection server={server.value} /> : null}
    </div>
  )
}

/** The server in a few figures. */
function ServerSection({ server: { engine, version, counts } }: { readonly server: ServerFacts }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const countWords: Readonly<Record<string, string>> = {
    accounts: t`Accounts`,
    scopes: t`Scopes`,
    edits: t`Edits`,
    records: t`Records`,
    redactions: t`Redactions`,
    devices: t`Devices`,
  }
  return (
    <section className="admin-section" aria-labelledby="server">
      <h2 id="server">
        <Trans>Server</Trans>
      </h2>
      <dl className="admin-facts">
        <div>
          <dt>
            <Trans>Database</Trans>
          </dt>
          <dd>{engine}</dd>
        </div>
        <div>
          <dt>
            <Trans>Version</Trans>
          </dt>
          <dd>{version}</dd>
        </div>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{countWords[name] ?? name}</dt>
            <dd className="ui-number">{formatNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The areas that whoever works here may enter: staff all, a device that works alone those that are records, others none. Hook. */
function useAreas(isServed: boolean): readonly AdminArea[] {
  const rights = useRights()
  if (isServed || rights?.staff) return adminAreas
  return rights === null ? adminAreas.filter(({ isRecords }) => isRecords) : []
}
