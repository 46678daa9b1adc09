import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { readOrganization } from '../../domain/organization.ts'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { SectionHeading } from '../section-heading.tsx'
import type { RecordEdit } from '../use-record-edit.ts'
import { useSectors } from '../use-sectors.ts'
import type { TransitionFacts } from './use-transition.ts'

interface ReceiverProps {
  readonly facts: TransitionFacts
  readonly edit: RecordEdit
}

/** Who takes the project on: the program, the organization that runs it, its sector and who leads that. */
export function ReceiverSection({ facts, edit }: ReceiverProps) {
  const isOwn = edit.lockOf('program') === null
  return (
    <section className="transition-section" aria-labelledby="receiver">
      <SectionHeading id="receiver">
        <Trans>Who takes it on</Trans>
      </SectionHeading>
      {isOwn ? <ReceiverFields facts={facts} edit={edit} /> : <ReceiverFacts facts={facts} edit={edit} />}
      <LeadAgency facts={facts} />
    </section>
  )
}

function ReceiverFields({ facts, edit }: ReceiverProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { transition } = facts
  const sectors = useSectors().map(({ id, label }) => ({ value: id, label }))
  const organizations = useRecords('organization')
    .map(readOrganization)
    .filter((one) => one.name.trim() !== '' && (one.standing === 'active' || one.key === transition.receiver))
    .sort((a, b) => a.name.localeCompare(b.name, language))
    .map(({ key, name }) => ({ value: key, label: name }))
  return (
    <div className="transition-fields">
      <BoundField {...edit.at('program')} id="field-program" hint={t`Name under which it goes on`} />
      <BoundField {...edit.at('receiver')} id="field-receiver" options={organizations} hint={t`The organization that runs the program`} />
      <BoundField {...edit.at('sector')} id="field-sector" options={sectors} />
    </div>
  )
}

function ReceiverFacts({ facts, edit }: ReceiverProps) {
  const { transition, memorandum } = facts
  return (
    <>
      <dl className="transition-findings">
        <div>
          <dt>
            <Trans>Receiving program</Trans>
          </dt>
          <dd>{transition.program.trim() || <Trans>Not named yet</Trans>}</dd>
        </div>
        <div>
          <dt>
            <Trans>Run by</Trans>
          </dt>
          <dd>{memorandum.receiver ?? <Trans>Not named yet</Trans>}</dd>
        </div>
        <div>
          <dt>
            <Trans>Sector</Trans>
          </dt>
          <dd>{memorandum.sector ?? <Trans>Not named yet</Trans>}</dd>
        </div>
      </dl>
      {['program', 'receiver', 'sector'].map((field) => (
        <div key={field} id={`field-${field}`}>
          <ConflictPanel target={edit.at(field)} />
        </div>
      ))}
    </>
  )
}

/** Who leads the sector; that nobody was identified yet is an answer. */
function LeadAgency({ facts: { sector } }: Pick<ReceiverProps, 'facts'>) {
  if (!sector) return null
  return (
    <p>
      {sector.lead === null ? (
        <Trans>Lead agency of the sector: not yet identified. The transition goes on without it.</Trans>
      ) : (
        <Trans>
          Lead agency of the sector:{' '}
          <Link to="/organizations/$org" params={{ org: sector.lead.key }}>
            {sector.lead.name}
          </Link>
        </Trans>
      )}{' '}
      <Link to="/admin/sectors">
        <Trans>All sectors</Trans>
      </Link>
    </p>
  )
}
