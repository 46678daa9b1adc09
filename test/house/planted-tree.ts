import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const Report = z.object({
  diagnostics: z.array(z.object({ filename: z.string(), code: z.string().optional(), message: z.string(), help: z.string().optional() })),
})

/** Rule and message of every fault, by file. */
export type FaultsByFile = ReadonlyMap<string, readonly string[]>

/** Lints a tree of files (text by path) under this repository's own configuration, outside of the repository, and removes it again. */
export async function lintTree(
  textByPath: Readonly<Record<string, string>>,
): Promise<{ readonly failed: boolean; readonly faults: FaultsByFile }> {
  const folder = await mkdtemp(join(tmpdir(), 'partners-guide-law-'))
  try {
    await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
    for (const name of ['oxlint.config.ts', 'import-law.config.ts', 'clock-rule.config.ts', 'tsconfig.json'])
      await copyFile(name, join(folder, name))
    for (const [path, text] of Object.entries(textByPath)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const { code, output } = await runLint(folder)
    return { failed: code !== 0, faults: groupFaults(output) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function runLint(folder: string): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const command = ['node_modules/oxlint/bin/oxlint', '--format=json', 'src']
    execFile(process.execPath, command, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, output) => {
      resolve({ code: error ? Number(error.code) : 0, output })
    })
  })
}

function groupFaults(output: string): FaultsByFile {
  const faults = new Map<string, string[]>()
  for (const { filename, code, message, help } of Report.parse(JSON.parse(output)).diagnostics) {
    const known = faults.get(filename) ?? []
    faults.set(filename, [...known, `${code ?? ''} ${message} ${help ?? ''}`])
  }
  return faults
}
