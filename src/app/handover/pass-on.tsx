import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { planPass, type ScopePass } from '../../domain/rules/handover.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'
import { useExplainWrite } from '../write-access.ts'
import { DutyList } from './duty-list.tsx'
import { useSuccessors } from './use-successors.ts'
import type { HandoverFacts } from './use-handover.ts'

/** Chooses the successor and passes on in one step what is in hand; what whoever works here may not pass on is named with its reason. */
export function PassOn({ facts }: { readonly facts: HandoverFacts }) {
  const { t } = useLingui()
  const explain = useExplainWrite()
  const { options, likely } = useSuccessors(facts)
  const [chosen, setChosen] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | undefined>()
  const pass = usePass()
  const successor = chosen ?? likely ?? ''
  const { passes, kept } = planPass(facts.duties, facts.person, successor, explain)
  const count = passes.reduce((sum, one) => sum + one.duties.length, 0)
  const name = options.find(({ value }) => value === successor)?.label ?? ''
  const submit = () => {
    if (successor === '') setProblem(t`Choose who takes over.`)
    else void pass(passes, name)
  }
  return (
    <>
      {options.length === 0 ? (
        <p>
          <Trans>Nobody else of the organization is listed. Name the successor on the page of the organization first.</Trans>
        </p>
      ) : (
        <div className="handover-pass ui-no-print">
          <Select
            label={t`Who takes over`}
            value={successor}
            options={options}
            problem={problem}
            onInput={(next) => {
              setChosen(next)
              setProblem(undefined)
            }}
          />
          <Button aria-disabled={count === 0} onClick={submit}>
            <Plural value={count} one="Pass on # task" other="Pass on # tasks" />
          </Button>
        </div>
      )}
      {kept.length === 0 ? null : (
        <section aria-labelledby="kept">
          <h3 id="kept">
            <Plural value={kept.length} one="# thing that you cannot pass on" other="# things that you cannot pass on" />
          </h3>
          <DutyList
            label={t`What you cannot pass on`}
            duties={kept.map(({ duty }) => duty)}
            reasonOf={(duty) => kept.find((one) => one.duty === duty)?.reason ?? null}
          />
        </section>
      )}
    </>
  )
}

/** Gives a function that passes duties on, one edit a scope, with one way back for all. Hook. */
function usePass() {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  return async (passes: readonly ScopePass[], name: string) => {
    const passed: ScopePass[] = []
    const undo = async () => {
      for (const one of passed) await store.write(one.scope, one.back)
    }
    const isWhole = await act(async () => {
      for (const one of passes) {
        await store.write(one.scope, one.drafts)
        passed.push(one)
      }
    }, {})
    const count = passed.reduce((sum, one) => sum + one.duties.length, 0)
    if (count === 0) return
    const done = isWhole
      ? t`Passed on to ${name}: ${count}`
      : t`Passed on to ${name}: ${count}. The rest could not be saved and is still listed.`
    await act(() => Promise.resolve(), { done, undo })
  }
}
