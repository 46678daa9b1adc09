import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { readProfile, type Profile } from '../../domain/profile.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { profileRecord } from '../../domain/profile.ts'
import { TASK_FORCE } from '../../domain/scope.ts'
import { ImportPanel } from '../import-panel.tsx'
import { readGoal } from '../first-goal.ts'
import { useSession } from '../session.ts'
import { useImport } from '../use-import.ts'
import { useRecords } from '../live.ts'

/** Beginning with a file: a backup of one's own, or what a colleague has given. Then the person says who he or she is. */
export function RestoreForm({ onBack, onBusy }: { readonly onBack: () => void; readonly onBusy: (busy: boolean) => void }) {
  const task = useImport()
  const [imported, setImported] = useState(false)
  return (
    <section className="ui-stack" aria-labelledby="restore-heading">
      <h2 id="restore-heading">
        <Trans>Open a file from another device</Trans>
      </h2>
      {imported ? (
        <WhoForm onBusy={onBusy} />
      ) : (
        <>
          <ImportPanel task={task} onDone={() => setImported(true)} />
          <Button variant="unstyled" onClick={onBack}>
            <Trans>Back</Trans>
          </Button>
        </>
      )}
    </section>
  )
}

/** By name, with numbers by size. */
function compareNames(a: Profile, b: Profile): number {
  return a.name.localeCompare(b.name, undefined, { numeric: true })
}

/** Who works on this device: one of the authors in the file (a backup of one's own), or somebody new. */
function WhoForm({ onBusy }: { readonly onBusy: (busy: boolean) => void }) {
  const { t } = useLingui()
  const { store, newId } = useSession()
  const navigate = useNavigate()
  const profiles = useRecords('profile').map(readProfile).toSorted(compareNames)
  const [user, setUser] = useState('')
  const [name, setName] = useState('')
  const isNew = user === 'new' || profiles.length === 0
  const ready = isNew ? name.trim() !== '' : user !== ''
  const start = async () => {
    if (!ready) return
    onBusy(true)
    const id = isNew ? newId() : user
    await store.begin({ user: id, device: newId() })
    if (isNew) await store.write(TASK_FORCE, [{ record: profileRecord(id), field: 'name', value: name.trim() }])
    onBusy(false)
    await navigate({ href: readGoal(), replace: true })
  }
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      {profiles.length > 0 ? (
        <RadioGroup
          label={t`Who are you?`}
          hint={t`Your name stands beside what you write.`}
          value={user || null}
          onInput={(value) => setUser(value ?? '')}
          options={[
            ...profiles.map((profile) => ({ value: profile.user, label: profile.name })),
            { value: 'new', label: t`Somebody else` },
          ]}
        />
      ) : null}
      {isNew ? <TextField label={t`Your name`} value={name} onInput={setName} required autoComplete="name" maxLength={200} /> : null}
      <Button type="submit" disabled={!ready}>
        <Trans>Start</Trans>
      </Button>
    </form>
  )
}
