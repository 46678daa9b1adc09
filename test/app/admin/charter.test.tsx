import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RecordState } from '../../../src/change/head.ts'
import { shownValue } from '../../../src/change/merge.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { isDraftEmpty } from '../../../src/domain/charter-draft.ts'
import { CHARTER_DRAFT, charterRecord, readCharter } from '../../../src/domain/charter-version.ts'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { playAdmin, showAdmin } from './show-admin.tsx'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession({ account: sampleAccount({ staff: true }) })
})
afterEach(() => session.store.close())

const open = async (address: string, heading: string | RegExp) => {
  const shown = await showAdmin(session, playAdmin(), address)
  await screen.findByRole('heading', { level: 1, name: heading })
  return shown
}
const draft = (fields: Parameters<typeof putRecord>[3]) => putRecord(session.store, 'task-force', CHARTER_DRAFT, fields)
const drafted = (field: string) => shownValue(session.store.record(CHARTER_DRAFT), field)
const published = (version: number) => readCharter(session.store.record(charterRecord(version)) as RecordState)
const group = (name: string) => within(screen.getByRole('group', { name }))

describe('the draft of the charter', () => {
  it('saves each text by itself, in either language, beside the one in force, and puts it back', async () => {
    await open('/admin/charter/names', 'Names and mission')
    const spanish = group('Short name').getByLabelText('Español')
    expect(spanish).toHaveValue(georgia2014.shortName.es)
    await userEvent.clear(spanish)
    await userEvent.type(spanish, 'Grupo Muestra')
    await waitFor(() => expect(drafted('edits.shortName.es')).toBe('Grupo Muestra'))
    expect(drafted('edits.shortName.en')).toBeUndefined()
    expect(await group('Short name').findByText(/^In force: Grupo Especial/)).toBeVisible()
    await userEvent.click(group('Short name').getByRole('button', { name: 'Put back: Short name, Español' }))
    await waitFor(() => expect(drafted('edits.shortName.es')).toBeNull())
    expect(group('Short name').getByLabelText('Español')).toHaveValue(georgia2014.shortName.es)
    await waitFor(() => expect(group('Short name').getByLabelText('Español')).toHaveFocus())
  })

  it('chooses the time zone by whose clock meetings go, or none', async () => {
    await open('/admin/charter/figures', 'Attendance, year and thresholds')
    await userEvent.selectOptions(screen.getByLabelText('Time zone of meetings'), 'America/Chicago')
    await waitFor(() => expect(drafted('edits.timeZone')).toBe('America/Chicago'))
    await userEvent.click(screen.getByLabelText('Meetings go by the clock of one time zone, wherever people are'))
    await waitFor(() => expect(drafted('removed.timeZone')).toBe(true))
    expect(screen.queryByLabelText('Time zone of meetings')).toBeNull()
  })

  it('says of a time zone that this device does not know what follows', async () => {
    await draft({ 'edits.timeZone': 'Sample/Nowhere' })
    await open('/admin/charter/figures', 'Attendance, year and thresholds')
    expect(await screen.findByText('This device does not know the time zone and goes by its own clock.')).toBeVisible()
    expect(screen.getByLabelText('Time zone of meetings')).toHaveValue('Sample/Nowhere')
  })

  it('is no draft of a text that is written back as it was', async () => {
    await open('/admin/charter/names', 'Names and mission')
    const english = group('Short name').getByLabelText('English')
    await userEvent.type(english, '!')
    await waitFor(() => expect(drafted('edits.shortName.en')).toBe(`${georgia2014.shortName.en}!`))
    await userEvent.type(english, '{Backspace}')
    await waitFor(() => expect(drafted('edits.shortName.en')).toBeNull())
  })

  it('names what is missing and leads to the very input', async () => {
    await draft({ 'edits.mission.text.es': '', 'edits.benefits.sample-new.label.en': 'Sample benefit' })
    const shown = await open('/admin/charter', 'Charter')
    expect(await screen.findByRole('heading', { name: '2 things have to be mended before it can be published' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Publish/ })).toBeNull()
    expect(screen.getByRole('link', { name: 'Names and mission' }).closest('li')).toHaveTextContent('1 to mend')
    await userEvent.click(screen.getByRole('link', { name: 'Benefits for partners, Sample benefit: Label (Español)' }))
    await screen.findByRole('heading', { level: 1, name: 'Benefits for partners' })
    await waitFor(() => expect(document.activeElement?.id).toBe('charter-benefits-sample-new-label-es'))
    expect(shown.address()).toBe('/admin/charter/benefits#charter-benefits-sample-new-label-es')
    await userEvent.type(document.activeElement!, 'Beneficio de muestra')
    await waitFor(() => expect(drafted('edits.benefits.sample-new.label.es')).toBe('Beneficio de muestra'))
  })

  it('adds, moves and retires entries of a list; ids have nothing to do with labels', async () => {
    await open('/admin/charter/sectors', 'Sectors')
    const add = within(screen.getByRole('form', { name: 'Add an entry' }))
    await userEvent.type(add.getByLabelText('English'), 'Sample sector')
    await userEvent.click(add.getByRole('button', { name: 'Add' }))
    expect(add.getByText('Write it in both languages.')).toBeVisible()
    await userEvent.type(add.getByLabelText('Español'), 'Sector de muestra')
    await userEvent.click(add.getByRole('button', { name: 'Add' }))
    const up = await screen.findByRole('button', { name: 'Move up: Sample sector' })
    expect(up.closest('li')).toHaveTextContent('New')
    await userEvent.click(up)
    const ids = georgia2014.sectors.items.map(({ id }) => id)
    await waitFor(() => expect(drafted('order.sectors')).toHaveLength(ids.length + 1))
    const order = drafted('order.sectors') as readonly string[]
    expect(order.at(-1)).toBe(ids.at(-1))
    expect(order.at(-2)).toMatch(/^01900000-/)
    const gone = georgia2014.sectors.items[0]!
    await userEvent.click(screen.getByRole('button', { name: `Retire: ${gone.label.en}` }))
    const retired = within(await screen.findByRole('region', { name: 'Retired' }))
    expect(retired.getByText(gone.label.en)).toBeVisible()
    await userEvent.click(retired.getByRole('button', { name: `Bring back: ${gone.label.en}` }))
    await waitFor(() => expect(drafted(`removed.sectors.${gone.id}`)).toBeNull())
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Retired' })).toBeNull())
  })

  it('changes who may join a work group, and takes away a part that only some have', async () => {
    await open('/admin/charter/group/6', /^Work group: Examining/)
    await userEvent.click(within(screen.getByRole('radiogroup', { name: 'Who may join' })).getByLabelText('Members of government only'))
    await waitFor(() => expect(drafted('edits.workGroups.6.membership')).toBe('government'))
    const feasibility = screen.getByLabelText('Examines whether projects are feasible before it plans any')
    expect(feasibility).toBeChecked()
    await userEvent.click(feasibility)
    await waitFor(() => expect(drafted('removed.workGroups.6.feasibilityFirst')).toBe(true))
    await waitFor(() => expect(screen.queryByLabelText('Feasibility is examined in')).toBeNull())
    const named = screen.getByLabelText('Needs a named organization for its projects')
    await userEvent.click(named)
    await userEvent.type(
      await within(await screen.findByRole('group', { name: 'Collaborating organization' })).findByLabelText('English'),
      'Sample',
    )
    await waitFor(() => expect(drafted('edits.workGroups.6.collaborator.name.en')).toBe('Sample'))
    await userEvent.click(named)
    await waitFor(() => expect(drafted('edits.workGroups.6.collaborator.name.en')).toBeNull())
    await waitFor(() => expect(named).not.toBeChecked())
  })

  it('takes figures as whole numbers within their bounds', async () => {
    await open('/admin/charter/figures', 'Attendance, year and thresholds')
    const days = screen.getByLabelText('Between two updates of a project, at most')
    await userEvent.clear(days)
    await userEvent.type(days, '45')
    await waitFor(() => expect(drafted('edits.rhythm.projectUpdateDays')).toBe(45))
    await userEvent.click(within(screen.getByRole('radiogroup', { name: 'Benefits reviews a year' })).getByLabelText('Four a year'))
    await waitFor(() => expect(drafted('edits.rhythm.benefitsReviewsPerYear')).toBe(4))
    await userEvent.click(screen.getByLabelText('What an alternate attended counts'))
    await waitFor(() => expect(drafted('edits.attendance.alternatesCount')).toBe(true))
  })
})

describe('versions of the charter', () => {
  it('publishes after a look at all that changes, and every screen works by it from then on', async () => {
    await draft({ 'edits.shortName.en': 'Sample Force', 'edits.shortName.es': 'Grupo Muestra', 'removed.sectors.other': null })
    await open('/admin/charter', 'Charter')
    await userEvent.click(await screen.findByRole('button', { name: 'Publish version 2…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Publish version 2 of the charter?' }))
    expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Short name (English)Task Force Sample Force',
      'Short name (Español)Grupo Especial Grupo Muestra',
    ])
    await userEvent.type(await dialog.findByLabelText('What is new'), 'Sample note')
    await waitFor(() => expect(drafted('note')).toBe('Sample note'))
    await userEvent.click(dialog.getByRole('button', { name: 'Publish' }))
    expect(await screen.findByText('Version 2 of the charter is published.')).toBeVisible()
    await waitFor(() => expect(published(2)?.shortName).toEqual({ en: 'Sample Force', es: 'Grupo Muestra' }))
    await waitFor(() => expect(isDraftEmpty(session.store.record(CHARTER_DRAFT))).toBe(true))
    expect(await screen.findByText(/version 2 is in force/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Version 2' }).closest('li')).toHaveTextContent(/Sample Person 1.*Sample note.*In force/)
    expect(await screen.findByText('Nothing is drafted yet. Open a part and change something.')).toBeVisible()
  })

  it('discards a draft after a question, with a way back', async () => {
    await draft({ 'edits.shortName.en': 'Sample Force' })
    await open('/admin/charter', 'Charter')
    await userEvent.click(await screen.findByRole('button', { name: 'Discard the draft…' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discard it' }))
    await waitFor(() => expect(drafted('edits.shortName.en')).toBeNull())
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(drafted('edits.shortName.en')).toBe('Sample Force'))
  })

  it('is read as a document: the one in force, the draft, in one language or both', async () => {
    await draft({ 'edits.shortName.en': 'Sample Force' })
    const shown = await open('/admin/charter/read', /version 1$/)
    expect(screen.queryByText('Sample Force')).toBeNull()
    expect(screen.getByRole('heading', { name: /^WG 5: / })).toBeVisible()
    expect(screen.queryByText('Tiempo y personas')).toBeNull()
    await userEvent.click(screen.getByLabelText('English and Spanish side by side'))
    expect(await screen.findByText('Tiempo y personas')).toHaveAttribute('lang', 'es')
    shown.unmount()
    await open('/admin/charter/read?version=draft', /draft of version 2$/)
    expect(screen.getByText('Sample Force')).toBeVisible()
  })

  it('is edited on a device that works alone, and by nobody else but staff', async () => {
    session.store.close()
    session = await openSession()
    const alone = await open('/admin/charter/names', 'Names and mission')
    alone.unmount()
    session.store.close()
    session = await openSession({ account: sampleAccount() })
    await open('/admin/charter/names', 'Charter')
    expect(screen.getByRole('heading', { name: 'This is for staff' })).toBeVisible()
    expect(screen.queryByRole('group', { name: 'Short name' })).toBeNull()
  })
})
