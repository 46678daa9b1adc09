import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { commitmentRecord } from '../../domain/commitment.ts'
import { organizationRecord } from '../../domain/organization.ts'
import type { IndicatorStanding } from '../../domain/rules/commitment.ts'
import { organizationScope, TASK_FORCE } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useField } from '../use-field.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import { useVerifyAll } from './use-verify-all.ts'
import type { VerificationRow } from './use-verification.ts'

interface VerificationTableProps {
  readonly rows: readonly VerificationRow[]
  readonly caption: string
}

/** Organizations with their government flag and, for partners, every step to commitment: whether it is done, and the check of staff. */
export function VerificationTable({ rows, caption }: VerificationTableProps) {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const verifyAll = useVerifyAll()
  return (
    <div className="admin-verification">
      <Table
        caption={caption}
        captionHidden
        compact
        rows={rows.map((row) => ({ row, onVerifyAll: () => verifyAll(row) }))}
        rowKey={({ row }) => row.organization.key}
        columns={[
          { id: 'name', label: t`Organization`, rowHeader: true, cell: showName },
          { id: 'government', label: t`Government`, cell: showGovernment },
          ...charter.commitmentIndicators.items.map((item, index) => ({
            id: item.id,
            label: item.label[language],
            cell: showStep(index),
          })),
        ]}
      />
    </div>
  )
}

interface NameCellProps {
  readonly row: VerificationRow
  readonly onVerifyAll: () => void
}

function showName(props: NameCellProps) {
  return <NameCell {...props} />
}

function showGovernment({ row }: NameCellProps) {
  return <GovernmentCell row={row} />
}

/** The cell of the step with that number. */
function showStep(index: number) {
  return ({ row }: NameCellProps) => <VerifiedCell row={row} indicator={row.standing.indicators[index]} />
}

function NameCell({ row, onVerifyAll }: NameCellProps) {
  const { t } = useLingui()
  const { name, organization, standing } = row
  const open = standing.indicators.filter((one) => one.holds && !one.verified).length
  return (
    <>
      <Link to="/organizations/$org" params={{ org: organization.key }}>
        {name}
      </Link>
      <div className="ui-soft admin-address">{organization.city}</div>
      {organization.level === 'partner' ? null : (
        <Tag>
          <Trans>Affiliate</Trans>
        </Tag>
      )}
      {open > 1 && organization.level === 'partner' ? (
        <Button variant="unstyled" aria-label={t`Verify all ${open} done: ${name}`} onClick={onVerifyAll}>
          <Trans>Verify all {open} done</Trans>
        </Button>
      ) : null}
    </>
  )
}

/** Whether it is part of government: said, denied, or not said by anybody yet. */
function GovernmentCell({ row: { organization, name } }: { readonly row: VerificationRow }) {
  const { t } = useLingui()
  const field = useField({ scope: TASK_FORCE, record: organizationRecord(organization.key), field: 'government' })
  const problemText = useWriteProblemText()
  const value = typeof field.value === 'boolean' ? String(field.value) : ''
  return (
    <Select
      label={t`Government: ${name}`}
      labelHidden
      value={value}
      emptyLabel={t`Not set`}
      problem={field.problem ? problemText(field.problem.code) : undefined}
      onFocus={field.begin}
      onBlur={field.end}
      onInput={(next) => field.set(next === '' ? null : next === 'true')}
      options={[
        { value: 'true', label: t`Yes` },
        { value: 'false', label: t`No` },
      ]}
    >
      {field.heads.length > 1 ? <Disagreement organization={organization.key} /> : null}
    </Select>
  )
}

interface VerifiedCellProps {
  readonly row: VerificationRow
  readonly indicator: IndicatorStanding | undefined
}

function VerifiedCell({ row, indicator }: VerifiedCellProps) {
  if (row.organization.level !== 'partner') return <NothingToVerify />
  return indicator ? <VerifiedCheck row={row} indicator={indicator} /> : null
}

/** Affiliates observe: they make no commitment. */
function NothingToVerify() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="usa-sr-only">
        <Trans>Not for affiliates</Trans>
      </span>
    </>
  )
}

function VerifiedCheck({ row: { organization, name }, indicator }: VerifiedCellProps & { readonly indicator: IndicatorStanding }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { key } = organization
  const field = useField({ scope: organizationScope(key), record: commitmentRecord(key), field: `verified.${indicator.indicator}` })
  const problemText = useWriteProblemText()
  const isVerified = field.value === true
  return (
    <Checkbox
      label={
        <>
          <Trans>Verified</Trans>
          <span className="usa-sr-only">
            {': '}
            {t`${indicator.label[language]}, ${name}`}
          </span>
        </>
      }
      value={isVerified}
      problem={field.problem ? problemText(field.problem.code) : undefined}
      onFocus={field.begin}
      onBlur={field.end}
      onInput={field.set}
    >
      <span className="admin-verification__state">
        <StepTag holds={indicator.holds} isVerified={isVerified} /> {field.heads.length > 1 ? <Disagreement organization={key} /> : null}
      </span>
    </Checkbox>
  )
}

function StepTag({ holds, isVerified }: { readonly holds: boolean; readonly isVerified: boolean }) {
  if (holds) {
    return (
      <Tag tone="success">
        <Trans>Done</Trans>
      </Tag>
    )
  }
  return isVerified ? (
    <Tag tone="warning">
      <Trans>No longer done</Trans>
    </Tag>
  ) : (
    <Tag>
      <Trans>Not done</Trans>
    </Tag>
  )
}

/** Two people have said different things: it is decided where there is room for it. */
function Disagreement({ organization }: { readonly organization: string }) {
  return (
    <Link to="/organizations/$org" params={{ org: organization }}>
      <Trans>Two versions</Trans>
    </Link>
  )
}
