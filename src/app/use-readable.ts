import { mayRead } from '../domain/rules/access/may-read.ts'
import { workGroupScope } from '../domain/scope.ts'
import { useRights } from './account.ts'
import { useCharter } from './charter.ts'

/** Gives a function that tells whether the meetings of a work group come to this device: those of a closed one go to its people only. Hook. */
export function useReadable(): (group: string) => boolean {
  const rights = useRights()
  const charter = useCharter()
  return (group) => rights === null || mayRead(rights, workGroupScope(group), charter)
}
