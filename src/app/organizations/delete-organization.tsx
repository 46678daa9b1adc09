import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { organizationRecord } from '../../domain/organization.ts'
import { TASK_FORCE } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useStore } from '../session.ts'
import { useExplainWrite } from '../write-access.ts'
import { useAct } from '../use-act.ts'

interface DeleteOrganizationProps {
  readonly organization: string
  readonly name: string
  readonly isMine: boolean
}

/** Deletes an organization after a question in words; it can be brought back ([M6]). */
export function DeleteOrganization({ organization, name, isMine }: DeleteOrganizationProps) {
  const { t } = useLingui()
  const store = useStore()
  const navigate = useNavigate()
  const act = useAct()
  const explain = useExplainWrite()
  const [asking, setAsking] = useState(false)
  const record = organizationRecord(organization)
  if (explain(TASK_FORCE, record, 'deleted') !== null) return null
  const remove = async () => {
    setAsking(false)
    const undo = async () => {
      await store.restore(record)
      await navigate({ to: '/organizations/$org', params: { org: organization } })
    }
    if (await act(() => store.remove(record), { done: t`Deleted: ${name}`, undo })) await navigate({ to: '/organizations' })
  }
  return (
    <section className="org-section">
      <Button variant="unstyled" className="org-delete" onClick={() => setAsking(true)}>
        <Trans>Delete this organization</Trans>
      </Button>
      <Dialog
        open={asking}
        title={t`Delete ${name}?`}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="danger" onClick={() => void remove()}>
              <Trans>Delete</Trans>
            </Button>
            <Button variant="outline" onClick={() => setAsking(false)}>
              <Trans>Keep it</Trans>
            </Button>
          </>
        }
      >
        {isMine ? (
          <p>
            <strong>
              <Trans>This is your own organization.</Trans>
            </strong>
          </p>
        ) : null}
        <p>
          <Trans>
            It disappears from the list, here and, once you share, on other devices. Its people and guides stay on the device and come back
            with it.
          </Trans>
        </p>
        <p>
          <Trans>An organization that only stopped taking part is not deleted: set its standing to lapsed or withdrawn.</Trans>
        </p>
      </Dialog>
    </section>
  )
}
