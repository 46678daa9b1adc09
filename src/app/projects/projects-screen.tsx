import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useDeferredValue } from 'react'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Select } from '../../ui/select.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { Skeleton } from '../../ui/waiting.tsx'
import { AppLinkButton } from '../link.tsx'
import { ProjectRow } from '../project-row.tsx'
import { useIdeaGroups } from '../use-idea-groups.ts'
import { useProjects, type ProjectDirectory, type ProjectEntry } from '../use-projects.ts'
import { filterProjects } from './filter-projects.ts'
import { ProjectFilters } from './project-filters.tsx'
import { filtersOf, readProjectSearch, type ProjectSearch } from './project-search.ts'
import './projects.css'
import { useProjectCsv } from './use-project-csv.ts'

const NewProjectDialog = lazy(async () => ({ default: (await import('../new-project-dialog.tsx')).NewProjectDialog }))
const ProjectBoard = lazy(async () => ({ default: (await import('./project-board.tsx')).ProjectBoard }))

interface ProjectsScreenProps {
  /** What the address says. */
  readonly search: ProjectSearch
  /** Shows other filters in the address. */
  readonly onSearch: (search: ProjectSearch) => void
}

/** All projects of the task force, as a list or as a board: looked through by words and filters, which stand in the address. */
export function ProjectsScreen({ search, onSearch }: ProjectsScreenProps) {
  const { t } = useLingui()
  const directory = useProjects()
  const { add: adding = false, ...shownSearch } = search
  const mayAdd = useIdeaGroups().length > 0
  return (
    <div className="ui-stack">
      <div className="projects-head">
        <PageTitle title={t`Projects`} />
        {mayAdd ? (
          <Button onClick={() => onSearch({ ...shownSearch, add: true })}>
            <Trans>New idea</Trans>
          </Button>
        ) : null}
      </div>
      {mayAdd ? null : (
        <p className="ui-soft">
          <Trans>Ideas for projects are added by the members of a work group and its chair.</Trans>
        </p>
      )}
      {adding && mayAdd ? (
        <Suspense>
          <NewProjectDialog group={search.group ?? null} onClose={() => onSearch(shownSearch)} />
        </Suspense>
      ) : null}
      {directory.entries.length === 0 ? (
        <EmptyState heading={<Trans>No projects yet</Trans>}>
          <Trans>A project begins as an idea for the goal of a work group. Projects of others come by sync or by a file under Share.</Trans>
        </EmptyState>
      ) : (
        <ShownProjects directory={directory} search={shownSearch} onSearch={onSearch} />
      )}
    </div>
  )
}

interface ShownProjectsProps extends ProjectsScreenProps {
  readonly directory: ProjectDirectory
}

function ShownProjects({ directory, search, onSearch }: ShownProjectsProps) {
  const shown = filterProjects(directory, useDeferredValue(search))
  return (
    <>
      <ProjectFilters entries={directory.entries} search={search} onSearch={onSearch} />
      <ViewLine directory={directory} shown={shown} search={search} onSearch={onSearch} />
      {shown.length === 0 ? (
        <EmptyState
          heading={<Trans>No project fits</Trans>}
          action={
            <Button variant="outline" onClick={() => onSearch(withoutFilters(search))}>
              <Trans>Show all</Trans>
            </Button>
          }
        >
          <Trans>Try fewer letters, or other filters.</Trans>
        </EmptyState>
      ) : (
        <Suspense fallback={<Skeleton />}>
          <ListOrBoard directory={directory} shown={shown} search={search} />
        </Suspense>
      )}
    </>
  )
}

function withoutFilters({ view, by }: ProjectSearch): ProjectSearch {
  return readProjectSearch({ view, by })
}

interface ViewLineProps extends ShownProjectsProps {
  readonly shown: readonly ProjectEntry[]
}

/** How many they are, how they are shown, and the ways out: a table for a spreadsheet, the chain of the task force. */
function ViewLine({ directory, shown, search, onSearch }: ViewLineProps) {
  const { t } = useLingui()
  const save = useProjectCsv(directory.judge)
  const all = directory.entries.length
  const isFiltered = Object.keys(filtersOf(search)).length > 0
  const isBoard = search.view === 'board'
  const { view: _view, by: _by, ...filters } = search
  return (
    <div className="projects-view">
      <output className="projects-count">
        {isFiltered ? (
          <Trans>
            {shown.length} of <Plural value={all} one="# project" other="# projects" />
          </Trans>
        ) : (
          <Plural value={all} one="# project" other="# projects" />
        )}
      </output>
      <Select
        label={t`Shown as`}
        value={isBoard ? (search.by ?? 'state') : 'list'}
        emptyLabel={null}
        onInput={(next) => onSearch(next === 'list' ? filters : readProjectSearch({ ...filters, view: 'board', by: next }))}
        options={[
          { value: 'list', label: t`List` },
          { value: 'state', label: t`Board by state` },
          { value: 'group', label: t`Board by work group and goal` },
          { value: 'partner', label: t`Board by organization` },
          { value: 'due', label: t`Board by what is due` },
        ]}
      />
      <div className="ui-row">
        <Button variant="outline" onClick={() => save(shown)}>
          <Trans>Save as a table (CSV)</Trans>
        </Button>
        <AppLinkButton to="/chain" variant="outline">
          <Trans>Chain of impact</Trans>
        </AppLinkButton>
      </div>
    </div>
  )
}

function ListOrBoard({ directory, shown, search }: Omit<ViewLineProps, 'onSearch'>) {
  const { t } = useLingui()
  if (search.view === 'board') return <ProjectBoard entries={shown} by={search.by ?? 'state'} judge={directory.judge} />
  return (
    <VirtualList
      label={t`Projects`}
      items={shown}
      itemKey={({ project }) => project.key}
      estimatedHeight={78}
      renderItem={(entry) => <ProjectRow entry={entry} standing={directory.judge(entry)} />}
    />
  )
}
