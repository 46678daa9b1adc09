import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useFacts } from '../live.ts'

/** Changes that the server has refused, with the way to where they are mended. Nothing where there are none. */
export function RefusedSection() {
  const { refused } = useFacts()
  if (refused === 0) return null
  return (
    <section aria-labelledby="refused-edits">
      <h2 id="refused-edits">
        <Plural value={refused} one="# change was refused" other="# changes were refused" />
      </h2>
      <TaskList>
        <TaskRow
          title={
            <Link to="/sync" hash="refused">
              <Trans>See why, and mend it</Trans>
            </Link>
          }
          text={<Trans>It is not lost: it stays on this device until you decide.</Trans>}
        />
      </TaskList>
    </section>
  )
}
