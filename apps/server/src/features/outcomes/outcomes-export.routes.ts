import { outcomesQuery } from '@tandem/contract/outcomes'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import type { ServeDownload } from '../../http/downloads.ts'
import { refuse } from '../../http/problems.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { memberOf } from '../members/members.store.ts'
import { organisationOf } from '../organisation/organisation.store.ts'
import { teamOf } from '../teams/teams.store.ts'
import { OUTCOME_EXPORT_WORDS } from './outcome-export-words.ts'
import { type ExportWish, OUTCOME_TABLES, type OutcomeSubject, type OutcomeTable } from './outcome-question.ts'
import type { OutcomeFile } from './outcome-sheets.ts'
import { reachOf, subjectOf } from './outcome-subject.ts'
import { askOutcomes } from './outcomes-desk.ts'

const exportQuery = outcomesQuery.extend({
  /** What a CSV holds; a workbook holds everything. */
  table: z.enum(OUTCOME_TABLES).default('figures'),
  /** Who reads it: a funder is told the names of those alone who agreed to it. */
  reader: z.enum(['house', 'funder']).default('house'),
})

/** Whose people the file is about, in words. */
function peopleOf({ db, clock }: Context, { locale }: SignedIn, subject: OutcomeSubject): string[] {
  const words = OUTCOME_EXPORT_WORDS[locale]
  const { teamId, coachId } = subject.scope
  const reach = { all: words.whole, mine: words.mine, team: words.team }[reachOf(subject)]
  const team = teamId === null ? null : (teamOf(db, teamId)?.name ?? refuse('not-found'))
  const coach = coachId === null ? null : (memberOf(db, coachId, clock.now())?.name ?? refuse('not-found'))
  return [reach, team, coach].filter((name) => name !== null)
}

/** The file, and which of its tables it holds where it holds one. */
type Taken = { readonly file: OutcomeFile; readonly part: OutcomeTable | null }

export function outcomesExportRoutes(serveDownload: ServeDownload): void {
  serveDownload(
    {
      name: 'exportOutcomes',
      path: '/api/outcomes/export',
      summary: 'Outcomes as a spreadsheet: figures, hours, and who is behind each figure',
      query: exportQuery,
    },
    ({ actor, query, trace }, { file: { bytes, workerIds }, part }: Taken) => {
      for (const workerId of workerIds) trace.opened(workerId)
      const { fileName, tables, funderFile } = OUTCOME_EXPORT_WORDS[actor.locale]
      const name = query.reader === 'funder' ? `${fileName}-${funderFile}` : fileName
      return { fileName: `${name}-${query.from}-${query.to}${part === null ? '' : `-${tables[part]}`}`, bytes }
    },
    async ({ context, actor, query, format, separator }) => {
      const { table, reader, ...asked } = query
      const isForFunder = reader === 'funder'
      const subject = { ...subjectOf(actor, asked, context.clock.today()), isForFunder }
      const namesPeople = !subject.isFiguresOnly || table === 'people' || table === 'counts'
      authorizeInOrganisation(actor, namesPeople ? 'exports:take' : 'outcomes:figures')
      const wish: ExportWish = {
        locale: actor.locale,
        organisationName: organisationOf(context.db)?.name ?? '',
        people: peopleOf(context, actor, subject),
        file: format === 'xlsx' ? { format } : { format, table, separator },
      }
      const file = await askOutcomes(context, { kind: 'export', wish, subject })
      return { file, part: format === 'csv' ? table : null }
    },
  )
}
