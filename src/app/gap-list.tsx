import { Link } from '@tanstack/react-router'
import type { StartUpGap } from '../domain/rules/start-up.ts'
import { useLanguage } from './i18n.ts'
import { placeInProject, type Place } from './record-place.ts'

interface GapListProps {
  /** Key of the project. */
  readonly project: string
  readonly gaps: readonly StartUpGap[]
  /** Where a gap is mended, if not at its field. */
  readonly placeOf?: (gap: StartUpGap) => Place
  /** Called when one of them is followed. */
  readonly onFollow?: () => void
}

/** What is missing, each with the way to where it is mended. */
export function GapList({ project, gaps, placeOf = ({ field }) => placeInProject(project, field), onFollow }: GapListProps) {
  const { language } = useLanguage()
  return (
    <ul className="project-gaps">
      {gaps.map((gap) => (
        <li key={`${gap.field} ${gap.reason.en}`}>
          <Link {...placeOf(gap)} onClick={onFollow}>
            {gap.reason[language]}
          </Link>
        </li>
      ))}
    </ul>
  )
}
