import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { provideChromium } from './chromium.ts'

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Playwright's own flags, as far as they spare work, for a Chromium that it does not start. */
const sparingFlags = [
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-field-trial-config',
  '--disable-breakpad',
  '--disable-features=PreloadTopChromeWebUI,Translate,MediaRouter,OptimizationHints',
]

/** The two screens that everything must work on, in CSS pixels. */
export const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } } as const

/** How long to wait for something to appear before the test fails, in ms. */
const PATIENCE = 30_000

/** What Chromium is started with; without its sandbox only for root, who cannot have it. */
function launchOptions() {
  const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags
  return { executablePath: provideChromium(), headless: true, args }
}

/** Starts Chromium; close it when done. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions())
}

/** A Chromium that a test may end as a crash or a cut of power would. */
export interface MortalBrowser {
  readonly page: Page
  /** Ends the whole browser at once (SIGKILL of its process group); what it had not stored is gone. */
  kill(): Promise<void>
}

/** Starts Chromium on a profile that outlives it: `folder` holds the profile. It has one page, as large as a desktop window. */
export async function launchMortal(folder: string): Promise<MortalBrowser> {
  const { executablePath, args } = launchOptions()
  const own = [
    ...sparingFlags,
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
    '--window-size=1280,800',
    '--hide-crash-restore-bubble',
  ]
  // A process group of its own, so that nothing of it stays behind and nothing else is hit.
  const child = spawn(executablePath, [...args, ...own, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  const ended = once(child, 'exit')
  const browser = await chromium.connectOverCDP(await readDebugger(child))
  const context = browser.contexts()[0]!
  context.setDefaultTimeout(PATIENCE)
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    kill: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await ended
      await browser.close()
    },
  }
}

/** The address of a starting Chromium's debugger, as it prints it. */
function readDebugger(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /ws:\/\/\S+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`Chromium ended with code ${code}: ${said}`)))
  })
}

/** Starts Chromium with a profile that outlives it: `folder` holds the profile. */
export function launchProfile(folder: string, size: keyof typeof sizes): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...launchOptions(), viewport: sizes[size] })
}

/** A page of a new, empty browser profile, as large as a phone or a desktop window. Faults of the page fail the test by `listFaults`. */
export async function openPage(browser: Browser, size: keyof typeof sizes, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size], ...options })
  context.setDefaultTimeout(PATIENCE)
  return context.newPage()
}

/** Collects what goes wrong in a page from now on: errors thrown, errors logged, and what the security policy blocked. */
export function listFaults(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    // The first run asks the server once whether this browser is signed in; that nobody is, is no fault.
    const isFirstQuestion = message.location().url.endsWith('/api/session')
    if (message.type() === 'error' && !isFirstQuestion) faults.push(message.text())
  })
  return faults
}

/** Waits until this page is controlled by its service worker and everything is stored: from then on it works offline. */
export async function waitUntilOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator
    const controlled = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
    await serviceWorker.ready
    if (serviceWorker.controller === null) await controlled
  })
}

/** The built app, served by its own server in a process of its own. */
export interface ServedApp {
  readonly url: string
  /** Ends the server as a system would (SIGTERM) and resolves with its exit code. May be called twice. */
  stop(): Promise<number | null>
}

/** Serves `dist/` on a free port, with an empty data folder. `environment` overrides the server's settings. */
export async function startApp(environment: Readonly<Record<string, string>> = {}): Promise<ServedApp> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'partners-guide-'))
  const server = spawn(process.execPath, ['src/server/main.ts'], {
    env: { ...process.env, HOST: 'localhost', PORT: '0', DATA_DIR: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await readAddress(server)
  return {
    url,
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        server.kill('SIGTERM')
        await once(server, 'exit')
      }
      await rm(dataFolder, { recursive: true, force: true })
      return server.exitCode
    },
  }
}

/** The address that a starting server prints; rejects with what it said instead. */
function readAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const address = /http:\/\/\S+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`The server ended with code ${code}: ${said}`)))
  })
}
