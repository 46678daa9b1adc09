import { readOrganization } from '../../domain/organization.ts'
import type { ComboBoxOption } from '../../ui/combo-box.tsx'
import { useLingui } from '@lingui/react/macro'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'

/** The organizations of the directory to choose from, by name; hook. Suspends until they are read. */
export function useOrganizationOptions(): readonly ComboBoxOption[] {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const unnamed = t`Unnamed organization`
  return useRecords('organization')
    .map(readOrganization)
    .map(({ key, name, city }) => ({ value: key, label: name.trim() || unnamed, detail: city || key.slice(-4) }))
    .sort((a, b) => compare(a.label, b.label))
}
