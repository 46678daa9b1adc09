import { canonicalJson, digestOfBytes } from './canonical.ts'
import {
  checkTree,
  countBytes,
  isShortText,
  member,
  takeList,
  takeNullable,
  takeObject,
  takeText,
  takeWhole,
  type Members,
  type Tree,
} from './check-json.ts'
import type { Change, Edit, Json, Scope } from './edit.ts'
import { isDigest, isInstant, isUuid } from './identify.ts'
import { MAX_BUNDLE_BYTES, MAX_DEPTH } from './limits.ts'
import type { Page } from './page.ts'
import { takeEdit } from './parse-edit.ts'
import { takePage, takeScopes } from './parse-page.ts'
import { at, fail, parseSafely, parseSafelyLater, type Parsed } from './problem.ts'

/** Value of a bundle's member `format`. */
export const BUNDLE_FORMAT = 'task-force-bundle'
/** Version of bundles that this program writes, and the latest that it reads. */
export const BUNDLE_VERSION = 1

/** Sync by file (section B). Members that this version does not know belong to the digest and are passed over. */
export interface Bundle extends Page {
  readonly format: typeof BUNDLE_FORMAT
  readonly version: typeof BUNDLE_VERSION
  readonly id: string
  readonly taskForce: string | null
  readonly epoch: string | null
  readonly exportedAt: string
  readonly by: string
  readonly device: string
  readonly title: string
  readonly scopes: readonly Scope[]
  /** Edits that the server has not accepted, in the order in which they are to be brought to it. */
  readonly pending: readonly Edit[]
  /** `sha256-<base64>` of the canonical JSON of all the rest. */
  readonly digest: string
}

/** A bundle before its digest is made. */
export type UnsealedBundle = Omit<Bundle, 'digest'>

/** A bundle with its digest; every object in it has its keys in canonical order. Throws as `canonicalJson` does. */
export async function sealBundle(bundle: UnsealedBundle): Promise<Bundle> {
  return JSON.parse(await writeBundle(bundle)) as Bundle
}

/** Seals a bundle and writes it as the canonical text of a `.tfbundle.json`. Throws as `canonicalJson` does. */
export async function writeBundle(bundle: UnsealedBundle): Promise<string> {
  const members = { ...bundle, pending: bundle.pending.map(orderEdit) } as unknown as Members
  const keys = Object.keys(members).filter((key) => key !== 'digest' && members[key] !== undefined)
  const parts = keys.sort().map((key) => `${JSON.stringify(key)}:${canonicalJson(members[key] as Json)}`)
  const digest = await digestOfBytes(new TextEncoder().encode(`{${parts.join(',')}}`))
  const place = keys.filter((key) => key < 'digest').length
  parts.splice(place, 0, `"digest":"${digest}"`)
  return `{${parts.join(',')}}`
}

/** The same edit with its keys in canonical order, so that writing it needs no second pass. */
function orderEdit(edit: Edit): Edit {
  const changes = edit.changes.map(({ record, field, value, replaces }): Change => ({ field, record, replaces, value }))
  return { at: edit.at, by: edit.by, changes, device: edit.device, id: edit.id, scope: edit.scope }
}

/**
 * Reads the text of a bundle and checks it whole ([B4]): size, syntax, depth, keys, version, the shape of every member and the
 * digest. Gives the bundle, or the first problem found, with its place. Never throws, and never changes anything.
 */
export async function parseBundle(text: string): Promise<Parsed<Bundle>> {
  const checked = parseSafely(() => checkBundle(text))
  if (!checked.ok) return checked
  const { bundle, tree } = checked.value
  return parseSafelyLater(async () => {
    if (!(await hasOwnDigest(text, bundle, tree))) {
      fail('wrong-digest', at(null, 'digest'), 'does not fit the content: the file was damaged or changed after it was written.')
    }
    return bundle
  })
}

function checkBundle(text: string): { bundle: Bundle; tree: Tree } {
  const bytes = text.length > MAX_BUNDLE_BYTES ? text.length : text.length * 3 > MAX_BUNDLE_BYTES ? countBytes(text) : 0
  if (bytes > MAX_BUNDLE_BYTES)
    fail('too-large', null, `takes ${bytes} bytes; ${MAX_BUNDLE_BYTES} are allowed.`, { limit: MAX_BUNDLE_BYTES, count: bytes })
  const json = readJson(text)
  const format = typeof json === 'object' && json !== null ? (json as Members)['format'] : undefined
  if (format !== BUNDLE_FORMAT) fail('foreign', null, 'is not a task force bundle.')
  const document = takeObject(json, null)
  const version = takeWhole(document, 'version', null, 1)
  if (version > BUNDLE_VERSION) {
    fail('too-new', at(null, 'version'), `is ${version}; this program reads bundles up to version ${BUNDLE_VERSION}.`, {
      version,
      known: BUNDLE_VERSION,
    })
  }
  const tree = checkTree(json, MAX_DEPTH)
  takeHeader(document)
  takePage(document)
  takeList(member(document, 'pending'), at(null, 'pending')).forEach((edit, index) => takeEdit(edit, at(at(null, 'pending'), index)))
  return { bundle: json as Bundle, tree }
}

/** JSON of a text; a byte order mark, which some editors leave, is passed over. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    return fail('not-json', null, 'is not JSON: it was damaged, cut off, or is another kind of file.')
  }
}

function takeHeader(bundle: Members): void {
  takeText(bundle, 'id', null, 'uuid', isUuid)
  takeNullable(bundle, 'taskForce', () => takeText(bundle, 'taskForce', null, 'uuid', isUuid))
  takeNullable(bundle, 'epoch', () => takeText(bundle, 'epoch', null, 'uuid', isUuid))
  takeText(bundle, 'exportedAt', null, 'instant', isInstant)
  takeText(bundle, 'by', null, 'text', isShortText)
  takeText(bundle, 'device', null, 'text', isShortText)
  takeText(bundle, 'title', null, 'text', (text) => text === '' || isShortText(text))
  takeScopes(member(bundle, 'scopes'), at(null, 'scopes'))
  takeText(bundle, 'digest', null, 'digest', isDigest)
}

/**
 * True where the digest fits. A file as this program writes it is its own canonical JSON, so its bytes without the digest are
 * hashed as they stand, which saves writing it anew; anything else is written canonically first.
 */
async function hasOwnDigest(text: string, bundle: Bundle, tree: Tree): Promise<boolean> {
  if (tree.sorted && (await digestOfBytes(cutDigest(text, bundle.digest))) === bundle.digest) return true
  const { digest, ...rest } = bundle
  return (await digestOfBytes(new TextEncoder().encode(canonicalJson(rest as unknown as Json)))) === digest
}

/** Bytes of a bundle's text without its digest. */
function cutDigest(text: string, digest: string): Uint8Array<ArrayBuffer> {
  const part = `"digest":"${digest}",`
  const bytes = new TextEncoder().encode(text)
  const place = text.indexOf(part)
  if (place < 0) return bytes
  const start = countBytes(text.slice(0, place))
  bytes.copyWithin(start, start + part.length)
  return bytes.subarray(0, bytes.length - part.length)
}
