/** What tabs of one database tell each other. */
export type TabMessage = 'changed' | 'wiped'

/** The line between the tabs and the worker of one database. */
export interface TabChannel {
  tell(message: TabMessage): void
  close(): void
}

/** Waiting time before another look at the database after one that failed, in ms. */
const LOOK_AGAIN_AFTER = 1000

/**
 * Opens the line of a database.
 *
 * @param onChange looks at the database; where that fails it is asked again until it succeeds, so no message is lost
 */
export function openTabChannel(database: string, on: { onChange(): Promise<void>; onWiped(): void }): TabChannel {
  const channel = new BroadcastChannel(`partners-guide:${database}`)
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(timer)
    on.onChange().catch(() => {
      clearTimeout(timer)
      if (!isClosed) timer = setTimeout(look, LOOK_AGAIN_AFTER)
    })
  }
  const close = () => {
    isClosed = true
    clearTimeout(timer)
    channel.close()
  }
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data !== 'wiped') return look()
    close()
    on.onWiped()
  }
  return {
    tell(message) {
      if (!isClosed) channel.postMessage(message)
    },
    close,
  }
}
