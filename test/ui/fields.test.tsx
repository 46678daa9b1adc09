import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Checkbox } from '../../src/ui/checkbox.tsx'
import { ComboBox } from '../../src/ui/combo-box.tsx'
import { DateField } from '../../src/ui/date-field.tsx'
import { NumberField } from '../../src/ui/number-field.tsx'
import { RadioGroup } from '../../src/ui/radio-group.tsx'
import { TextArea } from '../../src/ui/text-area.tsx'
import { TextField } from '../../src/ui/text-field.tsx'
import { renderInEnglish } from './in-language.tsx'

describe('a text field', () => {
  it('is named by its label and described by hint and problem', () => {
    renderInEnglish(<TextField label="By whom" hint="Who signed" problem="Say who." value="" onInput={vi.fn()} required />)
    const input = screen.getByRole('textbox', { name: /By whom/ })
    expect(input).toHaveAccessibleDescription('Who signed Say who.')
    expect(input).toBeInvalid()
    expect(input).toBeRequired()
  })

  it('is valid and undescribed without hint and problem', () => {
    renderInEnglish(<TextField label="City" value="" onInput={vi.fn()} />)
    const input = screen.getByRole('textbox', { name: 'City' })
    expect(input).not.toHaveAttribute('aria-describedby')
    expect(input).toBeValid()
  })

  it('gives its owner every text, and tells when it is entered and left', async () => {
    const onInput = vi.fn()
    const onFocus = vi.fn()
    const onBlur = vi.fn()
    renderInEnglish(<TextField label="City" value="" onInput={onInput} onFocus={onFocus} onBlur={onBlur} />)
    await userEvent.type(screen.getByRole('textbox'), 'A')
    await userEvent.tab()
    expect(onFocus).toHaveBeenCalledOnce()
    expect(onInput).toHaveBeenCalledExactlyOnceWith('A')
    expect(onBlur).toHaveBeenCalledOnce()
  })

  it('[M10] announces a failed save, and only shows that it saves or has saved', () => {
    const { rerender } = renderInEnglish(<TextField label="City" value="A" onInput={vi.fn()} status="saving" />)
    const live = screen.getByRole('status')
    expect(live).toBeEmptyDOMElement()
    rerender(<TextField label="City" value="A" onInput={vi.fn()} status="saved" />)
    expect(screen.getByText('Saved on this device')).toBeVisible()
    expect(live).toBeEmptyDOMElement()
    rerender(<TextField label="City" value="A" onInput={vi.fn()} status="failed" />)
    expect(live).toHaveTextContent('Not saved yet. Your text stays here and is tried again.')
    expect(screen.getByRole('status')).toBe(live)
    expect(screen.queryByText('Saved on this device')).toBeNull()
  })

  it('keeps a hidden label for screen readers', () => {
    renderInEnglish(<TextArea label="Findings: networking" labelHidden value="x" onInput={vi.fn()} />)
    expect(screen.getByRole('textbox', { name: 'Findings: networking' })).toHaveValue('x')
  })
})

describe('a date field', () => {
  it('gives its owner a real date as ISO text', () => {
    const onInput = vi.fn()
    renderInEnglish(<DateField label="Date completed" value="" onInput={onInput} />)
    fireEvent.change(screen.getByLabelText('Date completed'), { target: { value: '2026-02-28' } })
    expect(onInput).toHaveBeenCalledExactlyOnceWith('2026-02-28')
  })

  it('never gives a year that is a slip of the finger, and says so after leaving', () => {
    const onInput = vi.fn()
    renderInEnglish(<DateField label="Date completed" value="2026-02-28" onInput={onInput} />)
    const input = screen.getByLabelText('Date completed')
    fireEvent.change(input, { target: { value: '0206-02-28' } })
    expect(input).not.toHaveAttribute('aria-invalid')
    fireEvent.blur(input)
    expect(onInput).not.toHaveBeenCalled()
    expect(input).toHaveValue('0206-02-28')
    expect(input).toHaveAccessibleDescription('The year must be between 1900 and 2199.')
  })

  it('does not clear the saved date while half of it is typed, and says so after leaving', () => {
    const onInput = vi.fn()
    renderInEnglish(<DateField label="Date completed" value="2026-02-28" onInput={onInput} />)
    const input = screen.getByLabelText<HTMLInputElement>('Date completed')
    Object.defineProperty(input, 'validity', { value: { badInput: true } })
    fireEvent.change(input, { target: { value: '' } })
    fireEvent.blur(input)
    expect(onInput).not.toHaveBeenCalled()
    expect(input).toHaveAccessibleDescription(/not complete or does not exist/)
  })

  it('clears the date where the input was emptied', () => {
    const onInput = vi.fn()
    renderInEnglish(<DateField label="Date completed" value="2026-02-28" onInput={onInput} />)
    fireEvent.change(screen.getByLabelText('Date completed'), { target: { value: '' } })
    expect(onInput).toHaveBeenCalledExactlyOnceWith('')
  })
})

