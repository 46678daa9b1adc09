import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Outlet, RouterProvider, createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Shell } from '../../src/app/shell.tsx'
import type { ShellProps } from '../../src/app/shell.tsx'
import { PageTitle } from '../../src/ui/page-title.tsx'

async function openShell(props: Omit<ShellProps, 'children'> = {}): Promise<void> {
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  vi.stubGlobal('scrollTo', () => undefined)
  const root = createRootRoute({
    component: () => (
      <Shell {...props}>
        <Outlet />
      </Shell>
    ),
  })
  const pages = [
    createRoute({ getParentRoute: () => root, path: '/', component: () => <PageTitle title="Today" /> }),
    createRoute({ getParentRoute: () => root, path: '/guides', component: () => <PageTitle title="Guides" /> }),
  ]
  const router = createRouter({ routeTree: root.addChildren(pages), history: createMemoryHistory({ initialEntries: ['/'] }) })
  render(
    <I18nProvider i18n={i18n}>
      <RouterProvider router={router as never} />
    </I18nProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
}

describe('the frame of the app', () => {
  it('moves focus to the heading of the page gone to, names the tab, and marks the area; the first page leaves focus alone', async () => {
    await openShell()
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveFocus()
    const areas = screen.getAllByRole('navigation', { name: 'Areas' })[0] as HTMLElement
    await userEvent.click(within(areas).getByRole('link', { name: 'Guides' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Guides' })).toHaveFocus())
    expect(document.title).toBe('Guides – Partners Guide')
    expect(within(areas).getByRole('link', { name: 'Guides' })).toHaveAttribute('aria-current', 'page')
    expect(within(areas).getByRole('link', { name: 'Today' })).not.toHaveAttribute('aria-current')
  })

  it('says that data is sample data, and how many changes are unsent', async () => {
    await openShell({ sample: true, unsent: 3, organizationName: 'Sample Organization 12' })
    expect(screen.getByText('Sample data — nothing here is real')).toBeVisible()
    expect(screen.getByRole('link', { name: '3 unsent' })).toHaveAttribute('href', '/sync')
    expect(screen.getByText('Sample Organization 12')).toBeVisible()
  })

  it('opens the search by its button and by Ctrl-K', async () => {
    const onSearch = vi.fn()
    await openShell({ onSearch })
    await userEvent.keyboard('{Control>}k{/Control}')
    await userEvent.click(screen.getByRole('button', { name: 'Search' }))
    expect(onSearch).toHaveBeenCalledTimes(2)
  })

  it('leads past the header first, and to no areas at the first run', async () => {
    await openShell({ plain: true })
    await userEvent.tab()
    expect(screen.getByRole('link', { name: 'Skip to the page' })).toHaveFocus()
    expect(screen.getByRole('link', { name: 'Skip to the page' })).toHaveAttribute('href', '#main')
    expect(screen.queryByRole('navigation')).toBeNull()
  })
})
