import { Trans } from '@lingui/react/macro'
import type { TaskStanding } from '../../domain/rules/schedule.ts'
import { Tag } from '../../ui/tag.tsx'
import { OverdueTag } from '../overdue-tag.tsx'

/** Marks of a task that is late, waits, or holds up the whole. */
export function StandingTags({ standing }: { readonly standing: TaskStanding | undefined }) {
  return (
    <>
      {standing?.state === 'overdue' ? <OverdueTag /> : null}
      {standing?.state === 'blocked' ? (
        <Tag>
          <Trans>Waits for others</Trans>
        </Tag>
      ) : null}
      {standing?.critical === true ? (
        <Tag tone="info">
          <Trans>Critical</Trans>
        </Tag>
      ) : null}
    </>
  )
}
