import fc from 'fast-check'

/**
 * Property tests draw the same cases in every run, so that one commit gives one answer. `SEED=random` draws others (a failure prints its
 * seed), `SEED=<number>` repeats one.
 */
const seed = process.env['SEED'] ?? '20141001'
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })
