import { useLingui } from '@lingui/react/macro'
import { chainBreakLabel, chainColumnLabel, type ChainNode } from '../../domain/rules/chain.ts'
import { useLanguage } from '../i18n.ts'
import { useMeasureWords } from '../measure-words.ts'
import { saveCsv, tableName } from '../save-csv.ts'
import { useSession } from '../session.ts'
import type { CsvCell } from '../write-csv.ts'
import type { GroupChain } from './draw-chain.ts'

/** Gives a function that saves chains as a table for a spreadsheet: one line for each element, with where it leads and what it lacks. Hook. */
export function useChainCsv(): (groups: readonly Pick<GroupChain, 'label' | 'nodes'>[], name: string) => void {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { today } = useSession()
  const words = useMeasureWords()
  const head = [
    t`Work group`,
    t`Project`,
    t`Kind`,
    t`Title`,
    t`Leads to`,
    t`How it contributes`,
    t`Due on`,
    t`Done on`,
    t`Measured by`,
    t`Broken links`,
  ]
  const lineOf = (node: ChainNode, label: string, titleById: ReadonlyMap<string, string>): readonly CsvCell[] => [
    label,
    node.project?.title ?? '',
    chainColumnLabel[node.column][language],
    node.title,
    (node.to === null ? undefined : titleById.get(node.to)) ?? '',
    node.contribution ?? '',
    node.task?.due ?? node.target?.targetBy ?? '',
    node.task?.done ?? '',
    [
      node.target === undefined ? '' : words.target(node.target),
      ...node.indicators.map((one) => `${one.definition}: ${words.indicator(one)}`),
    ]
      .filter((part) => part !== '')
      .join('; '),
    node.faults.map(({ code }) => chainBreakLabel[code][language]).join('; '),
  ]
  const linesOf = ({ label, nodes }: Pick<GroupChain, 'label' | 'nodes'>) => {
    const titleById = new Map(nodes.map(({ id, title }) => [id, title]))
    return nodes.map((node) => lineOf(node, label, titleById))
  }
  return (groups, name) => saveCsv([head, ...groups.flatMap(linesOf)], tableName('chain', name, today()))
}
