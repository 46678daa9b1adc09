import { useLingui } from '@lingui/react/macro'
import { nameProject, type Project } from '../../domain/project.ts'
import { tracks, type AreaUpdate, type ProjectUpdate } from '../../domain/project-update.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { saveCsv, tableName } from '../save-csv.ts'
import { useSession } from '../session.ts'
import type { CsvCell } from '../write-csv.ts'
import { guideOf } from './guide-places.ts'

/**
 * Gives a function that saves the updates of a project as a table for a spreadsheet: one line for each update and area of which it says
 * something, the earliest first. An update that says nothing yet has a line of its own. Hook.
 */
export function useUpdateCsv(project: Project, updates: readonly ProjectUpdate[]): () => void {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { today } = useSession()
  const { rows } = guideOf('update', useCharter())
  const head = [t`Update on`, t`Area`, t`Progress`, t`On or off track`, t`Correction`]
  const order = rows.map(({ id }) => id)
  const lineOf = (date: string, { area, progress, track, correction }: AreaUpdate): readonly CsvCell[] => {
    const [row, said] = [rows.find(({ id }) => id === area), tracks.find(({ id }) => id === track)]
    return [date, row ? textIn(row.label, language) : area, progress, said ? textIn(said.label, language) : '', correction]
  }
  const linesOf = ({ date, areas }: ProjectUpdate): readonly (readonly CsvCell[])[] => {
    const said = areas.filter(saysSomething).toSorted((a, b) => placeIn(order, a.area) - placeIn(order, b.area))
    return said.length === 0 ? [[date, '', '', '', '']] : said.map((one) => lineOf(date, one))
  }
  return () => saveCsv([head, ...updates.flatMap(linesOf)], tableName('updates', nameProject(project, ''), today()))
}

function saysSomething({ progress, track, correction }: AreaUpdate): boolean {
  return track !== null || progress.trim() !== '' || correction.trim() !== ''
}

/** Where an area stands in the guide; what the guide does not ask (any more) stands last. */
function placeIn(order: readonly string[], area: string): number {
  const place = order.indexOf(area)
  return place < 0 ? order.length : place
}
