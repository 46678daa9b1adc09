import { judgeEdit, listRecordsNeeded, mayRead } from '../../domain/rules/access.ts'

/** The rules by which edits and readers are judged: pure functions of the domain. */
export interface Rules {
  readonly mayRead: typeof mayRead
  readonly judgeEdit: typeof judgeEdit
  readonly listRecordsNeeded: typeof listRecordsNeeded
}

/** The rules of the task force. */
export const domainRules: Rules = { mayRead, judgeEdit, listRecordsNeeded }
