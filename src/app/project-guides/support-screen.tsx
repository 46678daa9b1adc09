import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { readPerson } from '../../domain/person.ts'
import { nameProject, type Project } from '../../domain/project.ts'
import { readRepresentation } from '../../domain/representation.ts'
import { isWithin } from '../../domain/rules/date.ts'
import { judgeSupport, type FactorSupport } from '../../domain/rules/support-gaps.ts'
import { readSupportRating, supportLevels, type SupportLevel } from '../../domain/support-rating.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Table, type TableColumn } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { useSession } from '../session.ts'

/** How much each representative contributes to the success of a project, gaps first. */
export function SupportScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="support">
      {(known) => <Support project={known} />}
    </ProjectFrame>
  )
}

/** A level as the table tells it: never by colour alone. */
const toneByLevel = { low: 'warning', medium: 'info', high: 'success' } as const

function Support({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const people = useParticipants(project)
  const ratings = useRecords('support-rating')
    .map(readSupportRating)
    .filter((one) => one.project === project.key)
  const factors = judgeSupport(
    ratings,
    people.map(({ representation }) => representation),
    charter,
  )
  const title = nameProject(project, t`Project without a title`)
  const nameFactor = ({ label, isGap }: FactorSupport) => (
    <>
      {textIn(label, language)} {isGap ? <Tag tone="warning">{t`Gap`}</Tag> : null}
    </>
  )
  const showLevel = (level: SupportLevel | undefined) => {
    const words = supportLevels.find(({ id }) => id === level)?.label
    return level && words ? <Tag tone={toneByLevel[level]}>{textIn(words, language)}</Tag> : t`not rated`
  }
  const columns: readonly TableColumn<FactorSupport>[] = [
    {
      id: 'factor',
      label: t`Success factor`,
      rowHeader: true,
      cell: nameFactor,
    },
    ...people.map(({ representation, name }): TableColumn<FactorSupport> => ({
      id: representation,
      label: name,
      cell: ({ levelByRepresentation }) => showLevel(levelByRepresentation.get(representation)),
    })),
  ]
  if (people.length === 0) {
    return (
      <EmptyState heading={<Trans>Nobody takes part yet</Trans>}>
        <Trans>Representatives of the organizations that take part rate here what they contribute.</Trans>
      </EmptyState>
    )
  }
  return (
    <section className="ui-stack" aria-labelledby="support">
      <h2 id="support">
        <Trans>Support</Trans>
      </h2>
      <ul>
        {people.map(({ representation, name }) => (
          <li key={representation}>
            <Link to="/projects/$project/support/$representation" params={{ project: project.key, representation }}>
              <Trans>Contribution of {name}</Trans>
            </Link>
          </li>
        ))}
      </ul>
      <Table
        caption={t`Contributions to ${title}, gaps first`}
        captionHidden
        columns={columns}
        rows={factors}
        rowKey={({ factor }) => factor}
        compact
      />
    </section>
  )
}

/** The official representatives of the organizations that take part now, by name. */
function useParticipants(project: Project): readonly { readonly representation: string; readonly name: string }[] {
  const { t } = useLingui()
  const today = useSession().today()
  const nameByKey = new Map(
    useRecords('person')
      .map((state) => readPerson(state))
      .map(({ key, name }) => [key, name.trim()]),
  )
  return useRecords('representation')
    .map(readRepresentation)
    .filter((one) => !one.alternate && one.organization !== null && project.partners.includes(one.organization) && isWithin(today, one))
    .map(({ key, person }) => ({ representation: key, name: nameByKey.get(person ?? '') || t`Somebody without a name` }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
