import { readFileSync } from 'node:fs'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { compileMessage } from '../../src/app/compile-message.ts'

/** Every message of the app: the ids of the Spanish catalogue are the English texts. */
const messages = [...readFileSync('src/app/locales/es.po', 'utf8').matchAll(/^msgid "(.+)"$/gm)].map(
  ([, text]) => JSON.parse(`"${text}"`) as string,
)

/** What Lingui's own compiler makes of a message, without members that say nothing. */
function compileByLibrary(message: string): unknown {
  return JSON.parse(JSON.stringify(compileMessageOrThrow(message)))
}

describe('messages of the code', () => {
  it('are compiled as by the library, every one of the app', () => {
    expect(messages.length).toBeGreaterThan(400)
    expect(messages.map(compileMessage)).toEqual(messages.map(compileByLibrary))
  })

  it.each([
    "{0, plural, =0 {none, '{'really'}'} one {# thing in {place}} other {# things, '#' each}}",
    "It''s {name}'s, isn't it?",
    '<0>{count, plural, one {<1>#</1> edit} other {# edits}}</0> on {when}',
    'plain',
  ])('%s', (message) => {
    expect(compileMessage(message)).toEqual(compileByLibrary(message))
  })

  it.each(['{count, plural, one {#}}', '{open', 'closed}', '{when, date, short}'])(
    'that cannot be read are shown as they stand: %s',
    (message) => {
      expect(compileMessage(message)).toEqual([message])
    },
  )
})
