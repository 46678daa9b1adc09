import type { Page } from 'playwright-core'
import type { ServerProcess } from '../harness/server-process.ts'
import { goTo, waitForToday } from './app-steps.ts'

/** A password for sample accounts. */
export const samplePassword = 'sample words in a row'

/** The link that makes the first account, as a server prints it. */
export function readFirstLink(server: ServerProcess): string {
  const link = /http\S+\/invitation\/\S+/.exec(server.said())?.[0]
  if (link === undefined) throw new Error(`The server printed no link: ${server.said()}`)
  return link
}

/** Gives the page's browser a passkey device of its own, which says yes to everything; Chromium only. */
export async function addPasskeyDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Takes the link that makes the first account of a server, with a password. */
export async function acceptFirstLink(page: Page, link: string, name: string, email: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Your e-mail').fill(email)
  await choosePassword(page)
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await waitForToday(page)
}

/** Takes an invitation with a password; the device has no work of its own. */
export async function acceptWithPassword(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await choosePassword(page)
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await waitForToday(page)
}

async function choosePassword(page: Page): Promise<void> {
  await page.getByText('With a password', { exact: true }).click()
  await page.getByLabel('New password').fill(samplePassword)
}

/** Takes an invitation with a passkey, and brings what the device has into the account. */
export async function acceptWithPasskey(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByText('With a passkey', { exact: true }).click()
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.getByText('It is mine: bring it into my account').click()
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await waitForToday(page)
}

/** Waits on the Sync screen until the server has everything of this device. */
export async function waitUntilSent(page: Page): Promise<void> {
  await goTo(page, '/sync')
  await page.getByText('The server has everything that you have changed here.').waitFor()
}

/** Invites somebody on the screen of staff; gives the link. */
export async function inviteWhoBringsAnOrganization(page: Page, name: string, email: string): Promise<string> {
  await goTo(page, '/admin/invitations')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByText('Brings its own organization').click()
  await dialog.getByRole('button', { name: 'Make the invitation' }).click()
  const ready = page.getByRole('dialog', { name: 'The invitation is ready' })
  const link = await ready.getByRole('textbox').inputValue()
  await page.keyboard.press('Escape')
  return link
}
