import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Project, ProjectNeed } from '../../domain/project.ts'
import type { Match } from '../../domain/rules/matchmaker.ts'
import { readOrganization } from '../../domain/organization.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { useSession } from '../session.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import type { ResourceFacts } from '../use-resources.ts'
import { MatchRow } from './match-row.tsx'

interface MatchListProps {
  readonly need: ProjectNeed
  readonly matches: readonly Match[]
  readonly project: Project
  readonly edit: RecordEdit
  readonly facts: ResourceFacts
}

/** Asks an organization that pledged nothing alike, by its name. */
function AskAnother({ need, matches, edit }: Pick<MatchListProps, 'need' | 'matches' | 'edit'>) {
  const { t } = useLingui()
  const { today } = useSession()
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const known = new Set(matches.map(({ organization }) => organization))
  const organizations = useRecords('organization')
    .map(readOrganization)
    .filter((one) => one.standing === 'active' && one.name.trim() !== '' && !known.has(one.key))
    .sort((a, b) => a.name.localeCompare(b.name, language))
  const field = (organization: string) => `needs.${need.id}.asked.${organization}`
  if (edit.lockOf(field('any')) !== null || organizations.length === 0) return null
  const ask = async (organization: string | null) => {
    const found = organizations.find(({ key }) => key === organization)
    if (!found) return
    const name = found.name.trim()
    if (await edit.set({ [field(found.key)]: today() }, t`Asked: ${name}`)) setOpen(false)
  }
  if (!isOpen) {
    return (
      <Button variant="unstyled" className="ui-no-print match-more" onClick={() => setOpen(true)}>
        <Trans>Ask another organization…</Trans>
      </Button>
    )
  }
  return (
    <div className="match-another ui-no-print">
      <ComboBox
        label={t`Ask another organization`}
        value={null}
        options={organizations.map(({ key, name, city }) => ({ value: key, label: name.trim(), detail: city.trim() || undefined }))}
        onInput={(next) => void ask(next)}
      />
    </div>
  )
}

/** So many are shown at first; whoever was asked is always shown. */
const FIRST = 4

/** Who could help with a need: of the group and who takes part first, then partners elsewhere. */
export function MatchList({ need, matches, project, edit, facts }: MatchListProps) {
  const { t } = useLingui()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? matches : matches.filter((match, index) => index < FIRST || match.asked !== null || match.answer !== null)
  const hidden = matches.length - shown.length
  const list = (label: string, part: readonly Match[]) =>
    part.length === 0 ? null : (
      <>
        <h3 className="match-heading">{label}</h3>
        <ul className="match-list" aria-label={label}>
          {part.map((match) => (
            <MatchRow key={match.organization} match={match} need={need} project={project} edit={edit} facts={facts} />
          ))}
        </ul>
      </>
    )
  return (
    <>
      {matches.length === 0 ? (
        <p className="ui-soft">
          <Trans>Nobody has pledged anything like it yet.</Trans>
        </p>
      ) : null}
      {list(
        t`Who could help, of the group`,
        shown.filter(({ isNear }) => isNear),
      )}
      {list(
        t`Partners elsewhere`,
        shown.filter(({ isNear }) => !isNear),
      )}
      {hidden > 0 ? (
        <Button variant="unstyled" className="ui-no-print match-more" onClick={() => setShowsAll(true)}>
          <Plural value={hidden} one="Show # more" other="Show # more" />
        </Button>
      ) : null}
      <AskAnother need={need} matches={matches} edit={edit} />
    </>
  )
}
