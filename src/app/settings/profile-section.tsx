import { Trans, useLingui } from '@lingui/react/macro'
import { readOrganization } from '../../domain/organization.ts'
import { profileRecord } from '../../domain/profile.ts'
import { TASK_FORCE } from '../../domain/scope.ts'
import { BoundField } from '../bound-field.tsx'
import { useRecords } from '../live.ts'
import { useMe } from '../me.ts'

/** The name under which this person's edits are signed, and the organization they work for. */
export function ProfileSection() {
  const { t } = useLingui()
  const { user } = useMe()
  const record = profileRecord(user)
  const organizations = useRecords('organization')
    .map(readOrganization)
    .map(({ key, name }) => ({ value: key, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <section aria-labelledby="profile-heading">
      <h2 id="profile-heading">
        <Trans>You</Trans>
      </h2>
      <BoundField
        scope={TASK_FORCE}
        record={record}
        field="name"
        label={t`Your name`}
        hint={t`It stands beside what you write.`}
        required
      />
      <BoundField
        scope={TASK_FORCE}
        record={record}
        field="organization"
        label={t`Your organization`}
        hint={t`Its guides come first.`}
        options={organizations}
      />
    </section>
  )
}
