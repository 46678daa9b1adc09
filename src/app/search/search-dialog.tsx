import { useLingui } from '@lingui/react/macro'
import { Dialog } from '../../ui/dialog.tsx'

/** Search across everything on the device. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog open title={t`Search`} onClose={onClose}>
      <p />
    </Dialog>
  )
}
