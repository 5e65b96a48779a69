import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the web application as it is released. */
    readonly webFolder: string
  }
}

/** Builds the web application once for all journeys; what it returns removes it. */
export async function setup(project: TestProject): Promise<() => void> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'tandem-web-'))
  const root = path.join(import.meta.dirname, '../../apps/web')
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  await build({ root, logLevel: 'error', configFile: path.join(root, 'vite-answer.config.ts'), build: { outDir } })
  process.env.NODE_ENV = before
  project.provide('webFolder', outDir)
  return () => rmSync(outDir, { recursive: true, force: true })
}
