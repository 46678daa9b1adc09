import { kindOf } from '../../../src/change/edit.ts'
import type { RecordState } from '../../../src/change/head.ts'
import { headOf, mergeHeads } from '../../../src/change/merge.ts'
import { statesToHeads } from '../../../src/change/states.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { commitmentRecord, readCommitment } from '../../../src/domain/commitment.ts'
import { readExecutive } from '../../../src/domain/executive.ts'
import { readOrganization } from '../../../src/domain/organization.ts'
import { readRepresentation } from '../../../src/domain/representation.ts'
import { readResourceCommitment } from '../../../src/domain/resource-commitment.ts'
import { judgeCommitment } from '../../../src/domain/rules/commitment.ts'
import { smallSample } from '../../../src/domain/sample/small-sample.ts'
import { readSelection, selectionRecord } from '../../../src/domain/selection.ts'

/** The small sample of a day (`YYYY-MM-DD`). */
export const makeSmallSample = (today: string) =>
  smallSample({ charter: georgia2014, today, hashHeads: async (state) => `sample-${state.record}` })

/** What a device shows once it has the bundle. */
export async function showSample(today: string) {
  const { bundle, identity } = await makeSmallSample(today)
  const byId = new Map<string, { record: string; scope: string; fields: Record<string, RecordState['fields'][string]> }>()
  for (const state of statesToHeads(bundle.log, bundle.states)) byId.set(state.record, { ...state, fields: { ...state.fields } })
  for (const edit of bundle.pending) {
    for (const change of edit.changes) {
      let state = byId.get(change.record)
      if (!state) byId.set(change.record, (state = { record: change.record, scope: edit.scope, fields: {} }))
      const heads = state.fields[change.field] ?? []
      state.fields[change.field] = mergeHeads({ heads, cursor: null }, { heads: [headOf(edit, change)], cursor: null })
    }
  }
  const all: RecordState[] = [...byId.values()]
  const list = <T>(kind: string, read: (state: RecordState) => T) => all.filter((state) => kindOf(state.record) === kind).map(read)
  const numberOf = ({ name }: { readonly name: string }) => Number(/\d+$/.exec(name)?.[0])
  const organizations = list('organization', readOrganization).sort((a, b) => numberOf(a) - numberOf(b))
  const empty = (record: string): RecordState => byId.get(record) ?? { record, scope: '', fields: {} }
  const standings = organizations.map((organization) =>
    judgeCommitment({
      charter: georgia2014,
      organization,
      commitment: readCommitment(empty(commitmentRecord(organization.key))),
      selection: readSelection(empty(selectionRecord(organization.key))),
      representations: list('representation', readRepresentation),
      executives: list('executive', readExecutive),
      resourceCommitments: list('resource-commitment', readResourceCommitment),
      today,
    }),
  )
  return { bundle, identity, all, byId, list, organizations, standings, empty }
}
