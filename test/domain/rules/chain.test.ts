import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { readMetric } from '../../../src/domain/metric.ts'
import { readProject } from '../../../src/domain/read-project.ts'
import { countChain, isInChain, linkChain, nestChain, targetsOf, type ChainBranch } from '../../../src/domain/rules/chain.ts'
import { makeState } from '../make-state.ts'

const scope = 'work-group/1'

function project(key: string, fields: Readonly<Record<string, Json>>) {
  return readProject(makeState(`project:${key}`, fields, scope))
}

function metric(key: string, name = `Sample target ${key}`) {
  return readMetric(makeState(`metric:${key}`, { name }, scope))
}

/** One activity that leads over an output and an outcome to a target, each measured. */
const whole = {
  'tasks.t.title': 'Train hotel staff',
  'tasks.t.output': 'o',
  'outputs.o.title': 'Trained staff',
  'outputs.o.outcome': 'c',
  'outcomes.c.title': 'Staff recognize signs',
  'outcomes.c.metric': 'metric:m',
  'indicators.i1.of': 'o',
  'indicators.i1.definition': 'Persons trained',
  'indicators.i2.of': 'c',
  'indicators.i2.definition': 'Share who recognize signs',
}

/** The chain from its end to its beginning, an indented line an element. */
function draw(branches: readonly ChainBranch[], depth = 0): readonly string[] {
  return branches.flatMap(({ node, from }) => {
    const faults = node.faults.map(({ code }) => code).join(' ')
    return [`${'  '.repeat(depth)}${node.title}${faults === '' ? '' : ` (${faults})`}`, ...draw(from, depth + 1)]
  })
}

const drawn = (fields: Readonly<Record<string, Json>>, metrics = [metric('m')]) =>
  draw(nestChain(linkChain([project('p', fields)], metrics)))

describe('the chain from activities to the collective impact target', () => {
  it('leads from the target back to what is done for it', () => {
    expect(drawn(whole)).toEqual(['Sample target m', '  Staff recognize signs', '    Trained staff', '      Train hotel staff'])
  })

  it.each([
    ['a task without an output', { 'tasks.t.output': null }, ['Train hotel staff (no-output)'], 'tasks.t.output'],
    ['an output without an outcome', { 'outputs.o.outcome': null }, ['Trained staff (no-outcome)'], 'outputs.o.outcome'],
    ['an output without an indicator', { 'indicators.i1.definition': null }, ['    Trained staff (no-indicator)'], 'outputs.o'],
    ['an output that no task brings forth', { 'tasks.t.title': null }, ['    Trained staff (no-task)'], 'tasks'],
    ['an outcome without a target', { 'outcomes.c.metric': null }, ['Staff recognize signs (no-target)'], 'outcomes.c.metric'],
    ['an outcome without an indicator', { 'indicators.i2.of': null }, ['  Staff recognize signs (no-indicator)'], 'outcomes.c'],
    ['an outcome to which no output leads', { 'outputs.o.title': null }, ['  Staff recognize signs (no-output-leads-here)'], 'outputs'],
  ])('names %s, and the field that mends it', (_, changes, lines, field) => {
    const fields = { ...whole, ...changes }
    expect(drawn(fields)).toEqual(expect.arrayContaining(lines))
    const faults = linkChain([project('p', fields)], [metric('m')]).flatMap((node) => node.faults)
    expect(faults.map((fault) => fault.field)).toContain(field)
  })

  it('names a target to which no project contributes, at no field of a project', () => {
    expect(linkChain([], [metric('m')])).toMatchObject([{ id: 'target:m', faults: [{ code: 'no-project', field: null }] }])
  })

  it('takes a link to what was removed for none: nothing is lost from the list', () => {
    expect(drawn({ ...whole, 'outcomes.c.title': null })).toEqual([
      'Sample target m (no-project)',
      'Trained staff (no-outcome)',
      '  Train hotel staff',
    ])
    expect(drawn(whole, [])).toEqual(['Staff recognize signs (no-target)', '  Trained staff', '    Train hotel staff'])
  })

  it('knows the targets of one project, and which projects count for their group', () => {
    expect(targetsOf(project('p', whole), [metric('n'), metric('m')]).map(({ key }) => key)).toEqual(['m'])
    const states = ['idea', 'start-up', 'active', 'in-review', 'completed', 'ended', 'transitioning', 'program']
    const counted = states.filter((state) => isInChain(project(state, { state })))
    expect(counted).toEqual(['start-up', 'active', 'in-review', 'completed', 'transitioning', 'program'])
  })
})

describe('any chain, however broken', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd')
  const link = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'gone'), { nil: null })
  const list = (name: string, to: string, prefix = '') =>
    fc.dictionary(id, link, { maxKeys: 4 }).map((links) =>
      Object.entries(links).flatMap(([one, other]): [string, Json][] => [
        [`${name}.${one}.title`, `${name} ${one}`],
        [`${name}.${one}.${to}`, other === null ? null : `${prefix}${other}`],
      ]),
    )
  const anyFields = fc
    .tuple(list('tasks', 'output'), list('outputs', 'outcome'), list('outcomes', 'metric', 'metric:'))
    .map((lists) => Object.fromEntries(lists.flat()))

  it('has every element exactly once, in the list and at the end of one link, and counts them all', () => {
    fc.assert(
      fc.property(fc.array(anyFields, { maxLength: 4 }), fc.uniqueArray(id), (all, keys) => {
        const projects = all.map((fields, index) => project(`p${index}`, fields))
        const nodes = linkChain(
          projects,
          keys.map((key) => metric(key)),
        )
        const expected = [
          ...keys.map((key) => `target:${key}`),
          ...projects.flatMap(({ key, tasks, outputs, outcomes }) => [
            ...tasks.map((one) => `task:${key}.${one.id}`),
            ...outputs.map((one) => `output:${key}.${one.id}`),
            ...outcomes.map((one) => `outcome:${key}.${one.id}`),
          ]),
        ].sort()
        const ids = (branches: readonly ChainBranch[]): readonly string[] => branches.flatMap(({ node, from }) => [node.id, ...ids(from)])
        expect(nodes.map((node) => node.id).sort()).toEqual(expected)
        expect([...ids(nestChain(nodes))].sort()).toEqual(expected)
        const { tasks, outputs, outcomes, targets } = countChain(nodes)
        expect(tasks + outputs + outcomes + targets).toBe(expected.length)
      }),
    )
  })

  it('names an element as leading nowhere exactly when it leads nowhere', () => {
    fc.assert(
      fc.property(anyFields, fc.uniqueArray(id), (fields, keys) => {
        const nodes = linkChain(
          [project('p', fields)],
          keys.map((key) => metric(key)),
        )
        const known = new Set(nodes.map((node) => node.id))
        for (const { column, to, faults } of nodes) {
          const codes = faults.map(({ code }) => code)
          if (column !== 'target') expect(to !== null).toBe(!codes.some((code) => ['no-output', 'no-outcome', 'no-target'].includes(code)))
          if (to !== null) expect(known.has(to)).toBe(true)
        }
      }),
    )
  })
})
