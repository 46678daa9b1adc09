import { Trans, useLingui } from '@lingui/react/macro'
import { profileRecord } from '../../domain/profile.ts'
import { TASK_FORCE } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { useMe } from '../me.ts'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'

/** Says that this device's user works for an organization. */
export function MakeMine({ organization }: { readonly organization: string }) {
  const { t } = useLingui()
  const store = useStore()
  const { user, organization: before } = useMe()
  const act = useAct()
  const choose = (key: string | null) => store.write(TASK_FORCE, [{ record: profileRecord(user), field: 'organization', value: key }])
  const done = t`This is your organization now.`
  return (
    <Button variant="outline" onClick={() => void act(() => choose(organization), { done, undo: () => choose(before) })}>
      <Trans>This is my organization</Trans>
    </Button>
  )
}
