import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AdminClient } from '../../sync/admin-client.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { AskedContent } from './asked-content.tsx'
import { RedactionForm } from './redaction-form.tsx'
import { RedactionLedger } from './redaction-ledger.tsx'
import type { RedactionSearch } from './redaction-search.ts'
import { useAsked } from './use-asked.ts'

interface RedactionsScreenProps {
  /** The value that the address leads to. */
  readonly search: RedactionSearch
  /** Leaves the address without a value. */
  readonly onDone: () => void
}

const readLedger = async (client: AdminClient) => {
  const [redactions, people] = await Promise.all([client.listRedactions(), client.listPeople()])
  return { redactions, people }
}

/** Taking a value away everywhere ([S13]), and the list of what was taken away; the values themselves are nowhere in it. */
export function RedactionsScreen({ search, onDone }: RedactionsScreenProps) {
  const { t } = useLingui()
  const ledger = useAsked(readLedger)
  const [asking, setAsking] = useState(false)
  const isLed = Object.keys(search).length > 0
  return (
    <div className="ui-stack">
      <PageTitle title={t`Redactions`} />
      <AboutRedaction />
      {ledger.state === 'there' && (asking || isLed) ? (
        <RedactionForm
          key={`${search.edit} ${search.record} ${search.field}`}
          start={search}
          onClose={() => {
            setAsking(false)
            onDone()
          }}
          onRedacted={() => {
            setAsking(false)
            onDone()
            ledger.ask()
          }}
        />
      ) : null}
      {ledger.state === 'there' && !asking && !isLed ? (
        <Button variant="danger" onClick={() => setAsking(true)}>
          <Trans>Redact a value…</Trans>
        </Button>
      ) : null}
      <section className="admin-section" aria-labelledby="ledger">
        <h2 id="ledger">
          <Trans>What was redacted</Trans>
        </h2>
        <AskedContent question={ledger}>
          {({ redactions, people }) =>
            redactions.length === 0 ? (
              <EmptyState headingLevel={3} heading={<Trans>Nothing was redacted yet</Trans>} />
            ) : (
              <>
                <p className="admin-count">
                  <Plural value={redactions.length} one="# redaction" other="# redactions" />
                </p>
                <RedactionLedger redactions={redactions} people={people} />
              </>
            )
          }
        </AskedContent>
      </section>
    </div>
  )
}

/** What it does and what it cannot do, before anybody does it. */
function AboutRedaction() {
  return (
    <>
      <p>
        <Trans>
          For a value that should never have been written: something about a survivor, a client, a suspect or a case. A wrong or outdated
          value is not redacted but corrected, in its field.
        </Trans>
      </p>
      <ul>
        <li>
          <Trans>The value goes from the server's records, history and log, and from every device when it next syncs.</Trans>
        </li>
        <li>
          <Trans>That something was redacted, by whom, when and why stays visible. A restored backup does not bring the value back.</Trans>
        </li>
        <li>
          <strong>
            <Trans>It cannot be taken back.</Trans>
          </strong>{' '}
          <Trans>And it does not reach paper, screenshots, files that were exported before, or devices that never sync again.</Trans>
        </li>
      </ul>
    </>
  )
}
