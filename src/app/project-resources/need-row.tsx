import { Trans, useLingui } from '@lingui/react/macro'
import type { Project, ProjectNeed } from '../../domain/project.ts'
import type { Match } from '../../domain/rules/matchmaker.ts'
import { HOURS } from '../../domain/rules/pledge-use.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { BoundField } from '../bound-field.tsx'
import { useCharter } from '../charter.ts'
import { EntryRow } from '../entry-row.tsx'
import { useLanguage } from '../i18n.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import { listResourceOptions, type ResourceFacts } from '../use-resources.ts'
import { MatchList } from './match-list.tsx'

interface NeedRowProps {
  readonly need: ProjectNeed
  readonly matches: readonly Match[]
  readonly project: Project
  readonly edit: RecordEdit
  readonly facts: ResourceFacts
}

const FIELDS = ['title', 'resource', 'amount', 'met']

/** One need: met at a press, edited in place, with who could help below it. */
export function NeedRow({ need, matches, project, edit, facts }: NeedRowProps) {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const entry = `needs.${need.id}`
  const at = (name: string) => ({ ...edit.at(`${entry}.${name}`), id: `field-${entry}.${name}` })
  const title = need.title.trim() || t`Need without a name`
  const toggle = () => edit.set({ [`${entry}.met`]: need.met ? null : true }, need.met ? t`Needed again: ${title}` : t`Met: ${title}`)
  const options = listResourceOptions(charter, language)
  const acts = (
    <Button
      variant="unstyled"
      aria-label={need.met ? t`Needed again: ${title}` : t`Nothing more is needed: ${title}`}
      onClick={() => void toggle()}
    >
      {need.met ? <Trans>Needed again</Trans> : <Trans>Nothing more is needed</Trans>}
    </Button>
  )
  const inputs = (
    <>
      <BoundField {...at('title')} required keepsEmpty />
      <div className="entry-fields__line">
        <BoundField {...at('resource')} options={withUnknown(options, need.resource)} />
        <BoundField {...at('amount')} label={need.resource === HOURS ? t`How many hours a month` : t`How much`} />
      </div>
    </>
  )
  return (
    <EntryRow edit={edit} section="needs" entry={entry} main="title" fields={FIELDS} name={title} acts={acts} inputs={inputs}>
      <p className="entry-title">{title}</p>
      <NeedFacts need={need} facts={facts} title={title} />
      {need.met ? null : <MatchList need={need} matches={matches} project={project} edit={edit} facts={facts} />}
    </EntryRow>
  )
}

/** The resources, and one of another charter that the need names already. */
function withUnknown(options: ReturnType<typeof listResourceOptions>, resource: string | null) {
  return resource === null || options.some(({ value }) => value === resource) ? options : [...options, { value: resource, label: resource }]
}

function NeedFacts({ need, facts, title }: { readonly need: ProjectNeed; readonly facts: ResourceFacts; readonly title: string }) {
  const resource = need.resource === null ? '' : facts.nameResource('', need.resource)
  return (
    <p className="ui-soft entry-facts">
      {need.amount.trim() === '' ? null : <span>{need.amount}</span>}
      {resource === '' || resource === title ? null : <span>{resource}</span>}
      {need.met ? (
        <Tag tone="success">
          <Trans>Met</Trans>
        </Tag>
      ) : null}
    </p>
  )
}
