import { writeBundle } from '../../change/bundle.ts'
import type { RefusedEdit } from '../../store/store.ts'
import { saveFile } from '../save-file.ts'
import type { Session } from '../session.ts'

/** Gives a refused edit as a file that somebody with the right to it can import, look at and bring to the server. */
export async function exportRefused({ store, newId, now, today }: Session, { edit }: RefusedEdit, title: string): Promise<string> {
  const { taskForce, epoch } = store.facts
  const text = await writeBundle({
    format: 'task-force-bundle',
    version: 1,
    id: newId(),
    taskForce,
    epoch,
    exportedAt: now(),
    by: store.identity?.user ?? edit.by,
    device: store.identity?.device ?? edit.device,
    title,
    scopes: [edit.scope],
    cursors: {},
    log: [],
    states: [],
    pending: [edit],
  })
  const fileName = `refused-${edit.id.slice(-8)}-${today()}.tfbundle.json`
  saveFile(new Blob([text], { type: 'application/json' }), fileName)
  return fileName
}
