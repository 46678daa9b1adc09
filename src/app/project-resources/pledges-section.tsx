import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { organizationRecord } from '../../domain/organization.ts'
import type { Project } from '../../domain/project.ts'
import { judgeUse, type OrganizationUse } from '../../domain/rules/pledge-use.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useNaming } from '../naming.ts'
import { SectionHeading } from '../section-heading.tsx'
import type { RecordEdit } from '../use-record-edit.ts'
import type { ResourceFacts } from '../use-resources.ts'
import { HoursRow } from './hours-row.tsx'
import { PledgeRow } from './pledge-row.tsx'
import { useResourceCsv } from './use-resource-csv.ts'

/** What the parts of the screen work with. */
export interface ResourcesProps {
  readonly project: Project
  readonly edit: RecordEdit
  readonly facts: ResourceFacts
}

/** What each organization that takes part has pledged, against what this project and all others use of it. */
export function PledgesSection({ project, edit, facts }: ResourcesProps) {
  const naming = useNaming()
  const { savePledges } = useResourceCsv(project, facts)
  const name = (key: string) => naming.title(organizationRecord(key))
  const organizations = listInvolved(project).toSorted((a, b) => name(a).localeCompare(name(b)))
  const uses = organizations.map((key) => judgeUse(key, project, facts.index))
  return (
    <section className="resources-section" aria-labelledby="pledges">
      <div className="ui-row resources-head">
        <SectionHeading id="pledges">
          <Trans>Pledges of the partners</Trans>
        </SectionHeading>
        {uses.length === 0 ? null : (
          <Button variant="secondary" className="ui-no-print" onClick={() => savePledges(uses)}>
            <Trans>Save as a table (CSV)</Trans>
          </Button>
        )}
      </div>
      {uses.length === 0 ? (
        <EmptyState headingLevel={3} heading={<Trans>No organization takes part yet</Trans>}>
          <Trans>
            Name the partner organizations on the{' '}
            <Link to="/projects/$project" params={{ project: project.key }}>
              overview
            </Link>
            . What they pledged in their resource commitment charts then stands here.
          </Trans>
        </EmptyState>
      ) : (
        uses.map((use) => <OrganizationPledges key={use.organization} use={use} project={project} edit={edit} facts={facts} />)
      )}
    </section>
  )
}

/** Keys of the organizations that take part or whose pledges are used. */
export function listInvolved({ partners, uses }: Project): readonly string[] {
  return [...new Set([...partners, ...uses.map(({ organization }) => organization)])]
}

function OrganizationPledges({ use, project, edit, facts }: ResourcesProps & { readonly use: OrganizationUse }) {
  const { t } = useLingui()
  const naming = useNaming()
  const name = naming.title(organizationRecord(use.organization))
  const { resources, hours } = use
  const hasHours = hours.pledged > 0 || hours.here !== null
  const locked = edit.lockOf(`uses.${use.organization}.any.linked`)
  const group = facts.index.chartsByOrganization.get(use.organization)?.[0]?.group ?? project.group
  return (
    <section aria-label={t`Pledges of ${name}`}>
      <h3>
        <Link to="/organizations/$org" params={{ org: use.organization }}>
          {name}
        </Link>
      </h3>
      {locked === null || (resources.length === 0 && !hasHours) ? null : <p className="ui-soft resources-why">{locked}</p>}
      {resources.length === 0 && !hasHours ? (
        <p className="ui-soft">
          <Trans>
            It has pledged nothing yet that this device may read.{' '}
            <Link to="/guides/resources/$org/$group" params={{ org: use.organization, group }}>
              Its resource commitment chart
            </Link>
          </Trans>
        </p>
      ) : (
        <>
          <ul className="entry-list">
            {hasHours ? <HoursRow hours={hours} edit={edit} facts={facts} /> : null}
            {resources.map((one) => (
              <PledgeRow key={one.resource} use={one} edit={edit} facts={facts} />
            ))}
          </ul>
          <p className="resources-more">
            <Link to="/guides/resources/$org/$group" params={{ org: use.organization, group }}>
              <Trans>Resource commitment chart of {name}</Trans>
            </Link>
          </p>
        </>
      )}
    </section>
  )
}
