import { readExecutive } from '../domain/executive.ts'
import { readPerson } from '../domain/person.ts'
import { readRepresentation } from '../domain/representation.ts'
import { isWithin } from '../domain/rules/date.ts'
import type { AnswerPerson } from '../wizard/answers.ts'
import { useRecords } from './live.ts'
import { useSession } from './session.ts'

const nobody: readonly AnswerPerson[] = []

/** The people of an organization, with the role that they have there today, live; nobody where there is no organization. Hook. */
export function usePeople(organization: string | null): readonly AnswerPerson[] {
  const today = useSession().today()
  const people = useRecords('person').map(readPerson)
  const representations = useRecords('representation').map(readRepresentation)
  const executives = useRecords('executive').map(readExecutive)
  const isCurrent = (one: { readonly organization: string | null; readonly from: string | null; readonly to: string | null }) =>
    one.organization === organization && isWithin(today, one)
  const leading = new Set(executives.filter(isCurrent).map((one) => one.person))
  const representing = new Set(representations.filter((one) => isCurrent(one) && !one.alternate).map((one) => one.person))
  const named = new Set([...executives, ...representations].filter((one) => one.organization === organization).map((one) => one.person))
  if (organization === null) return nobody
  return people
    .filter((person) => person.organization === organization || named.has(person.key))
    .map((person) => ({
      id: person.key,
      name: person.name,
      note: person.title || undefined,
      role: leading.has(person.key) ? 'executive' : representing.has(person.key) ? 'representative' : undefined,
    }))
}
