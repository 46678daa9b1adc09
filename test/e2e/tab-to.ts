import type { Page } from 'playwright-core'

/** Most presses of Tab between two things on one page. */
const FAR = 80

/** Presses Tab, or backwards Shift and Tab, until the focus is on an element of that id, or one whose name begins so. */
export async function tabTo(
  page: Page,
  wanted: { readonly id: string } | { readonly name: string },
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < FAR; presses++) {
    await page.keyboard.press(key)
    const name = await nameOfFocus(page)
    if ('id' in wanted ? (await idOfFocus(page)) === wanted.id : name.startsWith(wanted.name)) return
    passed.push(name.slice(0, 40))
  }
  throw new Error(`The focus never came to ${JSON.stringify(wanted)}, but to ${JSON.stringify(passed)}`)
}

/** What the focused element is called, by its label, its `aria-label` or its text. */
export function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const isInput = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].some((kind) => element instanceof kind)
    const label = isInput ? (element as HTMLInputElement).labels?.[0] : null
    return (label ?? element)?.getAttribute('aria-label') ?? (label ?? element)?.textContent?.trim() ?? ''
  })
}

function idOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '')
}
