import { Trans, useLingui } from '@lingui/react/macro'
import type { ProjectTask } from '../../domain/project.ts'
import type { TaskStanding } from '../../domain/rules/schedule.ts'
import { Tag } from '../../ui/tag.tsx'

/** How a task stands, in words: what a colour says is never said by colour alone. Hook. */
export function useStandingWords(): (task: ProjectTask, standing: TaskStanding | undefined) => string {
  const { t } = useLingui()
  return ({ milestone }, standing) => {
    const wordByState = { done: t`Done`, open: t`Open`, overdue: t`Overdue`, blocked: t`Waits for others` }
    const words = [
      wordByState[standing?.state ?? 'open'],
      milestone ? t`milestone` : '',
      standing?.critical === true ? t`critical: a day more here is a day more for the project` : '',
    ]
    return words.filter((word) => word !== '').join(', ')
  }
}

/** Marks of a task that is late, waits, or holds up the whole. */
export function StandingTags({ standing }: { readonly standing: TaskStanding | undefined }) {
  return (
    <>
      {standing?.state === 'overdue' ? (
        <Tag tone="warning">
          <Trans>Overdue</Trans>
        </Tag>
      ) : null}
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
