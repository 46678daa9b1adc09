import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { projectUpdateRecord, readProjectUpdate } from '../../domain/project-update.ts'
import { isDate } from '../../domain/rules/date.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Alert } from '../../ui/alert.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { useRecord } from '../live.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { AnswerField } from './answer-field.tsx'
import { NoSuchDay } from './no-such-day.tsx'

/** One update of a project: each area with its progress, whether it is on track, and what is done where it is not. */
export function UpdateScreen({ project, date }: { readonly project: string; readonly date: string }) {
  return (
    <ProjectFrame project={project} part="updates">
      {(known) => (isDate(date) ? <Update project={known} date={date} /> : <NoSuchDay />)}
    </ProjectFrame>
  )
}

function Update({ project, date }: { readonly project: Project; readonly date: string }) {
  const { language } = useLanguage()
  const charter = useCharter()
  const record = projectUpdateRecord(project.key, date)
  const scope = workGroupScope(project.group)
  const state = useRecord(record)
  const areas = state === undefined ? [] : readProjectUpdate(state).areas
  const day = formatDate(date, language)
  return (
    <section className="ui-stack" aria-labelledby="update">
      <p>
        <Link to="/projects/$project/updates" params={{ project: project.key }}>
          <Trans>All updates</Trans>
        </Link>
      </p>
      <h2 id="update">
        <Trans>Update of {day}</Trans>
      </h2>
      {charter.startUpElements.items.map(({ id, label, wording }) => {
        const said = areas.find(({ area }) => area === id)
        const isOff = said?.track === 'off'
        return (
          <section key={id} className="ui-stack" aria-labelledby={`area-${id}`}>
            <h3 id={`area-${id}`}>{textIn(label, language)}</h3>
            {wording === undefined ? null : <p className="ui-soft">{textIn(wording, language)}</p>}
            <AnswerField scope={scope} record={record} field={`answers.${id}.progress`} lines={3} />
            <AnswerField scope={scope} record={record} field={`answers.${id}.track`} />
            {isOff && said.correction.trim() === '' ? (
              <Alert tone="warning" slim>
                <p>
                  <Trans>Off track: say what is done about it. Without it the update is not complete.</Trans>
                </p>
              </Alert>
            ) : null}
            {isOff || said?.correction ? (
              <AnswerField scope={scope} record={record} field={`answers.${id}.correction`} lines={3} required={isOff} />
            ) : null}
          </section>
        )
      })}
    </section>
  )
}
