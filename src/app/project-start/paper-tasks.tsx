import { Trans } from '@lingui/react/macro'
import { personRecord } from '../../domain/person.ts'
import type { Project } from '../../domain/project.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'

/** Tasks and schedule on paper, in one table. */
export function PaperTasks({ project }: { readonly project: Project }) {
  const naming = useNaming()
  const { language } = useLanguage()
  const day = (date: string | null) => (date === null ? '' : formatDate(date, language))
  if (project.tasks.length === 0) {
    return (
      <p>
        <Trans>Not written yet.</Trans>
      </p>
    )
  }
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Task</Trans>
          </th>
          <th scope="col">
            <Trans>Who</Trans>
          </th>
          <th scope="col" className="plan-sheet__day">
            <Trans>Starts on</Trans>
          </th>
          <th scope="col" className="plan-sheet__day">
            <Trans>Due on</Trans>
          </th>
          <th scope="col" className="plan-sheet__day">
            <Trans>Done on</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {project.tasks.map(({ id, title, owner, start, due, done, milestone }) => (
          <tr key={id}>
            <td>
              {title}
              {milestone ? (
                <>
                  {' '}
                  (<Trans>milestone</Trans>)
                </>
              ) : null}
            </td>
            <td>{owner === null ? null : naming.title(personRecord(owner))}</td>
            <td>{day(start)}</td>
            <td>{day(due)}</td>
            <td>{day(done)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
