import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { Guide } from '../../src/domain/guide.ts'
import { fieldElementId } from '../../src/wizard/field-ids.ts'
import { listQuestions } from '../../src/wizard/guide-rows.ts'
import { listMissing } from '../../src/wizard/missing.ts'
import { Wizard } from '../../src/wizard/wizard.tsx'
import type { WizardProps } from '../../src/wizard/wizard.tsx'
import { createMemoryAnswers } from './memory-answers.ts'
import type { MemoryAnswers } from './memory-answers.ts'
import { answerAll, findGuide, guides, people, renderWith } from './render-guide.tsx'

function show(guide: Guide, memory: MemoryAnswers, props: Partial<WizardProps> = {}) {
  const onPosition = vi.fn()
  const signing: WizardProps['signing'] = {
    currentHash: 'hash-1',
    today: '2026-04-02',
    onlyComplete: guide.id === 'commitment',
    onSign: async (signer, signature) => memory.put({ [`signatures.${signer}`]: { ...signature } }),
  }
  renderWith(memory, <Wizard guide={guide} onPosition={onPosition} signing={signing} {...props} />)
  return { onPosition, user: userEvent.setup({ delay: null }) }
}

type User = ReturnType<typeof userEvent.setup>

/** Presses Tab until the element with that id has the focus; fails where Tab never gets there. */
async function tabTo(user: User, matches: (element: Element) => boolean, what: string) {
  for (let presses = 0; presses < 150; presses++) {
    if (document.activeElement !== null && matches(document.activeElement)) return
    await user.tab()
  }
  throw new Error(`Tab does not get to ${what}`)
}

/** Answers the question whose input has the focus, with keys alone. */
async function answerByKeys(user: User, guide: Guide, field: string) {
  const question = listQuestions(guide, []).find((each) => each.field === field)
  if (question?.cell.type === 'check' || question?.cell.type === 'pick-row') await user.keyboard(' ')
  else if (question?.cell.type === 'date') await user.keyboard('2026-03-05')
  else if (question?.cell.type === 'number') await user.keyboard('12')
  else if (question?.cell.type === 'person') await user.keyboard('Sample Person 2')
  else await user.keyboard('Sample answer.')
}

const pressed = (text: string) => (element: Element) => element.tagName === 'BUTTON' && element.textContent === text

// a whole guide is some hundred keys: on a busy machine more than the usual time, and a test cut off would type into the next one
const longEnough = { timeout: 60_000 }

