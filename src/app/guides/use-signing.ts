import { useLingui } from '@lingui/react/macro'
import type { Answers } from '../../wizard/answers.ts'
import type { Signing } from '../../wizard/sign-off.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { useSession } from '../session.ts'
import type { GuidePlace } from './guide-place.ts'
import { findExecutive, findRepresentative, type Holder } from './record-fact.tsx'
import { listRuleReasons } from './rule-reasons.ts'
import { keepAttendance } from './sign-review.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/** How a guide is signed here: proposals from the records, and the rules that bar it. Hook. */
export function useSigning(place: GuidePlace, facts: OrganizationFacts, answers: Answers, currentHash: string | null): Signing {
  const { t } = useLingui()
  const { language } = useLanguage()
  const session = useSession()
  const isCommitment = place.guide === 'commitment'
  const propose = (holder: Holder | null, role: string) => (holder ? { name: holder.name, role: holder.title || role } : { role })
  const lack = listRuleReasons(place, facts).find((one) => one.blocks)
  const reason = lack ? textIn(lack.reason, language) : null
  const blocked =
    reason === null
      ? null
      : isCommitment
        ? t`This can be signed once every action holds. ${reason}`
        : t`This cannot be signed yet. ${reason}`
  return {
    currentHash,
    today: facts.today,
    onlyComplete: isCommitment,
    proposed: {
      executive: propose(findExecutive(facts), t`Chief executive`),
      representative: propose(findRepresentative(facts), t`Official representative`),
    },
    ...(blocked === null ? {} : { blocked: { executive: blocked, representative: blocked } }),
    onSign: async (signer, { name, role, date, hash: seen }) => {
      const hash =
        place.guide === 'performance'
          ? await keepAttendance({
              session,
              place,
              facts,
              answers,
              hash: seen,
              changed: t`Something here has just changed. Look at it once more, then sign.`,
            })
          : seen
      await answers.write({ [`signatures.${signer}`]: { name, role, date, hash } })
    },
  }
}
