import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RecordState } from '../../change/head.ts'
import type { Project } from '../../domain/project.ts'
import { isDate } from '../../domain/rules/date.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useMe } from '../me.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { DatedGuide } from './dated-guide.tsx'
import { NoSuchDay } from './no-such-day.tsx'
import { OpenGuide, type GuideAddress } from './open-guide.tsx'
import { AreaActions, AreaNote } from './update-notes.tsx'
import { useUpdateGround } from './use-update-base.ts'

interface UpdateScreenProps {
  readonly project: string
  readonly date: string
  readonly address: GuideAddress
}

/** One update of a project: each area with its progress, whether it is on track, and what is done where it is not. */
export function UpdateScreen({ project, date, address }: UpdateScreenProps) {
  return (
    <ProjectFrame project={project} part="updates">
      {(known, state) =>
        isDate(date) ? (
          <DatedGuide place={{ guide: 'update', project: known, part: date }}>
            <Update project={known} state={state} date={date} address={address} />
          </DatedGuide>
        ) : (
          <NoSuchDay />
        )
      }
    </ProjectFrame>
  )
}

interface UpdateProps {
  readonly project: Project
  readonly state: RecordState
  readonly date: string
  readonly address: GuideAddress
}

function Update({ project, state, date, address }: UpdateProps) {
  const { language } = useLanguage()
  const { name } = useMe()
  const { lastDate, since, baseByArea } = useUpdateGround(project, state, date)
  const day = formatDate(date, language)
  const grounds = [...baseByArea].filter(([, { last, changes }]) => last !== null || changes.length > 0)
  const params = { project: project.key, date }
  return (
    <OpenGuide
      place={{ guide: 'update', project, part: date }}
      address={address}
      heading={<Trans>Update of {day}</Trans>}
      ways={
        <>
          <Link to="/projects/$project/updates" params={{ project: project.key }} activeOptions={{ exact: true }}>
            <Trans>All updates</Trans>
          </Link>
          <Link to="/print/update/$project/$date" params={params}>
            <Trans>Print</Trans>
          </Link>
        </>
      }
      proposed={{ name }}
      rowNote={Object.fromEntries(
        grounds.map(([area, base]) => [area, <AreaNote key={area} base={base} lastDate={lastDate} since={since} />]),
      )}
      rowAction={Object.fromEntries(grounds.map(([area, base]) => [area, <AreaActions key={area} area={area} base={base} />]))}
    />
  )
}
