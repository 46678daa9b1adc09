import { Plural, Trans } from '@lingui/react/macro'
import { SummaryBox } from '../../ui/summary-box.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { useFacts } from '../live.ts'

/** Says plainly where the data is: on this device alone, and what of it has never left. */
export function ThisDeviceSection() {
  const { exportedAt, unsent } = useFacts()
  const { language } = useLanguage()
  return (
    <SummaryBox heading={<Trans>This device works alone</Trans>}>
      <p>
        <Trans>Everything is saved on this device, and nothing is sent anywhere. You take it to others as a file.</Trans>
      </p>
      <p>
        {unsent === 0 ? (
          <Trans>Nothing here waits to be exported.</Trans>
        ) : (
          <strong>
            <Plural value={unsent} one="# change is only on this device." other="# changes are only on this device." />
          </strong>
        )}{' '}
        {exportedAt === null ? (
          <Trans>Nothing has been exported yet.</Trans>
        ) : (
          <Trans>Last export: {formatInstant(exportedAt, language)}.</Trans>
        )}
      </p>
      <AppLinkButton to="/share" variant={unsent === 0 ? 'outline' : 'primary'}>
        <Trans>Export or import</Trans>
      </AppLinkButton>
    </SummaryBox>
  )
}
