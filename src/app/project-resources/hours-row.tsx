import { Plural, Trans } from '@lingui/react/macro'
import { HOURS, type HoursUse } from '../../domain/rules/pledge-use.ts'
import { formatNumber } from '../../ui/format-number.ts'
import { Tag } from '../../ui/tag.tsx'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { useLanguage } from '../i18n.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import type { ResourceFacts } from '../use-resources.ts'
import { LinkButtonOf } from './pledge-row.tsx'
import { ProjectNames } from './project-names.tsx'

interface HoursRowProps {
  readonly hours: HoursUse
  readonly edit: RecordEdit
  readonly facts: ResourceFacts
}

/** Hours a month as numbers: pledged, used here and elsewhere, left or over. */
export function HoursRow({ hours, edit, facts }: HoursRowProps) {
  const entry = `uses.${hours.organization}.${HOURS}`
  const name = facts.nameResource(hours.organization, HOURS)
  const isLinked = hours.here !== null
  return (
    <li className="entry-row" id={`field-${entry}.linked`}>
      <div className="entry-what">
        <p className="entry-title">{name}</p>
        <HoursFigures hours={hours} />
        {hours.projects.length === 0 ? null : (
          <p className="ui-soft">
            <Trans>
              Also used by <ProjectNames projects={hours.projects.map(({ project }) => project)} facts={facts} />
            </Trans>
          </p>
        )}
      </div>
      <LinkButtonOf entry={entry} isLinked={isLinked} name={name} edit={edit} />
      <div className="entry-rest">
        {isLinked ? <HoursHere entry={entry} edit={edit} /> : null}
        <ConflictPanel target={edit.at(`${entry}.linked`)} />
      </div>
    </li>
  )
}

/** The figures of hours side by side, and whether something is left. */
function HoursFigures({ hours }: { readonly hours: HoursUse }) {
  const { language } = useLanguage()
  const figure = (value: number) => <dd className="ui-number">{formatNumber(value, language)}</dd>
  return (
    <dl className="resources-hours">
      <div>
        <dt>
          <Trans>Pledged a month</Trans>
        </dt>
        {figure(hours.pledged)}
      </div>
      <div>
        <dt>
          <Trans>Used here</Trans>
        </dt>
        {figure(hours.here?.hours ?? 0)}
      </div>
      <div>
        <dt>
          <Trans>Used by others</Trans>
        </dt>
        {figure(hours.elsewhere)}
      </div>
      {hours.left < 0 ? (
        <div>
          <dt className="usa-sr-only">
            <Trans>Balance</Trans>
          </dt>
          <dd>
            <Tag tone="warning">
              <Plural value={-hours.left} one="# hour over" other="# hours over" />
            </Tag>
          </dd>
        </div>
      ) : (
        <div>
          <dt>
            <Trans>Left</Trans>
          </dt>
          {figure(hours.left)}
        </div>
      )}
    </dl>
  )
}

function HoursHere({ entry, edit }: { readonly entry: string; readonly edit: RecordEdit }) {
  const field = `${entry}.hours`
  if (edit.lockOf(field) !== null) {
    return (
      <div id={`field-${field}`}>
        <ConflictPanel target={edit.at(field)} />
      </div>
    )
  }
  return (
    <div className="resources-amount">
      <BoundField {...edit.at(field)} id={`field-${field}`} />
    </div>
  )
}
