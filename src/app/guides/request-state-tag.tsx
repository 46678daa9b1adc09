import type { SupportRequest } from '../../domain/support-request.ts'
import { supportRequestStates } from '../../domain/support-request-kind.ts'
import { Tag, type TagTone } from '../../ui/tag.tsx'
import { textIn, useLanguage } from '../i18n.ts'

const toneByState: Readonly<Record<SupportRequest['state'], TagTone>> = {
  asked: 'warning',
  answered: 'info',
  done: 'success',
  withdrawn: 'neutral',
}

/** State of a support request, in a word. */
export function RequestStateTag({ state }: { readonly state: SupportRequest['state'] }) {
  const { language } = useLanguage()
  const label = supportRequestStates.find((option) => option.id === state)?.label
  return <Tag tone={toneByState[state]}>{label ? textIn(label, language) : state}</Tag>
}
