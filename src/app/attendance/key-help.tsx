import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useLanguage } from '../i18n.ts'
import { detailsKey, listMarkWords } from './mark-words.ts'

/** How the sheet is used: by taps, and by keys alone. */
export function KeyHelp() {
  const { language } = useLanguage()
  return (
    <Disclosure summary={<Trans>How to mark, and the keys</Trans>}>
      <p>
        <Trans>
          One tap marks; a tap on the mark that stands takes it back to “not recorded”. A tap on a name opens late arrival and history.
        </Trans>
      </p>
      <dl className="att-keys">
        {listMarkWords(language).map(({ mark, letter, label }) => (
          <div key={mark}>
            <dt>
              <Kbd>{letter}</Kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
        <KeyLine keys={['Space']}>
          <Trans>Sets the mark you are on, or takes it back</Trans>
        </KeyLine>
        <KeyLine keys={['↑', '↓', '←', '→']}>
          <Trans>Move among people and marks; Home and End to the first and last</Trans>
        </KeyLine>
        <KeyLine keys={[detailsKey[language]]}>
          <Trans>Late arrival and history of this person</Trans>
        </KeyLine>
        <KeyLine keys={['/']}>
          <Trans>Find a name, as does any other letter; Enter goes to the first one found</Trans>
        </KeyLine>
        <KeyLine keys={['Ctrl+Z']}>
          <Trans>Takes back</Trans>
        </KeyLine>
      </dl>
    </Disclosure>
  )
}

function KeyLine({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
