import type { Context } from 'hono'
import type { EditId, Scope } from '../../change/edit.ts'
import { MAX_REQUEST_BYTES } from '../../change/limits.ts'
import { OLDEST_PROTOCOL, PROTOCOL, parseIncomingRequest, readProtocol } from '../../change/wire.ts'
import type { IncomingRequest, SyncReply } from '../../change/wire.ts'
import type { Accounts, Caller } from '../accounts/accounts.ts'
import type { Log, PushOutcome } from '../log/log.ts'
import type { Metrics } from './metrics.ts'
import { HttpProblem } from './problem.ts'
import { readJsonBody } from './read-json-body.ts'
import type { ApiEnv } from './request-env.ts'
import { sendJson } from './send-json.ts'

/** What a sync needs of the server. */
export interface SyncParts {
  readonly log: Log
  readonly accounts: Pick<Accounts, 'touchDevice'>
  readonly metrics: Metrics
}

const nothing: PushOutcome = { accepted: [], refused: [] }

/** `POST /api/sync`: takes the edits of a device, then tells it what it does not have yet (section S). */
export async function answerSync(context: Context<ApiEnv>, parts: SyncParts): Promise<Response> {
  const caller = context.get('caller')
  refuseForeign(caller, context.req.header('sync-user'))
  const request = readRequest(await readJsonBody(context.req, MAX_REQUEST_BYTES))
  const { log, metrics } = parts
  const outcome = request.edits.length === 0 ? nothing : await log.push(caller.user.id, request.edits)
  if (request.edits.length > 0) countPush(metrics, request.edits.length, outcome)
  const [reply] = await Promise.all([pull(log, caller, request, outcome), parts.accounts.touchDevice(caller, request.device)])
  return sendJson(context, reply)
}

/**
 * [S11] A device may say whose edits it brings (percent-encoded): a tab that has not heard yet that somebody else has signed in sends
 * nothing under that session.
 */
function refuseForeign({ user }: Caller, says: string | undefined): void {
  if (says === undefined || says === encodeURIComponent(user.id)) return
  throw new HttpProblem({
    status: 409,
    title: 'Somebody else is signed in.',
    detail: 'These edits belong to another account than the one that is signed in. Nothing of them was taken; sign in again.',
    code: 'other-user',
  })
}

/** Rights are read after the push: the push itself may have changed them ([S4]). */
async function pull(log: Log, caller: Caller, request: IncomingRequest, outcome: PushOutcome): Promise<SyncReply> {
  const user = caller.user.id
  const [epoch, rights] = await Promise.all([log.epoch(), log.rightsOf(user)])
  const scopes = await log.readableScopes(rights)
  // Seqs of another life of the log say nothing in this one ([S14]).
  const cursors = request.epoch === epoch ? request.cursors : {}
  const [page, redacted] = await Promise.all([
    log.pull(scopes, cursors, request.limit),
    log.redactionsFor(user, scopes, listBrought(request, outcome, scopes)),
  ])
  const { accepted, refused } = outcome
  const { taskForce } = log
  const { log: entries, states, cursors: reached, more } = page
  return { protocol: PROTOCOL, taskForce, epoch, user, scopes, accepted, refused, log: entries, states, redacted, cursors: reached, more }
}

/** Refused edits of scopes that their bearer may not read: they stay on that device, and what becomes of them is told by no page ([S13]). */
function listBrought({ edits }: IncomingRequest, { refused }: PushOutcome, scopes: readonly Scope[]): EditId[] {
  if (refused.length === 0) return []
  const ids = new Set(refused.map(({ edit }) => edit))
  const found = edits.flatMap((one) => (one.ok && ids.has(one.edit.id) && !scopes.includes(one.edit.scope) ? [one.edit.id] : []))
  return [...new Set(found)]
}

function readRequest(json: unknown): IncomingRequest {
  const protocol = readProtocol(json)
  if (protocol !== null && protocol < OLDEST_PROTOCOL) {
    throw new HttpProblem({
      status: 426,
      title: 'This app is too old for the server.',
      detail: 'Open the app with a network and load its new version. Nothing is lost: what is on this device is sent after that.',
      code: 'too-old',
      path: 'protocol',
    })
  }
  const parsed = parseIncomingRequest(json)
  if (parsed.ok) return parsed.value
  const { code, path, message } = parsed.problem
  throw new HttpProblem({ status: code === 'too-large' ? 413 : 400, title: titleOf(code), detail: message, path, code })
}

function titleOf(code: string): string {
  if (code === 'too-large') return 'The request is too large.'
  return code === 'too-new' ? 'The server is older than this app.' : 'The request has a wrong shape.'
}

function countPush(metrics: Metrics, edits: number, { accepted, refused }: PushOutcome): void {
  metrics.count('partners_guide_pushes_total', {})
  metrics.observe('partners_guide_push_edits', {}, edits)
  if (accepted.length > 0) metrics.count('partners_guide_edits_total', { outcome: 'accepted' }, accepted.length)
  for (const { code } of refused) metrics.count('partners_guide_edits_total', { outcome: code })
}
