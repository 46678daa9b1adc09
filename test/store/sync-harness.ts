import type { SyncReply } from '../../src/change/wire.ts'
import { applyReply, type ReplyOutcome } from '../../src/store/apply-reply.ts'
import { buildRequest, type RequestSize, type SentRequest } from '../../src/store/build-request.ts'
import { ContractServer } from '../harness/contract-server.ts'
import { nextId, openTab, withDatabase } from './device-harness.ts'
import type { Store } from '../../src/store/store.ts'

/** Time of the replies in tests. */
export const NOW = '2026-03-02T10:00:00.000Z'

/** Scopes that the sample server knows. */
export const SCOPES = ['task-force', 'organization/one', 'work-group/1']

/** A new server that lets everybody do everything. */
export const openServer = (): ContractServer => new ContractServer(SCOPES)

/** A device of a person, with everything loaded. */
export const openDevice = (user = 'sample-user', name = nextId()): Promise<Store> => openTab(name, user)

/** Builds the next request of a device. */
export const send = (store: Store, size: RequestSize = {}): Promise<SentRequest> =>
  withDatabase(store.name, (database) => buildRequest(database, size))

/** Takes a reply in; the tab has caught up afterwards. */
export async function receive(store: Store, sent: SentRequest, reply: SyncReply, now = NOW): Promise<ReplyOutcome> {
  const outcome = await withDatabase(store.name, (database) => applyReply(database, sent, reply, now))
  await store.catchUp()
  return outcome
}

/** One exchange on a good wire. */
export async function exchange(store: Store, server: ContractServer, size: RequestSize = {}, now = NOW): Promise<ReplyOutcome> {
  const sent = await send(store, size)
  return receive(store, sent, server.answer(sent.request, store.identity!.user), now)
}

/** Exchanges until nothing is left to do. */
export async function syncAll(server: ContractServer, ...stores: readonly Store[]): Promise<void> {
  for (let round = 0; round < 2; round++) {
    for (const store of stores) {
      for (let count = 0; count < 50; count++) {
        const outcome = await exchange(store, server)
        if (outcome.kind === 'applied' && !outcome.more) break
      }
    }
  }
}
