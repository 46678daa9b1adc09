import { Trans } from '@lingui/react/macro'
import { Tag } from '../ui/tag.tsx'
import type { GuideState } from './guide-summary.ts'

/** How far a guide has come, in a word or two. */
export function GuideStateTag({ state }: { readonly state: GuideState }) {
  switch (state) {
    case 'not-started':
      return (
        <Tag>
          <Trans>Not started</Trans>
        </Tag>
      )
    case 'in-progress':
      return (
        <Tag tone="info">
          <Trans>In progress</Trans>
        </Tag>
      )
    case 'complete':
      return (
        <Tag tone="success">
          <Trans>Complete</Trans>
        </Tag>
      )
    case 'signed':
      return (
        <Tag tone="success">
          <Trans>Signed</Trans>
        </Tag>
      )
    case 'signed-earlier':
      return (
        <Tag tone="warning">
          <Trans>Signed an earlier version</Trans>
        </Tag>
      )
  }
}
