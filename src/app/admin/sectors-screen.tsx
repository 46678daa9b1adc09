import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { readOrganization } from '../../domain/organization.ts'
import { TASK_FORCE } from '../../domain/scope.ts'
import { sectorRecord } from '../../domain/sector.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { Tag } from '../../ui/tag.tsx'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { FieldHistory } from '../field-history.tsx'
import { useLanguage } from '../i18n.ts'
import { useLoaded, useRecords } from '../live.ts'
import { idOfRecord } from '../record-place.ts'
import { saveCsv } from '../save-csv.ts'
import { useSession } from '../session.ts'
import { useExplainWrite } from '../write-access.ts'
import { useSectors, type SectorEntry } from '../use-sectors.ts'

// Authors, too: the history of a sector names them, and must not wait for them.
const KINDS = ['sector', 'organization', 'person', 'representation', 'profile'] as const

/** The sectors and the agencies that lead them: staff keep them, everybody reads them. */
export function SectorsScreen() {
  useLoaded(KINDS)
  const { t } = useLingui()
  const sectors = useSectors()
  const explain = useExplainWrite()
  const open = sectors.filter(({ lead }) => lead === null).length
  const locked = sectors[0] === undefined ? null : explain(TASK_FORCE, sectorRecord(sectors[0].id), 'lead')
  return (
    <div className="ui-stack">
      <PageTitle title={t`Sectors and their lead agencies`} />
      <p>
        <Trans>
          A project that becomes a program works with the agency that leads its sector. Where none has been identified yet, that is said and
          the transition goes on.
        </Trans>
      </p>
      <p>
        {open === 0 ? (
          <Trans>Every sector has a lead agency.</Trans>
        ) : (
          <Plural value={open} one="# sector has no lead agency yet." other="# sectors have no lead agency yet." />
        )}
      </p>
      {locked === null ? null : <p className="ui-soft">{locked}</p>}
      <ul className="admin-sectors">
        {sectors.map((sector) => (
          <SectorRow key={sector.id} sector={sector} isOwn={locked === null} />
        ))}
      </ul>
      <SaveSectors sectors={sectors} />
    </div>
  )
}

function SaveSectors({ sectors }: { readonly sectors: readonly SectorEntry[] }) {
  const { t } = useLingui()
  const { today } = useSession()
  const head = [t`Sector`, t`Sector lead agency`, t`Since`, t`Note`]
  const rows = sectors.map(({ label, lead, since, note }) => [label, lead?.name ?? '', since ?? '', note])
  return (
    <p className="ui-no-print">
      <Button variant="outline" onClick={() => saveCsv([head, ...rows], `sectors-${today()}`)}>
        <Trans>Save as a table (CSV)</Trans>
      </Button>
    </p>
  )
}

function SectorRow({ sector, isOwn }: { readonly sector: SectorEntry; readonly isOwn: boolean }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const record = sectorRecord(sector.id)
  const at = (field: string) => ({ scope: TASK_FORCE, record, field })
  return (
    <li id={idOfRecord(record)}>
      <div className="admin-head">
        <div>
          <h2>{sector.label}</h2>
          <SectorLead sector={sector} />
        </div>
        {isOwn ? (
          <Button
            variant="unstyled"
            aria-expanded={isOpen}
            aria-label={isOpen ? t`Close: ${sector.label}` : t`Edit: ${sector.label}`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <Trans>Close</Trans> : <Trans>Edit</Trans>}
          </Button>
        ) : null}
      </div>
      {isOpen && isOwn ? (
        <>
          <SectorFields sector={sector} />
          <FieldHistory record={record} />
        </>
      ) : (
        ['lead', 'since', 'note'].map((field) => <ConflictPanel key={field} target={at(field)} />)
      )}
    </li>
  )
}

function SectorLead({ sector }: { readonly sector: SectorEntry }) {
  const { language } = useLanguage()
  const since = sector.since === null ? '' : formatDate(sector.since, language)
  return (
    <>
      <p className="admin-sectors__lead">
        {sector.lead === null ? (
          <Tag>
            <Trans>Not yet identified</Trans>
          </Tag>
        ) : (
          <>
            <Link to="/organizations/$org" params={{ org: sector.lead.key }}>
              {sector.lead.name}
            </Link>
            {since === '' ? null : (
              <span className="ui-soft">
                {' '}
                <Trans>since {since}</Trans>
              </span>
            )}
          </>
        )}
      </p>
      {sector.note.trim() === '' ? null : <p className="ui-soft admin-sectors__lead">{sector.note}</p>}
    </>
  )
}

function SectorFields({ sector }: { readonly sector: SectorEntry }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const record = sectorRecord(sector.id)
  const at = (field: string) => ({ scope: TASK_FORCE, record, field, id: `field-${sector.id}.${field}` })
  const organizations = useRecords('organization')
    .map(readOrganization)
    .filter((one) => one.name.trim() !== '' && (one.standing === 'active' || one.key === sector.lead?.key))
    .sort((a, b) => a.name.localeCompare(b.name, language))
    .map(({ key, name }) => ({ value: key, label: name }))
  return (
    <div className="admin-sectors__fields">
      <BoundField {...at('lead')} options={organizations} hint={t`Left empty: not yet identified.`} />
      <BoundField {...at('since')} />
      <BoundField {...at('note')} lines={3} />
    </div>
  )
}
