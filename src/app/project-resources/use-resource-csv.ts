import { useLingui } from '@lingui/react/macro'
import { organizationRecord } from '../../domain/organization.ts'
import type { Project, ProjectNeed } from '../../domain/project.ts'
import type { Match } from '../../domain/rules/matchmaker.ts'
import { HOURS, type HoursUse, type OrganizationUse, type ResourceUse } from '../../domain/rules/pledge-use.ts'
import { useNaming } from '../naming.ts'
import { saveCsv } from '../save-csv.ts'
import { plainName } from '../save-file.ts'
import type { ResourceFacts } from '../use-resources.ts'
import type { CsvCell } from '../write-csv.ts'

/** Gives functions that save what is pledged and used, and what is needed, as tables for a spreadsheet. Hook. */
export function useResourceCsv(project: Project, facts: ResourceFacts) {
  const { t } = useLingui()
  const naming = useNaming()
  const name = (organization: string) => naming.title(organizationRecord(organization))
  const save = (what: string, rows: readonly (readonly CsvCell[])[]) => saveCsv(rows, `${plainName(project.title) || 'project'}-${what}`)
  const yes = (flag: boolean) => (flag ? t`Yes` : '')
  const titleOf = (key: string) => facts.projects.find((one) => one.key === key)?.title.trim() || key

  const savePledges = (uses: readonly OrganizationUse[]) => {
    const head = [
      t`Organization`,
      t`Resource`,
      t`Have it`,
      t`Can get it`,
      t`Pledged`,
      t`Note`,
      t`Used here`,
      t`How much is used here`,
      t`Also used by`,
      t`Hours pledged a month`,
      t`Hours used here`,
      t`Hours used by others`,
      t`Hours left`,
    ]
    const hoursLine = ({ organization, pledged, here, elsewhere, left, projects }: HoursUse): readonly CsvCell[] => {
      const users = projects.map(({ project: key }) => titleOf(key)).join('; ')
      const own = [name(organization), facts.nameResource(organization, HOURS), yes(pledged > 0), '', '', '', yes(here !== null), '', users]
      return [...own, pledged, here?.hours ?? 0, elsewhere, left]
    }
    const resourceLine = (one: ResourceUse): readonly CsvCell[] => {
      const pledge = [name(one.organization), facts.nameResource(one.organization, one.resource), yes(one.have), yes(one.canGet)]
      const users = one.elsewhere.map(({ project: key }) => titleOf(key)).join('; ')
      return pledge.concat([one.amount, one.note, yes(one.here !== null), one.here?.amount ?? '', users, '', '', '', ''])
    }
    const rows = uses.flatMap(({ resources, hours }) => [
      ...(hours.pledged > 0 || hours.here !== null ? [hoursLine(hours)] : []),
      ...resources.map(resourceLine),
    ])
    save('pledges', [head, ...rows])
  }

  const saveNeeds = (needs: readonly ProjectNeed[], matchesOf: (need: ProjectNeed) => readonly Match[]) => {
    const answers = { offered: t`Offered`, declined: t`Declined` }
    const head = [
      t`Need`,
      t`Resource`,
      t`How much`,
      t`Met`,
      t`Organization`,
      t`Have it`,
      t`Can get it`,
      t`Of the group`,
      t`Asked on`,
      t`Answer`,
    ]
    const rows = needs.flatMap((need): readonly (readonly CsvCell[])[] => {
      const own = [need.title, need.resource === null ? '' : facts.nameResource('', need.resource), need.amount, yes(need.met)]
      const matches = matchesOf(need).map((one) => {
        const who = [name(one.organization), yes(one.have), yes(one.canGet), yes(one.isNear), one.asked ?? '']
        return own.concat(who, one.answer === null ? '' : answers[one.answer])
      })
      return matches.length === 0 ? [own.concat(['', '', '', '', '', ''])] : matches
    })
    save('needs', [head, ...rows])
  }
  return { savePledges, saveNeeds }
}
