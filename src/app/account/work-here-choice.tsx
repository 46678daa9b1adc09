import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ServerSession } from '../../sync/account-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useFacts } from '../live.ts'
import { useMe } from '../me.ts'

interface WorkHereChoiceProps {
  readonly server: ServerSession
  readonly busy: boolean
  /** True = the work goes to the account; false = it stays apart. */
  readonly onChoose: (take: boolean) => void
}

/** Says plainly what happens to the work of a device that worked alone, and lets its person choose. */
export function WorkHereChoice({ server, busy, onChoose }: WorkHereChoiceProps) {
  const { t } = useLingui()
  const { name } = useMe()
  const { pending } = useFacts()
  const [choice, setChoice] = useState<'take' | 'apart'>('take')
  const account = server.user.name
  return (
    <form
      className="ui-stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onChoose(choice === 'take')
      }}
    >
      <PageTitle title={t`What is on this device already`} />
      <p>
        {name === '' ? (
          <Trans>Somebody has worked on this device before, without an account.</Trans>
        ) : (
          <Trans>{name} has worked on this device before, without an account.</Trans>
        )}{' '}
        <Plural value={pending} one="# change is on this device alone." other="# changes are on this device alone." />
      </p>
      <RadioGroup
        label={t`What shall become of it?`}
        value={choice}
        onInput={(value) => setChoice(value === 'apart' ? 'apart' : 'take')}
        options={[
          {
            value: 'take',
            label: t`It is mine: bring it into my account`,
            hint: t`It is sent to the task force under the account of ${account}. What that account may not write is refused and waits on the Sync screen; nothing is lost.`,
          },
          {
            value: 'apart',
            label: t`Keep it apart`,
            hint: t`Nothing of it is sent. It stays on this device as it is, and is shown again when you sign out.`,
          },
        ]}
      />
      <Button type="submit" busy={busy}>
        <Trans>Go on</Trans>
      </Button>
    </form>
  )
}
