import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'

function InEnglish({ children }: { readonly children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>
}

/** Renders a component in English, as the app does. */
export function renderInEnglish(element: ReactElement): RenderResult {
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  return render(element, { wrapper: InEnglish })
}
