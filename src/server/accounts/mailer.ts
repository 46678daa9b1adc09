import { createTransport } from 'nodemailer'

/** A mail in plain text. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends mail. */
export interface Mailer {
  /** Rejects where the mail server does not take it. */
  send(mail: Mail): Promise<void>
}

/** Mail by the server at `smtpUrl`, from `sender`. Nobody waits longer than half a minute for a mail server that does not answer. */
export function createMailer(smtpUrl: string, sender: string): Mailer {
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
  // Nothing of a mail is ever read from a file or fetched from an address.
  const transport = createTransport({ url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true })
  return {
    send: async (mail) => {
      await transport.sendMail({ from: sender, ...mail })
    },
  }
}
