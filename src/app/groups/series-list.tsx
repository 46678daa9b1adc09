import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { readMeetingSeries, type MeetingSeries } from '../../domain/meeting-series.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { EditSeriesDialog } from '../series-dialog.tsx'
import { useSeriesWords } from '../series-words.ts'

/** The series by which a work group meets; nothing where it has none. */
export function SeriesList({ group, mayPlan }: { readonly group: string; readonly mayPlan: boolean }) {
  const [editing, setEditing] = useState<string | null>(null)
  const scope = workGroupScope(group)
  const all = useRecords('meeting-series')
    .filter((state) => state.scope === scope)
    .map(readMeetingSeries)
  const edited = all.find(({ key }) => key === editing)
  if (all.length === 0) return null
  const count = all.length
  return (
    <Disclosure summary={<Trans>Series ({count})</Trans>}>
      <ul className="group-series">
        {all.map((series) => (
          <SeriesRow key={series.key} series={series} onEdit={mayPlan ? () => setEditing(series.key) : null} />
        ))}
      </ul>
      {edited ? <EditSeriesDialog group={group} series={edited} onClose={() => setEditing(null)} /> : null}
    </Disclosure>
  )
}

function SeriesRow({ series, onEdit }: { readonly series: MeetingSeries; readonly onEdit: (() => void) | null }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words = useSeriesWords()
  const title = series.title.trim() || t`Meetings`
  const until = series.until === null ? null : formatDate(series.until, language)
  return (
    <li>
      <span>
        <b>{title}</b>: {words.sentence(series)}
        {until === null ? null : (
          <>
            {', '}
            <Trans>until {until}</Trans>
          </>
        )}
      </span>
      {onEdit === null ? null : (
        <Button variant="unstyled" aria-label={t`Change the series ${title}`} onClick={onEdit}>
          <Trans>Change</Trans>
        </Button>
      )}
    </li>
  )
}
