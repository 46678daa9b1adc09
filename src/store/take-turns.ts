/** Size of the work done before others have their turn: about 5 ms of reading chunks on a slow device. */
const ENOUGH = 200_000

/** Does one piece after the other, and lets the browser draw and take keys in between. Little work is done at once. */
export async function takeTurns<T>(pieces: readonly T[], sizeOf: (piece: T) => number, work: (piece: T) => unknown): Promise<void> {
  let done = 0
  for (const piece of pieces) {
    if (done >= ENOUGH) {
      await nextTurn()
      done = 0
    }
    work(piece)
    done += sizeOf(piece)
  }
}

/** A list in parts of at most so many. */
export function dealOut<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))
}

/** Resolves in a task of its own. A channel is not slowed down as timers are. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
