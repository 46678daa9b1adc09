import { useLingui } from '@lingui/react/macro'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import type { Grant, Role } from '../../sync/admin-shapes.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useOrganizationOptions } from './use-organization-options.ts'

/** What a role is called by itself; hook. */
export function useRoleNames(): Readonly<Record<Role, string>> {
  const { t } = useLingui()
  return {
    staff: t`Staff`,
    observer: t`Observer`,
    chair: t`Chair of a work group`,
    member: t`Member of a work group`,
    represents: t`Representative of an organization`,
    executive: t`Chief executive of an organization`,
  }
}

/** Says a role with its group or organization: "Chair of WG 3: …"; hook. What this device does not know is named by its id. */
export function useGrantWords(): (grant: Grant) => string {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const nameByKey = new Map(useOrganizationOptions().map(({ value, label }) => [value, label]))
  const roleNames = useRoleNames()
  return ({ role, target }) => {
    const group = findWorkGroup(charter, target)
    const groupName = group ? workGroupLabel(charter, group)[language] : target
    const organization = nameByKey.get(target) ?? target
    switch (role) {
      case 'chair':
        return t`Chair of ${groupName}`
      case 'member':
        return t`Member of ${groupName}`
      case 'represents':
        return t`Represents ${organization}`
      case 'executive':
        return t`Chief executive of ${organization}`
      default:
        return roleNames[role]
    }
  }
}
