import { type CaseloadRow, listCaseload } from '@tandem/contract/caseload'
import type { Locale } from '@tandem/domain/members'
import type { ServeDownload } from '../../http/downloads.ts'
import { dayCell, hoursCell, type SheetCell } from '../../http/spreadsheets.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { caseloadRowsOf } from './caseload.routes.ts'
import { CASELOAD_EXPORT_WORDS } from './caseload-export-words.ts'

function cellsOf(row: CaseloadRow, locale: Locale): SheetCell[] {
  const words = CASELOAD_EXPORT_WORDS[locale]
  const [job] = row.jobs
  const { plan, nextTask, due } = row
  return [
    row.lastName,
    row.firstName,
    row.coachName,
    words.phases[row.phase],
    row.isPaused ? words.yes : words.no,
    { on: row.enteredOn },
    dayCell(row.exitedOn),
    job?.employerName ?? null,
    job?.jobTitle ?? null,
    dayCell(job?.startedOn ?? null),
    dayCell(job?.trialEndOn ?? null),
    Math.max(0, row.jobs.length - 1),
    dayCell(row.lastWorkerContactOn),
    dayCell(row.lastEmployerContactOn),
    nextTask?.title ?? null,
    dayCell(nextTask?.dueOn ?? null),
    dayCell(plan?.startsOn ?? null),
    dayCell(plan?.endsOn ?? null),
    hoursCell(plan?.grantedMinutes ?? null),
    hoursCell(plan?.usedMinutes ?? null),
    row.openGoals,
    due.first === null ? null : words.dues[due.first.kind],
    dayCell(due.first?.dueOn ?? null),
    due.late,
    due.onHold,
  ]
}

export function caseloadExportRoutes(serveDownload: ServeDownload): void {
  serveDownload(
    {
      name: 'exportCaseload',
      path: '/api/caseload/export',
      summary: 'The caseload as a spreadsheet',
      query: listCaseload.query,
    },
    ({ db, actor, query, clock, trace }) => {
      authorizeInOrganisation(actor, 'exports:take')
      const today = clock.today()
      const { fileName, sheet, headings } = CASELOAD_EXPORT_WORDS[actor.locale]
      const rows = caseloadRowsOf(db, actor, query, today)
      for (const row of rows) trace.opened(row.workerId)
      return {
        fileName: `${fileName}-${today}`,
        tables: [{ name: sheet, headings, rows: rows.map((row) => cellsOf(row, actor.locale)) }],
      }
    },
  )
}
