import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'

function Counter() {
  const { t } = useLingui()
  const [count, setCount] = useState(0)
  return (
    <button type="button" aria-label={t`Add one to ${count}`} onClick={() => setCount(count + 1)}>
      <Trans>Count:</Trans> <Plural value={count} one="# guide" other="# guides" />
    </button>
  )
}

describe('the component test project', () => {
  it('renders English from the code and reacts to a click', async () => {
    i18n.loadAndActivate({ locale: 'en', messages: {} })
    render(<Counter />, { wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider> })
    expect(screen.getByRole('button', { name: 'Add one to 0' })).toHaveTextContent('Count: 0 guides')
    await userEvent.click(screen.getByRole('button'))
    expect(screen.getByRole('button', { name: 'Add one to 1' })).toHaveTextContent('Count: 1 guide')
  })
})
