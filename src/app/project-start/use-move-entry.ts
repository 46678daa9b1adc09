import { useLingui } from '@lingui/react/macro'
import { moveInOrder, type Ordered } from '../../domain/rules/entry-order.ts'
import type { RecordEdit } from '../use-record-edit.ts'

/**
 * Gives a function that takes an entry of a list of the plan to another place, says where it is now and offers the way back. Hook.
 *
 * @param list the field of the list, such as `outputs`
 * @param entries those among which it is moved, in their order
 */
export function useMoveEntry(edit: RecordEdit, list: string, entries: readonly Ordered[]): (id: string, name: string, to: number) => void {
  const { t } = useLingui()
  return (id, name, to) => {
    const orders = moveInOrder(entries, id, to)
    const [place, count] = [to + 1, entries.length]
    const values = Object.fromEntries(orders.map(({ id: moved, order }) => [`${list}.${moved}.order`, order]))
    if (orders.length > 0) void edit.set(values, t`${name}: now ${place} of ${count}`)
  }
}
