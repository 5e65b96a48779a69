import { COLUMN_WHYS, SHEET_KINDS } from '@tandem/domain/imports/headings'
import { IMPORT_PROBLEMS, IMPORT_WARNINGS } from '@tandem/domain/imports/problems'
import { ROW_SKIPS } from '@tandem/domain/imports/sheets'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { calendarDate, id, instant, version } from './fields.ts'
import { importDecisions, importField } from './import-decisions.ts'

/** Why a file is refused as a whole. Travels as the detail of the field `/file`. Source: trust.md R35. */
export const FILE_REFUSALS = [
  'empty-file',
  'too-large',
  'wrong-type',
  'old-excel',
  'damaged',
  'too-many-parts',
  'too-much-inside',
  'has-dtd',
  'too-many-rows',
  'too-many-columns',
] as const
export type FileRefusal = (typeof FILE_REFUSALS)[number]

/** The nouns that an import counts, in the order in which they are told. */
export const IMPORT_NOUNS = ['people', 'companies', 'contacts', 'plans', 'jobs', 'log'] as const
export type ImportNoun = (typeof IMPORT_NOUNS)[number]

const nounCounts = z.object({
  created: z.int(),
  updated: z.int(),
  /** Records that stay as they are: the file says what it said when it was imported before. */
  same: z.int(),
  /** Rows that describe somebody whom an earlier row describes. */
  merged: z.int(),
  skipped: z.int(),
})
export type NounCounts = z.infer<typeof nounCounts>

export const importCounts = z.object({
  people: nounCounts,
  companies: nounCounts,
  contacts: nounCounts,
  plans: nounCounts,
  jobs: nounCounts,
  log: nounCounts,
  /** Coaches who become members, still without access. */
  coaches: z.int(),
})
export type ImportCounts = z.infer<typeof importCounts>

const importSheet = z.object({
  name: z.string(),
  kind: z.enum(SHEET_KINDS),
  headingRow: z.int().nullable(),
  /** Rows that hold a record. */
  records: z.int(),
  columns: z.array(
    z.object({
      index: z.int(),
      heading: z.string(),
      /** The form in which the answer for this heading is kept. */
      key: z.string(),
      field: importField.nullable(),
      why: z.enum(COLUMN_WHYS),
      /** First values, to recognise the column by; none of a column that is never taken. */
      samples: z.array(z.string()),
    }),
  ),
  skipped: z.array(z.object({ why: z.enum(ROW_SKIPS), rows: z.array(z.int()) })),
})
export type ImportSheet = z.infer<typeof importSheet>

const candidate = z.object({
  recordId: id.nullable(),
  row: z.string().nullable(),
  label: z.string(),
  birthOn: calendarDate.nullable(),
})
export type ImportCandidate = z.infer<typeof candidate>

const question = z.object({
  key: z.string(),
  text: z.string(),
  /** Rows that wait for the answer. */
  rows: z.int(),
  candidates: z.array(candidate),
})
export type ImportQuestion = z.infer<typeof question>

/** One thing to settle; rows of a sheet that say the same in the same column are settled together. */
const importIssue = z.object({
  sheet: z.string(),
  rows: z.array(z.int()).min(1),
  code: z.enum(IMPORT_PROBLEMS),
  column: z.string().nullable(),
  field: importField.nullable(),
  value: z.string(),
  /** Words to recognise the first row by. */
  label: z.string(),
  candidates: z.array(candidate),
})
export type ImportIssue = z.infer<typeof importIssue>

const importWarning = z.object({
  sheet: z.string(),
  code: z.enum(IMPORT_WARNINGS),
  column: z.string().nullable(),
  /** How many rows; the first ones are listed. */
  count: z.int(),
  rows: z.array(z.object({ row: z.int(), label: z.string(), value: z.string() })),
})
export type ImportWarning = z.infer<typeof importWarning>

