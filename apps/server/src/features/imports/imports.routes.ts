import { type ImportChoices, NO_CHOICES } from '@tandem/contract/import-decisions'
import {
  decideImport,
  discardImport,
  type ImportedFile,
  listImports,
  readImport,
  uploadImport,
  writeImport,
} from '@tandem/contract/imports'
import { withoutColumns } from '@tandem/domain/imports/sensitive'
import { keepableSheets } from '@tandem/domain/imports/sheets'
import { permittedInOrganisation } from '@tandem/domain/permissions'
import { lastChangeOf } from '../../audit/audit.store.ts'
import { refuse, refuseField } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import { authorizeInOrganisation, type Permit } from '../../identity/authorize.ts'
import { allTeams } from '../teams/teams.store.ts'
import { isEmptyPlan, needsTeam, unsettledRows } from './import-counts.ts'
import { strangersAmong } from './import-directory.store.ts'
import { type PlannedAside, planAside } from './import-planning.ts'
import { previewOf } from './import-preview.ts'
import { uploaded } from './import-upload.ts'
import {
  closeImport,
  deleteImport,
  forgetOldImports,
  importsFor,
  insertImport,
  ownImport,
  rememberedHeadings,
  rememberHeadings,
  type StoredImport,
  updateImport,
} from './imports.store.ts'
import { type FilePlan, planOfFile } from './plan-file.ts'
import { writeFile } from './write-file.ts'
import { unwritten } from './writing.ts'

/** Days after which a file that nobody finished is forgotten. */
const KEEP_DAYS = 30

type Asked = Pick<Call<typeof readImport>, 'db' | 'actor' | 'clock'>
type Own = { readonly permit: Permit<'imports:run'>; readonly file: StoredImport }

/** The teams that the importer may bring people into: their own, or all for those who look after the members. */
function teamsFor({ db, actor }: Asked) {
  const mayAny = permittedInOrganisation(actor).includes('members:edit')
  return allTeams(db)
    .filter(({ teamId }) => mayAny || actor.teamIds.includes(teamId))
    .map(({ teamId, name }) => ({ teamId, name }))
}

/** The team that goes without saying: the importer's only one, or the only one there is. Else it is asked. */
function teamMeant(asked: Asked): string | null {
  const { teamIds } = asked.actor
  const meant = teamIds.length === 1 ? teamIds : teamsFor(asked).map(({ teamId }) => teamId)
  return meant.length === 1 ? (meant[0] ?? null) : null
}

function own({ db, actor }: Asked, importId: string): Own {
  const permit = authorizeInOrganisation(actor, 'imports:run')
  return { permit, file: ownImport(db, permit, importId, NO_CHOICES) ?? refuse('not-found') }
}

/** A file that still waits, with its cells. */
function waiting(asked: Asked, importId: string) {
  const { permit, file } = own(asked, importId)
  const { sheets } = file
  if (sheets === null || file.writtenAt !== null) refuse('import-written')
  return { permit, file: { ...file, sheets } }
}

function planned({ db, clock }: Asked, permit: Permit<'imports:run'>, file: StoredImport): FilePlan {
  return planOfFile(db, permit, file.sheets ?? [], file.decisions, clock.today())
}

/** The plan made beforehand, unless the file has changed since. */
function plannedBefore(aside: PlannedAside | null, file: StoredImport): FilePlan | null {
  return aside?.version === file.version ? aside.found : null
}

/** Rows and records that the decisions name, by address and id: the screen tells them in words. */
function namedIn({ skips, cells, duplicates, people, companies }: ImportChoices): Set<string> {
  const rowsOfCells = Object.keys(cells).map((cell) => cell.slice(0, cell.lastIndexOf('!')))
  const answers = [...Object.values(duplicates), ...Object.values(people)]
  const meant = answers.flatMap(({ row, recordId }) => row ?? recordId ?? [])
  const places = Object.values(companies).flatMap(({ row, employerId }) => row ?? employerId ?? [])
  return new Set([...skips, ...rowsOfCells, ...Object.keys(duplicates), ...Object.keys(people), ...meant, ...places])
}

function recordNames({ workers, employers }: FilePlan['directory']): [string, string][] {
  return [
    ...workers.map(({ id, lastName, firstName }): [string, string] => [id, `${lastName} ${firstName}`]),
    ...employers.map(({ id, name }): [string, string] => [id, name]),
  ]
}

function answer(asked: Asked, file: StoredImport, found: FilePlan | null): ImportedFile {
  const { importId, fileName, createdAt, version, decisions, writtenAt, counts } = file
  const people = (directory: FilePlan['directory']) => ({
    coaches: directory.members.map(({ id, name }) => ({ memberId: id, name })),
    teams: teamsFor(asked),
  })
  return {
    ...{ importId, fileName, createdAt, version, decisions, writtenAt, counts },
    preview:
      found === null
        ? null
        : previewOf(
            found,
            file.sheets ?? [],
            namedIn(decisions),
            recordNames(found.directory),
            people(found.directory),
          ),
  }
}

function whole(asked: Asked, { permit, file }: Own, aside: PlannedAside | null = null): ImportedFile {
  const found = () => plannedBefore(aside, file) ?? planned(asked, permit, file)
  return answer(asked, file, file.sheets === null ? null : found())
}

