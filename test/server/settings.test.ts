import { describe, expect, it } from 'vitest'
import { SettingsProblem, readSettings } from '../../src/server/settings.ts'

describe('the settings of the server', () => {
  it('are this machine only, port 8080 and ./data unless said otherwise', () => {
    expect(readSettings({})).toEqual({ host: 'localhost', port: 8080, dataFolder: './data' })
    expect(readSettings({ HOST: '', PORT: ' ', DATA_DIR: '' })).toEqual(readSettings({}))
  })

  it('come from HOST, PORT and DATA_DIR', () => {
    expect(readSettings({ HOST: '0.0.0.0', PORT: '9000', DATA_DIR: '/var/lib/guide' })).toEqual({
      host: '0.0.0.0',
      port: 9000,
      dataFolder: '/var/lib/guide',
    })
  })

  for (const port of ['abc', '-1', '65536', '80.5', '0x50', '1e3']) {
    it(`refuse "${port}" as a port, in a sentence`, () => {
      expect(() => readSettings({ PORT: port })).toThrow(
        new SettingsProblem(`PORT must be a whole number from 0 to 65535, but it is "${port}".`),
      )
    })
  }
})
