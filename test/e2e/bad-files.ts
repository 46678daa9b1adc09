import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeBundle } from '../../src/change/bundle.ts'
import type { Bundle } from '../../src/change/bundle.ts'

/** A file that must be refused, and what the sentence about it has to say. */
export interface BadFile {
  readonly path: string
  readonly says: RegExp
  /** Too large to be carried into the page by anything but the file picker. */
  readonly huge: boolean
}

type Loose = Record<string, unknown> & { pending: { id: unknown; changes: { field: unknown; value: unknown; replaces: unknown }[] }[] }

/** Writes files that are no good bundles, made from a good one. */
export async function listBadFiles(good: Bundle, folder: string): Promise<BadFile[]> {
  const text = await writeBundle(good)
  const damage = (change: (bundle: Loose) => void): string => {
    const bundle = JSON.parse(text) as Loose
    change(bundle)
    return JSON.stringify(bundle)
  }
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const contents: readonly (readonly [name: string, content: string | Buffer, says: RegExp])[] = [
    ['empty', '', /damaged, cut off, or of another kind/],
    ['cut-off', text.slice(0, text.length / 2), /damaged, cut off, or of another kind/],
    ['picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /damaged, cut off, or of another kind/],
    ['no-object', '[1, 2, 3]', /not made by Partners Guide|not as it should be/],
    ['foreign', JSON.stringify({ type: 'FeatureCollection', features: [] }), /not made by Partners Guide/],
    ['newer', damage((bundle) => (bundle['version'] = 99)), /A newer version of the app made this file/],
    ['one-letter', text.replace('Saved before the fault', 'Saved before the fauIt'), /changed or damaged after it was written/],
    ['no-digest', damage((bundle) => delete bundle['digest']), /not as it should be \(digest\)/],
    ['edit-id', damage((bundle) => (bundle.pending[0]!.id = 7)), /not as it should be \(pending\[0\]\.id\)/],
    ['prototype', damage((bundle) => (bundle.pending[0]!.changes[0]!.field = 'answers.__proto__.x')), /pending\[0\]\.changes\[0\]\.field/],
    ['proto-key', text.replace('"pending":', '"__proto__":{"admin":true},"pending":'), /tries to change what it must not/],
    ['deep', deep, /built in a way the app does not read|not made by Partners Guide/],
    [
      'long-value',
      damage((bundle) => (bundle.pending[0]!.changes[0]!.value = 'x'.repeat(70_000))),
      /too large \(pending\[0\]\.changes\[0\]\.value\)/,
    ],
    ['odd-scope', await writeBundle({ ...good, cursors: { '../../etc': 1 } }), /not as it should be \(cursors/],
  ]
  const files = await Promise.all(
    contents.map(async ([name, content, says]) => {
      const path = join(folder, `${name}.tfbundle.json`)
      await writeFile(path, content)
      return { path, says, huge: false }
    }),
  )
  const huge = join(folder, 'huge.tfbundle.json')
  await writeFile(huge, '{')
  await truncate(huge, 65 * 1024 * 1024)
  return [...files, { path: huge, says: /too large: 64 MB is the most/, huge: true }]
}
