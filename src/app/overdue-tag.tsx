import { Trans } from '@lingui/react/macro'
import { Tag } from '../ui/tag.tsx'

/** Says that a day has passed on which something should have been done. */
export function OverdueTag() {
  return (
    <Tag tone="warning">
      <Trans>Overdue</Trans>
    </Tag>
  )
}
