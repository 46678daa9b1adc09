import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { organizationRecord } from '../../domain/organization.ts'
import type { Project, ProjectNeed } from '../../domain/project.ts'
import type { Match } from '../../domain/rules/matchmaker.ts'
import { HOURS } from '../../domain/rules/pledge-use.ts'
import { MAX_HOURS } from '../../domain/resource-commitment.ts'
import { Button } from '../../ui/button.tsx'
import { parseNumber } from '../../ui/parse-number.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { useSession } from '../session.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import type { ResourceFacts } from '../use-resources.ts'
import { PledgeTags } from './pledge-row.tsx'

interface MatchRowProps {
  readonly match: Match
  readonly need: ProjectNeed
  readonly project: Project
  readonly edit: RecordEdit
  readonly facts: ResourceFacts
}

/** Somebody who could help: what is pledged, whether it was asked and what it said, and the next step. */
export function MatchRow({ match, need, project, edit, facts }: MatchRowProps) {
  const naming = useNaming()
  const name = naming.title(organizationRecord(match.organization))
  const fields = [`needs.${need.id}.asked.${match.organization}`, `needs.${need.id}.answer.${match.organization}`]
  return (
    <li id={`field-${fields[1]}`}>
      <div className="match-what">
        <span>
          <Link to="/organizations/$org" params={{ org: match.organization }}>
            {name}
          </Link>
        </span>
        {match.resource === null ? null : <PledgeTags have={match.have} canGet={match.canGet} />}
        <MatchAnswer match={match} />
      </div>
      <MatchFacts match={match} need={need} facts={facts} />
      <MatchActs match={match} need={need} project={project} edit={edit} facts={facts} name={name} />
      {fields.map((field) => (
        <ConflictPanel key={field} target={edit.at(field)} />
      ))}
    </li>
  )
}

function MatchAnswer({ match }: { readonly match: Match }) {
  const { language } = useLanguage()
  if (match.answer === 'offered') {
    return (
      <Tag tone="success">
        <Trans>Offered</Trans>
      </Tag>
    )
  }
  if (match.answer === 'declined') {
    return (
      <Tag tone="warning">
        <Trans>Declined</Trans>
      </Tag>
    )
  }
  if (match.asked === null) return null
  const day = formatDate(match.asked, language)
  return (
    <Tag tone="info">
      <Trans>Asked {day}</Trans>
    </Tag>
  )
}

function MatchFacts({ match, need, facts }: Pick<MatchRowProps, 'match' | 'need' | 'facts'>) {
  const { organization, resource, amount, hoursLeft, usedBy } = match
  const pledge = resource === null || resource === need.resource ? '' : facts.nameResource(organization, resource)
  const words = [pledge, amount].filter((part) => part !== '').join(': ')
  if (words === '' && hoursLeft === null && usedBy.length === 0) return null
  return (
    <p className="ui-soft entry-facts">
      {words === '' ? null : <span>{words}</span>}
      {hoursLeft === null ? null : (
        <span>
          {hoursLeft > 0 ? (
            <Plural value={hoursLeft} one="# hour a month left" other="# hours a month left" />
          ) : (
            <Trans>No hours left</Trans>
          )}
        </span>
      )}
      {usedBy.length === 0 ? null : (
        <span>
          <Plural value={usedBy.length} one="used by # other project" other="used by # other projects" />
        </span>
      )}
    </p>
  )
}

function MatchActs({ match, need, project, edit, facts, name }: MatchRowProps & { readonly name: string }) {
  const { t } = useLingui()
  const { today } = useSession()
  const asked = `needs.${need.id}.asked.${match.organization}`
  const answer = `needs.${need.id}.answer.${match.organization}`
  const mayAsk = edit.lockOf(asked) === null
  const mayAnswer = match.answer === null && match.asked !== null && edit.lockOf(answer) === null
  const mayTakeBack = match.answer !== null && edit.lockOf(answer) === null
  const ask = () => edit.set({ [asked]: today() }, t`Asked: ${name}`)
  const unask = () => edit.set({ [asked]: null }, t`No longer asked: ${name}`)
  const say = (value: 'offered' | 'declined' | null, done: string) => edit.set({ [answer]: value }, done)
  return (
    <div className="match-acts ui-no-print">
      {match.answer === 'offered' && !match.isLinked ? (
        <UseOffer match={match} need={need} project={project} edit={edit} facts={facts} name={name} />
      ) : null}
      {match.isLinked ? (
        <span className="ui-soft">
          <Trans>Used here</Trans>
        </span>
      ) : null}
      {mayAsk && match.asked === null && match.answer === null && !match.isLinked ? (
        <Button variant="unstyled" aria-label={t`Ask ${name}`} onClick={() => void ask()}>
          <Trans>Ask</Trans>
        </Button>
      ) : null}
      {mayAnswer ? (
        <>
          <Button variant="unstyled" onClick={() => void say('offered', t`Offered: ${name}`)}>
            {t`${name} offers it`}
          </Button>
          <Button variant="unstyled" onClick={() => void say('declined', t`Declined: ${name}`)}>
            {t`${name} declines`}
          </Button>
        </>
      ) : null}
      {mayAsk && match.asked !== null && match.answer === null ? (
        <Button variant="unstyled" aria-label={t`Do not ask ${name} any more`} onClick={() => void unask()}>
          <Trans>Do not ask</Trans>
        </Button>
      ) : null}
      {mayTakeBack ? (
        <Button variant="unstyled" onClick={() => void say(null, t`Answer taken back: ${name}`)}>
          {t`Take back the answer of ${name}`}
        </Button>
      ) : null}
    </div>
  )
}

/** Takes an offer up in one step: the pledge is used here, and the organization takes part where that may be said. */
function UseOffer({ match, need, project, edit, name }: MatchRowProps & { readonly name: string }) {
  const { t } = useLingui()
  const entry = `uses.${match.organization}.${match.resource ?? need.resource ?? `own-${need.id}`}`
  const locked = edit.lockOf(`${entry}.linked`)
  if (locked !== null) return <span className="ui-soft">{locked}</span>
  const partner = `partners.${match.organization}`
  const joins = !project.partners.includes(match.organization) && edit.lockOf(partner) === null
  const take = () =>
    edit.set({ [`${entry}.linked`]: true, ...amountOf(entry, need), ...(joins ? { [partner]: true } : {}) }, t`Used here: ${name}`)
  return (
    <Button variant="unstyled" onClick={() => void take()}>
      {t`Use what ${name} offers`}
    </Button>
  )
}

/** How much is used is what was needed: a number where it is hours. */
function amountOf(entry: string, { resource, amount }: ProjectNeed): Readonly<Record<string, string | number>> {
  if (amount.trim() === '') return {}
  if (resource !== HOURS) return { [`${entry}.amount`]: amount.trim() }
  const hours = parseNumber(amount)
  return hours === null || hours < 0 || hours > MAX_HOURS ? {} : { [`${entry}.hours`]: hours }
}
