import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the web application as it is released. */
    readonly webFolder: string
    /** Folder of the server and its commands as they are released. */
    readonly serverFolder: string
  }
}

const ROOT = path.join(import.meta.dirname, '../..')

/** Builds what is released, where a source is newer than the last build. */
export function setup(project: TestProject): void {
  const { status } = spawnSync(process.execPath, ['apps/server/verbs/build.mjs', '--if-stale'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The build failed: see above.')
  project.provide('webFolder', path.join(ROOT, 'apps/web/dist'))
  project.provide('serverFolder', path.join(ROOT, 'apps/server/dist'))
}
