import { useLingui } from '@lingui/react/macro'
import type { AdminPerson, Redaction } from '../../sync/admin-shapes.ts'
import { formatInstant } from '../../ui/format-date.ts'
import { Table } from '../../ui/table.tsx'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'

interface RedactionLedgerProps {
  readonly redactions: readonly Redaction[]
  readonly people: readonly AdminPerson[]
}

/** Where something was taken away, by whom, when and why; never what. */
export function RedactionLedger({ redactions, people }: RedactionLedgerProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const naming = useNaming()
  const nameById = new Map(people.map((person) => [person.id, person.name || person.email]))
  const rows = redactions
    .map((one) => ({ ...one, title: naming.title(one.record), label: naming.label(one.record, one.field) }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <Table
      caption={t`Redactions`}
      captionHidden
      rows={rows}
      rowKey={({ edit, record, field }) => `${edit} ${record} ${field}`}
      columns={[
        { id: 'record', label: t`Record`, rowHeader: true, cell: showTitle },
        { id: 'field', label: t`Field`, cell: showLabel },
        { id: 'at', label: t`When`, cell: ({ at }) => formatInstant(at, language) },
        { id: 'by', label: t`By whom`, cell: ({ by }) => nameById.get(by) ?? by },
        { id: 'reason', label: t`Reason`, cell: showReason },
      ]}
    />
  )
}

function showTitle({ title }: { readonly title: string }) {
  return <span className="admin-address">{title}</span>
}

function showLabel({ label }: { readonly label: string }) {
  return <span className="admin-address">{label}</span>
}

function showReason({ reason }: Redaction) {
  return <span className="admin-value">{reason}</span>
}
