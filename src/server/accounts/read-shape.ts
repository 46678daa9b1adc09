import type * as z from 'zod'
import { refuse } from './refuse.ts'

/** What came from outside in the shape that it should have; throws 400 that says what is wrong and where. */
export function readShape<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const path = writePath(issue?.path ?? [])
  throw refuse(400, `${path || 'The request'}: ${issue?.message ?? 'not understood'}.`.replace(/\.\.$/, '.'), { path })
}

/** `roles[2].target` */
function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}
