import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** The path of a Chromium on this machine: `CHROMIUM`, the system's, or Playwright's; undefined where there is none. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment['CHROMIUM']
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM names "${named}", but there is no such file.`)
  }
  return ['/usr/bin/chromium', chromium.executablePath()].find((path) => path !== '' && existsSync(path))
}

/** The path of a Chromium, installed first where there is none; throws a sentence that says what to do where that fails. */
export function provideChromium(): string {
  const found = findChromium()
  if (found !== undefined) return found
  for (const install of listInstallers()) {
    console.log(`There is no Chromium on this machine. Installing it: ${install.join(' ')}`)
    const [command, ...values] = install
    if (command !== undefined && spawnSync(command, values, { stdio: 'inherit' }).status === 0) {
      const installed = findChromium()
      if (installed !== undefined) return installed
    }
  }
  throw new Error(
    'The tests need Chromium, and it could not be installed. Install it yourself (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM to the path of a Chromium or Chrome.',
  )
}

/** The ways to install Chromium here, the system's own first. */
function listInstallers(): string[][] {
  const playwright = [process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium']
  if (!existsSync('/usr/bin/apt-get')) return [playwright]
  const apt = ['apt-get', 'install', '-y', 'chromium']
  if (process.getuid?.() === 0) return [apt, playwright]
  return hasSudo() ? [['sudo', '-n', ...apt], playwright] : [playwright]
}

/** Whether this user may become root without a password. */
function hasSudo(): boolean {
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
