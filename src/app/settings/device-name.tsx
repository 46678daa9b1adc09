import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TextField } from '../../ui/text-field.tsx'
import { deviceLabel, nameDevice } from '../device-label.ts'

/** What this device is called in the list that staff see of devices. */
export function DeviceName() {
  const { t } = useLingui()
  const [name, setName] = useState(() => deviceLabel())
  return (
    <TextField
      label={t`Name of this device`}
      hint={t`Staff see it in their list of devices, with when it was last seen and how much it has not sent.`}
      value={name}
      onInput={(next) => {
        setName(next)
        nameDevice(next)
      }}
      maxLength={60}
    />
  )
}
