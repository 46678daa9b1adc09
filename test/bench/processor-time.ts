import { readdir, readFile } from 'node:fs/promises'

/** Milliseconds of processor time of one clock tick of /proc. */
const TICK = 10

/**
 * Processor time so far, in ms, of all processes of the browser that uses a profile folder: unlike the clock on the wall it hardly
 * depends on what else the machine does. NaN where the system has no /proc.
 */
export async function readProcessorTime(profile: string): Promise<number> {
  const processes = await listProcesses()
  if (!processes) return NaN
  const chosen = new Set(processes.filter((one) => one.command.includes(profile)).map((one) => one.id))
  for (let size = -1; size !== chosen.size;) {
    size = chosen.size
    for (const one of processes) if (chosen.has(one.parent)) chosen.add(one.id)
  }
  return processes.reduce((sum, one) => (chosen.has(one.id) ? sum + one.ticks * TICK : sum), 0)
}

interface Process {
  readonly id: number
  readonly parent: number
  readonly ticks: number
  readonly command: string
}

async function listProcesses(): Promise<Process[] | null> {
  const names = await readdir('/proc').catch(() => null)
  if (!names) return null
  const found = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(readProcess))
  return found.filter((one) => one !== null)
}

/** Null for a process that is gone already. */
async function readProcess(id: string): Promise<Process | null> {
  try {
    const [stat, command] = await Promise.all([readFile(`/proc/${id}/stat`, 'utf8'), readFile(`/proc/${id}/cmdline`, 'utf8')])
    const parts = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { id: Number(id), parent: Number(parts[1]), ticks: Number(parts[11]) + Number(parts[12]), command }
  } catch {
    return null
  }
}
