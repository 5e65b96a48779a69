import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from '../support/source-files.ts'

/** Files of the server from which something leaves toward an employer, a worker or a funder. */
const OUTWARD_FILES = [
  /^apps\/server\/src\/features\/[a-z-]+\/[a-z-]*projection[a-z-]*\.store\.ts$/,
  /^apps\/server\/src\/features\/[a-z-]+\/employer-view\.routes\.ts$/,
  /^apps\/server\/src\/features\/[a-z-]+\/[a-z-]*for-employer[a-z.-]*\.ts$/,
  /^apps\/server\/src\/features\/[a-z-]+\/public-[a-z.-]+\.ts$/,
  /^apps\/server\/src\/features\/documents\/document-employer-[a-z-]+\.ts$/,
  /^apps\/server\/src\/features\/documents\/employer-facts\.store\.ts$/,
  /^apps\/server\/src\/features\/agreements\/agreement-(?:facts\.store|links\.routes|links\.store|view)\.ts$/,
  /^apps\/server\/src\/features\/[a-z-]+\/[a-z-]+-answering\.routes\.ts$/,
  /^apps\/server\/src\/features\/personal-links\/link-page\.store\.ts$/,
]

/** What they never reach: the coach's own words and what the team knows of a company at all, and the whole log, check-ins and consents by their stores. */
const CLOSED = [
  /\/coach-notes\//,
  /\/capacity-reviews\//,
  /\/employer-commitments\//,
  /\/company-memory\//,
  /\/work-conditions\//,
  /\/skills\//,
  /\/document-agreed-skills\.ts$/,
  /\/log-entries\/[a-z-]+\.store\.ts$/,
  /\/check-ins\/[a-z-]+\.store\.ts$/,
  /\/consents\/[a-z-]+\.store\.ts$/,
]

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g

function closedDoorsOf(file: string, text: string): string[] {
  if (!OUTWARD_FILES.some((pattern) => pattern.test(file))) return []
  return [...text.matchAll(IMPORT)]
    .map(([, asked = '']) => path.posix.join(path.posix.dirname(file), asked))
    .filter((target) => CLOSED.some((pattern) => pattern.test(target)))
    .map((target) => `${file} imports ${target}`)
}

/** Files beside the projection that claim to hold what was cleared: each could clear what it likes. */
function forgersOf(file: string, text: string): string[] {
  return /\bas (?:unknown as )?ClearedForEmployer\b/.test(text) && !/employer-projection\.store\.ts$/.test(file)
    ? [file]
    : []
}

describe('what is made for somebody outside', () => {
  const files = sourceFiles().filter((file) => file.startsWith('apps/server/src'))

  it('never reaches the coach’s own words, the log, the check-ins or the consents by their own stores', () => {
    expect(files.filter((file) => OUTWARD_FILES.some((pattern) => pattern.test(file))).length).toBeGreaterThan(1)
    expect(files.flatMap((file) => closedDoorsOf(file, textOf(file)))).toEqual([])
  })

  it('is cleared in one place only', () => {
    expect(files.flatMap((file) => forgersOf(file, textOf(file)))).toEqual([])
  })

  it.each([
    ['documents/visit-note-for-employer.ts', "import { x } from '../coach-notes/coach-notes.store.ts'"],
    ['documents/visit-note-for-employer.ts', "import { y } from '../coach-notes/coach-notes.table.ts'"],
    ['agreements/public-signing.routes.ts', "import { x } from '../log-entries/timeline.store.ts'"],
    ['documents/document-employer-page.ts', "import { x } from '../check-ins/check-ins.store.ts'"],
    ['documents/employer-facts.store.ts', "import { y } from '../coach-notes/coach-notes.table.ts'"],
    ['agreements/agreement-facts.store.ts', "import { x } from '../log-entries/log-entries.store.ts'"],
    ['agreements/agreement-links.routes.ts', "import { x } from '../consents/consents.store.ts'"],
    ['documents/employer-facts.store.ts', "import { y } from '../capacity-reviews/capacity-reviews.store.ts'"],
    ['employers/employer-view.routes.ts', "import { y } from '../employer-commitments/employer-commitments.table.ts'"],
    ['employers/employer-projection.store.ts', "const x = import('../check-ins/check-ins.store.ts')"],
    ['employers/employer-view.routes.ts', "import { x } from '../consents/consents.store.ts'"],
    ['employers/employer-projection.store.ts', "import { x } from '../skills/skills.store.ts'"],
    ['documents/document-employer-page.ts', "import { x } from './document-agreed-skills.ts'"],
  ])('would be caught in %s with %s', (file, text) => {
    expect(closedDoorsOf(`apps/server/src/features/${file}`, text)).toHaveLength(1)
  })

  it('would be caught clearing for itself', () => {
    expect(forgersOf('apps/server/src/features/documents/one.ts', 'return view as ClearedForEmployer')).toHaveLength(1)
  })
})
