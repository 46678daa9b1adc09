import { describe, expect, it } from 'vitest'
import type { Growth } from '../../src/sync/create-sync-loop.ts'
import { followChanges, type EventLine } from '../../src/sync/live-changes.ts'

/** A line that a test opens, breaks and speaks on by hand. */
class Line implements EventLine {
  readyState = 0
  isClosed = false
  readonly #target = new EventTarget()
  addEventListener(type: 'open' | 'message' | 'error', listener: (event: Event) => void): void {
    this.#target.addEventListener(type, listener)
  }
  close(): void {
    this.isClosed = true
  }
  say(type: 'open' | 'message' | 'error', data?: unknown): void {
    this.#target.dispatchEvent(type === 'message' ? new MessageEvent(type, { data }) : new Event(type))
  }
}

function follow() {
  const lines: Line[] = []
  const timers: { readonly ms: number; readonly work: () => void }[] = []
  const grown: Growth[] = []
  let opened = 0
  const stop = followChanges(
    () => {
      const line = new Line()
      lines.push(line)
      return line
    },
    (ms, work) => {
      const timer = { ms, work }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), 1)
    },
    { onGrowth: (growth) => grown.push(growth), onOpen: () => opened++ },
  )
  return { lines, timers, grown, stop, opened: () => opened }
}

describe('[S8] live changes', () => {
  it('are told as they come; what is none is passed over', () => {
    const { lines, grown, opened } = follow()
    lines[0]!.say('open')
    lines[0]!.say('message', '{"scope":"task-force","seq":4}')
    for (const odd of ['', 'null', '{"scope":1,"seq":2}', '{"scope":"task-force"}', '<html>']) lines[0]!.say('message', odd)
    expect(grown).toEqual([{ scope: 'task-force', seq: 4 }])
    expect(opened()).toBe(1)
  })

  it('leave a line alone that the browser opens again by itself, and open one anew that it has given up', () => {
    const { lines, timers, opened } = follow()
    lines[0]!.say('error')
    expect(timers).toHaveLength(0)
    lines[0]!.readyState = 2
    lines[0]!.say('error')
    expect(timers.map((timer) => timer.ms)).toEqual([30_000])
    timers[0]!.work()
    lines[1]!.say('open')
    expect(opened()).toBe(1)
  })

  it('end when they are told to', () => {
    const { lines, timers, stop } = follow()
    lines[0]!.readyState = 2
    lines[0]!.say('error')
    stop()
    expect(timers).toHaveLength(0)
    expect(lines[0]!.isClosed).toBe(true)
  })
})
