import { Trans, useLingui } from '@lingui/react/macro'
import type { AdminClient } from '../../sync/admin-client.ts'
import type { AdminPerson } from '../../sync/admin-shapes.ts'
import { formatInstant } from '../../ui/format-date.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { AskedContent } from './asked-content.tsx'
import { PersonAccess } from './person-access.tsx'
import { PersonRoles } from './person-roles.tsx'
import { useSignInWords } from './sign-in-words.ts'
import { useAsked } from './use-asked.ts'

const listPeople = (client: AdminClient) => client.listPeople()

/** One account: its roles, how it signs in, and taking its access away. */
export function PersonScreen({ person: id }: { readonly person: string }) {
  const { t } = useLingui()
  const people = useAsked(listPeople)
  if (people.state !== 'there') {
    return (
      <div className="ui-stack">
        <PageTitle title={t`Person`} />
        <AskedContent question={people}>{() => null}</AskedContent>
      </div>
    )
  }
  const person = people.value.find((one) => one.id === id)
  return person ? <PersonPage person={person} onChange={people.ask} /> : <NobodyThere />
}

function NobodyThere() {
  const { t } = useLingui()
  return (
    <div className="ui-stack">
      <PageTitle title={t`There is no such account`} />
      <AppLinkButton to="/admin/people" variant="outline">
        <Trans>Show everybody</Trans>
      </AppLinkButton>
    </div>
  )
}

interface PersonPageProps {
  readonly person: AdminPerson
  /** Asks the server how it is now. */
  readonly onChange: () => void
}

function PersonPage({ person, onChange }: PersonPageProps) {
  const { language } = useLanguage()
  const signInWords = useSignInWords()
  return (
    <>
      <PageTitle title={person.name || person.email}>
        {person.revokedAt === null ? null : (
          <Tag tone="error">
            <Trans>Revoked</Trans>
          </Tag>
        )}
      </PageTitle>
      <dl className="admin-facts">
        <div>
          <dt>
            <Trans>E-mail</Trans>
          </dt>
          <dd>{person.email}</dd>
        </div>
        <div>
          <dt>
            <Trans>Last seen</Trans>
          </dt>
          <dd>{person.lastSeen === null ? <Trans>Never</Trans> : formatInstant(person.lastSeen, language)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Signs in by</Trans>
          </dt>
          <dd>{signInWords(person)}</dd>
        </div>
        {person.revokedAt === null ? null : (
          <div>
            <dt>
              <Trans>Revoked on</Trans>
            </dt>
            <dd>{formatInstant(person.revokedAt, language)}</dd>
          </div>
        )}
      </dl>
      <PersonRoles person={person} onChange={onChange} />
      <PersonAccess person={person} onChange={onChange} />
    </>
  )
}
