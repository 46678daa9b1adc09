import { act, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Button } from '../../src/ui/button.tsx'
import { Dialog } from '../../src/ui/dialog.tsx'
import { DiffText } from '../../src/ui/diff-text.tsx'
import { ErrorSummary } from '../../src/ui/error-summary.tsx'
import { FileDrop } from '../../src/ui/file-drop.tsx'
import { Menu, MenuItem } from '../../src/ui/menu.tsx'
import { PageFrameContext, PageTitle } from '../../src/ui/page-title.tsx'
import { RadioGroup } from '../../src/ui/radio-group.tsx'
import { StepIndicator } from '../../src/ui/step-indicator.tsx'
import { Table } from '../../src/ui/table.tsx'
import { Tabs } from '../../src/ui/tabs.tsx'
import { TextField } from '../../src/ui/text-field.tsx'
import { ToastProvider, useToast } from '../../src/ui/toast.tsx'
import { renderInEnglish } from './in-language.tsx'

// jsdom has the element without its methods: the least of what browsers do.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true
    this.querySelector<HTMLElement>('button, input')?.focus()
  }
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false
  }
  Element.prototype.scrollIntoView = () => undefined
})

describe('a button', () => {
  it('takes no second press while it is busy, and stays where the keyboard is', async () => {
    const onClick = vi.fn()
    renderInEnglish(
      <Button busy onClick={onClick}>
        Export
      </Button>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Export' }))
    expect(onClick).not.toHaveBeenCalled()
    expect(screen.getByRole('button')).toHaveFocus()
    expect(screen.getByRole('button')).toHaveAttribute('type', 'button')
  })
})

describe('a dialog', () => {
  function Removal() {
    const [open, setOpen] = useState(false)
    return (
      <>
        <Button onClick={() => setOpen(true)}>Remove</Button>
        <Dialog open={open} onClose={() => setOpen(false)} title="Remove this row?">
          <p>Its answers stay.</p>
        </Dialog>
      </>
    )
  }

  it('is named by its title, takes focus, and gives it back when closed', async () => {
    renderInEnglish(<Removal />)
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
    const dialog = screen.getByRole('dialog', { name: 'Remove this row?' })
    expect(dialog).toContainElement(document.activeElement as HTMLElement)
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('button', { name: 'Remove' })).toHaveFocus()
  })

  it('closes by Escape through its owner', async () => {
    renderInEnglish(<Removal />)
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('an error summary', () => {
  it('takes focus, counts, and leads to each field, also into a group', async () => {
    renderInEnglish(
      <>
        <ErrorSummary
          faults={[
            { fieldId: 'who', text: 'Say who' },
            { fieldId: 'group', text: 'Choose a group' },
          ]}
        />
        <TextField id="who" label="By whom" value="" onInput={vi.fn()} />
        <RadioGroup id="group" label="Group" value={null} onInput={vi.fn()} options={[{ value: '1', label: 'Group 1' }]} />
      </>,
    )
    expect(screen.getByRole('region', { name: '2 things need a look' })).toHaveFocus()
    await userEvent.click(screen.getByRole('link', { name: 'Say who' }))
    expect(screen.getByRole('textbox', { name: 'By whom' })).toHaveFocus()
    await userEvent.click(screen.getByRole('link', { name: 'Choose a group' }))
    expect(screen.getByRole('radio', { name: 'Group 1' })).toHaveFocus()
  })

  it('is not there where nothing is wrong', () => {
    renderInEnglish(<ErrorSummary faults={[]} />)
    expect(screen.queryByRole('region')).toBeNull()
  })
})

describe('a file drop', () => {
  const file = new File(['{}'], 'sample.tfbundle.json')

  it('is reached and used by keyboard, since it is a file input', async () => {
    const onFiles = vi.fn()
    renderInEnglish(<FileDrop label="Import a bundle" onFiles={onFiles} problem="The file is damaged." />)
    await userEvent.tab()
    const input = screen.getByLabelText('Import a bundle')
    expect(input).toHaveFocus()
    expect(input).toHaveAccessibleDescription('The file is damaged.')
    await userEvent.upload(input, file)
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file])
  })

  it('takes one dropped file of several unless it may take more', () => {
    const onFiles = vi.fn()
    renderInEnglish(<FileDrop label="Import a bundle" onFiles={onFiles} />)
    const area = screen.getByLabelText('Import a bundle').parentElement as HTMLElement
    fireEvent.drop(area, { dataTransfer: { files: [file, new File([''], 'second.json')] } })
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file])
  })
})

describe('a step indicator', () => {
  const steps = [
    { id: 'a', label: 'Memorandum', complete: true },
    { id: 'b', label: 'Manual', complete: false },
    { id: 'c', label: 'Group', complete: false },
  ]

  it('says where one is, which steps are complete, and goes to another one', async () => {
    const onGo = vi.fn()
    renderInEnglish(<StepIndicator steps={steps} current="b" onGo={onGo} />)
    expect(screen.getByRole('heading')).toHaveAccessibleName(/Step 2 of 3:\s+Manual/)
    const current = screen.getAllByRole('listitem').filter((item) => item.getAttribute('aria-current') === 'step')
    expect(current).toHaveLength(1)
    expect(current[0]).toHaveTextContent('Manual')
    await userEvent.click(screen.getByRole('button', { name: 'Memorandum (complete)' }))
    expect(onGo).toHaveBeenCalledExactlyOnceWith('a')
    expect(screen.getByRole('button', { name: 'Group (not complete)' })).toBeVisible()
  })
})

