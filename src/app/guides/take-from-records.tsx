import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CharterItem } from '../../domain/charter.ts'
import { Button } from '../../ui/button.tsx'
import { FieldProblem } from '../../ui/field.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { useToast } from '../../ui/toast.tsx'
import { lockOf, useAnswers, useValues } from '../../wizard/answers.ts'
import { isAnswered } from '../../wizard/missing.ts'
import { useLanguage } from '../i18n.ts'
import { findExecutive, findRepresentative } from './record-fact.tsx'
import type { OrganizationFacts } from '../use-organization-facts.ts'

interface TakeProps {
  readonly item: CharterItem
  readonly facts: OrganizationFacts
}

/** Fills the empty cells of an indicator with what the records already say, so that nobody types it twice. Nothing where all is filled. */
export function TakeFromRecords({ item, facts }: TakeProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const answers = useAnswers()
  const read = useValues()
  const toast = useToast()
  const [problem, setProblem] = useState<string>()
  const known = Object.entries(listKnown(item, facts)).map(([column, value]) => [`answers.${item.id}.${column}`, value] as const)
  const empty = known.filter(([field, value]) => value !== null && !isAnswered(read(field)) && lockOf(answers, field) === undefined)
  if (empty.length === 0) return null
  const words = empty.map(([, value]) => nameValue(value ?? '', facts, language))
  const what = [...new Set(words)].join(', ')

  const write = async (values: Readonly<Record<string, string | null>>) => {
    try {
      await answers.write(values)
      setProblem(undefined)
      return true
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      return false
    }
  }
  const take = async () => {
    const before = Object.fromEntries(empty.map(([field]) => [field, null]))
    if (!(await write(Object.fromEntries(empty)))) return
    toast({ text: t`Filled in from the records.`, action: { label: t`Undo`, onAction: () => void write(before) } })
  }
  return (
    <>
      <Button variant="outline" onClick={() => void take()}>
        <Trans>Fill in from the records: {what}</Trans>
      </Button>
      <FieldProblem id={`take-${item.id}-problem`} problem={problem} />
    </>
  )
}

/** What the records say to the cells of an indicator, by column. */
function listKnown(item: CharterItem, facts: OrganizationFacts): Readonly<Record<string, string | null>> {
  const representative = findRepresentative(facts)
  const executive = findExecutive(facts)
  const { selection, resourceCommitments } = facts
  switch (item.kind) {
    case 'memorandum':
      return { 'by-whom': executive?.person ?? null }
    case 'representative':
      return { 'by-whom': representative?.person ?? null, 'date': representative?.from ?? null }
    case 'manual':
      return { executive: executive?.person ?? null, representative: representative?.person ?? null }
    case 'work-group':
      return selection.joined === null ? {} : { 'by-whom': representative?.person ?? null, 'date': selection.joined }
    case 'resources': {
      const chart = resourceCommitments.find((one) => one.group === selection.primary)
      const signed = chart?.signatures.get('representative')
      return signed ? { 'by-whom': representative?.person ?? null, 'date': signed.date } : {}
    }
    default:
      return {}
  }
}

function nameValue(value: string, facts: OrganizationFacts, language: string): string {
  return facts.people.find((person) => person.key === value)?.name ?? formatDate(value, language)
}
