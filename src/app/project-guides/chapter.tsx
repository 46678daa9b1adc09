import { Plural, Trans } from '@lingui/react/macro'
import { PAGE_TEXT, type Chapter, type ToldArea } from '../../domain/rules/update-story.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'

interface ChapterProps {
  readonly chapter: Chapter
  /** Long texts are cut, so that a page holds the story. */
  readonly onPage?: boolean
}

/** One update as part of the story: how many areas are on track, what turned, and what is new in each. */
export function ChapterText({ chapter, onPage = false }: ChapterProps) {
  const nameOf = useAreaNames()
  const { areas, unchanged, isComplete } = chapter
  const names = unchanged.map(nameOf).join(', ')
  return (
    <>
      <p>
        <ChapterLead chapter={chapter} /> {isComplete ? null : <Trans>The update is not complete.</Trans>}
      </p>
      {areas.map((area) => (
        <p key={area.area} className="project-guide-words">
          <AreaText area={area} name={nameOf(area.area)} onPage={onPage} />
        </p>
      ))}
      {unchanged.length === 0 || areas.length === 0 ? null : (
        <p className="ui-soft">
          <Trans>Nothing new: {names}.</Trans>
        </p>
      )}
    </>
  )
}

/** A chapter in one line: how many areas are on track, and what turned. */
export function ChapterLine({ chapter }: { readonly chapter: Chapter }) {
  const nameOf = useAreaNames()
  const namesOf = (...turns: readonly ToldArea['turn'][]) =>
    chapter.areas
      .filter(({ turn }) => turns.includes(turn))
      .map(({ area }) => nameOf(area))
      .join(', ')
  const [off, still, back] = [namesOf('begins-off', 'went-off'), namesOf('still-off'), namesOf('came-back')]
  return (
    <>
      <ChapterLead chapter={chapter} /> {off === '' ? null : <Trans>Went off track: {off}.</Trans>}{' '}
      {still === '' ? null : <Trans>Still off track: {still}.</Trans>} {back === '' ? null : <Trans>Back on track: {back}.</Trans>}
    </>
  )
}

function ChapterLead({ chapter: { daysSince, onTrack, judged } }: { readonly chapter: Chapter }) {
  return (
    <>
      {daysSince === null ? <Trans>The first update:</Trans> : <Plural value={daysSince} one="A day later:" other="# days later:" />}{' '}
      {judged === 0 ? (
        <Trans>it does not say whether anything is on track.</Trans>
      ) : (
        <Trans>
          {onTrack} of {judged} areas on track.
        </Trans>
      )}
    </>
  )
}

function AreaText({ area, name, onPage }: { readonly area: ToldArea; readonly name: string; readonly onPage: boolean }) {
  const cut = (text: string) => (onPage && text.length > PAGE_TEXT ? `${text.slice(0, PAGE_TEXT).trim()}…` : text.trim())
  const correction = cut(area.correction)
  const former = cut(area.formerCorrection)
  return (
    <>
      {area.turn === null ? <b>{name}:</b> : <TurnText area={area} name={name} />} {cut(area.progress)}{' '}
      {area.track === 'off' ? (
        correction === '' ? (
          <Trans>No correction is given yet.</Trans>
        ) : (
          <Trans>
            <i>Correction:</i> {correction}
          </Trans>
        )
      ) : null}
      {area.turn === 'came-back' && former !== '' ? (
        <Trans>
          <i>What was to be done about it:</i> {former}
        </Trans>
      ) : null}
    </>
  )
}

function TurnText({ area: { turn }, name }: { readonly area: ToldArea; readonly name: string }) {
  switch (turn) {
    case 'begins-off':
      return (
        <Trans>
          <b>{name}</b> is off track.
        </Trans>
      )
    case 'went-off':
      return (
        <Trans>
          <b>{name}</b> went off track.
        </Trans>
      )
    case 'still-off':
      return (
        <Trans>
          <b>{name}</b> is still off track.
        </Trans>
      )
    case 'came-back':
      return (
        <Trans>
          <b>{name}</b> is back on track.
        </Trans>
      )
    case null:
      return null
  }
}

function useAreaNames(): (area: string) => string {
  const charter = useCharter()
  const { language } = useLanguage()
  return (area) => {
    const item = charter.startUpElements.items.find(({ id }) => id === area)
    return item ? textIn(item.label, language) : area
  }
}
