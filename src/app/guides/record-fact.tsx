import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { findSpeakers, listExecutives } from '../../domain/rules/representation.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/** Somebody in an office of an organization, as the records have it. */
export interface Holder {
  readonly person: string
  readonly name: string
  readonly title: string
  /** Since when; null = not on record. */
  readonly from: string | null
}

/** The official representative of today; null = nobody is on record. */
export function findRepresentative(facts: OrganizationFacts): Holder | null {
  return holderOf(findSpeakers(facts.representations, facts.organization.key, facts.today).representative, facts)
}

/** The chief executive of today; null = nobody is on record. */
export function findExecutive(facts: OrganizationFacts): Holder | null {
  return holderOf(listExecutives(facts.executives, facts.organization.key, facts.today)[0] ?? null, facts)
}

function holderOf(one: { readonly person: string | null; readonly from: string | null } | null, facts: OrganizationFacts): Holder | null {
  const person = one?.person
  if (!one || !person) return null
  const known = facts.people.find((one) => one.key === person)
  return { person, name: known?.name ?? person, title: known?.title ?? '', from: one.from }
}

/** "Name, since day" of somebody in an office. */
export function HolderName({ holder }: { readonly holder: Holder }): ReactNode {
  const { language } = useLanguage()
  const { name, from } = holder
  if (from === null) return name
  const date = formatDate(from, language)
  return (
    <Trans>
      {name}, since {date}
    </Trans>
  )
}
