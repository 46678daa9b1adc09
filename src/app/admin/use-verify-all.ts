import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { commitmentRecord } from '../../domain/commitment.ts'
import { organizationScope } from '../../domain/scope.ts'
import { problemOf } from '../../store/write-problem.ts'
import { useToast } from '../../ui/toast.tsx'
import { useStore } from '../session.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import type { VerificationRow } from './use-verification.ts'

/** Gives a function that verifies every step of an organization that is done, as one edit with a way back. Hook. */
export function useVerifyAll(): (row: VerificationRow) => void {
  const { t } = useLingui()
  const store = useStore()
  const toast = useToast()
  const textOf = useWriteProblemText()
  const tell = (error: unknown) => toast({ text: textOf(problemOf(error).code) })
  const verify = async ({ organization: { key }, standing, name }: VerificationRow) => {
    const record = commitmentRecord(key)
    const scope = organizationScope(key)
    const fields = standing.indicators.filter((one) => one.holds && !one.verified).map((one) => `verified.${one.indicator}`)
    await store.write(
      scope,
      fields.map((field) => ({ record, field, value: true })),
    )
    const undo = () =>
      store.write(
        scope,
        fields.map((field) => ({ record, field, value: null })),
      )
    toast({
      text: t`${name}: ${plural(fields.length, { one: '# step verified.', other: '# steps verified.' })}`,
      action: { label: t`Undo`, onAction: () => void undo().catch(tell) },
    })
  }
  return (row) => void verify(row).catch(tell)
}
