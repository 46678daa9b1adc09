import type { Edit } from '../../src/change/edit.ts'
import type { RefusedEdit, Store, StoreFacts } from '../../src/store/store.ts'

/** A store whose server has refused some edits; what becomes of them is noted. */
export interface RefusingStore extends Store {
  readonly mended: readonly (readonly [refused: string, drafts: Parameters<Store['mend']>[1]])[]
  readonly discarded: readonly string[]
}

/** Plays a refused list over a real store. */
export function refuse(store: Store, list: readonly RefusedEdit[], facts: Partial<StoreFacts> = {}): RefusingStore {
  let left = list
  const mended: (readonly [string, Parameters<Store['mend']>[1]])[] = []
  const discarded: string[] = []
  const listeners = new Set<() => void>()
  let known: StoreFacts | null = null
  let from: StoreFacts | null = null
  const take = (id: string) => {
    left = left.filter(({ edit }) => edit.id !== id)
    known = null
    for (const listener of listeners) listener()
  }
  return Object.create(store, {
    mended: { value: mended },
    discarded: { value: discarded },
    facts: {
      get: () => {
        if (known === null || from !== store.facts) {
          from = store.facts
          known = { ...from, refused: left.length, ...facts }
        }
        return known
      },
    },
    subscribe: {
      value: (topic: string, listener: () => void) => {
        if (topic === '*') listeners.add(listener)
        const stop = store.subscribe(topic, listener)
        return () => {
          listeners.delete(listener)
          stop()
        }
      },
    },
    refused: { value: async () => left },
    mend: {
      value: async (id: string, drafts: Parameters<Store['mend']>[1]): Promise<Edit> => {
        mended.push([id, drafts])
        const { edit } = left.find((one) => one.edit.id === id)!
        take(id)
        return edit
      },
    },
    discardRefused: {
      value: async (id: string) => {
        discarded.push(id)
        take(id)
      },
    },
  }) as RefusingStore
}
