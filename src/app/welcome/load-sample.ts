import { writeBundle } from '../../change/bundle.ts'
import { georgia2014 } from '../../domain/charter/georgia-2014.ts'
import { smallSample } from '../../domain/sample/small-sample.ts'
import { digestSigned } from '../../domain/signed-heads.ts'
import type { Session } from '../session.ts'

let loading: Promise<void> | null = null

/** Loads the sample once, however often a screen asks. Rejects with `BundleFailure` or `WriteProblem`. */
export function loadSample(session: Session): Promise<void> {
  return (loading ??= takeSampleIn(session))
}

/** Makes the sample's author this database's user and takes the sample in; then it is like any bundle. */
async function takeSampleIn({ store, bundles, today }: Session): Promise<void> {
  const { bundle, identity } = await smallSample({ charter: georgia2014, today: today(), hashHeads: digestSigned })
  await bundles.inspect(new Blob([await writeBundle(bundle)]), () => undefined)
  await bundles.importInspected(() => undefined)
  await store.begin(identity)
}
