import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { SignOff } from '../../src/wizard/sign-off.tsx'
import type { Signing } from '../../src/wizard/sign-off.tsx'
import type { Signature } from '../../src/wizard/signature.ts'
import { createMemoryAnswers } from './memory-answers.ts'
import { renderWith } from './render-guide.tsx'

const signer = { id: 'executive', label: { en: 'Chief executive', es: 'Dirección ejecutiva' } }
const signature: Signature = { name: 'Sample Person 1', role: 'Director', date: '2026-04-01', hash: 'hash-1' }

function show(props: { signature?: Signature; missing?: number; signing?: Partial<Signing>; hold?: boolean } = {}) {
  const onSign = vi.fn(async () => undefined)
  const signing: Signing = { currentHash: 'hash-1', today: '2026-04-02', onlyComplete: false, onSign, ...props.signing }
  const memory = createMemoryAnswers({}, { hold: props.hold ?? false })
  renderWith(memory, <SignOff signer={signer} signature={props.signature ?? null} signing={signing} missing={props.missing ?? 0} />)
  return { onSign, user: userEvent.setup() }
}

describe('signing', () => {
  it('takes a typed name, a role and a date, with the digest of what was signed', async () => {
    const { onSign, user } = show()
    await user.type(screen.getByLabelText('Full name, typed'), ' Sample Person 1 ')
    await user.type(screen.getByLabelText('Role in the organization'), 'Director')
    await user.click(screen.getByRole('button', { name: 'Sign' }))
    expect(onSign).toHaveBeenCalledExactlyOnceWith('executive', { ...signature, date: '2026-04-02' })
  })

  it('without a name nothing is signed, and the name is asked for', async () => {
    const { onSign, user } = show()
    await user.click(screen.getByRole('button', { name: 'Sign' }))
    expect(onSign).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByLabelText('Full name, typed'))
    expect(screen.getByText('Type the name of the person who signs.')).toBeVisible()
  })

  it('a commitment cannot be signed while something is missing, a review can and warns', () => {
    show({ missing: 2, signing: { onlyComplete: true } })
    expect(screen.getByRole('button', { name: 'Sign' })).toBeDisabled()
    expect(screen.getByText(/once nothing is missing/)).toBeVisible()
  })

  it('a review with gaps can be signed, with a warning', () => {
    show({ missing: 2 })
    expect(screen.getByRole('button', { name: 'Sign' })).toBeEnabled()
    expect(screen.getByText(/Something is still missing/)).toBeVisible()
  })

  it('shows who signed, and asks for nothing more while that version stands', () => {
    show({ signature })
    expect(screen.getByText('Signed by Sample Person 1 (Director) on Apr 1, 2026.')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('after a later change it says that an earlier version was signed, and can be signed again', async () => {
    const { onSign, user } = show({ signature, signing: { currentHash: 'hash-2' } })
    expect(screen.getByText(/Signed an earlier version: Sample Person 1/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Sign again' }))
    expect(onSign).toHaveBeenCalledExactlyOnceWith('executive', { ...signature, date: '2026-04-02', hash: 'hash-2' })
  })

  it('waits until everything is saved: what is signed is what is stored', () => {
    show({ signing: { currentHash: null } })
    expect(screen.getByRole('button', { name: 'Sign' })).toBeDisabled()
    expect(screen.getByText('It can be signed once everything is saved.')).toBeVisible()
  })

  it('says why somebody cannot sign here', () => {
    show({ signing: { blocked: { executive: 'Only the chief executive signs.' } } })
    expect(screen.getByText('Only the chief executive signs.')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('keeps what was typed when saving fails, and says so', async () => {
    const { user } = show({ signing: { onSign: async () => Promise.reject(new Error('the disk is full')) } })
    await user.type(screen.getByLabelText('Full name, typed'), 'Sample Person 1')
    await user.type(screen.getByLabelText('Role in the organization'), 'Director')
    await user.click(screen.getByRole('button', { name: 'Sign' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Could not be signed: the disk is full')
    expect(screen.getByLabelText('Full name, typed')).toHaveValue('Sample Person 1')
  })
})
