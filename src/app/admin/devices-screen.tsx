import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { AdminClient } from '../../sync/admin-client.ts'
import type { AdminDevice, AdminPerson } from '../../sync/admin-shapes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatAgo } from '../../ui/format-date.ts'
import { formatNumber } from '../../ui/format-number.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useLanguage } from '../i18n.ts'
import { useSession } from '../session.ts'
import { AskedContent } from './asked-content.tsx'
import { useAsked } from './use-asked.ts'

/** After so many days without a word a device is marked: it may be lost, or its owner may not know that it stopped. */
const STALE_DAYS = 30

interface DeviceRow extends AdminDevice {
  readonly owner: string
  readonly isStale: boolean
  /** When it was last seen, in words. */
  readonly seen: string
}

const readDevices = async (client: AdminClient) => {
  const [devices, people] = await Promise.all([client.listDevices(), client.listPeople()])
  return { devices, people }
}

/** Every device that has synced: whose, when it was last seen, and what it still keeps to itself. */
export function DevicesScreen() {
  const { t } = useLingui()
  const { language } = useLanguage()
  const answer = useAsked(readDevices)
  const now = Date.parse(useSession().now())
  return (
    <div className="ui-stack">
      <PageTitle title={t`Devices`} />
      <AskedContent question={answer}>
        {({ devices, people }) => {
          const sayWhen = (at: string | null) => (at === null ? t`Never` : formatAgo(at, language, now))
          const rows = listRows(devices, people, now, sayWhen)
          return rows.length === 0 ? (
            <EmptyState heading={<Trans>No device has synced yet</Trans>}>
              <Trans>A device appears here once somebody signs in on it.</Trans>
            </EmptyState>
          ) : (
            <DeviceTable rows={rows} />
          )
        }}
      </AskedContent>
    </div>
  )
}

function DeviceTable({ rows }: { readonly rows: readonly DeviceRow[] }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const held = rows.filter(({ unsent, refused }) => unsent + refused > 0).length
  return (
    <>
      <p>
        <Plural value={rows.length} one="# device." other="# devices." />{' '}
        {held === 0 ? (
          <Trans>None had anything unsent or refused when it was last seen.</Trans>
        ) : (
          <Plural
            value={held}
            one="# had something unsent or refused when it was last seen."
            other="# had something unsent or refused when they were last seen."
          />
        )}
      </p>
      <Table
        caption={t`Devices`}
        captionHidden
        rows={rows}
        rowKey={({ device }) => device}
        columns={[
          { id: 'owner', label: t`Person`, rowHeader: true, cell: showOwner },
          { id: 'label', label: t`Device`, cell: ({ label, device }) => label || device.slice(-8) },
          { id: 'seen', label: t`Last seen`, cell: showSeen },
          { id: 'unsent', label: t`Unsent`, align: 'end', cell: ({ unsent }) => formatNumber(unsent, language) },
          { id: 'refused', label: t`Refused`, align: 'end', cell: ({ refused }) => formatNumber(refused, language) },
        ]}
      />
      <p className="ui-soft">
        <Trans>
          The figures are what a device said when it was last seen. A device marked as quiet has said nothing for {STALE_DAYS} days: its
          owner may have work on it that nobody else has.
        </Trans>
      </p>
    </>
  )
}

function showOwner({ owner, user }: DeviceRow) {
  return (
    <Link to="/admin/people/$person" params={{ person: user }}>
      {owner}
    </Link>
  )
}

function showSeen({ seen, isStale }: DeviceRow) {
  if (!isStale) return seen
  return (
    <>
      {seen}{' '}
      <Tag tone="warning">
        <Trans>Quiet</Trans>
      </Tag>
    </>
  )
}

/** Devices with their owners' names: those that may need a word first, then by the time they were last seen. */
function listRows(
  devices: readonly AdminDevice[],
  people: readonly AdminPerson[],
  now: number,
  sayWhen: (at: string | null) => string,
): readonly DeviceRow[] {
  const nameById = new Map(people.map((person) => [person.id, person.name || person.email]))
  const before = now - STALE_DAYS * 86_400_000
  return devices
    .map((device) => ({
      ...device,
      owner: nameById.get(device.user) ?? device.user,
      seen: sayWhen(device.lastSeen),
      isStale: device.lastSeen === null || Date.parse(device.lastSeen) < before,
    }))
    .sort((a, b) => Number(needsWord(b)) - Number(needsWord(a)) || compareSeen(a, b))
}

function needsWord({ unsent, refused, isStale }: DeviceRow): boolean {
  return isStale && unsent + refused > 0
}

function compareSeen(a: DeviceRow, b: DeviceRow): number {
  const [one, other] = [a.lastSeen ?? '', b.lastSeen ?? '']
  return one < other ? 1 : one > other ? -1 : 0
}
