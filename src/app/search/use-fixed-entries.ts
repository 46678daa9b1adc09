import { useLingui } from '@lingui/react/macro'
import { selectionRecord, readSelection } from '../../domain/selection.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useRecord } from '../live.ts'
import { useMe } from '../me.ts'
import { searchOf, type Place } from '../record-place.ts'
import { useSession } from '../session.ts'
import type { SearchEntry } from './entry.ts'
import { listGuideEntries, makeEntry } from './fixed-entries.ts'

/** What can be found besides records: screens, actions, guides and their help; hook. */
export function useFixedEntries(): readonly SearchEntry[] {
  const { t } = useLingui()
  const charter = useCharter()
  const { language } = useLanguage()
  const today = useSession().today()
  const { organization } = useMe()
  const selection = useRecord(selectionRecord(organization ?? 'none'))
  const group = (selection && readSelection(selection).primary) ?? charter.workGroups[0]?.id ?? ''
  const screens: readonly (readonly [string, string, string, Place])[] = [
    ['today', t`Go to Today`, t`What needs you`, { to: '/' }],
    ['groups', t`Go to Work groups`, t`Members, meetings, attendance, barriers`, { to: '/groups' }],
    ['organizations', t`Go to Organizations`, t`Directory of partners and affiliates`, { to: '/organizations' }],
    ['guides', t`Go to Guides`, t`Every guide with its progress; print`, { to: '/guides' }],
    ['share', t`Go to Share`, t`Export and import a file, print`, { to: '/share' }],
    ['sync', t`Go to Sync`, t`Conflicts, what was not saved, history`, { to: '/sync' }],
    ['settings', t`Go to Settings`, t`Language, colors, storage, install, remove data`, { to: '/settings' }],
    ['check-in', t`Check in to a meeting`, t`By the code on the chair’s screen`, { to: '/check-in' }],
    ['add', t`New organization`, t`Add an organization to the directory`, { to: '/organizations', search: searchOf({ add: true }) }],
  ]
  const mine: typeof screens =
    organization === null
      ? []
      : [['mine', t`My organization`, t`Facts, people, who speaks for it`, { to: '/organizations/$org', params: { org: organization } }]]
  return [
    ...[...screens, ...mine].map(([id, title, detail, place]) => makeEntry('go', id, title, detail, place)),
    ...listGuideEntries({ charter, language, today, organization, group }),
  ]
}
