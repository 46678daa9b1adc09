/** How far sync has got; screens show it. */
export interface SyncState {
  readonly phase: SyncPhase
  /** When this device last had an answer from its server; ISO 8601 UTC, null = never. */
  readonly lastSync: string | null
  /** Why it does not go on, or why the last try failed; null where all is well. */
  readonly problem: SyncProblem | null
  /** There is more to fetch or to send than one request holds. */
  readonly more: boolean
}

/** What sync is doing. */
export type SyncPhase =
  /** The device works alone: it is connected to no account. */
  | 'off'
  /** Nothing to do. */
  | 'idle'
  | 'syncing'
  /** The last try failed; the next one comes by itself. */
  | 'waiting'
  /** There is no network. */
  | 'offline'
  /** The server knows no session: somebody has to sign in ([S10]). */
  | 'signed-out'
  /** The server speaks to this version no more: load the new one ([S12]). */
  | 'too-old'
  /** Another tab syncs, and has not been heard of yet; its own state takes this one's place. */
  | 'other-tab'

/** Why a try failed; told by status, never by message ([S10]). */
export interface SyncProblem {
  readonly code: SyncProblemCode
  /** HTTP status, where there was an answer. */
  readonly status?: number
  /** The server's own sentence, where it gave one. */
  readonly detail?: string
}

/** Kinds of failed tries. */
export type SyncProblemCode =
  /** No answer. */
  | 'offline'
  | 'signed-out'
  /** The browser's session is another person's than this database ([S11]). */
  | 'other-user'
  | 'too-old'
  /** 429 or 503: the server asks to come later. */
  | 'busy'
  /** 5xx. */
  | 'server'
  /** The server does not understand this device: another 4xx. */
  | 'rejected'
  /** The answer is none that this version can read. */
  | 'bad-reply'
  /** The server belongs to another task force than this device's data. */
  | 'wrong-task-force'
  /** The device's own database: no room, lost, of a newer version. */
  | 'database'

/** The one that syncs: one tab of a browser does, and all tabs show the same. */
export interface SyncLoop {
  readonly state: SyncState
  subscribe(listener: () => void): () => void
  /** Syncs now, whatever the waiting time; in another tab, asks the one that syncs. */
  syncNow(): void
  stop(): void
}
