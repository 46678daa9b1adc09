import { AdminProblem, type AdminCommand } from '../command.ts'
import { verifyLog } from '../verify-log.ts'
import { withKnownData } from '../with-data.ts'

/** `verify` */
export const verifyCommand: AdminCommand = {
  name: 'verify',
  usage: '',
  summary: 'Checks the whole log: numbers, hash chain, digests of all values, counters, and that the heads are those that the log gives.',
  options: {},
  words: 0,
  run: (call) =>
    withKnownData(call, async ({ storage }) => {
      const { scopes, edits, changes, faults, faultCount } = await verifyLog(storage, call.tell)
      for (const fault of faults) call.tell(fault)
      if (faultCount > faults.length) call.tell(`… and ${faultCount - faults.length} more.`)
      const what = `${edits} edits with ${changes} changes in ${scopes} scopes`
      if (faultCount > 0) throw new AdminProblem(`Not verified: ${what}, and ${faultCount} faults.`)
      return `Verified: ${what}; chain, digests, counters and heads are as they should be.`
    }),
}
