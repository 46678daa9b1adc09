import { useLingui } from '@lingui/react/macro'
import { workGroupLabel } from '../../domain/charter.ts'
import type { GuideOption } from '../../domain/guide.ts'
import { organizationLevels, organizationStandings } from '../../domain/organization-kind.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useTyped } from '../use-typed.ts'
import { readOrganizationSearch, type OrganizationSearch } from './organization-search.ts'

interface DirectoryFiltersProps {
  readonly search: OrganizationSearch
  readonly onSearch: (search: OrganizationSearch) => void
}

/** What is looked for, and the filters of the directory. */
export function DirectoryFilters({ search, onSearch }: DirectoryFiltersProps) {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const [q, setQ] = useTyped(search.q ?? '', (next) => onSearch(readOrganizationSearch({ ...search, q: next })))
  const set = (change: { readonly [name in keyof OrganizationSearch]: string }) =>
    onSearch(readOrganizationSearch({ ...search, q, ...change }))
  const inLanguage = (options: readonly GuideOption[]) => options.map(({ id, label }) => ({ value: id, label: label[language] }))
  const groups = charter.workGroups.map((group) => ({ value: group.id, label: workGroupLabel(charter, group)[language] }))
  return (
    <search className="org-filters">
      <TextField label={t`Find by name, city or sector`} type="search" value={q} onInput={setQ} />
      <Select
        label={t`Level`}
        value={search.level ?? ''}
        emptyLabel={t`All`}
        onInput={(level) => set({ level })}
        options={inLanguage(organizationLevels)}
      />
      <Select
        label={t`Standing`}
        value={search.standing ?? ''}
        emptyLabel={t`All`}
        onInput={(standing) => set({ standing })}
        options={inLanguage(organizationStandings)}
      />
      <Select
        label={t`Work group`}
        value={search.group ?? ''}
        emptyLabel={t`All`}
        onInput={(group) => set({ group })}
        options={[...groups, { value: 'none', label: t`None selected` }]}
      />
    </search>
  )
}
