import { useLingui } from '@lingui/react/macro'
import type { WriteProblem, WriteProblemCode } from '../store/write-problem.ts'
import { useLanguage } from './i18n.ts'

/** Gives the sentence for a write that did not happen, or for its code: what, and what to do. Hook. */
export function useWriteProblemText(): (problem: WriteProblem | WriteProblemCode) => string {
  const { t } = useLingui()
  const { language } = useLanguage()
  const texts: Readonly<Record<WriteProblemCode, string>> = {
    'quota': t`This device has no room left, so it is not saved. Your text stays here. Free some space on the disk; saving is tried again by itself.`,
    'lost': t`The browser closed the app's storage, so it is not saved yet. Your text stays here; saving is tried again by itself.`,
    'read-only': t`A newer version of the app has written this data, so this version only shows it. Load the page again to update.`,
    'too-large': t`This text is too long to be saved: 64 KB is the most. It stays here; shorten it.`,
    'invalid': t`The app tried to save something that is not allowed. Your text stays here; please report this.`,
    'unsafe-content': t`This text holds something that must never be collected here. It is not saved and stays in the field; take it out.`,
    'other-account': t`The data on this device belongs to another account, so nothing was saved. Sign in as that account.`,
    'wiped': t`The data was removed from this device, so nothing can be saved here any more.`,
    'failed': t`It could not be saved. Your text stays here; saving is tried again by itself.`,
  }
  return (problem) => {
    if (typeof problem === 'string') return texts[problem]
    return problem.unsafe === null ? texts[problem.code] : t`It is not saved and stays in the field: ${problem.unsafe.reason[language]}`
  }
}
