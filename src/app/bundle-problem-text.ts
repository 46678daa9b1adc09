import { useLingui } from '@lingui/react/macro'
import type { FormatProblem } from '../change/problem.ts'
import { BundleFailure } from '../store/bundle-office.ts'
import { useWriteProblemText } from './write-problem-text.ts'

/** Gives the sentence for a bundle that was not taken in or written: what, where and what to do; null where the person cancelled. Hook. */
export function useBundleProblemText(): (error: unknown) => string | null {
  const { t } = useLingui()
  const writeText = useWriteProblemText()

  const fileText = ({ code, path, data }: FormatProblem): string => {
    const place = path === '' ? t`the file itself` : path
    const megabytes = Math.round(Number(data['limit'] ?? 0) / (1024 * 1024))
    const texts: Readonly<Record<FormatProblem['code'], string>> = {
      'not-json': t`This file is damaged, cut off, or of another kind. Ask for it again, or choose a file that ends in .tfbundle.json.`,
      'foreign': t`This file was not made by Partners Guide. Choose a file that ends in .tfbundle.json.`,
      'too-new': t`A newer version of the app made this file. Update the app on this device, then try again.`,
      'too-large':
        path === ''
          ? t`This file is too large: ${megabytes} MB is the most. Ask for a part of it, such as one organization.`
          : t`Something in this file is too large (${path}). Ask for the file again.`,
      'too-deep': t`This file is built in a way the app does not read (${place}). Ask for it again.`,
      'wrong-shape': t`Something in this file is not as it should be (${place}). Ask for it again.`,
      'hostile-key': t`This file tries to change what it must not (${place}). It was refused; ask the sender about it.`,
      'wrong-digest': t`This file was changed or damaged after it was written. Ask for it again.`,
      'wrong-task-force': t`This file belongs to another task force than the data on this device.`,
    }
    return texts[code]
  }
  return (error) => {
    if (!(error instanceof BundleFailure)) return t`Something went wrong; nothing was changed. Try again.`
    const { problem } = error
    if (problem.at === 'cancelled') return null
    const reason = problem.at === 'file' ? fileText(problem.problem) : writeText(problem.code)
    return t`${reason} Nothing on this device was changed.`
  }
}
