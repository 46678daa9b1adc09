import type { Mail } from './mailer.ts'

/** What a mail about a link says. */
export interface LinkMail {
  readonly to: string
  readonly name: string
  readonly link: string
  /** ISO 8601. */
  readonly expires: string
}

/** The mail that brings an invitation: plain, in both languages, with nothing but the link. */
export function writeInvitationMail({ to, name, link, expires }: LinkMail): Mail {
  const text = [
    `Hello ${name},`,
    'You are invited to the Partners Guide of the task force. Open this link on the device that you will work with:',
    link,
    `It works once, until ${writeDay(expires, 'en')}. If you did not expect this mail, pass over it: nothing happens unless the link is opened.`,
    '----',
    `Hola, ${name}:`,
    'Le invitamos a la Guía para Socios del grupo de trabajo. Abra este enlace en el dispositivo con el que va a trabajar:',
    link,
    `Funciona una sola vez, hasta el ${writeDay(expires, 'es')}. Si no esperaba este correo, no haga caso de él: no ocurre nada mientras no se abra el enlace.`,
  ]
  return { to, subject: 'Your invitation to the Partners Guide · Su invitación a la Guía para Socios', text: `${text.join('\n\n')}\n` }
}

/** The mail that brings a link for choosing anew how to sign in. */
export function writeResetMail({ to, name, link, expires }: LinkMail): Mail {
  const text = [
    `Hello ${name},`,
    'With this link you choose a new password or passkey for the Partners Guide:',
    link,
    `It works once, until ${writeDay(expires, 'en')}. It ends every session of your account. If you did not ask for it, tell the staff of the task force.`,
    '----',
    `Hola, ${name}:`,
    'Con este enlace usted elige una nueva contraseña o llave de acceso para la Guía para Socios:',
    link,
    `Funciona una sola vez, hasta el ${writeDay(expires, 'es')}. Cierra todas las sesiones de su cuenta. Si usted no lo pidió, avise al personal del grupo de trabajo.`,
  ]
  return { to, subject: 'Your access to the Partners Guide · Su acceso a la Guía para Socios', text: `${text.join('\n\n')}\n` }
}

/** The day in universal time: nobody knows where the mail is read. */
function writeDay(instant: string, language: 'en' | 'es'): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'es-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(instant))
}
