import type { ImportChoices } from '@tandem/contract/import-decisions'
import { decideImport, type ImportedFile, readImport, writeImport } from '@tandem/contract/imports'
import { ok, refused, type Visitor, world } from './app.ts'
import { fixture, uploaded } from './file-upload.ts'
import { given } from './given.ts'

export const CASELOAD = 'file-active-2026.xlsx'
export const EXPORT = 'caseload-export.csv'

export const PEOPLE = 'Nom,Prénom,Date entrée,Référent'
export const SAMIR = 'Haddad,Samir,02/06/2026,Nadia Benali'

/** A lead with a team of her own, and Nadia in it. */
export async function aTeam() {
  const w = await world()
  const g = given(w)
  const lead = g.lead()
  const nadia = g.member(['coach'], [lead.teamId])
  return { w, g, lead, nadia }
}

/** Answers given over those that a file has already. */
export type Answers = Partial<ImportChoices>

export function readFile(who: Visitor, importId: string): Promise<ImportedFile> {
  return ok(who, readImport, { params: { importId } })
}

/** Keeps answers about a file, and tells what it would become. */
export async function answer(who: Visitor, importId: string, answers: Answers): Promise<ImportedFile> {
  const { version, decisions } = await readFile(who, importId)
  const body = { version, decisions: { ...decisions, ...answers } }
  return ok(who, decideImport, { params: { importId }, body })
}

/** Writes a file as it was decided. */
export async function write(who: Visitor, importId: string) {
  const { version } = await readFile(who, importId)
  return ok(who, writeImport, { params: { importId }, body: { version } })
}

export async function refusedToWrite(who: Visitor, importId: string) {
  const { version } = await readFile(who, importId)
  return refused(who, writeImport, { params: { importId }, body: { version } })
}

/** Every coach that the file names is added. */
export function addingCoaches({ preview, decisions }: ImportedFile): Answers {
  const asked = preview?.questions.coaches ?? []
  const added = asked.map(({ key, text }) => [key, { text, memberId: null, addAs: text }])
  return { coaches: { ...decisions.coaches, ...Object.fromEntries(added) } }
}

export function allNewCompanies({ preview, decisions }: ImportedFile): Answers {
  const asked = preview?.questions.companies ?? []
  const created = asked.map(({ key, text }) => [key, { text, employerId: null, row: null }])
  return { companies: { ...decisions.companies, ...Object.fromEntries(created) } }
}

/** What a coach answers to the caseload of 2026: the second Dupont is the first, a nobody is skipped. */
export const CASELOAD_ANSWERS: Answers = {
  duplicates: { 'File active!37': { recordId: null, row: 'File active!5' } },
  cells: { 'File active!37!enteredOn': '', 'Suivi 2026!242!occurredOn': '01/03/2026' },
  skips: ['Suivi 2026!243'],
}

/** The caseload of 2026, answered and written. */
export async function importedCaseload(who: Visitor) {
  const importId = await uploaded(who, fixture(CASELOAD), CASELOAD)
  const file = await readFile(who, importId)
  await answer(who, importId, { ...CASELOAD_ANSWERS, ...addingCoaches(file) })
  return await write(who, importId)
}

/** A file of lines of comma-separated cells, such as `Nom,Prénom,Date entrée`. */
export function csv(...lines: readonly string[]): string {
  return lines.join('\n')
}

/** Takes a small file and writes it; every coach is added and every company is new. */
export async function imported(who: Visitor, text: string, fileName = 'people.csv', answers: Answers = {}) {
  const importId = await uploaded(who, text, fileName)
  const file = await answer(who, importId, answers)
  const settled = { ...addingCoaches(file), ...allNewCompanies(file) }
  const again = await answer(who, importId, settled)
  if (again.preview?.unsettled !== 0) throw new Error(JSON.stringify(again.preview?.issues))
  return write(who, importId)
}
