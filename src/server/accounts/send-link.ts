import type { AccountOptions } from './account-options.ts'
import type { MadeLink } from './invitations.ts'
import type { LinkMail } from './invitation-mail.ts'
import type { Mail } from './mailer.ts'

/** A link as staff are shown it, this once. */
export interface ShownLink {
  readonly id: string
  readonly link: string
  readonly expires: string
  /** The mail server has taken a mail with it, too. */
  readonly mailed: boolean
}

/** The address of the screen that takes a link's secret. */
export function writeLink(origin: string, secret: string): string {
  return `${origin}/invitation/${secret}`
}

/** Mails a fresh link where there is a mail server. That it did not take it is no fault: staff have the link to pass on. */
export async function sendLink(
  { mail }: Pick<AccountOptions, 'mail'>,
  origin: string,
  made: MadeLink & { readonly email: string; readonly name: string },
  write: (mail: LinkMail) => Mail,
): Promise<ShownLink> {
  const { id, secret, expires, email, name } = made
  const link = writeLink(origin, secret)
  const mailed =
    mail === null
      ? false
      : await mail.send(write({ to: email, name, link, expires })).then(
          () => true,
          () => false,
        )
  return { id, link, expires, mailed }
}
