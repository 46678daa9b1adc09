/**
 * What the log may know of an error: its name, its code, its words without anything quoted, and where it was thrown. Databases quote in
 * their messages what people have written, so texts between quotes or brackets are left out, and so is every other member of the error.
 */
export function describeError(error: unknown): { error: string; code?: string; words: string; stack: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, words: '', stack: [] }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
  return { error: error.name, ...code, words: mask(error.message.slice(0, 300)), stack: stack.slice(0, 12) }
}

function mask(text: string): string {
  return text
    .replace(/"[^"]*(?:"|$)|'[^']*(?:'|$)|`[^`]*(?:`|$)|\([^)]*(?:\)|$)/g, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/\n[\s\S]*/, ' …')
}
