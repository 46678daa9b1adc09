import type { Hono } from 'hono'
import * as z from 'zod'
import { isFieldId, isRecordId, isUuid } from '../../change/identify.ts'
import { readJsonBody } from '../http/read-json-body.ts'
import type { AccountOptions } from './account-options.ts'
import { adminBodyLimit, type AdminEnv } from './admin-env.ts'
import { noteAct, readAudit } from './audit.ts'
import { countTables } from './count-tables.ts'
import { listDevices } from './devices.ts'
import { writeInstant } from './instant.ts'
import { readShape } from './read-shape.ts'
import { refuse } from './refuse.ts'

const auditShape = z.object({
  before: z.string().max(100).optional(),
  actor: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
const redactionShape = z.strictObject({
  edit: z.string().refine(isUuid, 'This is no id of an edit.'),
  record: z.string().refine(isRecordId, 'This is no id of a record.'),
  field: z.string().refine(isFieldId, 'This is no id of a field.'),
  reason: z.string().trim().min(1).max(2000),
})

/** Devices, the audit log, redactions and the server itself, for staff. */
export function addOversightRoutes(app: Hono<AdminEnv>, parts: AccountOptions): void {
  const { storage, log } = parts
  app.get('/api/admin/devices', async (context) => context.json({ devices: await listDevices(storage.db) }))
  app.get('/api/admin/audit', async (context) => context.json(await readAudit(storage.db, readShape(auditShape, context.req.query()))))
  app.get('/api/admin/redactions', async (context) => {
    const redactions = await storage.db.selectFrom('redactions').selectAll().orderBy('at', 'desc').orderBy('edit').execute()
    return context.json({ redactions })
  })
  app.post('/api/admin/redactions', async (context) => {
    const order = readShape(redactionShape, await readJsonBody(context.req, adminBodyLimit))
    await redact(parts, context.get('staff').user.id, order)
    return context.body(null, 204)
  })
  app.get('/api/admin/server', async (context) =>
    context.json({
      engine: storage.engine,
      version: parts.version,
      taskForce: log.taskForce,
      epoch: await log.epoch(),
      counts: await countTables(storage.db),
    }),
  )
}

/** The ledger knows before the log forgets ([S13]); a change that nobody has accepted is not noted. */
async function redact(parts: AccountOptions, actor: string, order: z.infer<typeof redactionShape>): Promise<void> {
  const { storage, log, ledger, now } = parts
  const { edit, record, field, reason } = order
  const change = await storage.db
    .selectFrom('changes')
    .select('scope')
    .where('record', '=', record)
    .where('field', '=', field)
    .where('edit', '=', edit)
    .executeTakeFirst()
  if (!change) throw refuse(404, 'The server holds no such value.')
  await ledger.note({ what: 'redaction', edit, record, field, scope: change.scope, by: actor, at: writeInstant(now()), reason })
  const outcome = await log.redact(actor, { edit, record, field, reason })
  if (outcome === 'redacted')
    await noteAct(storage.db, parts, { actor, action: 'value.redacted', target: record, detail: { edit, field, reason } })
}
