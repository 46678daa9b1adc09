import { useLingui } from '@lingui/react/macro'
import { organizationRecord, readOrganization } from '../domain/organization.ts'
import type { Rights } from '../domain/rules/access.ts'
import { useCharter } from './charter.ts'
import { useLanguage } from './i18n.ts'
import { useSession } from './session.ts'

/** A role with what it is for. */
export interface NamedRole {
  readonly role: string
  /** A work group's id or an organization's key; '' for roles that are for everything. */
  readonly target: string
}

/** Lists the roles behind an account's rights, the farthest-reaching first. */
export function listRoles({ staff, observer, chairs, groups, represents, executiveOf }: Rights): readonly NamedRole[] {
  const each = (role: string, targets: readonly string[]) => targets.map((target) => ({ role, target }))
  return [
    ...(staff ? [{ role: 'staff', target: '' }] : []),
    ...each('chair', chairs),
    ...each('represents', represents),
    ...each('executive', executiveOf),
    ...each('member', groups),
    ...(observer ? [{ role: 'observer', target: '' }] : []),
  ]
}

/** Gives a role in words, as the charter names things; the names of organizations as far as this device knows them. Hook. */
export function useRoleText(): (role: NamedRole) => string {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const { store } = useSession()
  const groupName = (id: string) => charter.workGroups.find((group) => group.id === id)?.name[language] ?? id
  const organizationName = (key: string) => {
    const state = store.record(organizationRecord(key))
    return (state && readOrganization(state).name) || t`an organization that this device does not know yet`
  }
  return ({ role, target }) => {
    switch (role) {
      case 'staff':
        return t`Staff of ${charter.coordinator.shortName[language]}`
      case 'observer':
        return t`Observer of the task force`
      case 'chair':
        return t`Chair: ${groupName(target)}`
      case 'member':
        return t`Member: ${groupName(target)}`
      case 'represents':
        return t`Official representative of ${organizationName(target)}`
      case 'executive':
        return t`Chief executive of ${organizationName(target)}`
      default:
        return role
    }
  }
}
