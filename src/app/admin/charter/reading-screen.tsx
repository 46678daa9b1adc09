import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Charter } from '../../../domain/charter.ts'
import { georgia2014 } from '../../../domain/charter/georgia-2014.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { useLanguage } from '../../i18n.ts'
import { AppLinkButton } from '../../link.tsx'
import { ReadingView } from './reading-view.tsx'
import type { ReadingSearch } from './reading-search.ts'
import { useCharterDraft, useVersions } from './use-charter-draft.ts'

interface ReadingScreenProps {
  readonly search: ReadingSearch
  readonly onSearch: (search: ReadingSearch) => void
}

/** A version of the charter as a document, to read and to print. */
export function ReadingScreen({ search, onSearch }: ReadingScreenProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useChosenVersion(search.version)
  if (charter === null) return <NotThere isDraft={search.version === 'draft'} />
  const isDraft = search.version === 'draft'
  const name = charter.name[language]
  return (
    <article className="charter-reading">
      <p className="charter-back ui-no-print">
        <Link to="/admin/charter">
          <Trans>Charter</Trans>
        </Link>
      </p>
      <PageTitle title={isDraft ? t`${name}: draft of version ${charter.version}` : t`${name}: version ${charter.version}`} />
      <div className="ui-row ui-no-print">
        <Button variant="outline" onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        <Checkbox
          label={t`English and Spanish side by side`}
          value={search.both === true}
          onInput={(both) => onSearch({ ...(search.version === undefined ? {} : { version: search.version }), ...(both ? { both } : {}) })}
        />
      </div>
      <ReadingView charter={charter} both={search.both === true} />
    </article>
  )
}

function NotThere({ isDraft }: { readonly isDraft: boolean }) {
  const { t } = useLingui()
  return (
    <div className="ui-stack">
      <PageTitle title={isDraft ? t`The draft cannot be read yet` : t`This version is not on this device`} />
      <p>
        {isDraft ? (
          <Trans>Something is missing in it. The charter's page says what.</Trans>
        ) : (
          <Trans>It may not have been synced yet, or was never published.</Trans>
        )}
      </p>
      <AppLinkButton to="/admin/charter" variant="outline">
        <Trans>Go to the charter</Trans>
      </AppLinkButton>
    </div>
  )
}

function useChosenVersion(version: ReadingSearch['version']): Charter | null {
  const { base, next } = useCharterDraft()
  const versions = useVersions()
  if (version === undefined) return base
  if (version === 'draft') return next
  if (version === 'shipped') return georgia2014
  return versions.find((one) => one.version === version)?.charter ?? null
}
