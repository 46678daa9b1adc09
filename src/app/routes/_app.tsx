import { Navigate, Outlet, createFileRoute } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { organizationRecord, readOrganization } from '../../domain/organization.ts'
import { useSignedOut } from '../account.ts'
import { useFacts, useRecord, useUndo } from '../live.ts'
import { useMe } from '../me.ts'
import { useSession } from '../session.ts'
import { Shell } from '../shell.tsx'
import { Notices } from '../shell/notices.tsx'
import { UndoKeys } from '../shell/undo-keys.tsx'

const SearchDialog = lazy(async () => ({ default: (await import('../search/search-dialog.tsx')).SearchDialog }))

/** Every screen inside the frame of the app; the first run comes before them. */
export const Route = createFileRoute('/_app')({ component: FramedScreens, codeSplitGroupings: [] })

function FramedScreens() {
  const { store, owner } = useSession()
  if (store.identity) return <SignedScreens />
  // An account's database that is empty is filled from the server, and by nobody else.
  return <Navigate to={owner === null ? '/welcome' : '/sign-in'} replace />
}

function SignedScreens() {
  const { choice } = useSession()
  useKeptData()
  const { organization } = useMe()
  const state = useRecord(organizationRecord(organization ?? 'none'))
  const { unsent, pending, refused, account } = useFacts()
  const signedOut = useSignedOut()
  const [searching, setSearching] = useState(false)
  return (
    <Shell
      organizationName={state && readOrganization(state).name}
      sample={choice === 'sample'}
      unsent={unsent}
      connection={account === null ? undefined : { pending, refused, signedOut }}
      staff={account?.rights.staff}
      onSearch={() => setSearching(true)}
      notice={<Notices />}
    >
      <UndoKeys />
      <Outlet />
      {searching ? (
        <Suspense>
          <SearchDialog onClose={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </Shell>
  )
}

/** From the first own edit on there is something to lose: the browser is asked to keep it. */
function useKeptData(): void {
  const { choice, today } = useSession()
  const { canUndo } = useUndo()
  useEffect(() => {
    if (canUndo && choice === 'own') void import('../settings/ask-to-keep.ts').then(({ askToKeep }) => askToKeep(today()))
  }, [canUndo, choice, today])
}
