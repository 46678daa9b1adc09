import { describe, expect, it } from 'vitest'
import { findStretches, foldTerms } from '../../src/app/fold-text.ts'

describe('looking for words in any writing', () => {
  it('takes a question apart into words without accents and capitals', () => {
    expect(foldTerms('  Señal  ÁGIL ')).toEqual(['senal', 'agil'])
  })

  it('finds where a word stands in the text as written, also behind letters that fold into several', () => {
    const text = 'İ Ágora, agora'
    const marked = findStretches(text, ['agora']).map(({ from, to }) => text.slice(from, to))
    expect(marked).toEqual(['Ágora', 'agora'])
  })

  it('marks no letter twice', () => {
    expect(findStretches('banana', ['ana', 'nan'])).toEqual([{ from: 1, to: 4 }])
  })
})
