/** How the server is run, from the environment. */
export interface Settings {
  readonly host: string
  /** 0 = any free port. */
  readonly port: number
  /** Folder for what must outlive a build; made when missing. */
  readonly dataFolder: string
}

/** A setting that makes no sense; its message is a sentence for the person who starts the server. */
export class SettingsProblem extends Error {
  override readonly name = 'SettingsProblem'
}

/** Reads `PORT`, `HOST` and `DATA_DIR`; throws `SettingsProblem` where one of them cannot be used. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  return {
    host: environment['HOST']?.trim() || 'localhost',
    port: readPort(environment['PORT']?.trim() || '8080'),
    dataFolder: environment['DATA_DIR']?.trim() || './data',
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new SettingsProblem(`PORT must be a whole number from 0 to 65535, but it is "${text}".`)
}
