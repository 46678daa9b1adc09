import type { ReactNode } from 'react'
import type { Guide } from '../../domain/guide.ts'
import type { Language } from '../../domain/text.ts'
import { useValues } from '../../wizard/answers.ts'
import { listCommitmentNotes } from './commitment-notes.tsx'
import type { GuidePlace } from './guide-place.ts'
import { listReviewNotes } from './review-notes.tsx'
import { listBlocked, listSelectionActions, listSelectionNotes } from './selection-notes.tsx'
import { SupportRequestBox } from './support-request-box.tsx'
import { TakeFromRecords } from './take-from-records.tsx'
import type { OrganizationFacts } from '../use-organization-facts.ts'

type ByRow<Value> = Readonly<Record<string, Value>>

/** What the task force's records and rules add to the rows of a guide, by row. */
export interface RowExtras {
  readonly rowNote?: ByRow<ReactNode>
  readonly rowAction?: ByRow<ReactNode>
  readonly blocked?: ByRow<string>
}

/** Finds what stands beside the rows of a guide on screen. */
export function listRowExtras(place: GuidePlace, guide: Guide, facts: OrganizationFacts, language: Language): RowExtras {
  switch (place.guide) {
    case 'commitment':
      return {
        rowNote: listCommitmentNotes(facts),
        rowAction: Object.fromEntries(
          facts.charter.commitmentIndicators.items.map((item) => [item.id, <TakeFromRecords key={item.id} item={item} facts={facts} />]),
        ),
      }
    case 'selection':
      return { rowNote: listSelectionNotes(facts), rowAction: listSelectionActions(facts), blocked: listBlocked(facts, language) }
    case 'resources':
      return {}
    case 'performance':
      return { rowNote: listReviewNotes(place, guide, facts) }
    case 'benefits':
      return {
        rowNote: listReviewNotes(place, guide, facts),
        rowAction: Object.fromEntries(guide.rows.map((row) => [row.id, <BenefitRequest key={row.id} place={place} benefit={row.id} />])),
      }
  }
}

function BenefitRequest({ place, benefit }: { readonly place: GuidePlace; readonly benefit: string }) {
  const wish = useValues()(`answers.${benefit}.improvements`)
  return (
    <SupportRequestBox
      organization={place.organization}
      period={place.part ?? ''}
      benefit={benefit}
      proposed={typeof wish === 'string' ? wish : ''}
    />
  )
}
