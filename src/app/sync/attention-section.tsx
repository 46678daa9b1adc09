import { Plural, Trans } from '@lingui/react/macro'
import { kindOf } from '../../change/edit.ts'
import { findKind } from '../../domain/registry.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { useLanguage } from '../i18n.ts'
import { useAttention, useFacts } from '../live.ts'
import { useNaming } from '../naming.ts'
import { DeletionDecision } from './deletion-decision.tsx'
import { listOpenQuestions, type OpenQuestion } from './open-questions.ts'
import { usePassFocus } from './pass-focus.ts'

/** Everything on this device that a person has to decide, each decided right here. */
export function AttentionSection() {
  const { epoch } = useFacts()
  const states = useAttention()
  const naming = useNaming()
  const questions = states
    .toSorted((a, b) => naming.title(a.record).localeCompare(naming.title(b.record)) || a.record.localeCompare(b.record))
    .flatMap((state) => listOpenQuestions(state, epoch))
  const section = usePassFocus(questions.map(({ key }) => key))
  return (
    <section ref={section} aria-labelledby="attention-heading">
      <h2 id="attention-heading" tabIndex={-1}>
        <Trans>To decide</Trans>
      </h2>
      {questions.length === 0 ? (
        <EmptyState heading={<Trans>Nothing to decide</Trans>} headingLevel={3}>
          <Trans>When two people change the same answer in different places, both versions wait here for you.</Trans>
        </EmptyState>
      ) : (
        <>
          <p>
            <Plural
              value={questions.length}
              one="# question. Nothing is lost, whatever you decide: the history below keeps every version this device has."
              other="# questions. Nothing is lost, whatever you decide: the history below keeps every version this device has."
            />
          </p>
          <ul className="sync-questions">
            {questions.map((question) => (
              <li key={question.key} data-item={question.key} className="ui-card">
                <Question question={question} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Question({ question }: { readonly question: OpenQuestion }) {
  const { language } = useLanguage()
  const naming = useNaming()
  const { record, scope } = question.state
  return (
    <>
      <h3 tabIndex={-1}>
        {naming.title(record)}
        {question.about === 'field' ? <span className="sync-field">{naming.label(record, question.field)}</span> : null}
      </h3>
      <p className="ui-soft">{findKind(kindOf(record))?.singular[language] ?? kindOf(record)}</p>
      {question.about === 'field' ? (
        <ConflictPanel target={{ scope, record, field: question.field }} />
      ) : (
        <DeletionDecision record={record} deletion={question.deletion} />
      )}
    </>
  )
}
