import { writeBundle } from '../../change/bundle.ts'
import { georgia2014 } from '../../domain/charter/georgia-2014.ts'
import { smallSample } from '../../domain/sample/small-sample.ts'
import { digestSigned } from '../../domain/signed-heads.ts'
import type { Session } from '../session.ts'

/** Makes the sample's author this database's user and takes the sample in, as any bundle. Rejects with `BundleFailure` or `WriteProblem`. */
export async function loadSample({ store, bundles, today }: Session): Promise<void> {
  const { bundle, identity } = await smallSample({ charter: georgia2014, today: today(), hashHeads: digestSigned })
  await bundles.inspect(new Blob([await writeBundle(bundle)]), () => undefined)
  await bundles.importInspected(() => undefined)
  await store.begin(identity)
}
