/** What is wrong with a bundle, a request or a reply; a screen has a sentence for each. */
export type ProblemCode =
  /** The text is not JSON. */
  | 'not-json'
  /** JSON, but no bundle. */
  | 'foreign'
  /** A bundle or protocol of a later version. */
  | 'too-new'
  /** Beyond a limit of [S7] or [B4]; `data.limit` tells which. */
  | 'too-large'
  /** Lists and objects nested beyond [S7]; `data.limit` tells how deep they may be. */
  | 'too-deep'
  /** Something has another shape than the format's; `data.expected` tells what should be there. */
  | 'wrong-shape'
  /** A key that could reach an object's prototype; `data.key`. */
  | 'hostile-key'
  /** The content is not what its digest was made of. */
  | 'wrong-digest'
  /** The bundle belongs to another task force than the device. */
  | 'wrong-task-force'

/** A fault of a document that came from outside, told so that a person can find it. */
export interface FormatProblem {
  readonly code: ProblemCode
  /** Where: `states[3].fields["title"][0].edit`; empty for the document itself. */
  readonly path: string
  /** One English sentence, for logs and for clients without a translation. */
  readonly message: string
  /** What a translated sentence needs beside the path. */
  readonly data: { readonly [name: string]: string | number }
}

/** What a parser gives: the value, or what is wrong with it. Parsers never throw. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FormatProblem }

/** Thrown inside parsers only; `parseSafely` turns it into its problem. */
class FormatFault extends Error {
  readonly problem: FormatProblem

  constructor(problem: FormatProblem) {
    super(problem.message)
    this.problem = problem
  }
}

/** One step of a path: a key or an index. */
export type Path = Place | null
interface Place {
  readonly parent: Path
  readonly step: string | number
}

/** The path one step further in. */
export function at(parent: Path, step: string | number): Path {
  return { parent, step }
}

/** Writes a path as `a.b[3]["odd key"]`. */
export function writePath(path: Path): string {
  if (path === null) return ''
  const before = writePath(path.parent)
  if (typeof path.step === 'number') return `${before}[${path.step}]`
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(path.step)) return `${before}[${JSON.stringify(path.step.slice(0, 80))}]`
  return before === '' ? path.step : `${before}.${path.step}`
}

/** Stops a parser with a problem. `sentence` follows the path or, at the top, "The document". */
export function fail(code: ProblemCode, path: Path, sentence: string, data: FormatProblem['data'] = {}): never {
  const where = writePath(path)
  throw new FormatFault({ code, path: where, message: `${where === '' ? 'The document' : where} ${sentence}`, data })
}

/** Runs a parser and gives its value or the problem that stopped it. Only faults of this program pass through as exceptions. */
export function parseSafely<T>(parse: () => T): Parsed<T> {
  try {
    return { ok: true, value: parse() }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

/** Same for a parser that has to wait. */
export async function parseSafelyLater<T>(parse: () => Promise<T>): Promise<Parsed<T>> {
  try {
    return { ok: true, value: await parse() }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

function problemOf(error: unknown): FormatProblem {
  if (error instanceof FormatFault) return error.problem
  throw error
}
