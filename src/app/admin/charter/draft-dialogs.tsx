import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import type { Charter } from '../../../domain/charter.ts'
import { CHARTER_DRAFT } from '../../../domain/charter-version.ts'
import { TASK_FORCE } from '../../../domain/scope.ts'
import { BoundField } from '../../bound-field.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { ChangeList } from './change-list.tsx'
import type { CharterDraftState } from './use-charter-draft.ts'
import { useDraftActs } from './use-draft-acts.ts'

interface PublishDialogProps {
  readonly draft: CharterDraftState
  readonly next: Charter
  readonly onClose: () => void
}

/** The last look before a version counts everywhere: all that changes, and a word about why. */
export function PublishDialog({ draft, next, onClose }: PublishDialogProps) {
  const { t } = useLingui()
  const { publish } = useDraftActs(draft)
  return (
    <ConfirmDialog wide title={t`Publish version ${draft.version} of the charter?`} doIt={t`Publish`} onDo={publish} onClose={onClose}>
      <p>
        <Trans>
          It is in force on every device from its next sync on, and never changes any more. What you want otherwise later is another
          version.
        </Trans>
      </p>
      <Suspense>
        <BoundField
          scope={TASK_FORCE}
          record={CHARTER_DRAFT}
          field="note"
          lines={2}
          hint={t`A sentence for people who wonder why a form looks different.`}
        />
      </Suspense>
      <h3>
        <Trans>What changes</Trans>
      </h3>
      <ChangeList before={draft.base} after={next} />
    </ConfirmDialog>
  )
}

/** The question before a draft goes; it can be brought back right after. */
export function DiscardDialog({ draft, onClose }: Omit<PublishDialogProps, 'next'>) {
  const { t } = useLingui()
  const { discard } = useDraftActs(draft)
  return (
    <ConfirmDialog title={t`Discard the draft?`} doIt={t`Discard it`} danger onDo={discard} onClose={onClose}>
      <p>
        <Trans>Everything that anybody drafted goes, and the version in force stays as it is. The history keeps what was written.</Trans>
      </p>
    </ConfirmDialog>
  )
}
