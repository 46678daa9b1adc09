import fc from 'fast-check'
import type { History, Op, Step } from './world.ts'

const WEIGHTS: { readonly [K in Op]: number } = {
  'begin': 2,
  'save': 9,
  'save-elsewhere': 2,
  'save-two': 2,
  'delete': 1,
  'bring-back': 1,
  'send': 3,
  'receive': 3,
  'lose': 1,
  'sync': 6,
  'export': 2,
  'export-part': 2,
  'import': 5,
  'restore': 1,
  'forget': 1,
  'deny': 1,
  'allow': 1,
}

const YEAR = 365 * 24 * 3600 * 1000

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.oneof(...(Object.keys(WEIGHTS) as Op[]).map((op) => ({ weight: WEIGHTS[op], arbitrary: fc.constant(op) }))),
  fc.nat(3),
  fc.nat(15),
  fc.nat(15),
)

/** Histories of 2 to 4 devices, some with clocks years off, most with a server, all with files. */
export const histories: fc.Arbitrary<History> = fc.record({
  skews: fc.array(fc.constantFrom(0, 0, 7 * YEAR, -YEAR, 40 * YEAR), { minLength: 2, maxLength: 4 }),
  server: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  steps: fc.array(step, { maxLength: 60, size: 'max' }),
})
