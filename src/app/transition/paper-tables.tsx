import { Trans } from '@lingui/react/macro'
import type { Project } from '../../domain/project.ts'
import { listFigures } from './list-figures.ts'
import type { TransitionFacts } from './use-transition.ts'

/** Indicators on paper: baseline, latest, target. */
export function PaperFigures({ project, facts }: { readonly project: Project; readonly facts: TransitionFacts }) {
  const figures = listFigures(project, facts.memorandum)
  if (figures.length === 0) return null
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Indicator</Trans>
          </th>
          <th scope="col">
            <Trans>Baseline</Trans>
          </th>
          <th scope="col">
            <Trans>Latest</Trans>
          </th>
          <th scope="col">
            <Trans>Target</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ id, definition, baseline, latest, target }) => (
          <tr key={id}>
            <th scope="row">{definition}</th>
            <td>{baseline || '–'}</td>
            <td>{latest || <Trans>not measured yet</Trans>}</td>
            <td>{target || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Program, organization, sector and its lead agency on paper; what is not known is said. */
export function PaperReceiver({ facts: { transition, memorandum } }: { readonly facts: TransitionFacts }) {
  const unnamed = <Trans>Not named yet</Trans>
  return (
    <table>
      <tbody>
        <tr>
          <th scope="row">
            <Trans>Receiving program</Trans>
          </th>
          <td>{transition.program.trim() || unnamed}</td>
        </tr>
        <tr>
          <th scope="row">
            <Trans>Run by</Trans>
          </th>
          <td>{memorandum.receiver ?? unnamed}</td>
        </tr>
        <tr>
          <th scope="row">
            <Trans>Sector</Trans>
          </th>
          <td>{memorandum.sector ?? unnamed}</td>
        </tr>
        <tr>
          <th scope="row">
            <Trans>Lead agency of the sector</Trans>
          </th>
          <td>{memorandum.leadAgency ?? <Trans>Not yet identified</Trans>}</td>
        </tr>
      </tbody>
    </table>
  )
}

/** The plan on paper: what, who, by when, done. */
export function PaperPlan({ facts: { transition, memorandum } }: { readonly facts: TransitionFacts }) {
  if (transition.tasks.length === 0) {
    return (
      <p>
        <Trans>The steps of the plan are not written yet.</Trans>
      </p>
    )
  }
  const day = (date: string | null) => (date === null ? '' : memorandum.formatDate(date))
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
          <th scope="col">
            <Trans>Due on</Trans>
          </th>
          <th scope="col">
            <Trans>Done on</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {transition.tasks.map(({ id, title, owner, due, done }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td>{owner === null ? '' : memorandum.namePerson(owner)}</td>
            <td>{day(due)}</td>
            <td>{day(done)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
