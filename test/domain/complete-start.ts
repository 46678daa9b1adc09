import type { Json } from '../../src/change/edit.ts'

/** Fields of a project that has everything that its start needs in the charter of 2014. */
export const completeStart: { readonly [field: string]: Json } = {
  'answers.success-criterion.statement': 'Sample criterion',
  'answers.goal.statement': 'Sample connection',
  'answers.collective-impact.statement': 'Sample illustration',
  'tasks.t.title': 'Sample task',
  'tasks.t.owner': 'p-1',
  'tasks.t.start': '2026-02-01',
  'tasks.t.due': '2026-03-01',
  'outputs.o.title': 'Sample output',
  'outputs.o.outcome': 'u',
  'outcomes.u.title': 'Sample outcome',
  'outcomes.u.contribution': 'Sample contribution',
  'indicators.i.of': 'o',
  'indicators.i.definition': 'Sample indicator of the output',
  'indicators.j.of': 'u',
  'indicators.j.definition': 'Sample indicator of the outcome',
}
