import type { AdminPerson } from '../../sync/admin-shapes.ts'
import { foldTerms, foldText } from '../fold-text.ts'
import type { PeopleSearch } from './people-search.ts'

/** The people that have all words looked for (name, e-mail) and pass the filters, by name as the language sorts. */
export function filterPeople(people: readonly AdminPerson[], search: PeopleSearch, language: string): readonly AdminPerson[] {
  const terms = foldTerms(search.q ?? '')
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  return people
    .filter((person) => {
      const words = foldText(`${person.name} ${person.email}`)
      return terms.every((term) => words.includes(term)) && hasRole(person, search.role) && isInState(person, search.state)
    })
    .toSorted((a, b) => compare(a.name || a.email, b.name || b.email) || (a.id < b.id ? -1 : 1))
}

function hasRole({ roles }: AdminPerson, role: PeopleSearch['role']): boolean {
  if (role === undefined) return true
  return role === 'none' ? roles.length === 0 : roles.some((grant) => grant.role === role)
}

function isInState({ revokedAt }: AdminPerson, state: PeopleSearch['state']): boolean {
  return state === undefined || (state === 'revoked') === (revokedAt !== null)
}
