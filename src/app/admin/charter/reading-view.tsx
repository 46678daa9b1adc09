import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { workGroupLabel, type Charter, type CharterItem, type CharterList, type WorkGroup } from '../../../domain/charter.ts'
import { charterLists } from '../../../domain/charter-version/charter-shape.ts'
import type { Text } from '../../../domain/text.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { useLanguage } from '../../i18n.ts'
import { useEntryWords, useGroupWords, useMemberWords, usePartWords } from './part-words.ts'
import { useFigureWords } from './figure-words.ts'
import { TextShown } from './text-shown.tsx'
import { useValueWords } from './place-words.ts'

interface ReadingViewProps {
  readonly charter: Charter
  /** Every text in both languages, side by side. */
  readonly both: boolean
}

/** All that a charter says, in the order in which people read it. */
export function ReadingView({ charter, both }: ReadingViewProps) {
  const parts = usePartWords()
  return (
    <>
      <section>
        <h2>{parts.names}</h2>
        <NamesRead charter={charter} both={both} />
      </section>
      <section>
        <h2>{parts.groups}</h2>
        {charter.workGroups.map((group) => (
          <GroupRead key={group.id} charter={charter} group={group} both={both} />
        ))}
      </section>
      {charterLists.map((name) => (
        <section key={name}>
          <h2>{parts[name]}</h2>
          <ListRead list={charter[name]} both={both} />
        </section>
      ))}
      <section>
        <h2>{parts.figures}</h2>
        <FiguresRead charter={charter} />
      </section>
    </>
  )
}

function NamesRead({ charter, both }: ReadingViewProps) {
  const { t } = useLingui()
  const words = useMemberWords()
  const { language } = useLanguage()
  const rows: readonly (readonly [string, Text])[] = [
    ['name', charter.name],
    ['shortName', charter.shortName],
    ['coordinator.name', charter.coordinator.name],
    ['coordinator.shortName', charter.coordinator.shortName],
    ['mission.text', charter.mission.text],
    ['sourceDocument', charter.sourceDocument],
    ['workGroupTerm.name', charter.workGroupTerm.name],
    ['workGroupTerm.abbreviation', charter.workGroupTerm.abbreviation],
    ['memorandum.name', charter.memorandum.name],
    ['memorandum.alsoCalled', charter.memorandum.alsoCalled],
  ]
  return (
    <dl className="charter-facts">
      {rows.map(([member, text]) => (
        <Fact key={member} term={words[member]!}>
          <TextShown text={text} both={both} />
          {member === 'mission.text' && charter.mission.preliminary ? <em>{t`Preliminary.`}</em> : null}
        </Fact>
      ))}
      <Fact term={words['issued']!}>{formatDate(charter.issued, language)}</Fact>
    </dl>
  )
}

interface GroupReadProps extends ReadingViewProps {
  readonly group: WorkGroup
}

function GroupRead({ charter, group, both }: GroupReadProps) {
  const words = useGroupWords()
  const valueOf = useValueWords()
  const { language } = useLanguage()
  const texts: readonly (readonly [string, Text | undefined])[] = [
    ['nameOnForm', group.nameOnForm],
    ['goal', group.goal],
    ['population', group.population],
    ['factors', group.factors],
    ['projectTypes', group.projectTypes],
    ['feasibilityFirst.note', group.feasibilityFirst?.note],
    ['collaborator.name', group.collaborator?.name],
    ['collaborator.note', group.collaborator?.note],
  ]
  return (
    <>
      <h3>{both ? <TextShown text={workGroupLabel(charter, group)} both /> : workGroupLabel(charter, group)[language]}</h3>
      <dl className="charter-facts">
        {texts.map(([member, text]) =>
          text === undefined ? null : (
            <Fact key={member} term={words[member]!}>
              <TextShown text={text} both={both} />
            </Fact>
          ),
        )}
        {group.feasibilityFirst ? <Fact term={words['feasibilityFirst.year']!}>{group.feasibilityFirst.year}</Fact> : null}
        <Fact term={words['membership']!}>{valueOf(['membership'], group.membership)}</Fact>
        <Fact term={words['reading']!}>{valueOf(['reading'], group.reading)}</Fact>
      </dl>
    </>
  )
}

function ListRead({ list, both }: { readonly list: CharterList; readonly both: boolean }) {
  const { sections = [], items } = list
  const known = new Set(sections.map(({ id }) => id))
  const loose = items.filter(({ section }) => section === undefined || !known.has(section))
  return (
    <>
      {sections.map((section) => (
        <div key={section.id}>
          <h3>
            <TextShown text={section.label} both={both} />
          </h3>
          {section.help ? (
            <div className="ui-soft">
              <TextShown text={section.help} both={both} />
            </div>
          ) : null}
          <ItemsRead items={items.filter((item) => item.section === section.id)} both={both} />
        </div>
      ))}
      {loose.length > 0 ? <ItemsRead items={loose} both={both} /> : null}
    </>
  )
}

function ItemsRead({ items, both }: { readonly items: readonly CharterItem[]; readonly both: boolean }) {
  const words = useEntryWords()
  return (
    <ol className="charter-items">
      {items.map((item) => (
        <li key={item.id}>
          <strong>
            <TextShown text={item.label} both={both} />
          </strong>
          {(['wording', 'onForm', 'help'] as const).map((member) => {
            const text = item[member]
            return text === undefined ? null : (
              <div key={member} className="charter-items__more">
                <span className="ui-soft">{words[member]}: </span>
                <TextShown text={text} both={both} />
              </div>
            )
          })}
        </li>
      ))}
    </ol>
  )
}

function FiguresRead({ charter }: { readonly charter: Charter }) {
  const figures = useFigureWords()(charter)
  return (
    <dl className="charter-facts">
      {figures.map(([term, value]) => (
        <Fact key={term} term={term}>
          {value}
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
