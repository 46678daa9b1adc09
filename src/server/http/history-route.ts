import type { Context } from 'hono'
import { isFieldId, isRecordId } from '../../change/identify.ts'
import type { Log } from '../log/log.ts'
import { HttpProblem } from './problem.ts'
import type { ApiEnv } from './request-env.ts'
import { sendJson } from './send-json.ts'

const usual = 50
const most = 200

/**
 * `GET /api/history`: every value that a field has had, newest first ([S9]). A record that the caller may not read is answered like one
 * that does not exist, so that nobody learns of it.
 */
export async function answerHistory(context: Context<ApiEnv>, log: Log): Promise<Response> {
  const record = readParameter(context, 'record', isRecordId)
  const field = readParameter(context, 'field', isFieldId)
  const limit = readLimit(context.req.query('limit'))
  const before = context.req.query('before')
  if (before !== undefined && !/^[\w.:/-]{1,250}$/.test(before)) throw wrong('before')
  const [scope, rights] = await Promise.all([log.scopeOf(record), log.rightsOf(context.get('caller').user.id)])
  if (scope === null || !(await log.readableScopes(rights)).includes(scope)) throw unknownField
  const page = await log.history(record, field, { limit, ...(before !== undefined && { before }) })
  if (page === null) throw unknownField
  return sendJson(context, page)
}

const unknownField = new HttpProblem({ status: 404, title: 'There is no such field, or you may not read it.' })

function readParameter(context: Context<ApiEnv>, name: string, test: (text: string) => boolean): string {
  const text = context.req.query(name)
  if (text === undefined || !test(text)) throw wrong(name)
  return text
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return usual
  if (!/^[1-9]\d{0,8}$/.test(text)) throw wrong('limit')
  return Math.min(Number(text), most)
}

function wrong(path: string): HttpProblem {
  return new HttpProblem({ status: 400, title: `The parameter "${path}" is missing or has a wrong shape.`, path, code: 'wrong-shape' })
}