describe.each(guides.map((guide) => [guide.id, guide] as const))('the wizard of %s', longEnough, (_, guide) => {
  it('is done by keyboard alone, from the first page to the last signature', async () => {
    const memory = createMemoryAnswers({}, { people })
    const { user } = show(guide, memory)
    for (const [index, step] of guide.steps.entries()) {
      const asked = new Set<string>()
      for (const question of listQuestions(guide, []).filter((each) => each.step === step.id && each.column.required !== false)) {
        if (asked.has(question.field)) continue
        asked.add(question.field)
        const id = fieldElementId(guide.id, question.field)
        await tabTo(user, (element) => element.id === id || (element instanceof HTMLInputElement && element.name === id), id)
        await answerByKeys(user, guide, question.field)
      }
      if (guide.anyOf !== undefined && index === 0) {
        const first = listQuestions(guide, []).find((each) => guide.anyOf?.columns.includes(each.column.id))
        const id = fieldElementId(guide.id, first?.field ?? '')
        await tabTo(user, (element) => element.id === id, id)
        await user.keyboard(' ')
      }
      await user.keyboard('{Control>}{Enter}{/Control}')
    }
    expect(listMissing(guide, [], (field) => memory.values()[field])).toEqual([])
    expect(screen.getByText('Nothing is missing.')).toBeVisible()
    for (const signer of guide.signers) {
      await tabTo(user, (element) => element.id === `sign-${signer.id}-name`, 'the name')
      await user.keyboard('Sample Person 2{Tab}Director')
      await tabTo(user, pressed('Sign'), 'Sign')
      await user.keyboard('{Enter}')
      const signature = { name: 'Sample Person 2', role: 'Director', date: '2026-04-02', hash: 'hash-1' }
      await waitFor(() => expect(memory.values()[`signatures.${signer.id}`]).toEqual(signature))
    }
    expect(screen.getAllByText('Signed by Sample Person 2 (Director) on Apr 2, 2026.')).toHaveLength(guide.signers.length)
  })

  it('asks every question of the guide, each under a label, on its pages', async () => {
    const { user } = show(guide, createMemoryAnswers({}, { people }))
    for (const step of guide.steps) {
      for (const question of listQuestions(guide, []).filter((each) => each.step === step.id)) {
        const id = fieldElementId(guide.id, question.field)
        const element = document.getElementById(id) ?? document.getElementById(`${id}-${question.row.id}`)
        expect(element, question.field).toHaveAccessibleName()
      }
      await user.click(screen.getByRole('button', { name: /^(Next|Review before signing)$/ }))
    }
  })

  it('lists all that is missing on the review page, and each line goes to its field', async () => {
    const missing = listMissing(guide, [], () => undefined)
    expect(missing.length).toBeGreaterThan(0)
    for (const item of missing) {
      const { unmount } = renderWith(
        createMemoryAnswers({}, { people }),
        <Wizard guide={guide} position={{ step: 'review', field: null }} onPosition={() => undefined} />,
      )
      const links = within(screen.getByRole('region', { name: /Still missing/ })).getAllByRole('link')
      expect(links).toHaveLength(missing.length)
      const id = fieldElementId(guide.id, item.field)
      const link = links.find((each) => each.getAttribute('href') === `#${id}`)
      await userEvent.click(link as HTMLElement)
      const active = document.activeElement as HTMLInputElement
      expect([active.id, active.name]).toContain(id)
      unmount()
    }
  })

  it('resumes at the page and in the field where it was left', () => {
    const last = listQuestions(guide, []).at(-1)
    const position = { step: last?.step ?? '', field: last?.field ?? '' }
    show(guide, createMemoryAnswers(answerAll(guide), { people }), { position })
    expect(document.activeElement).toHaveAttribute('id', fieldElementId(guide.id, position.field))
  })

  it('shows every answer before signing, each with a way to change it', () => {
    const values = answerAll(guide)
    show(guide, createMemoryAnswers(values, { people }), { position: { step: 'review', field: null } })
    for (const value of Object.values(values)) {
      if (typeof value === 'string' && value.startsWith('Sample answer')) expect(screen.getByText(value)).toBeVisible()
    }
    const shown = new Set(listQuestions(guide, []).map((question) => question.field))
    expect(screen.getAllByRole('button', { name: /^Change / })).toHaveLength(shown.size)
  })
})

const review = findGuide('performance-review')
const chart = findGuide('resource-commitment')

