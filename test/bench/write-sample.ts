import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { writeBundle } from '../../src/change/bundle.ts'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { makeReferenceSample } from '../../src/domain/sample/reference-sample.ts'

/** `npm run sample -- --out FILE [--scale 1] [--seed 1] [--today 2026-06-30] [--pending]`: writes the reference workload as a bundle. */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    scale: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    today: { type: 'string', default: '2026-06-30' },
    pending: { type: 'boolean', default: false },
  },
})
const scale = Number(values.scale)
const seed = Number(values.seed)
if (values.out === undefined) throw new Error('Say where to write the bundle: --out FILE')
if (!(scale > 0) || !Number.isInteger(seed)) throw new Error('--scale takes a number above 0, --seed a whole number.')
const bundle = makeReferenceSample({ charter: georgia2014, scale, seed, pending: values.pending, today: values.today })
const text = await writeBundle(bundle)
await writeFile(values.out, text)
console.log(`${values.out}: ${bundle.states.length} records, ${bundle.log.length + bundle.pending.length} edits, ${text.length} bytes`)
