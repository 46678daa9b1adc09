import { Trans, useLingui } from '@lingui/react/macro'
import { Tag } from '../../ui/tag.tsx'
import type { SheetRow } from './sheet-rows.ts'

interface RowNameProps {
  readonly name: string
  readonly organization: string
  readonly alternate: boolean
  readonly sort: SheetRow['sort']
  readonly follows: boolean
  /** When somebody came who was late, `HH:MM`. */
  readonly late: string | null
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** Who it is, whole, however long the name; pressing it opens what else there is to say of this person. */
export function RowName({ name, organization, alternate, sort, follows, late, isOpen, onToggle }: RowNameProps) {
  const { t } = useLingui()
  return (
    <button
      type="button"
      className="att-name"
      aria-expanded={isOpen}
      tabIndex={-1}
      data-name=""
      title={t`Late arrival and history`}
      onClick={onToggle}
    >
      <span className="att-name__person">{name}</span>{' '}
      {organization === '' ? null : <span className={follows ? 'usa-sr-only' : 'att-name__of'}>{organization}</span>}{' '}
      <RowTags alternate={alternate} sort={sort} late={late} />
    </button>
  )
}

function RowTags({ alternate, sort, late }: Pick<RowNameProps, 'alternate' | 'sort' | 'late'>) {
  if (!alternate && late === null && (sort === 'listed' || sort === 'guest')) return null
  return (
    <span className="att-name__tags">
      {alternate ? (
        <Tag>
          <Trans>Alternate</Trans>
        </Tag>
      ) : null}
      {sort === 'unlisted' || sort === 'unknown' ? (
        <Tag tone="warning">
          <Trans>Not on the list</Trans>
        </Tag>
      ) : null}
      {late === null ? null : (
        <Tag tone="info">
          <Trans>Late, {late}</Trans>
        </Tag>
      )}
    </span>
  )
}
