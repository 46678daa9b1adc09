import type { StoreFacts } from '../store/store.ts'
import type { DeviceReport } from './account-shapes.ts'

/** Tells the server about this device, where something about it is other than at the last report ([S15]). */
export interface Reporter {
  report(facts: Pick<StoreFacts, 'pending' | 'refused'>): Promise<void>
}

/** Makes the reporter of a device. A report that fails is made at the next occasion; it holds nothing up. */
export function createReporter(device: () => string | null, label: () => string, send: (report: DeviceReport) => Promise<void>): Reporter {
  let last = ''
  return {
    async report({ pending, refused }) {
      const id = device()
      if (id === null) return
      const report = { device: id, label: label().slice(0, 200), unsent: pending, refused }
      const text = JSON.stringify(report)
      if (text === last) return
      last = text
      await send(report).catch(() => (last = ''))
    },
  }
}
