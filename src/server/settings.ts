/** What the log tells, from least to most. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

export type LogLevel = (typeof logLevels)[number]

/** How the server is run, from the environment. */
export interface Settings {
  readonly host: string
  /** 0 = any free port. */
  readonly port: number
  /** Folder for what must outlive a build; made when missing. */
  readonly dataFolder: string
  /** PostgreSQL; null = an embedded SQLite file in the data folder. May hold a password: never to be printed. */
  readonly databaseUrl: string | null
  /** Where browsers find the server, without a path; null = this machine only, at the port where it listens. */
  readonly publicUrl: string | null
  /** A mail server; null = no mail is sent. May hold a password: never to be printed. */
  readonly smtpUrl: string | null
  /** Sender of mail; never null where there is a mail server. */
  readonly mailFrom: string | null
  /** How many reverse proxies of one's own stand in front, each adding to `X-Forwarded-For`; 0 = that header is anybody's. */
  readonly trustProxy: number
  /** Signs cookies; null = made once and kept with the data. Never to be printed. */
  readonly secret: string | null
  readonly logLevel: LogLevel
  /** Requests that one caller may make in a minute; 0 = any number. */
  readonly rateLimit: number
}

/** A setting that makes no sense; its message is a sentence for the person who starts the server. */
export class SettingsProblem extends Error {
  override readonly name = 'SettingsProblem'
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings from environment variables (README, "Run it"); throws `SettingsProblem` where one of them cannot be used. */
export function readSettings(environment: Environment): Settings {
  const smtpUrl = readAddress(environment, 'SMTP_URL', ['smtp', 'smtps'], 'smtp://user:password@mail.example.org:587')
  return {
    host: readText(environment, 'HOST') ?? 'localhost',
    port: readPort(readText(environment, 'PORT') ?? '8080'),
    dataFolder: readText(environment, 'DATA_DIR') ?? './data',
    databaseUrl: readAddress(environment, 'DATABASE_URL', ['postgres', 'postgresql'], 'postgres://user:password@localhost:5432/guide'),
    publicUrl: readPublicUrl(environment),
    smtpUrl,
    mailFrom: readMailFrom(readText(environment, 'MAIL_FROM'), smtpUrl),
    trustProxy: readWhole(environment, 'TRUST_PROXY', 0, 9, 'the number of reverse proxies in front of this server'),
    secret: readSecret(readText(environment, 'SECRET')),
    logLevel: readLogLevel(readText(environment, 'LOG_LEVEL') ?? 'warn'),
    rateLimit: readWhole(environment, 'RATE_LIMIT', 6000, 10_000_000, 'how many requests a caller may make in a minute, 0 for any number'),
  }
}

/** A variable without blanks around it; undefined where it is missing or empty. */
function readText(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new SettingsProblem(`PORT must be a whole number from 0 to 65535, but it is "${text}".`)
}

function readWhole(environment: Environment, name: string, otherwise: number, most: number, meaning: string): number {
  const text = readText(environment, name)
  if (text === undefined) return otherwise
  if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text)
  throw new SettingsProblem(`${name} is ${meaning}: a whole number from 0 to ${most}, but it is "${text}".`)
}

/** An address of one of some protocols. What stands there is not repeated in the sentence: it may hold a password. */
function readAddress(environment: Environment, name: string, protocols: readonly string[], example: string): string | null {
  const text = readText(environment, name)
  if (text === undefined) return null
  const protocol = URL.parse(text)?.protocol.slice(0, -1)
  if (protocol !== undefined && protocols.includes(protocol)) return text
  throw new SettingsProblem(`${name} must be an address that begins with ${protocols.join(':// or ')}://, such as ${example}.`)
}

function readPublicUrl(environment: Environment): string | null {
  const text = readText(environment, 'PUBLIC_URL')
  if (text === undefined) return null
  const url = URL.parse(text)
  const whole = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.pathname === '/'
  if (whole && url.search === '' && url.hash === '') return url.origin
  throw new SettingsProblem(
    `PUBLIC_URL is where browsers find this server: https:// and a name, without a path, such as https://guide.example.org, but it is "${text}".`,
  )
}

function readMailFrom(text: string | undefined, smtpUrl: string | null): string | null {
  if (text === undefined && smtpUrl === null) return null
  if (text === undefined)
    throw new SettingsProblem('MAIL_FROM is missing: with SMTP_URL it says who sends the mail, such as guide@example.org.')
  if (/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(text)) return text
  throw new SettingsProblem(`MAIL_FROM must be a mail address, such as guide@example.org, but it is "${text}".`)
}

function readSecret(text: string | undefined): string | null {
  if (text === undefined) return null
  if (text.length >= 32) return text
  throw new SettingsProblem(
    'SECRET must be at least 32 letters that nobody can guess, for example from: openssl rand -base64 33. Without SECRET one is made and kept with the data.',
  )
}

function readLogLevel(text: string): LogLevel {
  const level = logLevels.find((known) => known === text.toLowerCase())
  if (level !== undefined) return level
  throw new SettingsProblem(`LOG_LEVEL must be one of ${logLevels.join(', ')}, but it is "${text}".`)
}
