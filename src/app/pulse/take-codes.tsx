import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { countAnswer, findPourProblem, isAnswered, pourBox, type PulseBox } from '../../domain/pulse-box.ts'
import { readCode, type CodeProblem, type ReadCode } from '../../domain/pulse-code.ts'
import { Alert } from '../../ui/alert.tsx'
import { ScanCode } from '../scan-code.tsx'
import { addToBox } from './box-place.ts'
import type { BoxProps } from './box-panel.tsx'

/** What became of a code. The code itself is not kept, and what it holds is not shown. */
type Taken = { readonly done: number } | Refused

/** Why a code was not counted. */
interface Refused {
  readonly refusal: CodeProblem | 'counted' | 'not-taken' | 'poured'
}

/** Takes codes from other devices into the box: answers, and the counts of another box. */
export function TakeCodes({ facts, place, onClose }: BoxProps & { readonly onClose: () => void }) {
  const { t } = useLingui()
  const [taken, setTaken] = useState<Taken | null>(null)
  const take = (text: string) => {
    const code = readCode(text, facts.codePlace)
    let outcome: Taken = { refusal: 'not-taken' }
    const problem = addToBox(place, (box) => {
      const next = takeIntoBox(box, code, facts.codePlace.barriers)
      outcome = 'refusal' in next ? next : { done: next.answers }
      return 'refusal' in next ? box : next
    })
    setTaken(problem === null ? outcome : { refusal: 'not-taken' })
  }
  return (
    <ScanCode label={t`Scan people’s codes`} onCode={take} onClose={onClose}>
      {taken ? <TakenNote taken={taken} /> : null}
    </ScanCode>
  )
}

function takeIntoBox(box: PulseBox, code: ReadCode, barriers: readonly string[]): PulseBox | Refused {
  if (code.kind === 'problem') return { refusal: code.problem }
  if (code.kind === 'box') return findPourProblem(box, code.box) === null ? pourBox(box, code.box) : { refusal: 'poured' }
  if (box.seen.includes(code.nonce)) return { refusal: 'counted' }
  return isAnswered(code.answer) ? countAnswer(box, barriers, code.answer, code.nonce) : { refusal: 'no-code' }
}

function TakenNote({ taken }: { readonly taken: Taken }) {
  const { t } = useLingui()
  if ('done' in taken) {
    return (
      <Alert tone="success" slim live="polite">
        {t`Counted. ${plural(taken.done, { one: '# answer is in the box.', other: '# answers are in the box.' })}`}
      </Alert>
    )
  }
  const words = {
    'no-code': t`This is no code of a barriers pulse.`,
    'length': t`Some letters are missing, or there are too many. Compare the code and type it again.`,
    'other': t`This code is mistyped, or it belongs to another day, another group or another list of barriers.`,
    'counted': t`This code was counted already.`,
    'poured': t`Answers of that box are in here already, so it was not added.`,
    'not-taken': t`The box takes no answers at present. Nothing was counted.`,
  }
  return (
    <Alert tone="warning" slim live="polite">
      {words[taken.refusal]}
    </Alert>
  )
}