describe('a page title', () => {
  it('names the tab, and takes focus once after a navigation only', () => {
    const claimFocus = vi.fn().mockReturnValueOnce(false).mockReturnValueOnce(true).mockReturnValue(false)
    const frame = { appName: 'Partners Guide', claimFocus }
    const { rerender } = renderInEnglish(
      <PageFrameContext value={frame}>
        <PageTitle title="Today" />
      </PageFrameContext>,
    )
    expect(document.title).toBe('Today – Partners Guide')
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveFocus()
    rerender(
      <PageFrameContext value={frame}>
        <PageTitle key="guides" title="Guides" />
      </PageFrameContext>,
    )
    expect(document.title).toBe('Guides – Partners Guide')
    expect(screen.getByRole('heading', { level: 1, name: 'Guides' })).toHaveFocus()
  })
})

describe('a toast', () => {
  function Removing({ onUndo }: { readonly onUndo: () => void }) {
    const toast = useToast()
    return <Button onClick={() => toast({ text: 'Row removed', action: { label: 'Undo', onAction: onUndo } })}>Remove</Button>
  }

  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
  afterEach(() => void vi.useRealTimers())

  it('stays half a minute with an undo, longer while the keyboard is in it, and undoes once', () => {
    const onUndo = vi.fn()
    renderInEnglish(
      <ToastProvider>
        <Removing onUndo={onUndo} />
      </ToastProvider>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }))
    act(() => void vi.advanceTimersByTime(25_000))
    const undo = screen.getByRole('button', { name: 'Undo' })
    act(() => undo.focus())
    act(() => void vi.advanceTimersByTime(120_000))
    expect(undo).toBeInTheDocument()
    fireEvent.click(undo)
    expect(onUndo).toHaveBeenCalledOnce()
    expect(screen.queryByText('Row removed')).toBeNull()
  })

  it('goes by itself in the end', () => {
    renderInEnglish(
      <ToastProvider>
        <Removing onUndo={vi.fn()} />
      </ToastProvider>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }))
    expect(screen.getByText('Row removed').closest('[aria-live]')).toHaveAttribute('aria-live', 'polite')
    act(() => void vi.advanceTimersByTime(31_000))
    expect(screen.queryByText('Row removed')).toBeNull()
  })
})

describe('menus, tabs, tables and differences', () => {
  it('a menu closes by Escape and gives focus back, and after a choice', async () => {
    const onSelect = vi.fn()
    const { container } = renderInEnglish(
      <Menu label="More">
        <MenuItem onSelect={onSelect}>Rename</MenuItem>
      </Menu>,
    )
    const menu = container.querySelector('details') as HTMLDetailsElement
    menu.open = true
    act(() => screen.getByRole('button', { name: 'Rename' }).focus())
    await userEvent.keyboard('{Escape}')
    expect(menu.open).toBe(false)
    expect(screen.getByText('More')).toHaveFocus()
    menu.open = true
    await userEvent.click(screen.getByRole('button', { name: 'Rename' }))
    expect(onSelect).toHaveBeenCalledOnce()
    expect(menu.open).toBe(false)
  })

  it('tabs move by arrow keys, round the ends', async () => {
    const onChange = vi.fn()
    const tabs = [
      { id: 'a', label: 'Mine', content: 'my rows' },
      { id: 'b', label: 'All', content: 'all rows' },
    ]
    renderInEnglish(<Tabs label="Rows" tabs={tabs} current="a" onChange={onChange} />)
    expect(screen.getByRole('tabpanel', { name: 'Mine' })).toHaveTextContent('my rows')
    await userEvent.tab()
    await userEvent.keyboard('{ArrowLeft}')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('b')
    expect(screen.getByRole('tab', { name: 'All' })).toHaveFocus()
  })

  it('a table is named, and its rows too', () => {
    renderInEnglish(
      <Table
        caption="Resources"
        rows={['Printing']}
        rowKey={(row) => row}
        columns={[
          { id: 'name', label: 'Resource', cell: (row) => row, rowHeader: true },
          { id: 'have', label: 'We have it', cell: () => 'Yes' },
        ]}
      />,
    )
    expect(screen.getByRole('table', { name: 'Resources' })).toBeVisible()
    expect(screen.getByRole('rowheader', { name: 'Printing' })).toBeVisible()
    expect(screen.getByRole('cell')).toHaveAttribute('data-label', 'We have it')
  })

  it('differences are said, not only coloured', () => {
    renderInEnglish(<DiffText parts={[{ text: 'We ' }, { text: 'may', change: 'removed' }, { text: 'will', change: 'added' }]} />)
    expect(screen.getByRole('deletion')).toHaveTextContent('[removed:] may')
    expect(screen.getByRole('insertion')).toHaveTextContent('[added:] will')
  })
})