/** Records that an answer names must exist, and the team must be one of the importer's. */
function refuseStrangers(asked: Asked, decisions: ImportChoices): void {
  const { coaches, companies, people, duplicates, teamId } = decisions
  const named = {
    members: Object.entries(coaches).flatMap(([key, { memberId }]) => (memberId === null ? [] : [[key, memberId]])),
    employers: Object.entries(companies).flatMap(([key, one]) =>
      one.employerId === null ? [] : [[key, one.employerId]],
    ),
    workers: Object.entries(people).flatMap(([key, one]) => (one.recordId === null ? [] : [[key, one.recordId]])),
  }
  for (const table of ['members', 'employers', 'workers'] as const) {
    const [stranger] = strangersAmong(
      asked.db,
      table,
      named[table].map(([, id]) => id ?? ''),
    )
    if (stranger !== undefined) refuseField('not-found', `/decisions/${table}`)
  }
  const same = Object.values(duplicates).flatMap(({ recordId }) => recordId ?? [])
  const unknown = strangersAmong(asked.db, 'workers', strangersAmong(asked.db, 'employers', same))
  if (unknown.length > 0) refuseField('not-found', '/decisions/duplicates')
  if (teamId !== null && !teamsFor(asked).some((team) => team.teamId === teamId))
    refuseField('not-found', '/decisions/teamId')
}

export function importRoutes(serve: Serve): void {
  serve(listImports, ({ db, actor }) => ({ imports: importsFor(db, authorizeInOrganisation(actor, 'imports:run')) }))

  serve(
    readImport,
    (call, aside: PlannedAside | null) => whole(call, own(call, call.params.importId), aside),
    (call) => planAside(call, null),
  )

  serve(
    decideImport,
    (call, aside: PlannedAside | null) => {
      const { db, params, body } = call
      const { permit, file } = waiting(call, params.importId)
      refuseStrangers(call, body.decisions)
      const { decisions, version } = body
      const found = plannedBefore(aside, file) ?? planOfFile(db, permit, file.sheets, decisions, call.clock.today())
      const sheets = file.sheets.map((sheet, index) => {
        const layout = found.plan.sheets[index]
        const refused = layout?.columns.filter(({ why }) => why === 'sensitive').map((column) => column.index) ?? []
        return withoutColumns(sheet, layout?.headingRow ?? 0, refused)
      })
      if (!updateImport(db, permit, params.importId, version, { decisions, sheets }))
        refuse('stale', { current: whole(call, { permit, file }) })
      return answer(call, { ...file, sheets, decisions, version: version + 1 }, found)
    },
    (call) => planAside(call, call.body.decisions),
  )

  serve(
    writeImport,
    (call, aside: PlannedAside | null) => {
      const { db, actor, params, body, clock, newId, trace } = call
      const { importId } = params
      const { permit, file } = waiting(call, importId)
      const isFresh = aside?.seq === lastChangeOf(db)
      const found = (isFresh ? plannedBefore(aside, file) : null) ?? planned(call, permit, file)
      const { plan } = found
      const { teamId } = file.decisions
      if (body.version !== file.version) refuse('stale', { current: whole(call, { permit, file }) })
      if (isEmptyPlan(plan)) refuse('import-empty')
      if (unsettledRows(plan) > 0 || (teamId === null && needsTeam(plan))) refuse('import-unsettled')
      const [today, at] = [clock.today(), clock.now()]
      const by = { importId, importerId: actor.id, locale: actor.locale, teamId }
      const counts = writeFile(unwritten({ db, permit, trace, newId, today, at, ...by }), found, file.decisions)
      rememberHeadings(db, permit, file.decisions.columns)
      closeImport(db, permit, importId, file.version, { writtenAt: at, counts })
      const { fileName } = file
      trace.changed({ noun: 'imports', recordId: importId, before: null, after: { fileName, counts } })
      return { importId, writtenAt: at, counts }
    },
    (call) => planAside(call, null),
  )

  serve(discardImport, (call) => {
    const { db, params, trace } = call
    const { permit, file } = waiting(call, params.importId)
    deleteImport(db, permit, params.importId)
    trace.changed({ noun: 'imports', recordId: params.importId, before: { fileName: file.fileName }, after: null })
    return { importId: params.importId }
  })
}

/** Served apart: its body is a file. */
export function importUploadRoutes(serve: Serve): void {
  serve(
    uploadImport,
    (call, { fileName, sheets }) => {
      const { db, actor, clock, newId, trace } = call
      const permit = authorizeInOrganisation(actor, 'imports:run')
      const [importId, createdAt] = [newId(), clock.now()]
      const columns = rememberedHeadings(db)
      const decisions = { ...NO_CHOICES, columns, teamId: teamMeant(call) }
      forgetOldImports(db, permit, new Date(Date.parse(createdAt) - KEEP_DAYS * 86_400_000).toISOString())
      insertImport(db, permit, {
        id: importId,
        fileName,
        createdAt,
        sheets: keepableSheets(sheets, columns),
        decisions,
      })
      trace.changed({ noun: 'imports', recordId: importId, before: null, after: { fileName } })
      return { importId, fileName, createdAt, version: 1 }
    },
    async ({ actor, request }) => {
      authorizeInOrganisation(actor, 'imports:run')
      return uploaded(request)
    },
  )
}