export const importPreview = z.object({
  sheets: z.array(importSheet),
  questions: z.object({ coaches: z.array(question), companies: z.array(question) }),
  /** The first of the things to settle; `issueCount` tells how many there are. */
  issues: z.array(importIssue),
  issueCount: z.int(),
  warnings: z.array(importWarning),
  /** Words to recognise the rows by about which something was decided, by their address. */
  labels: z.record(z.string(), z.string()),
  /** Rows that are neither settled nor left out: nothing is written while there are any. */
  unsettled: z.int(),
  /** What would be written now. */
  counts: importCounts,
  /** Somebody or a coach comes into a team. */
  needsTeam: z.boolean(),
  /** Who may be named as coach, and the teams that the people may come into. */
  coaches: z.array(z.object({ memberId: id, name: z.string() })),
  teams: z.array(z.object({ teamId: id, name: z.string() })),
})
export type ImportPreview = z.infer<typeof importPreview>

const head = { importId: id, fileName: z.string(), createdAt: instant, version }

/** A file: with its preview while it waits, with its counts once it is written. */
export const importedFile = z.object({
  ...head,
  decisions: importDecisions,
  preview: importPreview.nullable(),
  writtenAt: instant.nullable(),
  counts: importCounts.nullable(),
})
export type ImportedFile = z.infer<typeof importedFile>

const importParams = z.strictObject({ importId: id })
const LISTS = [
  '/api/imports',
  '/api/caseload',
  '/api/employers',
  '/api/today',
  '/api/members',
  '/api/search',
  '/api/log-form',
] as const

export const uploadImport = endpoint({
  name: 'uploadImport',
  method: 'POST',
  path: '/api/imports',
  summary: 'Takes a spreadsheet as the part `file` of a form (multipart/form-data) and keeps it until it is decided on',
  reply: z.object(head),
  refuses: ['not-allowed', 'file-missing', 'file-refused', 'too-large'],
})

export const listImports = endpoint({
  name: 'listImports',
  method: 'GET',
  path: '/api/imports',
  summary: 'Files brought in before, and one’s own that wait',
  reply: z.object({
    imports: z.array(
      z.object({
        importId: id,
        fileName: z.string(),
        memberName: z.string(),
        createdAt: instant,
        writtenAt: instant.nullable(),
        counts: importCounts.nullable(),
      }),
    ),
  }),
  refuses: ['not-allowed'],
})

export const readImport = endpoint({
  name: 'readImport',
  method: 'GET',
  path: '/api/imports/:importId',
  summary: 'What a file would become, with every doubt, by what was decided so far',
  params: importParams,
  reply: importedFile,
  refuses: ['not-allowed', 'not-found'],
})

export const decideImport = endpoint({
  name: 'decideImport',
  method: 'PUT',
  path: '/api/imports/:importId',
  summary: 'Keeps what was decided about a file, and tells what it would become now',
  params: importParams,
  body: z.strictObject({ version, decisions: importDecisions }),
  reply: importedFile,
  refuses: ['not-allowed', 'not-found', 'import-written', 'stale'],
})

export const writeImport = endpoint({
  name: 'writeImport',
  method: 'POST',
  path: '/api/imports/:importId/write',
  summary: 'Writes everything that the file holds, or nothing; then forgets the file',
  params: importParams,
  body: z.strictObject({ version }),
  reply: z.object({ importId: id, writtenAt: instant, counts: importCounts }),
  refuses: ['not-allowed', 'not-found', 'import-written', 'import-unsettled', 'import-empty', 'stale'],
  alsoChanges: LISTS,
})

export const discardImport = endpoint({
  name: 'discardImport',
  method: 'DELETE',
  path: '/api/imports/:importId',
  summary: 'Forgets a file that was not written',
  params: importParams,
  reply: z.object({ importId: id }),
  refuses: ['not-allowed', 'not-found', 'import-written'],
  alsoChanges: ['/api/imports'],
})
