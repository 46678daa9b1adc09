import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { workGroupLabel } from '../../domain/charter.ts'
import { organizationRecord } from '../../domain/organization.ts'
import { projectStates } from '../../domain/project-kind.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useMe } from '../me.ts'
import { useNaming } from '../naming.ts'
import type { ProjectEntry } from '../use-projects.ts'
import { useTyped } from '../use-typed.ts'
import { filtersOf, readProjectSearch, type ProjectSearch } from './project-search.ts'

interface ProjectFiltersProps {
  readonly entries: readonly ProjectEntry[]
  readonly search: ProjectSearch
  readonly onSearch: (search: ProjectSearch) => void
}

/** From this width on, in CSS pixels, there is room for the filters beside the list. */
const WIDE = 640

/** What is looked for, and the filters of the list and the board. */
export function ProjectFilters({ entries, search, onSearch }: ProjectFiltersProps) {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const [q, setQ] = useTyped(search.q ?? '', (next) => onSearch(readProjectSearch({ ...search, q: next })))
  const set = (change: { readonly [name in keyof ProjectSearch]: string }) => onSearch(readProjectSearch({ ...search, q, ...change }))
  const partners = usePartnerOptions(entries, search.partner)
  const due = useDueWords()
  // What the address said when the screen opened: filters are not closed under whoever sets them.
  const [hasFilters] = useState(Object.keys(filtersOf({ ...search, q: '' })).length > 0)
  return (
    <search className="projects-filters">
      <TextField label={t`Find by title or content`} type="search" value={q} onInput={setQ} />
      {/* On a phone the filters stand closed, so that the list is in sight. */}
      <Disclosure summary={t`Filters`} startOpen={hasFilters || window.innerWidth >= WIDE}>
        <div className="projects-selects">
          <Select
            label={t`Work group and goal`}
            value={search.group ?? ''}
            emptyLabel={t`All`}
            onInput={(group) => set({ group })}
            options={charter.workGroups.map((group) => ({ value: group.id, label: workGroupLabel(charter, group)[language] }))}
          />
          <Select
            label={t`State`}
            value={search.state ?? ''}
            emptyLabel={t`All`}
            onInput={(state) => set({ state })}
            options={[
              { value: 'open', label: t`All that are not closed` },
              ...projectStates.map(({ id, label }) => ({ value: id, label: label[language] })),
              { value: 'parked', label: t`Parked ideas` },
            ]}
          />
          <Select
            label={t`Organization taking part`}
            value={search.partner ?? ''}
            emptyLabel={t`All`}
            onInput={(partner) => set({ partner })}
            options={partners}
          />
          <Select
            label={t`What is due`}
            value={search.due ?? ''}
            emptyLabel={t`All`}
            onInput={(one) => set({ due: one })}
            options={[
              { value: 'overdue', label: due.overdue },
              { value: 'update', label: due.update },
              { value: 'off-track', label: due['off-track'] },
            ]}
          />
        </div>
      </Disclosure>
    </search>
  )
}

/** Names of what may be due. Hook. */
export function useDueWords() {
  const { t } = useLingui()
  return { 'overdue': t`Overdue tasks`, 'update': t`Update due`, 'off-track': t`Off track`, 'none': t`Nothing is due` }
}

/** One's own organization first, then all that take part in some project, by name. */
function usePartnerOptions(entries: readonly ProjectEntry[], chosen: string | undefined) {
  const { t } = useLingui()
  const naming = useNaming()
  const { language } = useLanguage()
  const { organization: mine } = useMe()
  const keys = new Set([...entries.flatMap(({ project }) => project.partners), ...(chosen === undefined ? [] : [chosen])])
  const own = mine === null ? [] : [mine]
  const nameOf = (key: string) => naming.title(organizationRecord(key))
  const { compare } = new Intl.Collator(language, { numeric: true })
  const others = [...keys].filter((key) => key !== mine).map((key) => ({ value: key, label: nameOf(key) }))
  return [...own.map((key) => ({ value: key, label: t`${nameOf(key)} (yours)` })), ...others.sort((a, b) => compare(a.label, b.label))]
}
