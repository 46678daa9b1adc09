import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import { beforeAll, describe, expect, it } from 'vitest'
import { listTranslationFaults, type Messages } from '../harness/list-translation-faults.ts'

const root = join(import.meta.dirname, '../..')

/** Spanish texts that are right as they are in English: names, and words that both languages share. */
const sameInBoth: ReadonlySet<string> = new Set([
  'Agenda',
  'Error:',
  'No',
  'Partners Guide',
  'Plan',
  'Roles',
  'Sector',
  'Series ({count})',
  '{minutes} min',
])

/** The files of the screens that have texts to translate: those that name Lingui. */
function listFilesWithTexts(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(root, 'src', path))
    .filter((path) => readFileSync(path, 'utf8').includes('@lingui/'))
}

/** The texts in the code and in the Spanish catalogue, read as `npm run texts` reads them. */
async function readTexts(): Promise<{ readonly code: Messages; readonly spanish: Messages }> {
  const [catalog] = await getCatalogs(getConfig({ configPath: join(root, 'lingui.config.ts') }))
  const code = await catalog?.collect({ files: listFilesWithTexts() })
  const spanish = await catalog?.read('es')
  if (!code || !spanish) throw new Error('The texts could not be read.')
  return { code, spanish }
}

describe('Spanish', () => {
  let texts: { readonly code: Messages; readonly spanish: Messages }
  beforeAll(async () => {
    texts = await readTexts()
  }, 120_000)

  it('says everything that the screens say, with the same values, tags and plurals (mend with `npm run texts`, then translate)', () => {
    expect(Object.keys(texts.code).length).toBeGreaterThan(500)
    expect(listTranslationFaults(texts.code, texts.spanish, sameInBoth)).toEqual([])
  })

  it('excuses no English text that is gone', () => {
    const english = Object.values(texts.code).map(({ message }) => message)
    expect([...sameInBoth].filter((text) => !english.includes(text))).toEqual([])
  })
})

describe('a fault of a translation is found:', () => {
  const english = { a: { message: 'Hello, {name}' } }

  it.each([
    ['a text that the catalogue lacks', english, {}, 'is missing'],
    ['a text that is not translated', english, { a: { message: 'Hello, {name}', translation: '' } }, 'is not translated'],
    ['a text left in English', { a: { message: 'Save' } }, { a: { message: 'Save', translation: 'Save' } }, 'is left in English'],
    ['a text that the code no longer has', {}, { a: { message: 'Save', translation: 'Guardar' } }, 'is no longer in the code'],
    [
      'a text marked as obsolete',
      { a: { message: 'Save' } },
      { a: { message: 'Save', translation: 'Guardar', obsolete: true } },
      'is missing',
    ],
    ['a value that is lost', english, { a: { translation: 'Hola' } }, 'differs in values or tags: {name}'],
    ['a value by another name', english, { a: { translation: 'Hola, {nombre}' } }, 'differs in values or tags: {name}, {nombre}'],
    [
      'a tag that is lost',
      { a: { message: 'Press <0>Ctrl</0> now' } },
      { a: { translation: 'Pulse <0>Ctrl ahora' } },
      'differs in values or tags: </0>',
    ],
    [
      'a plural that is lost',
      { a: { message: '{n, plural, one {# row} other {# rows}}' } },
      { a: { translation: '{n} filas' } },
      'differs in values or tags: {n, plural}, #, {n}',
    ],
    [
      'a plural without its singular',
      { a: { message: '{n, plural, one {# row} other {# rows}}' } },
      { a: { translation: '{n, plural, other {# filas}}' } },
      'lacks a plural form: one',
    ],
    [
      'a number that is lost in a plural',
      { a: { message: '{n, plural, one {# row} other {# rows}}' } },
      { a: { translation: '{n, plural, one {# fila} other {filas}}' } },
      'differs in values or tags: #',
    ],
    ['a text that cannot be read', english, { a: { translation: 'Hola, {name' } }, 'cannot be read'],
  ])('%s', (_, code, spanish: Messages, fault) => {
    expect(listTranslationFaults(code, spanish, new Set())).toEqual([expect.stringContaining(fault)])
  })

  it('and a right translation passes, whatever the order of its values', () => {
    const code = { a: { message: '{b} of <0>{c}</0>: {n, plural, one {# row} other {# rows}}' } }
    const spanish = { a: { translation: '{n, plural, one {# fila} other {# filas}}: <0>{c}</0>, {b}' } }
    expect(listTranslationFaults(code, spanish, new Set())).toEqual([])
  })
})
