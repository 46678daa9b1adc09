import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { workGroupLabel } from '../../domain/charter.ts'
import { organizationLevels } from '../../domain/organization-kind.ts'
import { partnerStateLabels, type CommitmentStanding } from '../../domain/rules/commitment.ts'
import { Tag } from '../../ui/tag.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import type { DirectoryEntry } from './directory.ts'
import type { Directory } from './use-directory.ts'

interface DirectoryRowProps {
  readonly entry: DirectoryEntry
  readonly judge: Directory['judge']
  readonly isMine: boolean
}

/** An organization in the directory: its name leads to it. */
export function DirectoryRow({ entry, judge, isMine }: DirectoryRowProps) {
  const charter = useCharter()
  const { language } = useLanguage()
  const { organization, name, sector, group } = entry
  const level = organizationLevels.find((one) => one.id === organization.level)?.label[language]
  const facts = [level, sector, organization.city].filter(Boolean).join(' · ')
  return (
    <div className="org-row">
      <div className="org-row__name">
        <Link to="/organizations/$org" params={{ org: organization.key }}>
          {name}
        </Link>{' '}
        {isMine ? (
          <Tag tone="info">
            <Trans>Yours</Trans>
          </Tag>
        ) : null}
      </div>
      <div className="org-row__facts">
        {facts}
        <br />
        {group ? workGroupLabel(charter, group)[language] : <Trans>No work group selected</Trans>}
      </div>
      <div className="org-row__state">
        <StandingTag standing={judge(entry)} isPartner={organization.level === 'partner'} />
      </div>
    </div>
  )
}

/** How far an organization's formal commitment is; affiliates make none. */
export function StandingTag({ standing, isPartner }: { readonly standing: CommitmentStanding; readonly isPartner: boolean }) {
  const { language } = useLanguage()
  const { state, done, of } = standing
  const label = partnerStateLabels[state][language]
  if (state === 'lapsed' || state === 'withdrawn') return <Tag tone="warning">{label}</Tag>
  if (!isPartner) return null
  return (
    <>
      <span className="org-row__count">
        <Trans>
          {done} of {of}
        </Trans>
      </span>{' '}
      <Tag tone={state === 'committed' ? 'success' : 'neutral'}>{label}</Tag>
    </>
  )
}
