import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AddLine } from '../../src/app/add-line.tsx'
import { renderInEnglish } from '../ui/in-language.tsx'

/** Shows the line, and a way to finish what it saves. */
function showLine() {
  const saves: { readonly text: string; readonly finish: (isDone: boolean) => void }[] = []
  const save = (text: string) => new Promise<boolean>((finish) => saves.push({ text, finish }))
  renderInEnglish(
    <>
      <AddLine label="Add an item" missing="Write it." onAdd={save} />
      <button type="button">Elsewhere</button>
    </>,
  )
  return { line: screen.getByLabelText('Add an item'), saves }
}

describe('adding in one line', () => {
  it('takes the next entry while the one before is still being saved', async () => {
    const { line, saves } = showLine()
    await userEvent.type(line, 'Sample item A{Enter}Sample item B')
    for (const { finish } of saves) finish(true)
    await userEvent.type(line, '{Enter}')
    expect(saves.map(({ text }) => text)).toEqual(['Sample item A', 'Sample item B'])
    expect(line).toHaveValue('')
  })

  it('gives back what could not be saved', async () => {
    const { line, saves } = showLine()
    await userEvent.type(line, 'Sample item A{Enter}')
    expect(line).toHaveValue('')
    saves[0]?.finish(false)
    await waitFor(() => expect(line).toHaveValue('Sample item A'))
  })

  it('goes back into the line after its button, but does not call back whoever has gone on', async () => {
    const { line, saves } = showLine()
    const add = screen.getByRole('button', { name: 'Add: Add an item' })
    await userEvent.type(line, 'Sample item A')
    await userEvent.click(add)
    saves[0]?.finish(true)
    await waitFor(() => expect(line).toHaveFocus())
    await userEvent.type(line, 'Sample item B{Enter}')
    screen.getByRole('button', { name: 'Elsewhere' }).focus()
    saves[1]?.finish(true)
    await userEvent.keyboard('{Shift}')
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus()
  })
})
