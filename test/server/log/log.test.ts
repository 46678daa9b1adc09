import { describe, expect, it } from 'vitest'
import { describeEngines } from '../storage/engines.ts'
import { makeEdit, openWorld, readHeads } from './log-world.ts'

describeEngines('the log', (engine) => {
  const start = async () => {
    const world = await openWorld(await engine.open())
    await world.addUser('staff', 'staff')
    return world
  }

  describe('pushing', () => {
    it('[S2] gives accepted edits seqs from 1 without gaps, in the order given, and each scope its own', async () => {
      const { push } = await start()
      const one = makeEdit({}, ['organization:a', 'name', 'Sample Org A'])
      const two = makeEdit({ scope: 'work-group/1' }, ['thing:x', 'note', 1])
      const three = makeEdit({}, ['organization:a', 'name', 'Sample Org A2', [one.id]])
      expect(await push('staff', one, two, three)).toEqual({
        accepted: [
          { edit: one.id, seq: 1 },
          { edit: two.id, seq: 1 },
          { edit: three.id, seq: 2 },
        ],
        refused: [],
      })
    })
    it('[S3] pulls', async () => {
      const { push, log } = await start()
      const one = makeEdit({}, ['organization:a', 'name', 'Sample Org A'])
      const three = makeEdit({}, ['organization:a', 'name', 'Sample Org A2', [one.id]])
      await push('staff', one)
      await push('staff', three)
      const page = await log.pull(['task-force'], {})
      expect(readHeads(page)).toEqual({ 'organization:a name': ['"Sample Org A2"@2'] })
      expect(readHeads(await log.pull(['task-force'], {}, 1))).toEqual({ 'organization:a name': ['"Sample Org A"@1'] })
      expect(await log.pull(['task-force'], { 'task-force': 2 }, 1)).toEqual({
        log: [],
        states: [],
        cursors: { 'task-force': 2 },
        more: false,
      })
      expect(readHeads(await log.pull(['task-force'], { 'task-force': 1 }, 1))).toEqual({ 'organization:a name': ['"Sample Org A2"@2'] })
    })
  })
})
