import { Trans } from '@lingui/react/macro'
import { Button } from '../../ui/button.tsx'
import type { GroupChain } from './draw-chain.ts'
import { useChainCsv } from './use-chain-csv.ts'

interface SaveChainProps {
  readonly groups: readonly Pick<GroupChain, 'label' | 'nodes'>[]
  /** Whose chain it is, for the name of the file. */
  readonly name: string
}

/** Saves the chain that is shown as a table for a spreadsheet. */
export function SaveChain({ groups, name }: SaveChainProps) {
  const save = useChainCsv()
  return (
    <Button variant="outline" onClick={() => save(groups, name)}>
      <Trans>Save as a table (CSV)</Trans>
    </Button>
  )
}
