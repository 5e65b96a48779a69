import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')

const FOLDERS = ['apps/server', 'apps/web', 'packages', 'tests']
const LEFT_OUT = ['node_modules', 'dist', 'migrations', 'fixtures', 'public']

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (!entry.isDirectory()) return [name]
    return LEFT_OUT.includes(entry.name) ? [] : filesUnder(name)
  })
}

/** Every file of code and style of the project, from its root. */
export function sourceFiles(): string[] {
  const atRoot = readdirSync(ROOT).filter((name) => name.endsWith('.ts'))
  return [...atRoot, ...FOLDERS.flatMap(filesUnder)].filter((file) => /\.(ts|tsx|mjs|css)$/.test(file)).sort()
}

export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

/** The files that version control keeps or would keep; those of the sources where there is no repository. */
export function keptFiles(): string[] {
  if (!existsSync(path.join(ROOT, '.git'))) return sourceFiles()
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean)
}
