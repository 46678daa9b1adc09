import { isFieldId, isRecordId, isUuid } from '../../../change/identify.ts'
import { domainRules } from '../../access/rules.ts'
import { openLog } from '../../log/open-log.ts'
import { AdminProblem, requireText, UsageProblem, type AdminArguments, type AdminCall, type AdminCommand } from '../command.ts'
import { withKnownData, type OpenData } from '../with-data.ts'

/** Who redacts, in ledger and log. */
const actor = 'command'

/** `redact` */
export const redactCommand: AdminCommand = {
  name: 'redact',
  usage: '--edit ID --record RECORD --field FIELD --reason TEXT',
  summary: 'Empties one value for good, here and on every device that syncs; a mark stays. A restored backup does not bring it back.',
  options: { edit: { type: 'string' }, record: { type: 'string' }, field: { type: 'string' }, reason: { type: 'string' } },
  words: 0,
  run: (call) => {
    const order = readOrder(call.given)
    return withKnownData(call, (data) => redact(call, data, order))
  },
}

function readOrder(given: AdminArguments) {
  const [edit, record, field] = [requireText(given, 'edit'), requireText(given, 'record'), requireText(given, 'field')]
  if (!isUuid(edit)) throw new UsageProblem(`--edit must be the id of an edit, but it is "${edit}".`)
  if (!isRecordId(record)) throw new UsageProblem(`--record must be kind:key, but it is "${record}".`)
  if (!isFieldId(field)) throw new UsageProblem(`--field must be the id of a field, but it is "${field}".`)
  return { edit, record, field, reason: requireText(given, 'reason') }
}

async function redact(call: AdminCall, { storage, ledger }: OpenData, order: ReturnType<typeof readOrder>): Promise<string> {
  const { edit, record, field, reason } = order
  const change = await storage.db
    .selectFrom('changes')
    .select('scope')
    .where('record', '=', record)
    .where('field', '=', field)
    .where('edit', '=', edit)
    .executeTakeFirst()
  if (!change) throw new AdminProblem('The log has no such change.')
  const at = new Date(call.now()).toISOString()
  // Noted before it is done: from here on no backup brings the value back.
  await ledger.note({ what: 'redaction', edit, record, field, scope: change.scope, by: actor, at, reason })
  const log = await openLog({ storage, ledger, now: call.now, newId: call.newId, random: call.random, rules: domainRules })
  const outcome = await log.redact(actor, order)
  if (outcome === 'already') return `${record} ${field} of that edit was redacted before.`
  const detail = JSON.stringify({ edit, field, reason })
  await storage.db.insertInto('audit').values({ id: call.newId(), at, actor, action: 'value.redacted', target: record, detail }).execute()
  return `Redacted: ${record} ${field} of edit ${edit}.`
}
