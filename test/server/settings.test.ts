import { describe, expect, it } from 'vitest'
import { SettingsProblem, readSettings } from '../../src/server/settings.ts'

describe('the settings of the server', () => {
  it('are this machine only, port 8080, ./data and an embedded database unless said otherwise', () => {
    expect(readSettings({})).toEqual({
      host: 'localhost',
      port: 8080,
      dataFolder: './data',
      databaseUrl: null,
      publicUrl: null,
      smtpUrl: null,
      mailFrom: null,
      trustProxy: 0,
      secret: null,
      logLevel: 'warn',
      rateLimit: 6000,
    })
    const empty = {
      HOST: '',
      PORT: ' ',
      DATA_DIR: '',
      DATABASE_URL: '',
      PUBLIC_URL: ' ',
      SMTP_URL: '',
      MAIL_FROM: '',
      TRUST_PROXY: '',
      SECRET: '',
    }
    expect(readSettings(empty)).toEqual(readSettings({}))
  })

  it('come from the environment', () => {
    expect(
      readSettings({
        HOST: '0.0.0.0',
        PORT: '9000',
        DATA_DIR: '/var/lib/guide',
        DATABASE_URL: 'postgres://guide:secret@db.example.org/guide',
        PUBLIC_URL: 'https://Guide.example.org/',
        SMTP_URL: 'smtp://mail.example.org:587',
        MAIL_FROM: 'Partners Guide <guide@example.org>',
        TRUST_PROXY: '1',
        SECRET: 'x'.repeat(32),
        LOG_LEVEL: 'INFO',
        RATE_LIMIT: '0',
      }),
    ).toEqual({
      host: '0.0.0.0',
      port: 9000,
      dataFolder: '/var/lib/guide',
      databaseUrl: 'postgres://guide:secret@db.example.org/guide',
      publicUrl: 'https://guide.example.org',
      smtpUrl: 'smtp://mail.example.org:587',
      mailFrom: 'Partners Guide <guide@example.org>',
      trustProxy: 1,
      secret: 'x'.repeat(32),
      logLevel: 'info',
      rateLimit: 0,
    })
  })

  for (const port of ['abc', '-1', '65536', '80.5', '0x50', '1e3']) {
    it(`refuse "${port}" as a port, in a sentence`, () => {
      expect(() => readSettings({ PORT: port })).toThrow(
        new SettingsProblem(`PORT must be a whole number from 0 to 65535, but it is "${port}".`),
      )
    })
  }

  it.each([
    [
      { DATABASE_URL: 'mysql://guide:secret@localhost/guide' },
      'DATABASE_URL must be an address that begins with postgres:// or postgresql://',
    ],
    [{ DATABASE_URL: 'guide:secret@localhost' }, 'DATABASE_URL must be an address'],
    [{ PUBLIC_URL: 'guide.example.org' }, 'PUBLIC_URL is where browsers find this server'],
    [{ PUBLIC_URL: 'https://example.org/guide' }, 'without a path'],
    [
      { SMTP_URL: 'http://user:secret@mail.example.org', MAIL_FROM: 'guide@example.org' },
      'SMTP_URL must be an address that begins with smtp:// or smtps://',
    ],
    [{ SMTP_URL: 'smtp://mail.example.org' }, 'MAIL_FROM is missing'],
    [{ MAIL_FROM: 'guide' }, 'MAIL_FROM must be a mail address'],
    [{ MAIL_FROM: 'a@example.org\nBcc: b@example.org' }, 'MAIL_FROM must be a mail address'],
    [
      { TRUST_PROXY: 'yes' },
      'TRUST_PROXY is the number of reverse proxies in front of this server: a whole number from 0 to 9, but it is "yes".',
    ],
    [{ TRUST_PROXY: '10' }, 'a whole number from 0 to 9'],
    [{ SECRET: 'secret' }, 'SECRET must be at least 32 letters'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace, but it is "loud".'],
    [{ RATE_LIMIT: '-1' }, 'RATE_LIMIT is how many requests'],
  ])('refuse %j in a sentence that repeats no password', (environment, words) => {
    const read = (): unknown => readSettings(environment)
    expect(read).toThrow(SettingsProblem)
    expect(read).toThrow(words)
    expect(read).not.toThrow(/[:"]secret/)
  })
})
