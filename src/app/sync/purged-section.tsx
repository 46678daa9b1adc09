import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { organizationRecord, readOrganization } from '../../domain/organization.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useFacts } from '../live.ts'
import { useStore } from '../session.ts'

/** Tells of what this account may not read any more ([S4]): it is gone from the device, and why; nothing where there is nothing to tell. */
export function PurgedSection() {
  const { purged } = useFacts()
  const store = useStore()
  const { language } = useLanguage()
  const nameOf = useScopeName()
  if (purged.length === 0) return null
  return (
    <section aria-labelledby="purged-heading">
      <h2 id="purged-heading">
        <Trans>No longer yours to read</Trans>
      </h2>
      <Alert tone="info" live="polite">
        <p>
          <Trans>
            Your roles have changed, so this was removed from the device. It is still there for those who may read it. What you had not sent
            yet stands in the refused list.
          </Trans>
        </p>
        <ul>
          {purged.map(({ scope, at }) => (
            <li key={scope}>
              {nameOf(scope)}, {formatInstant(at, language)}
            </li>
          ))}
        </ul>
        <Button variant="outline" onClick={() => void store.dismissPurged(purged.map(({ scope }) => scope))}>
          <Trans>I have taken note</Trans>
        </Button>
      </Alert>
    </section>
  )
}

/** Gives the name of a scope: the whole task force, a work group, or what is private to an organization. Hook. */
function useScopeName(): (scope: string) => ReactNode {
  const charter = useCharter()
  const store = useStore()
  const { language } = useLanguage()
  return (scope) => {
    const [sort, target = ''] = scope.split('/')
    if (sort === 'work-group') return charter.workGroups.find((group) => group.id === target)?.name[language] ?? scope
    if (sort !== 'organization') return <Trans>The task force</Trans>
    const state = store.record(organizationRecord(target))
    const name = (state && readOrganization(state).name) || target
    return <Trans>{name}: what is private to it</Trans>
  }
}
