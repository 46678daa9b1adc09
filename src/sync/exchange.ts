import { MAX_REQUEST_EDITS } from '../change/limits.ts'
import { applyReply } from '../store/apply-reply.ts'
import { buildRequest, type SentRequest } from '../store/build-request.ts'
import { readMeta, type Database } from '../store/database.ts'
import { refuseUnsendable } from '../store/refuse-unsendable.ts'
import { problemOf } from '../store/write-problem.ts'
import type { SyncProblem } from './loop.ts'
import type { Answer, Transport } from './transport.ts'

/** What came of one exchange with the server. */
export type ExchangeOutcome =
  | {
      readonly kind: 'done'
      /** There is more to send or to fetch. */
      readonly more: boolean
      /** Something in the database is other than before. */
      readonly changed: boolean
      /** The account reads other scopes than before. */
      readonly rightsChanged: boolean
      /** The reply answered no longer what the device is, and was dropped ([S3]). */
      readonly stale: boolean
    }
  | {
      readonly kind: 'failed'
      readonly problem: SyncProblem
      /** Seconds for which the server asks to be left alone. */
      readonly retryAfter: number | null
    }

/** Sends what waits and takes in what comes, once. Never rejects. */
export type Exchange = (now: string, limit?: number) => Promise<ExchangeOutcome>

/**
 * Makes the exchange of a database. One request holds as much as the server takes: after a 413 half of it, until the edit is found that
 * is too large by itself.
 */
export function createExchange(database: Database, transport: Transport): Exchange {
  let mostEdits = MAX_REQUEST_EDITS
  const exchangeOnce = async (now: string, limit: number | undefined): Promise<ExchangeOutcome> => {
    const sent = await buildRequest(database, { edits: mostEdits, ...(limit === undefined ? {} : { limit }) })
    const identity = await readMeta(database, 'identity')
    const answer = await transport(sent.request, identity?.user ?? '')
    if (!answer.ok) return takeRefusal(sent, answer, now)
    const outcome = await applyReply(database, sent, answer.reply, now)
    switch (outcome.kind) {
      case 'applied':
        return { ...done(outcome.more || sent.rest > 0, outcome.changed), rightsChanged: outcome.rightsChanged }
      case 'new-epoch':
        return done(true, true)
      case 'stale':
        return { ...done(true, false), stale: true }
      default:
        return failed({ code: outcome.kind })
    }
  }
  const takeRefusal = async (sent: SentRequest, answer: Extract<Answer, { ok: false }>, now: string): Promise<ExchangeOutcome> => {
    const { edits } = sent.request
    if (answer.problem.status === 413 && edits.length > 1) {
      mostEdits = Math.ceil(edits.length / 2)
      return done(true, false)
    }
    const culprit = findCulprit(sent, answer)
    if (!culprit) return failed(answer.problem, answer.retryAfter)
    const code = answer.problem.status === 413 ? 'too-large' : 'invalid'
    await refuseUnsendable(database, sent, { edit: culprit, code, reason: answer.problem.detail ?? '' }, now)
    mostEdits = MAX_REQUEST_EDITS
    return done(true, true)
  }
  return async (now, limit) => {
    try {
      return await exchangeOnce(now, limit).catch(async (error: unknown) => {
        if (problemOf(error).code !== 'lost') throw error
        // The browser has dropped the connection. What was sent may be sent twice ([S1]).
        database.close()
        await database.open()
        return exchangeOnce(now, limit)
      })
    } catch (error) {
      const { code } = problemOf(error)
      return failed({ code: 'database', detail: code })
    }
  }
}

function done(more: boolean, changed: boolean): Extract<ExchangeOutcome, { kind: 'done' }> {
  return { kind: 'done', more, changed, rightsChanged: false, stale: false }
}

function failed(problem: SyncProblem, retryAfter: number | null = null): ExchangeOutcome {
  return { kind: 'failed', problem, retryAfter }
}

/** The edit for which a server refuses the whole request: the only one, or the one that it names. */
function findCulprit({ request }: SentRequest, { problem, path }: Extract<Answer, { ok: false }>): string | null {
  if (problem.status === 413) return request.edits.length === 1 ? request.edits[0]!.id : null
  if (problem.status !== 400) return null
  const index = /^edits\[(\d+)\]/.exec(path ?? '')?.[1]
  return (index === undefined ? undefined : request.edits[Number(index)]?.id) ?? null
}
