import { readRemembered, remember } from './remembered.ts'

const KEY = 'device-label'

/** What this device is called: by its person, else by its browser and system. */
export function deviceLabel(browser: Pick<Navigator, 'userAgent'> = navigator): string {
  const given = readRemembered(KEY)?.trim()
  return given === undefined || given === '' ? describeBrowser(browser.userAgent) : given
}

/** Keeps what its person calls this device; '' = call it by its browser again. */
export function nameDevice(label: string): void {
  remember(KEY, label.trim())
}

const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(?:e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

function describeBrowser(userAgent: string): string {
  const find = (list: typeof browsers) => list.find(([pattern]) => pattern.test(userAgent))?.[1]
  return [find(browsers), find(systems)].filter((part) => part !== undefined).join(', ') || 'Browser'
}
