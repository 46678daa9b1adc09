import { Trans, useLingui } from '@lingui/react/macro'
import type { ResourceUse } from '../../domain/rules/pledge-use.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import type { RecordEdit } from '../use-record-edit.ts'
import type { ResourceFacts } from '../use-resources.ts'
import { ProjectNames } from './project-names.tsx'

interface PledgeRowProps {
  readonly use: ResourceUse
  readonly edit: RecordEdit
  readonly facts: ResourceFacts
}

/** One pledge: what was promised, what is used of it here and elsewhere; used at a press, with the amount beside it. */
export function PledgeRow({ use, edit, facts }: PledgeRowProps) {
  const entry = `uses.${use.organization}.${use.resource}`
  const name = facts.nameResource(use.organization, use.resource)
  const note = [use.amount, use.note].filter((part) => part !== '').join('. ')
  return (
    <li className="entry-row" id={`field-${entry}.linked`}>
      <div className="entry-what">
        <p className="entry-title">{name}</p>
        <p className="entry-facts">
          <PledgeTags have={use.have} canGet={use.canGet} />
          {use.here === null ? null : (
            <Tag tone="info">
              <Trans>Used here</Trans>
            </Tag>
          )}
        </p>
        {note === '' ? null : (
          <p className="ui-soft">
            <Trans>Pledged: {note}</Trans>
          </p>
        )}
        {use.elsewhere.length === 0 ? null : (
          <p className="ui-soft">
            <Trans>
              Also used by <ProjectNames projects={use.elsewhere.map(({ project }) => project)} facts={facts} />
            </Trans>
          </p>
        )}
      </div>
      <LinkButtonOf entry={entry} isLinked={use.here !== null} name={name} edit={edit} />
      <div className="entry-rest">
        {use.here === null ? null : <AmountOf entry={entry} amount={use.here.amount} edit={edit} />}
        <ConflictPanel target={edit.at(`${entry}.linked`)} />
      </div>
    </li>
  )
}

/** Whether a pledge is there, can be got, or stands no more. */
export function PledgeTags({ have, canGet }: { readonly have: boolean; readonly canGet: boolean }) {
  if (have) {
    return (
      <Tag tone="success">
        <Trans>Have it</Trans>
      </Tag>
    )
  }
  return canGet ? (
    <Tag>
      <Trans>Can get it</Trans>
    </Tag>
  ) : (
    <Tag tone="warning">
      <Trans>Not pledged</Trans>
    </Tag>
  )
}

interface LinkButtonProps {
  readonly entry: string
  readonly isLinked: boolean
  readonly name: string
  readonly edit: RecordEdit
}

/** Uses a pledge here, or no longer, with a way back. */
export function LinkButtonOf({ entry, isLinked, name, edit }: LinkButtonProps) {
  const { t } = useLingui()
  const field = `${entry}.linked`
  if (edit.lockOf(field) !== null) return null
  const toggle = () => edit.set({ [field]: isLinked ? null : true }, isLinked ? t`No longer used here: ${name}` : t`Used here: ${name}`)
  return (
    <div className="entry-acts ui-no-print">
      <Button variant="unstyled" onClick={() => void toggle()}>
        {isLinked ? t`No longer use ${name}` : t`Use ${name} here`}
      </Button>
    </div>
  )
}

function AmountOf({ entry, amount, edit }: { readonly entry: string; readonly amount: string; readonly edit: RecordEdit }) {
  const field = `${entry}.amount`
  if (edit.lockOf(field) === null) {
    return (
      <div className="resources-amount">
        <BoundField {...edit.at(field)} id={`field-${field}`} />
      </div>
    )
  }
  return (
    <div id={`field-${field}`}>
      {amount.trim() === '' ? null : (
        <p>
          <Trans>Used here: {amount}</Trans>
        </p>
      )}
      <ConflictPanel target={edit.at(field)} />
    </div>
  )
}
