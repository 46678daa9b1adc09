import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMe } from '../me.ts'

/** Where paper comes from. */
export function PrintSection() {
  const { organization } = useMe()
  return (
    <section aria-labelledby="print-heading">
      <h2 id="print-heading">
        <Trans>Print</Trans>
      </h2>
      <p>
        <Trans>Every guide prints as its paper form, with what was filled in and blank rows for the rest.</Trans>
      </p>
      <ul>
        <li>
          <Link to="/guides">
            <Trans>Print a guide</Trans>
          </Link>
        </li>
        {organization === null ? null : (
          <li>
            <Link to="/print/missing/$org" params={{ org: organization }}>
              <Trans>Print what is missing on one page</Trans>
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
