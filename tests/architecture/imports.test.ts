import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOMS, type Room, roomTable } from '../support/rooms.ts'
import { sourceFiles, textOf } from '../support/source-files.ts'

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

function roomOf(file: string): Room | undefined {
  return ROOMS.find((room) => room.files.test(file))
}

/** The file that an import leads to, from the root, or `null` for a package. */
function targetOf(file: string, asked: string): string | null {
  if (asked.startsWith('.')) return path.posix.join(path.posix.dirname(file), asked.replace(/\?.*$/, ''))
  const [, own, name] = /^@tandem\/(domain|contract)\/(.+)$/.exec(asked) ?? []
  return own === undefined ? null : `packages/${own}/src/${name}.ts`
}

function packageOf(asked: string): string {
  const parts = asked.split('/')
  return asked.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? asked)
}

function featureOf(file: string): string | null {
  return /\/features\/([a-z-]+)\//.exec(file)?.[1] ?? null
}

function mayReach(file: string, room: Room, target: string): boolean {
  const other = roomOf(target)
  if (room.rooms.includes('*')) return true
  if (other === undefined) return false
  const sameFeature = featureOf(file) === featureOf(target)
  if (room.name === 'store' && other.name === 'store') return sameFeature && path.dirname(file) === path.dirname(target)
  if (room.name === 'web features' && other.name === 'web features') return sameFeature
  if (room.name === 'feature part' && other.name === 'feature part') return sameFeature
  return other.name === room.name || room.rooms.includes(other.name)
}

/** Coach-only notes are reached by those who show the file to its coach, never by what leaves the house. */
function reachesCoachNotes(file: string, target: string): boolean {
  if (!target.includes('/coach-notes/coach-notes.store.ts')) return false
  return (
    !/\/features\/(coach-notes|log-entries)\/[a-z-]+\.(store|routes)\.ts$/.test(file) ||
    /export|outward|outcome/.test(file)
  )
}

/** What is wrong with one file, in words. */
function faultsOf(file: string, text: string): string[] {
  const room = roomOf(file)
  if (room === undefined) return [`${file} fits no room`]
  return importsOf(text).flatMap((asked) => {
    const target = targetOf(file, asked)
    if (target === null) {
      const name = packageOf(asked)
      return room.packages.includes('*') || room.packages.includes(name)
        ? []
        : [`${file} (${room.name}) imports ${name}`]
    }
    if (target.startsWith('..')) return [`${file} imports ${asked}, outside the project`]
    if (!file.startsWith('tests/') && reachesCoachNotes(file, target)) return [`${file} reaches coach-only notes`]
    return mayReach(file, room, target)
      ? []
      : [`${file} (${room.name}) imports ${target} (${roomOf(target)?.name ?? 'no room'})`]
  })
}

describe('the rooms of the code', () => {
  it('hold every file, and no file imports what its room may not', () => {
    const files = sourceFiles().filter((file) => !file.startsWith('tests/fixtures'))

    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap((file) => faultsOf(file, textOf(file)))).toEqual([])
  })

  it('are seen to be read: most files import something', () => {
    const counts = sourceFiles()
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => importsOf(textOf(file)).length)

    expect(counts.filter((count) => count > 0).length / counts.length).toBeGreaterThan(0.8)
  })

  it.each([
    ['packages/domain/src/plans.ts', "import { z } from 'zod'", 'imports zod'],
    ['packages/contract/src/plans.ts', "import { eq } from 'drizzle-orm'", 'imports drizzle-orm'],
    ['apps/server/src/features/plans/plans.table.ts', "import { hot } from '../../db/hot.ts'", '(db)'],
    ['apps/server/src/features/plans/plans.store.ts', "import { refuse } from '../../http/problems.ts'", '(http)'],
    ['apps/server/src/features/plans/plans.store.ts', "import { x } from '../goals/goals.store.ts'", '(store)'],
    ['apps/server/src/features/plans/plans.routes.ts', "import { eq } from 'drizzle-orm'", 'imports drizzle-orm'],
    ['apps/server/src/features/plans/plans.routes.ts', "import { plans } from './plans.table.ts'", '(table)'],
    ['apps/server/src/http/serve.ts', "import { x } from '../features/plans/plans.routes.ts'", '(routes)'],
    ['apps/web/src/features/plans/plan.tsx', "import { x } from '../goals/goal.tsx'", '(web features)'],
    ['apps/web/src/ui/button.tsx', "import { call } from '../api/client.ts'", '(web api)'],
    ['apps/web/src/api/client.ts', "import x from '../ui/button.tsx'", '(web ui)'],
    ['apps/web/src/app/shell.tsx', "import x from '../../../server/src/clock.ts'", '(composition)'],
    [
      'apps/server/src/features/plans/plans-export.ts',
      "import x from '../coach-notes/coach-notes.store.ts'",
      'coach-only',
    ],
    [
      'apps/server/src/features/outcomes/outcomes.routes.ts',
      "import x from '../coach-notes/coach-notes.store.ts'",
      'coach-only',
    ],
    ['apps/server/src/features/plans/utils/index.ts', '', 'fits no room'],
    ['packages/domain/src/PlanHelpers.js', '', 'fits no room'],
  ])('refuse %s with %s', (file, text, words) => {
    expect(faultsOf(file, text).join()).toContain(words)
  })

  it('are drawn in the documentation as they are checked', () => {
    expect(textOf('docs/architecture.md')).toContain(roomTable())
  })
})
