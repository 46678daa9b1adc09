import { describe, expect, it } from 'vitest'
import { pickLanguage, textIn } from '../../src/app/i18n.ts'

describe('the language that the app starts in', () => {
  it('is the one chosen before, whatever the browser prefers', () => {
    expect(pickLanguage('en', ['es-US'])).toBe('en')
  })

  it('is else the first preferred one that the app has, whatever its region', () => {
    expect(pickLanguage(null, ['fr-FR', 'es-MX', 'en-US'])).toBe('es')
    expect(pickLanguage('xx', ['en-GB', 'es'])).toBe('en')
  })

  it('is else English', () => {
    expect(pickLanguage(null, ['fr'])).toBe('en')
    expect(pickLanguage(null, [])).toBe('en')
  })

  it('picks a text of the charter', () => {
    expect(textIn({ en: 'Printing', es: 'Impresión' }, 'es')).toBe('Impresión')
  })
})
