import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { organizationScope } from '../../domain/scope.ts'
import { readSupportRequest, supportRequestRecord, type SupportRequest } from '../../domain/support-request.ts'
import { problemOf } from '../../store/write-problem.ts'
import { Button } from '../../ui/button.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { FieldProblem } from '../../ui/field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { BoundField } from '../bound-field.tsx'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { useRecord, useStoreStatus } from '../live.ts'
import { useStore } from '../session.ts'
import { useExplainWrite } from '../write-access.ts'
import { useWriteProblemText } from '../write-problem-text.ts'
import { RequestStateTag } from './request-state-tag.tsx'

interface SupportRequestBoxProps {
  readonly organization: string
  readonly period: string
  /** Id of the benefit. */
  readonly benefit: string
  /** What to begin the wish with: what the review says should become better. */
  readonly proposed: string
}

/** Beside a benefit: asks staff for support, and shows how the request stands. */
export function SupportRequestBox({ organization, period, benefit, proposed }: SupportRequestBoxProps) {
  const record = supportRequestRecord(organization, period, benefit)
  const state = useRecord(record)
  const charter = useCharter()
  const { language } = useLanguage()
  const { t } = useLingui()
  const toast = useToast()
  const { write, problem } = useRequestWriter(organization, record)
  const locked = useExplainWrite()(organizationScope(organization), record, 'state') !== null
  const [isNew, setNew] = useState(false)
  const wishId = `wish-${benefit}`
  const request = state ? readSupportRequest(state) : null
  const isShown = request !== null && (request.state !== 'withdrawn' || request.response !== '')
  useEffect(() => {
    if (isNew && isShown) focusField(wishId)
  }, [isNew, isShown, wishId])
  const staff = textIn(charter.coordinator.shortName, language)

  const ask = async () => {
    const wish = request?.wish.trim() ? request.wish : proposed
    if (!(await write({ wish, state: 'asked' }))) return
    setNew(true)
    toast({ text: t`The request stands in this organization's list. Staff read it once they have your data.` })
  }
  const withdraw = async () => {
    if (!(await write({ state: 'withdrawn' }))) return
    toast({
      text: t`The request is withdrawn.`,
      action: { label: t`Undo`, onAction: () => void write({ state: request?.state ?? 'asked' }) },
    })
  }
  if (!isShown) {
    return (
      <RequestButton onAsk={ask} problem={problem} benefit={benefit} again={request !== null} locked={locked}>
        <Trans>Ask {staff} for support</Trans>
      </RequestButton>
    )
  }
  return (
    <section className="guides-request" aria-label={t`Support request`}>
      <p className="guides-request-head">
        <b>
          <Trans>Support request to {staff}</Trans>
        </b>{' '}
        <RequestStateTag state={request.state} />
      </p>
      {request.state === 'asked' ? (
        <BoundField
          scope={organizationScope(organization)}
          record={record}
          field="wish"
          id={wishId}
          label={t`What you ask for`}
          hint={t`No names of survivors, please.`}
          lines={3}
        />
      ) : (
        <p className="guides-wish">{request.wish}</p>
      )}
      <Response request={request} staff={staff} />
      {request.state === 'asked' && !locked && (
        <Button variant="unstyled" onClick={() => void withdraw()}>
          <Trans>Withdraw the request</Trans>
        </Button>
      )}
      {request.state === 'withdrawn' && !locked && (
        <Button variant="unstyled" onClick={() => void ask()}>
          <Trans>Ask again</Trans>
        </Button>
      )}
      <FieldProblem id={`${wishId}-problem-2`} problem={problem} />
    </section>
  )
}

function Response({ request, staff }: { readonly request: SupportRequest; readonly staff: string }) {
  if (request.response.trim() === '') return null
  return (
    <p className="guides-wish">
      <b>
        <Trans>Answer of {staff}:</Trans>
      </b>{' '}
      {request.response}
    </p>
  )
}

interface RequestButtonProps {
  readonly benefit: string
  readonly problem: string | undefined
  /** There was a request that was withdrawn. */
  readonly again: boolean
  /** Whoever works here may not ask for this organization. */
  readonly locked: boolean
  readonly onAsk: () => Promise<void>
  readonly children: ReactNode
}

function RequestButton({ benefit, problem, again, locked, onAsk, children }: RequestButtonProps) {
  const readOnly = useStoreStatus() === 'read-only'
  if (readOnly || locked) return null
  return (
    <>
      <Button variant="outline" onClick={() => void onAsk()}>
        {children}
      </Button>
      {again && (
        <span className="guides-soft">
          {' '}
          <Trans>An earlier request was withdrawn.</Trans>
        </span>
      )}
      <FieldProblem id={`ask-${benefit}-problem`} problem={problem} />
    </>
  )
}

/** Writes fields of a request as one edit; says what went wrong. */
function useRequestWriter(organization: string, record: string) {
  const store = useStore()
  const textOf = useWriteProblemText()
  const [problem, setProblem] = useState<string>()
  const write = async (values: Readonly<Record<string, string>>): Promise<boolean> => {
    const drafts = Object.entries(values).map(([field, value]) => ({ record, field, value }))
    try {
      await store.write(organizationScope(organization), drafts)
      setProblem(undefined)
      return true
    } catch (error) {
      setProblem(textOf(problemOf(error)))
      return false
    }
  }
  return { write, problem }
}
