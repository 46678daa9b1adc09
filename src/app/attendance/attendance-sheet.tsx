import { Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue, useRef, useState } from 'react'
import type { RecordState } from '../../change/head.ts'
import { readMeeting } from '../../domain/meeting.ts'
import { Alert } from '../../ui/alert.tsx'
import { useLanguage } from '../i18n.ts'
import './attendance.css'
import { CountBar } from './count-bar.tsx'
import { GuestForm } from './guest-form.tsx'
import { KeyHelp } from './key-help.tsx'
import { NameFinder } from './name-finder.tsx'
import { SheetList } from './sheet-list.tsx'
import { SheetNotes } from './sheet-notes.tsx'
import { SheetTools } from './sheet-tools.tsx'
import { countMarks, findRows } from './sheet-rows.ts'
import { enterRows, showDiffering, useSheetKeys } from './sheet-keys.ts'
import { UndoMark } from './undo-mark.tsx'
import { MarkingContext, useNewMarking } from './use-marking.ts'
import { useSheet } from './use-sheet.ts'

/**
 * Everybody who is expected, with four marks each; who else is there; how many are marked how. A row draws its own mark at once; what is
 * counted and who stands where follows when the browser has time, so that the next tap does not wait for it.
 */
export function AttendanceSheet(props: { readonly state: RecordState }) {
  const state = useDeferredValue(props.state)
  const meeting = readMeeting(state)
  const { t } = useLingui()
  const { language } = useLanguage()
  const marking = useNewMarking(state.scope, state.record)
  const sheet = useSheet(meeting, state)
  const [question, setQuestion] = useState('')
  const finder = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useSheetKeys(list, language, (letter) => {
    setQuestion(letter)
    finder.current?.focus()
  })
  const people = [...sheet.listed, ...sheet.unlisted]
  const found = { people: findRows(people, question), guests: findRows(sheet.guests, question) }
  const decide = () => {
    setQuestion('')
    requestAnimationFrame(() => showDiffering(list.current))
  }
  const guestCount = sheet.guests.length
  const isEmpty = found.people.length + found.guests.length === 0
  return (
    <MarkingContext value={marking}>
      <section className="att" aria-label={t`Attendance`}>
        <SheetNotes meeting={meeting} state={state} sheet={sheet} />
        <SheetTools meeting={meeting} state={state} sheet={sheet} people={people} />
        <div className="att-bar">
          <CountBar counts={countMarks(state, people)} onDecide={decide} />
          <div className="att-find">
            <NameFinder ref={finder} value={question} onInput={setQuestion} onEnter={() => enterRows(list.current)} />
            <UndoMark />
          </div>
        </div>
        <div ref={list}>
          <SheetList rows={found.people} rightsIn={sheet.rightsIn} label={t`People`} />
          {guestCount === 0 ? null : (
            <>
              <h2 className="att-heading">
                <Trans>Guests ({guestCount})</Trans>
              </h2>
              <SheetList rows={found.guests} rightsIn={sheet.rightsIn} label={t`Guests`} />
            </>
          )}
        </div>
        {isEmpty && question.trim() !== '' ? (
          <Alert tone="info" slim live="polite">
            <Trans>Nobody on the list is called that. Somebody who is here all the same can be added below.</Trans>
          </Alert>
        ) : null}
        {sheet.mayTake ? <GuestForm name={isEmpty ? question : ''} onAdded={() => setQuestion('')} /> : null}
        <KeyHelp />
      </section>
    </MarkingContext>
  )
}
