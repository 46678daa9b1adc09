import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { findWorkGroup } from '../../domain/charter.ts'
import { Alert } from '../../ui/alert.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useCharter } from '../charter.ts'
import { AppLinkButton } from '../link.tsx'
import { useLoaded } from '../live.ts'
import { forgetGoal } from '../first-goal.ts'
import type { CheckInSearch } from '../check-in-address.ts'
import { MarkMyself } from './mark-myself.tsx'
import { ScanOrType } from './scan-or-type.tsx'

const KINDS = ['organization', 'selection', 'person', 'representation', 'work-group', 'profile', 'meeting'] as const

/** Marks whoever works here at a meeting, by the code on the chair's screen; without one it asks for it. */
export function CheckInScreen({ search }: { readonly search: CheckInSearch }) {
  const { t } = useLingui()
  useLoaded(KINDS)
  // This is where the code wanted to go: nothing leads here a second time.
  useEffect(forgetGoal, [])
  const { group, meeting } = search
  const isNamed = group !== undefined && meeting !== undefined
  return (
    <div className="ui-stack">
      <PageTitle title={t`Check in`} />
      {isNamed ? <Named {...search} group={group} meeting={meeting} /> : <ScanOrType />}
    </div>
  )
}

type NamedMeeting = CheckInSearch & { readonly group: string; readonly meeting: string }

function Named(named: NamedMeeting) {
  const charter = useCharter()
  if (findWorkGroup(charter, named.group)) return <MarkMyself key={named.meeting} {...named} />
  return (
    <>
      <Alert tone="error" live="polite">
        <p>
          <Trans>
            This code is of a work group that the charter on this device does not have. It may belong to another task force, or this device
            has an old charter.
          </Trans>
        </p>
      </Alert>
      <AppLinkButton to="/check-in" search={{}} variant="outline">
        <Trans>Use another code</Trans>
      </AppLinkButton>
    </>
  )
}
