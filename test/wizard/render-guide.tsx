import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import type { Guide } from '../../src/domain/guide.ts'
import { joinCharter } from '../../src/domain/join-charter.ts'
import { guides as sources } from '../../src/guides/guides.ts'
import { AnswersContext } from '../../src/wizard/answers.ts'
import type { AnswerValue } from '../../src/wizard/answers.ts'
import { listQuestions } from '../../src/wizard/guide-rows.ts'
import type { MemoryAnswers } from './memory-answers.ts'

// jsdom has no scrolling
Element.prototype.scrollIntoView ??= () => undefined

/** Every guide of the product, with the rows of the charter that ships. */
export const guides: readonly Guide[] = sources.map((source) => joinCharter(source, georgia2014))

export function findGuide(id: string): Guide {
  const guide = guides.find((each) => each.id === id)
  if (guide === undefined) throw new Error(`No guide ${id}`)
  return guide
}

export const people = [
  { id: 'sample-1', name: 'Sample Person 1', role: 'executive' },
  { id: 'sample-2', name: 'Sample Person 2', role: 'representative' },
] as const

/** Renders below the answers and a language. */
export function renderWith(memory: MemoryAnswers, children: ReactNode, locale = 'en') {
  i18n.loadAndActivate({ locale, messages: {} })
  return render(
    <I18nProvider i18n={i18n}>
      <AnswersContext value={memory.answers}>{children}</AnswersContext>
    </I18nProvider>,
  )
}

/** A value for every question of a guide, each one to be told apart on paper. */
export function answerAll(guide: Guide): Record<string, AnswerValue> {
  const values: Record<string, AnswerValue> = {}
  listQuestions(guide, []).forEach(({ cell, field, row }, index) => {
    if (cell.type === 'check') values[field] = true
    else if (cell.type === 'date') values[field] = `2026-03-${String((index % 28) + 1).padStart(2, '0')}`
    else if (cell.type === 'number') values[field] = 12
    else if (cell.type === 'person') values[field] = people[index % 2]?.id ?? null
    else if (cell.type === 'pick-row') values[field] ??= row.id
    else if (cell.type === 'choice') values[field] = cell.options[0]?.id ?? null
    else values[field] = `Sample answer ${index}.`
  })
  return values
}
