import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, use, useState } from 'react'
import { findKind } from '../../domain/registry.ts'
import { Button } from '../../ui/button.tsx'
import { formatNumber } from '../../ui/format-number.ts'
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
      <CountList kinds={kinds} />
    </Suspense>
  )
}

function CountList({ kinds }: { readonly kinds: Promise<readonly string[]> }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const rows = use(kinds)
    .map((kind) => ({ kind, name: findKind(kind)?.plural[language] ?? t`${kind} (of a newer version of the app)` }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <dl className="settings-facts settings-counts">
      {rows.map(({ kind, name }) => (
        <div key={kind}>
          <dt>{name}</dt>
          <dd>
            <Count kind={kind} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Count({ kind }: { readonly kind: string }) {
  const { language } = useLanguage()
  return formatNumber(useRecords(kind).length, language)
}
