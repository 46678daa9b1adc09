import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../i18n.ts'
import { useSession } from '../../session.ts'
import { DraftChoice, DraftNumber } from './draft-inputs.tsx'
import { listEntries, textOf } from './draft-place.ts'
import { DraftText } from './draft-text.tsx'
import { OptionalMember } from './optional-member.tsx'
import { useGroupWords } from './part-words.ts'
import { DraftPage } from './part-screen.tsx'
import { useCharterDraft } from './use-charter-draft.ts'

/** One work group of the draft, with all that the selection form and the rules say of it. */
export function GroupScreen({ group: id }: { readonly group: string }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { open } = useCharterDraft()
  const group = listEntries(open, 'workGroups').find((entry) => entry.id === id)
  const name = textOf(group, 'name', language)
  return (
    <DraftPage title={group ? t`Work group: ${name}` : t`There is no such work group in the draft`}>
      <p>
        <Link to="/admin/charter/$part" params={{ part: 'groups' }}>
          <Trans>All work groups</Trans>
        </Link>
      </p>
      {group ? <GroupFields id={id} /> : null}
    </DraftPage>
  )
}

function GroupFields({ id }: { readonly id: string }) {
  const { t } = useLingui()
  const words = useGroupWords()
  const at = (...member: readonly string[]) => ['workGroups', id, ...member]
  return (
    <div className="charter-form">
      <DraftText place={at('name')} label={words['name']!} />
      <DraftNumber place={at('number')} label={words['number']!} min={1} max={999} />
      <DraftText
        place={at('nameOnForm')}
        label={words['nameOnForm']!}
        hint={t`The form may name the group otherwise: two names, one group.`}
      />
      <DraftText place={at('goal')} label={words['goal']!} lines={3} />
      <DraftText place={at('population')} label={words['population']!} lines={3} />
      <DraftText place={at('factors')} label={words['factors']!} lines={3} />
      <DraftText place={at('projectTypes')} label={words['projectTypes']!} lines={3} />
      <DraftChoice
        place={at('membership')}
        label={words['membership']!}
        options={[
          { value: 'anyone', label: t`Any partner` },
          { value: 'government', label: t`Members of government only`, hint: t`Staff say which organizations belong to government.` },
        ]}
      />
      <DraftChoice
        place={at('reading')}
        label={words['reading']!}
        options={[
          { value: 'open', label: t`Everybody of the task force` },
          {
            value: 'closed',
            label: t`Its members, its chair and staff only`,
            hint: t`From the publication on, devices of all others drop what they have of it.`,
          },
        ]}
      />
      <GroupConditions id={id} />
    </div>
  )
}

/** What only some groups have. */
function GroupConditions({ id }: { readonly id: string }) {
  const { t } = useLingui()
  const words = useGroupWords()
  const place = (...member: readonly string[]) => ['workGroups', id, ...member]
  const { today, newId } = useSession()
  return (
    <>
      <OptionalMember
        place={place('feasibilityFirst')}
        label={t`Examines whether projects are feasible before it plans any`}
        start={() => [[['year'], Number(today().slice(0, 4))]]}
        members={[['year'], ['note', 'en'], ['note', 'es']]}
      >
        <DraftNumber place={place('feasibilityFirst', 'year')} label={words['feasibilityFirst.year']!} min={1900} max={2100} />
        <DraftText place={place('feasibilityFirst', 'note')} label={words['feasibilityFirst.note']!} lines={2} />
      </OptionalMember>
      <OptionalMember
        place={place('collaborator')}
        label={t`Needs a named organization for its projects`}
        start={() => [[['id'], newId()]]}
        members={[['id'], ['name', 'en'], ['name', 'es'], ['note', 'en'], ['note', 'es']]}
      >
        <DraftText place={place('collaborator', 'name')} label={words['collaborator.name']!} />
        <DraftText place={place('collaborator', 'note')} label={words['collaborator.note']!} lines={2} />
      </OptionalMember>
    </>
  )
}