describe('a number field', () => {
  it('gives numbers, keeps other text, and says what is wrong only after leaving', async () => {
    const onInput = vi.fn()
    renderInEnglish(<NumberField label="Hours" value={null} min={0} max={744} onInput={onInput} />)
    const input = screen.getByRole('textbox', { name: 'Hours' })
    await userEvent.type(input, '1x')
    expect(onInput).toHaveBeenCalledExactlyOnceWith(1)
    expect(input).toBeValid()
    await userEvent.tab()
    expect(input).toHaveValue('1x')
    expect(input).toHaveAccessibleDescription('"1x" is not a number. Write it in digits.')
    await userEvent.clear(input)
    expect(onInput).toHaveBeenLastCalledWith(null)
    expect(input).toBeValid()
  })

  it('gives nothing beyond its bounds', async () => {
    const onInput = vi.fn()
    renderInEnglish(<NumberField label="Hours" value={null} max={9} onInput={onInput} />)
    await userEvent.type(screen.getByRole('textbox'), '12')
    await userEvent.tab()
    expect(onInput.mock.calls).toEqual([[1]])
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription('The number must be 9 or less.')
  })
})

describe('choices', () => {
  it('a checkbox is toggled by its label', async () => {
    const onInput = vi.fn()
    renderInEnglish(<Checkbox label="We have it" value={false} onInput={onInput} />)
    await userEvent.click(screen.getByText('We have it'))
    expect(onInput).toHaveBeenCalledExactlyOnceWith(true)
  })

  it('a radio group is named, and an answer that is closed says why', async () => {
    const onInput = vi.fn()
    const options = [
      { value: '1', label: 'Group 1' },
      { value: '5', label: 'Group 5', hint: 'Government only.', disabled: true },
    ]
    renderInEnglish(<RadioGroup label="Primary" problem="Choose one." value={null} onInput={onInput} options={options} />)
    expect(screen.getByRole('radiogroup', { name: 'Primary' })).toHaveAccessibleDescription('Choose one.')
    expect(screen.getByRole('radio', { name: 'Group 5' })).toHaveAccessibleDescription('Government only.')
    await userEvent.click(screen.getByRole('radio', { name: 'Group 5' }))
    expect(onInput).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('radio', { name: 'Group 1' }))
    expect(onInput).toHaveBeenCalledExactlyOnceWith('1')
  })
})

describe('a combo box', () => {
  const people = [
    { value: 'a', label: 'Sample Person 1', detail: 'Director' },
    { value: 'b', label: 'Sample Person 1', detail: 'Clerk' },
    { value: 'c', label: 'Sámple Person 3' },
  ]

  function People({ onInput, onAdd }: { readonly onInput?: (value: string | null) => void; readonly onAdd?: (text: string) => void }) {
    const [value, setValue] = useState<string | null>(null)
    return (
      <ComboBox
        label="Person"
        value={value}
        options={people}
        onAdd={onAdd}
        onInput={(next) => {
          setValue(next)
          onInput?.(next)
        }}
      />
    )
  }

  it('chooses by typing, whatever the case and accents', async () => {
    const onInput = vi.fn()
    renderInEnglish(<People onInput={onInput} />)
    await userEvent.type(screen.getByRole('combobox'), 'sample person 3')
    expect(onInput).toHaveBeenCalledExactlyOnceWith('c')
    await userEvent.tab()
    expect(screen.getByRole('combobox')).toHaveValue('Sámple Person 3')
  })

  it('tells people of one name apart', async () => {
    const onInput = vi.fn()
    renderInEnglish(<People onInput={onInput} />)
    await userEvent.type(screen.getByRole('combobox'), 'Sample Person 1 (Clerk)')
    expect(onInput).toHaveBeenCalledExactlyOnceWith('b')
  })

  it('offers to add what is not in the list, and keeps it in the field until then', async () => {
    const onAdd = vi.fn()
    renderInEnglish(<People onAdd={onAdd} />)
    await userEvent.type(screen.getByRole('combobox'), 'Sample Person 4')
    await userEvent.click(screen.getByRole('button', { name: 'Add "Sample Person 4"' }))
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('Sample Person 4')
  })

  it('asks to choose where nothing can be added', async () => {
    renderInEnglish(<People />)
    await userEvent.type(screen.getByRole('combobox'), 'Nobody')
    await userEvent.tab()
    expect(screen.getByRole('combobox')).toHaveValue('Nobody')
    expect(screen.getByRole('combobox')).toHaveAccessibleDescription('"Nobody" is not in the list. Choose one of the list.')
  })
})
