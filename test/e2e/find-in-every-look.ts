import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { sizes } from '../harness/browser.ts'

/** Rules whose outcome hangs on colours or on the width of the screen; the others are the same in every look. */
export const looks = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'meta-viewport',
  'aria-hidden-focus',
  'region',
  'landmark-unique',
]

/** What axe finds on a page as it is shown now, one line each. */
export async function findViolations(page: Page, where: string, rules?: readonly string[]): Promise<string[]> {
  // The builder would put half a megabyte of axe into the page twice a run, and a page is looked at four times.
  const isThere = await page.evaluate(() => 'axe' in window)
  const builder = new AxeBuilder({ page, ...(isThere && { axeSource: 'undefined' }) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
  const { violations } = await (
    rules ? builder.withRules([...rules]) : builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze()
  return violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Looks at what a page shows in light and dark, narrow and wide, and in forced colours. */
export async function findInEveryLook(page: Page, where: string): Promise<string[]> {
  const found: string[] = []
  for (const size of ['desktop', 'phone'] as const) {
    await page.setViewportSize(sizes[size])
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    found.push(...(await findViolations(page, `${where} (${size}, light)`, size === 'desktop' ? undefined : looks)))
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wider > 0) found.push(`${where} (${size}): ${wider} px wider than the screen`)
    await page.emulateMedia({ colorScheme: 'dark' })
    found.push(...(await findViolations(page, `${where} (${size}, dark)`, looks)))
  }
  return found
}
