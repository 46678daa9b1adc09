import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, use, useState } from 'react'
import { findKind } from '../../domain/registry.ts'
import { Button } from '../../ui/button.tsx'
import { formatNumber } from '../../ui/format-number.ts'
import { Table } from '../../ui/table.tsx'
import { Skeleton } from '../../ui/waiting.tsx'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { useStore } from '../session.ts'

/** How many records of each kind are here. Counting reads them all, so it waits until somebody asks. */
export function RecordCounts() {
  const store = useStore()
  const [kinds, setKinds] = useState<Promise<readonly string[]> | null>(null)
  if (kinds === null) {
    return (
      <p className="settings-said">
        <Button variant="unstyled" onClick={() => setKinds(store.kinds())}>
          <Trans>Count the records</Trans>
        </Button>
      </p>
    )
  }
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <CountTable kinds={kinds} />
    </Suspense>
  )
}

function CountTable({ kinds }: { readonly kinds: Promise<readonly string[]> }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const rows = use(kinds).map((kind) => ({ kind, name: findKind(kind)?.plural[language] }))
  if (rows.length === 0) return <Trans>There are none yet.</Trans>
  return (
    <Table
      caption={t`Records on this device, deleted ones left out`}
      compact
      rows={rows.toSorted((a, b) => (a.name ?? a.kind).localeCompare(b.name ?? b.kind))}
      rowKey={({ kind }) => kind}
      columns={[
        { id: 'kind', label: t`Kind`, rowHeader: true, cell: ({ kind, name }) => name ?? t`${kind} (of a newer version of the app)` },
        { id: 'count', label: t`Records`, align: 'end', cell: showCount },
      ]}
    />
  )
}

function showCount({ kind }: { readonly kind: string }) {
  return <Count kind={kind} />
}

function Count({ kind }: { readonly kind: string }) {
  const { language } = useLanguage()
  return formatNumber(useRecords(kind).length, language)
}
