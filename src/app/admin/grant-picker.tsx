import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { workGroupLabel } from '../../domain/charter.ts'
import { roles, type Grant, type Role } from '../../sync/admin-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Select } from '../../ui/select.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useRoleNames } from './grant-words.ts'
import { useOrganizationOptions } from './use-organization-options.ts'

/** Where a role holds. */
const placeByRole: Readonly<Record<Role, 'everywhere' | 'group' | 'organization'>> = {
  staff: 'everywhere',
  observer: 'everywhere',
  chair: 'group',
  member: 'group',
  represents: 'organization',
  executive: 'organization',
}

interface GrantPickerProps {
  /** Roles that are there already. */
  readonly taken: readonly Grant[]
  readonly onAdd: (grant: Grant) => void
  /** Told when a role is chosen that is not added yet, so that a form around it loses none. */
  readonly onPending?: (pending: boolean) => void
}

/** Chooses a role and the group or organization in which it holds, then adds it. */
export function GrantPicker({ taken, onAdd, onPending }: GrantPickerProps) {
  const { t } = useLingui()
  const roleNames = useRoleNames()
  const [role, setRole] = useState<Role | ''>('')
  const [target, setTarget] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const place = role === '' ? 'everywhere' : placeByRole[role]

  const choose = (next: string) => {
    setRole(roles.find((one) => one === next) ?? '')
    onPending?.(next !== '')
    setTarget('')
    setProblem(undefined)
  }
  const add = () => {
    const said = judge()
    setProblem(said)
    if (said !== undefined || role === '') return
    onAdd({ role, target })
    choose('')
  }
  function judge(): string | undefined {
    if (role === '') return t`Choose a role.`
    if (place === 'group' && target === '') return t`Choose a work group.`
    if (place === 'organization' && target === '') return t`Choose an organization of the list.`
    if (taken.some((grant) => grant.role === role && grant.target === target)) return t`This role is there already.`
    return undefined
  }
  return (
    <div className="admin-picker">
      <Select
        label={t`Role`}
        value={role}
        onInput={choose}
        problem={place === 'everywhere' ? problem : undefined}
        options={roles.map((one) => ({ value: one, label: roleNames[one] }))}
      />
      {place === 'group' ? <GroupSelect value={target} onInput={setTarget} problem={problem} /> : null}
      {place === 'organization' ? <OrganizationPicker key={role} value={target} onInput={setTarget} problem={problem} /> : null}
      <Button variant="outline" onClick={add}>
        <Trans>Add this role</Trans>
      </Button>
    </div>
  )
}

interface TargetProps {
  readonly value: string
  readonly onInput: (target: string) => void
  readonly problem: string | undefined
}

function GroupSelect({ value, onInput, problem }: TargetProps) {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const options = charter.workGroups.map((group) => ({ value: group.id, label: workGroupLabel(charter, group)[language] }))
  return <Select label={t`Work group`} value={value} onInput={onInput} problem={problem} options={options} />
}

function OrganizationPicker({ value, onInput, problem }: TargetProps) {
  const { t } = useLingui()
  const options = useOrganizationOptions()
  return (
    <ComboBox
      label={t`Organization`}
      value={value === '' ? null : value}
      onInput={(next) => onInput(next ?? '')}
      problem={problem}
      options={options}
    />
  )
}
