import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import type { PartName } from '../../domain/data-part.ts'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/format-date.ts'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { useLanguage } from '../i18n.ts'
import { Skeleton } from '../../ui/waiting.tsx'
import { useFacts } from '../live.ts'
import { useMe } from '../me.ts'
import { ExportSteps } from '../export-steps.tsx'
import { useExport } from '../use-export.ts'
import { usePartOptions } from './part-choice.ts'
import { readShareSearch, type SharedPart, type ShareSearch } from './share-search.ts'

interface ExportSectionProps {
  /** What the address says. */
  readonly search: ShareSearch
  readonly onSearch: (search: ShareSearch) => void
}

/** Writing a bundle: everything, one organization, one work group, one meeting or one project ([B3]). */
export function ExportSection({ search, onSearch }: ExportSectionProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { exportedAt, unsent } = useFacts()
  const written = useExport()
  const what = search.part ?? 'everything'
  return (
    <section className="ui-stack" aria-labelledby="export-heading">
      <h2 id="export-heading">
        <Trans>Export</Trans>
      </h2>
      <p>
        {exportedAt === null ? (
          <Trans>Nothing has been exported from this device yet.</Trans>
        ) : unsent === 0 ? (
          <Trans>Everything was exported on {formatInstant(exportedAt, language)}; nothing has changed since.</Trans>
        ) : (
          <Trans>Everything was last exported on {formatInstant(exportedAt, language)}. There are changes since.</Trans>
        )}
      </p>
      <ExportSteps export={written} again={<Trans>Export something else</Trans>}>
        <RadioGroup
          label={t`What to export`}
          value={what}
          onInput={(value) => onSearch(value === null ? {} : readShareSearch({ part: value }))}
          options={[
            { value: 'everything', label: t`Everything on this device`, hint: t`Good as a backup.` },
            { value: 'organization', label: t`One organization`, hint: t`With its people, guides and pledges.` },
            { value: 'work-group', label: t`One work group`, hint: t`With its members, meetings, projects and pledges.` },
            { value: 'meeting', label: t`One meeting`, hint: t`With attendance, minutes and everybody who is named in it.` },
            { value: 'project', label: t`One project`, hint: t`With its updates, ratings, reviews and everybody who is named in it.` },
          ]}
        />
        {what === 'everything' ? (
          <Button onClick={() => void written.run(null, t`Everything`)}>
            <Trans>Export as a file</Trans>
          </Button>
        ) : (
          <Suspense fallback={<Skeleton lines={2} />}>
            <PartPicker key={what} sort={what} chosen={search.of} onChoose={(of) => onSearch({ part: what, of })} onExport={written.run} />
          </Suspense>
        )}
      </ExportSteps>
    </section>
  )
}

interface PartPickerProps {
  readonly sort: SharedPart
  readonly chosen: string | undefined
  readonly onChoose: (key: string) => void
  readonly onExport: (part: PartName, title: string) => Promise<void>
}

/** Chooses the organization, work group, meeting or project to export. One's own organization is offered first. */
function PartPicker({ sort, chosen, onChoose, onExport }: PartPickerProps) {
  const { t } = useLingui()
  const me = useMe()
  const options = usePartOptions(sort)
  const [missing, setMissing] = useState(false)
  const value = chosen ?? (sort === 'organization' ? (me.organization ?? '') : '')
  const option = options.find((one) => one.value === value)
  const words = {
    'organization': { label: t`Organization`, missing: t`Choose the organization to export.` },
    'work-group': { label: t`Work group`, missing: t`Choose the work group to export.` },
    'meeting': { label: t`Meeting`, missing: t`Choose the meeting to export.` },
    'project': { label: t`Project`, missing: t`Choose the project to export.` },
  }[sort]
  return (
    <>
      <Select
        label={words.label}
        value={value}
        onInput={(next) => {
          onChoose(next)
          setMissing(false)
        }}
        problem={missing ? words.missing : undefined}
        options={options}
      />
      <Button onClick={() => (option ? void onExport({ sort, key: value }, option.label) : setMissing(true))}>
        <Trans>Export as a file</Trans>
      </Button>
    </>
  )
}
