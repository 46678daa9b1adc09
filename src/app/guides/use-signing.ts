import { useLingui } from '@lingui/react/macro'
import { judgeCommitment } from '../../domain/rules/commitment.ts'
import type { Answers } from '../../wizard/answers.ts'
import type { Signing } from '../../wizard/sign-off.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import type { GuidePlace } from './guide-place.ts'
import { findExecutive, findRepresentative, type Holder } from './record-fact.tsx'
import type { OrganizationFacts } from './use-organization-facts.ts'

/** How a guide is signed here: proposals from the records, and for the commitment the rule that every action must hold. Hook. */
export function useSigning(place: GuidePlace, facts: OrganizationFacts, answers: Answers, currentHash: string | null): Signing {
  const { t } = useLingui()
  const { language } = useLanguage()
  const isCommitment = place.guide === 'commitment'
  const propose = (holder: Holder | null, role: string) => (holder ? { name: holder.name, role: holder.title || role } : { role })
  const [lack] = isCommitment ? judgeCommitment(facts).missing : []
  const reason = lack ? textIn(lack.reason, language) : null
  const blocked = reason === null ? null : t`This can be signed once every action holds. ${reason}`
  return {
    currentHash,
    today: facts.today,
    onlyComplete: isCommitment,
    proposed: {
      executive: propose(findExecutive(facts), t`Chief executive`),
      representative: propose(findRepresentative(facts), t`Official representative`),
    },
    ...(blocked === null ? {} : { blocked: { executive: blocked, representative: blocked } }),
    onSign: (signer, { name, role, date, hash }) => answers.write({ [`signatures.${signer}`]: { name, role, date, hash } }),
  }
}
