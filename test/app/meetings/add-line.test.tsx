import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { AddLine } from '../../../src/app/meetings/add-line.tsx'
import { renderInEnglish } from '../../ui/in-language.tsx'

it('adding in one line does not call back whoever has gone on while it was saved', async () => {
  const saves: (() => void)[] = []
  const save = () => new Promise<boolean>((resolve) => saves.push(() => resolve(true)))
  renderInEnglish(
    <>
      <AddLine label="Add an item" missing="Write it." onAdd={save} />
      <button type="button">Elsewhere</button>
    </>,
  )
  const line = screen.getByLabelText('Add an item')
  await userEvent.type(line, 'Sample item{Enter}')
  await userEvent.click(screen.getByRole('button', { name: 'Add: Add an item' }))
  screen.getByRole('button', { name: 'Elsewhere' }).focus()
  for (const done of saves) done()
  await waitFor(() => expect(line).toHaveValue(''))
  expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus()
})
