import { HttpProblem } from '../http/problem.ts'

/** A refusal with its sentence, for the person who asked. `code` is for programs, `path` says where in the request the fault is. */
export function refuse(
  status: number,
  title: string,
  more: { readonly code?: string; readonly path?: string; readonly detail?: string } = {},
): HttpProblem {
  return new HttpProblem({ status, title, ...more })
}
