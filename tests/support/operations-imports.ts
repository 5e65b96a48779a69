import { NO_CHOICES } from '@tandem/contract/import-decisions'
import { imports } from '../../apps/server/src/features/imports/imports.table.ts'
import type { OperationRow } from './operation-row.ts'
import type { Scene } from './scene.ts'

const IMPORT_ID = '019a0000-0000-7000-8000-0000000000aa'
const params = { importId: IMPORT_ID }

/** A file of the lead that waits: one new person. */
async function fileOfLead({ w, coach }: Scene): Promise<void> {
  const rows = [
    ['Nom', 'Prénom', 'Date entrée'],
    ['Roux', 'Alex', '02/06/2026'],
  ]
  const memberId = w.context.db.$client
    .prepare("SELECT id FROM members WHERE name = 'Ann Claes' ORDER BY id LIMIT 1")
    .pluck()
    .get() as string
  w.context.db
    .insert(imports)
    .values({
      id: IMPORT_ID,
      fileName: 'people.csv',
      sheets: [{ name: 'people', rows }],
      decisions: { ...NO_CHOICES, teamId: coach.teamId },
      memberId,
      createdAt: w.context.clock.now(),
    })
    .run()
}

/** Of one's own file; nobody else sees it. */
const ofOwner = (input: OperationRow['input']): OperationRow => ({
  reach: [],
  by: 'lead',
  prepare: fileOfLead,
  input,
})

/** Files that are imported. */
export const IMPORT_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  uploadImport: {
    reach: ['leadElsewhere', 'administrator'],
    by: 'lead',
    answers: 'file-missing',
    input: () => ({}),
  },
  listImports: { reach: ['leadElsewhere', 'administrator'], by: 'lead', input: () => ({}) },
  readImport: ofOwner(() => ({ params })),
  decideImport: ofOwner(() => ({ params, body: { version: 1, decisions: NO_CHOICES } })),
  writeImport: ofOwner(() => ({ params, body: { version: 1 } })),
  discardImport: ofOwner(() => ({ params })),
}
