import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBareText } from './find-bare-text.ts'

const source = join(import.meta.dirname, '../../src')
const macros = `import { Plural, Select, Trans, useLingui } from '@lingui/react/macro'\n`

/** Every file that may hold words for people: screens, components and what they call. */
function listFiles(): string[] {
  const inFolders = ['app', 'ui', 'wizard'].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  return ['main.tsx', ...inFolders].filter((path) => /\.tsx?$/.test(path) && !/\.(?:d|gen)\.ts$/.test(path))
}

/** The words found in a file of one function, whose first line is line 2. */
function findIn(body: string, path = 'screen.tsx'): string[] {
  return findBareText(path, `${macros}${body}`).map(({ line, text }) => `${line}: ${text}`)
}

describe('every word on a screen can be translated', () => {
  it('no word stands outside of a macro or a text in every language', () => {
    const files = listFiles()
    expect(files.length).toBeGreaterThan(150)
    const bare = files.flatMap((path) =>
      findBareText(path, readFileSync(join(source, path), 'utf8')).map(({ line, text }) => `src/${path}:${line} ${text}`),
    )
    expect(bare).toEqual([])
  })
})

describe('a bare word is found', () => {
  it.each([
    ['between tags', `<p>Saved</p>`, 'Saved'],
    ['between tags, on the line where it stands', `<p>\n  <b />\n\n  Saved\n</p>`, 'Saved', 5],
    ['in a fragment', `<>Saved</>`, 'Saved'],
    ['as a string between tags', `<p>{'Saved'}</p>`, 'Saved'],
    ['in one of two cases', `<p>{done ? 'saved' : <Trans>Not saved</Trans>}</p>`, 'saved'],
    ['where something holds', `<p>{done && 'saved'}</p>`, 'saved'],
    ['in a template', '<p>{`${count} changes`}</p>', 'changes'],
    ['in an attribute that is read', `<Field label="Name" />`, 'Name'],
    ['in an attribute that is heard', `<button aria-label="close" />`, 'close'],
    ['in an attribute of something inside a macro', `<Trans>See <a title="all of them">more</a></Trans>`, 'all of them'],
    ['in a case of an attribute', `<Field hint={isLong ? 'Keep it short' : undefined} />`, 'Keep it short'],
    ['in a template of an attribute', '<Field hint={`at most ${limit} words`} />', 'at most words'],
    ['in a property that is read', `toast({ text: 'Saved.' })`, 'Saved.'],
    ['in a variable that is read', `const label = isNew ? 'Add' : t\`Change\``, 'Add'],
    ['in the title of the window', `document.title = 'Home'`, 'Home'],
    ['as a sentence under any name', `const reason = 'Nothing was changed.'`, 'Nothing was changed.'],
    ['as a sentence given to a function', `announce('Two rows removed')`, 'Two rows removed'],
    ['in a component that is only called like a macro', `<Picker.Trans>Saved</Picker.Trans>`, 'Saved'],
  ])('%s', (_, body, text, line = 2) => {
    expect(findIn(body.startsWith('<') ? `export const Screen = () => ${body}` : `export const act = () => { ${body} }`)).toEqual([
      `${line}: ${text}`,
    ])
  })

  it('in a component of ours that is named like a macro', () => {
    const code = `import { Select } from '../ui/select.tsx'\nexport const Screen = () => <Select label="Year" />`
    expect(findBareText('screen.tsx', code)).toEqual([{ line: 2, text: 'Year' }])
  })
})

describe('words that are translated, or that nobody reads, pass', () => {
  it.each([
    ['macros between tags', `<Trans>See <b>all</b> <Link to="/x">of them</Link></Trans>`],
    ['plurals', `<Plural value={n} one="# row" other="# rows" />`],
    ['templates of useLingui', '<Field label={t`Name`} hint={isLong ? t`Keep it short` : undefined} />'],
    ['calls of useLingui', `<Field label={t({ message: 'Name', comment: 'Of a person' })} />`],
    ['texts in every language', `<p>{show({ en: 'Saved here', es: 'Guardado aquí' })}</p>`],
    ['classes and addresses', `<a className="usa-button usa-button--outline" href="/guides/paper">{name}</a>`],
    ['marks', `<p>· {name}: 50 % – {'…'} &nbsp;X</p>`],
    ['keys of the keyboard', `<Kbd>Ctrl K</Kbd>`],
    ['what developers read', `{ throw new TypeError('The record is not open.') }`],
  ])('%s', (_, body) => {
    expect(findIn(`export const Screen = () => ${body}`)).toEqual([])
  })

  it('texts of both languages made by text()', () => {
    const code = `import { text } from '../domain/text.ts'\nexport const none = text('No name given', 'Sin nombre indicado')`
    expect(findBareText('none.ts', code)).toEqual([])
  })
})
