import type { AdminCommand } from '../command.ts'
import { rebuildHeads } from '../rebuild-heads.ts'
import { withKnownData } from '../with-data.ts'

/** `rebuild-heads` */
export const rebuildHeadsCommand: AdminCommand = {
  name: 'rebuild-heads',
  usage: '',
  summary: 'Works out from the log which values are heads, and the rights that follow from records, and mends what differs. Pushes wait.',
  options: {},
  words: 0,
  run: (call) =>
    withKnownData(call, async ({ storage }) => {
      const { fields, heads, mended, rights } = await rebuildHeads(storage, new Date(call.now()).toISOString(), call.tell)
      return `Rebuilt: ${heads} heads in ${fields} fields; mended: ${mended} changes, ${rights} rights.`
    }),
}