describe('a page of the wizard', () => {
  it('tells where one is: on every page and in every field', async () => {
    const { onPosition, user } = show(review, createMemoryAnswers())
    await user.click(screen.getByLabelText(/Desired Improvements/))
    const step = review.steps[0]?.id
    expect(onPosition).toHaveBeenLastCalledWith({ step, field: `answers.${step}.improvements` })
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(onPosition).toHaveBeenLastCalledWith({ step: review.steps[1]?.id, field: null })
  })

  it('moves the focus to the heading on a new page, and ends the edit of the field that was left', async () => {
    const memory = createMemoryAnswers()
    const { user } = show(review, memory)
    await user.click(screen.getByLabelText(/Review Observations/))
    await user.keyboard('Went well.{Control>}{Enter}{/Control}')
    expect(document.activeElement?.tagName).toBe('H2')
    expect(document.activeElement).toHaveTextContent('2')
    const field = `answers.${review.steps[0]?.id}.observations`
    expect(memory.calls.filter((call) => !call.startsWith('set'))).toEqual([`begin ${field}`, `end ${field}`])
    expect(memory.values()[field]).toBe('Went well.')
  })

  it('follows the address when the browser goes back', async () => {
    const [first, second] = review.steps
    const memory = createMemoryAnswers()
    function Screen() {
      const [step, setStep] = useState(first?.id ?? '')
      return (
        <>
          <button type="button" onClick={() => setStep(first?.id ?? '')}>
            Browser’s Back
          </button>
          <Wizard guide={review} position={{ step, field: null }} onPosition={(position) => setStep(position.step)} />
        </>
      )
    }
    renderWith(memory, <Screen />)
    await userEvent.click(screen.getByRole('button', { name: 'Next' }))
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(second?.title.en ?? '')
    await userEvent.click(screen.getByRole('button', { name: 'Browser’s Back' }))
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(first?.title.en ?? '')
    expect(document.activeElement?.tagName).toBe('H2')
  })

  it('Enter alone never leaves the page', async () => {
    const { onPosition, user } = show(chart, createMemoryAnswers())
    await user.click(screen.getAllByLabelText(/How much/)[0] as HTMLElement)
    onPosition.mockClear()
    await user.keyboard('2{Enter}')
    expect(onPosition).not.toHaveBeenCalled()
  })

  it('an answer typed but not durable is never called saved [M10]', async () => {
    const memory = createMemoryAnswers({}, { hold: true })
    const { user } = show(review, memory)
    expect(screen.queryByText('Saved on this device')).toBeNull()
    await user.type(screen.getByLabelText(/Review Observations/), 'a')
    expect(screen.getAllByText('Saving…')).not.toHaveLength(0)
    expect(screen.queryByText('Saved on this device')).toBeNull()
    act(() => memory.settle())
    expect(screen.getAllByText('Saved on this device')).not.toHaveLength(0)
    await user.type(screen.getByLabelText(/Review Observations/), 'b')
    expect(screen.queryByText('Saved on this device')).toBeNull()
    act(() => memory.settle('the disk is full'))
    expect(screen.getByRole('alert')).toHaveTextContent('Could not be saved: the disk is full')
    expect(screen.getByLabelText(/Review Observations/)).toHaveValue('ab')
    expect(screen.queryByText('Saved on this device')).toBeNull()
  })

  it('shows what differs where devices disagree, beside the field [M5]', () => {
    const field = `answers.${review.steps[0]?.id}.observations`
    show(review, createMemoryAnswers({}, { conflicts: { [field]: <p>Two values</p> } }))
    expect(screen.getByText('Two values')).toBeVisible()
  })

  it('keeps a text that is too long, and says so', async () => {
    const field = `answers.${review.steps[0]?.id}.observations`
    show(review, createMemoryAnswers({ [field]: 'x'.repeat(8001) }))
    expect(screen.getByLabelText(/Review Observations/)).toHaveValue('x'.repeat(8001))
    expect(screen.getByText('Too long: 8001 characters, at most 8000.')).toBeVisible()
  })

  it('a row that does not apply asks nothing, keeps what was answered, and counts as answered', async () => {
    const row = review.rows.find((each) => each.mayNotApply === true)
    const step = review.steps.find((each) => each.rows.includes(row?.id ?? ''))
    const memory = createMemoryAnswers({ [`answers.${row?.id}.observations`]: 'Kept.' })
    const { user } = show(review, memory, { position: { step: step?.id ?? '', field: null } })
    expect(screen.getByText('1 of 12 answered')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Does not apply' }))
    expect(screen.queryByLabelText(/Review Observations/)).toBeNull()
    expect(screen.getByText('2 of 12 answered')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Does not apply' }))
    expect(screen.getByLabelText(/Review Observations/)).toHaveValue('Kept.')
  })

  it('shows what the records say to a row, and what can be done beside it', () => {
    const row = review.rows[0]?.id ?? ''
    show(review, createMemoryAnswers(), {
      rowNote: { [row]: 'No meetings yet' },
      rowAction: { [row]: <button type="button">Ask staff</button> },
    })
    expect(screen.getByText('No meetings yet')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Ask staff' })).toBeVisible()
  })

  it('adds a person who is not listed yet, and answers with that person', async () => {
    const memory = createMemoryAnswers({}, { people })
    const { user } = show(findGuide('commitment'), memory)
    await user.type(screen.getByLabelText(/By Whom/), 'Sample Person 3')
    await user.click(screen.getByRole('button', { name: /Add "Sample Person 3"/ }))
    await waitFor(() => expect(memory.values()['answers.memorandum.by-whom']).toBe('person-3'))
    expect(screen.getByLabelText(/By Whom/)).toHaveValue('Sample Person 3')
  })

  it('speaks Spanish where the screen does', () => {
    renderWith(createMemoryAnswers(), <Wizard guide={review} onPosition={() => undefined} />, 'es')
    expect(screen.getByText(review.intro.es)).toBeVisible()
  })
})

describe('an answer that another one asks for', () => {
  const update = findGuide('project-update')
  const row = update.rows[0]?.id ?? ''
  const lacks = (values: Readonly<Record<string, string>>) =>
    listMissing(update, [], (field) => values[field])
      .map(({ field }) => field)
      .filter((field) => field.startsWith(`answers.${row}.`))

  it('is missing only where that one was given: off track asks for a correction', () => {
    const said = { [`answers.${row}.progress`]: 'Sample progress.' }
    expect(lacks({ ...said, [`answers.${row}.track`]: 'on' })).toEqual([])
    expect(lacks({ ...said, [`answers.${row}.track`]: 'off' })).toEqual([`answers.${row}.correction`])
    expect(lacks({ ...said, [`answers.${row}.track`]: 'off', [`answers.${row}.correction`]: 'Sample correction.' })).toEqual([])
  })

  it('is marked as asked for once that one is given', async () => {
    const { user } = show(update, createMemoryAnswers())
    expect(screen.getByRole('textbox', { name: /^Correction/ })).not.toBeRequired()
    await user.click(screen.getByRole('radio', { name: 'Off track' }))
    expect(screen.getByRole('textbox', { name: /^Correction/ })).toBeRequired()
  })
})

describe('rows of one’s own', () => {
  const step = chart.steps.at(-1)?.id ?? ''
  const start = (memory: MemoryAnswers) => show(chart, memory, { position: { step, field: null } })

  it('are added, named, removed, and brought back with their answers', async () => {
    const memory = createMemoryAnswers()
    const { user } = start(memory)
    await user.click(screen.getByRole('button', { name: 'Add a row' }))
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/Another resource/))
    await user.keyboard('A kiln')
    const card = screen.getByRole('region', { name: 'A kiln' })
    await user.click(within(card).getByRole('checkbox', { name: /We Have It/ }))
    expect(memory.values()).toMatchObject({ 'own.own-0001.label': 'A kiln', 'answers.own-0001.have': true })
    await user.click(screen.getByRole('button', { name: 'Remove A kiln' }))
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Undo'))
    expect(screen.queryByRole('region', { name: 'A kiln' })).toBeNull()
    await user.keyboard('{Enter}')
    const back = await screen.findByRole('region', { name: 'A kiln' })
    expect(within(back).getByRole('checkbox', { name: /We Have It/ })).toBeChecked()
  })

  it('can be brought back long after they were removed', async () => {
    const memory = createMemoryAnswers({ 'own.own-0001.label': 'A kiln', 'own.own-0001.removed': true })
    const { user } = start(memory)
    await user.click(screen.getByText('Removed rows'))
    await user.click(screen.getByRole('button', { name: 'Bring back A kiln' }))
    expect(await screen.findByRole('region', { name: 'A kiln' })).toBeVisible()
  })

  it('a row without a name is missing one', () => {
    const memory = createMemoryAnswers({ 'own.own-0001.label': '', 'answers.printing.have': true })
    show(chart, memory, { position: { step: 'review', field: null } })
    expect(screen.getByRole('link', { name: 'New row: Another resource' })).toBeVisible()
  })

  it('says so when a row could not be added', async () => {
    const { user } = start(createMemoryAnswers({}, { refuse: 'the disk is full' }))
    await user.click(screen.getByRole('button', { name: 'Add a row' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Could not be saved: the disk is full')
  })
})

describe('choosing a work group', () => {
  const selection = findGuide('work-group-selection')

  it('a group that is closed to the organization cannot be chosen, and says why', async () => {
    const memory = createMemoryAnswers()
    const { user } = show(selection, memory, { blocked: { 5: 'Members of government only.' } })
    const radio = document.querySelector('#work-group-selection-primary-5') as HTMLInputElement
    expect(radio).toBeDisabled()
    expect(radio).toHaveAccessibleDescription('Members of government only.')
    await user.click(radio)
    expect(memory.values()['primary']).toBeUndefined()
  })

  it('one group is ours at a time; a group chosen before stays shown with the reason', async () => {
    const memory = createMemoryAnswers({ primary: '5' })
    const { user } = show(selection, memory, { blocked: { 5: 'Members of government only.' } })
    expect(document.querySelector('#work-group-selection-primary-5')).toBeChecked()
    await user.click(document.querySelector('#work-group-selection-primary-2') as HTMLElement)
    expect(memory.values()['primary']).toBe('2')
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1)
  })

  it('compares the groups by one aspect at a time, and goes back to everything', async () => {
    const { user } = show(selection, createMemoryAnswers())
    const group = selection.rows[0]
    const [population, factors] = group?.given?.['target'] ?? []
    await user.selectOptions(screen.getByLabelText('Compare by'), 'Population')
    expect(screen.getByText(population?.text.en ?? '')).toBeVisible()
    expect(screen.queryByText(factors?.text.en ?? '')).toBeNull()
    expect(screen.getAllByRole('radio')).toHaveLength(8)
    await user.selectOptions(screen.getByLabelText('Compare by'), 'Everything')
    expect(screen.getAllByLabelText('Notes')).toHaveLength(8)
  })

  it('shows population, factors and projects of every group', () => {
    show(selection, createMemoryAnswers())
    for (const row of selection.rows) {
      for (const fact of Object.values(row.given ?? {}).flat()) expect(screen.getAllByText(fact.text.en)).not.toHaveLength(0)
    }
  })
})
