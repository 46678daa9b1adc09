import { Trans, useLingui } from '@lingui/react/macro'
import { findLocale } from '../../../ui/format-date.ts'
import { FieldGroup } from '../../../ui/field-group.tsx'
import { useLanguage } from '../../i18n.ts'
import { DraftChoice, DraftFlag, DraftNumber } from './draft-inputs.tsx'
import { inputIdOf } from './draft-place.ts'
import { useFault } from './draft-text.tsx'
import { useMemberWords } from './part-words.ts'
import { TimeZoneInput } from './time-zone-input.tsx'

/** How attendance is judged, when the year starts, how often things are reviewed, and what reports leave out. */
export function FiguresPart() {
  const { t } = useLingui()
  return (
    <div className="charter-form">
      <section aria-labelledby="attendance">
        <h2 id="attendance">
          <Trans>Attendance</Trans>
        </h2>
        <AttendanceInputs />
      </section>
      <section aria-labelledby="year">
        <h2 id="year">
          <Trans>Year and rhythm</Trans>
        </h2>
        <YearInputs />
        <TimeZoneInput />
      </section>
      <section aria-labelledby="thresholds">
        <h2 id="thresholds">
          <Trans>Thresholds</Trans>
        </h2>
        <ThresholdInputs hint={t`Smaller counts could tell who somebody is, so reports leave them out.`} />
      </section>
    </div>
  )
}

function AttendanceInputs() {
  const { t } = useLingui()
  const words = useMemberWords()
  const minimum = ['attendance', 'minimum'] as const
  return (
    <>
      <FieldGroup
        id={inputIdOf(minimum)}
        label={words['attendance.minimum']}
        hint={t`As a share in two whole numbers, such as 3 of 4 meetings; the rules then never round.`}
        problem={useFault(minimum)}
      >
        <div className="charter-share">
          <DraftNumber place={[...minimum, 'numerator']} label={t`So many`} min={0} max={1000} />
          <DraftNumber place={[...minimum, 'denominator']} label={t`of`} min={1} max={1000} unit={t`meetings held`} />
        </div>
      </FieldGroup>
      <DraftNumber place={['attendance', 'exampleMeetings']} label={words['attendance.exampleMeetings']!} min={1} max={366} />
      <DraftFlag place={['attendance', 'teleconferenceCounts']} label={words['attendance.teleconferenceCounts']!} />
      <DraftFlag place={['attendance', 'alternatesCount']} label={words['attendance.alternatesCount']!} />
    </>
  )
}

function YearInputs() {
  const { t } = useLingui()
  const words = useMemberWords()
  const { language } = useLanguage()
  const month = new Intl.DateTimeFormat(findLocale(language), { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: month.format(Date.UTC(2000, index, 1)) }))
  return (
    <>
      <DraftChoice compact numeric place={['year', 'fiscalStartMonth']} label={words['year.fiscalStartMonth']!} options={months} />
      <DraftChoice
        place={['year', 'reviewsBy']}
        label={words['year.reviewsBy']!}
        options={[
          { value: 'calendar', label: t`the calendar year` },
          { value: 'fiscal', label: t`the fiscal year` },
        ]}
      />
      <DraftNumber
        place={['rhythm', 'performanceReviewMonths']}
        label={words['rhythm.performanceReviewMonths']!}
        unit={t`months`}
        min={1}
        max={120}
      />
      <DraftChoice
        numeric
        place={['rhythm', 'benefitsReviewsPerYear']}
        label={words['rhythm.benefitsReviewsPerYear']!}
        options={[
          { value: '1', label: t`One a year` },
          { value: '2', label: t`Two a year` },
          { value: '4', label: t`Four a year` },
        ]}
      />
      <DraftNumber place={['rhythm', 'projectUpdateDays']} label={words['rhythm.projectUpdateDays']!} unit={t`days`} min={1} max={366} />
    </>
  )
}

function ThresholdInputs({ hint }: { readonly hint: string }) {
  const { t } = useLingui()
  const words = useMemberWords()
  return (
    <>
      <DraftNumber place={['smallCellThreshold']} label={words['smallCellThreshold']!} hint={hint} min={1} max={1000} />
      <DraftNumber place={['anonymousMinimum']} label={words['anonymousMinimum']!} unit={t`answers on`} min={1} max={1000} />
    </>
  )
}
