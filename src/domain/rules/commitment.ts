import type { Organization } from '../organization.ts'
import type { Text } from '../text.ts'
import { text } from '../text.ts'
import type { CommitmentFacts, MissingStep } from './commitment-checks.ts'
import { findMissing } from './commitment-checks.ts'

/** Where one indicator of formal commitment stands. */
export interface IndicatorStanding {
  readonly indicator: string
  readonly label: Text
  readonly holds: boolean
  /** Staff confirmed it; says nothing of whether it holds. */
  readonly verified: boolean
  readonly missing: readonly MissingStep[]
}

/** State of a partner: from nothing done to committed; `lapsed` and `withdrawn` are set by hand and go before. */
export type PartnerState = 'prospect' | 'in-progress' | 'committed' | 'lapsed' | 'withdrawn'

/** Where an organization's formal commitment stands: `done` of `of` indicators hold. */
export interface CommitmentStanding {
  readonly indicators: readonly IndicatorStanding[]
  readonly done: number
  readonly of: number
  readonly verified: number
  readonly missing: readonly MissingStep[]
  readonly state: PartnerState
}

/** Names of the states, for badges and lists. */
export const partnerStateLabels: { readonly [state in PartnerState]: Text } = {
  'prospect': text('Prospect', 'Posible socio'),
  'in-progress': text('In progress', 'En progreso'),
  'committed': text('Committed', 'Comprometido'),
  'lapsed': text('Lapsed', 'Vencido'),
  'withdrawn': text('Withdrawn', 'Retirado'),
}

/** Judges the formal commitment of an organization (Partner Definition): committed only when every indicator of the charter holds. */
export function judgeCommitment(facts: CommitmentFacts): CommitmentStanding {
  const indicators = facts.charter.commitmentIndicators.items.map((item): IndicatorStanding => {
    const missing = findMissing(item, facts)
    const verified = facts.commitment.answerByIndicator.get(item.id)?.verified ?? false
    return { indicator: item.id, label: item.label, holds: missing.length === 0, verified, missing }
  })
  const done = indicators.filter((one) => one.holds).length
  return {
    indicators,
    done,
    of: indicators.length,
    verified: indicators.filter((one) => one.verified).length,
    missing: indicators.flatMap((one) => one.missing),
    state: stateOf(facts.organization, done, indicators.length),
  }
}

function stateOf({ standing }: Organization, done: number, of: number): PartnerState {
  if (standing !== 'active') return standing
  if (done === 0) return 'prospect'
  return done < of ? 'in-progress' : 'committed'
}
