import { coverUntilOn } from '@tandem/domain/covers'
import { accesses } from '../audit/audit.table.ts'
import { memberAbsences } from '../features/absences/absences.table.ts'
import { coverAccesses } from '../features/covers/covers.table.ts'
import { coachAssignments } from '../features/episodes/episodes.table.ts'
import type { CoachKey } from './demo-team.ts'
import type { Life } from './life.ts'
import { instantAt, type Stage } from './stage.ts'

/** Still accompanied, by this coach, by name. */
function openOf(lives: readonly Life[], coach: CoachKey): readonly Life[] {
  return lives.filter(({ person, exitedOn }) => person.coach === coach && exitedOn === null)
}

/** Sofia is away from today for a fortnight; Tunde stands in for everybody but one. */
function writeAbsence({ put, id, today, day, workday }: Stage, lives: readonly Life[]): void {
  const absenceId = id('absence:sofia')
  const toOn = day(11)
  const createdAt = instantAt(workday(-6), 10 * 60)
  const sofia = id('member:sofia')
  put(memberAbsences, { id: absenceId, memberId: sofia, fromOn: today, toOn, createdAt, createdBy: sofia })
  for (const { name } of openOf(lives, 'sofia').slice(1))
    put(coachAssignments, {
      id: id(`stands-in:${name}`),
      episodeId: id(name),
      memberId: id('member:tunde'),
      share: 'replacement',
      fromOn: today,
      toOn,
      absenceId,
    })
}

/** Jonas had to read the file of one of Nadia's people. */
function writeCover({ put, id, newId, workday, say }: Stage, lives: readonly Life[]): void {
  const [read] = openOf(lives, 'nadia').slice(3)
  if (read === undefined) return
  const fromOn = workday(-2)
  const coverId = id('cover:jonas')
  const memberId = id('member:jonas')
  put(coverAccesses, {
    id: coverId,
    episodeId: id(read.name),
    memberId,
    reason: say({
      fr: 'L’entreprise a appelé pour les horaires de demain, Nadia est en formation.',
      en: 'The company called about tomorrow’s hours, Nadia is in training.',
    }),
    fromOn,
    untilOn: coverUntilOn(fromOn),
    openedAt: instantAt(fromOn, 11 * 60),
  })
  for (const minute of [1, 4])
    put(accesses, {
      at: instantAt(fromOn, 11 * 60 + minute),
      memberId,
      operation: 'readWorker',
      workerId: id(`worker:${read.person.key}`),
      outcome: 'allowed',
      requestId: newId(),
      coverId,
    })
}

/** Who is away and who stands in; what was opened in need. */
export function writeTeam(stage: Stage, lives: readonly Life[]): void {
  writeAbsence(stage, lives)
  writeCover(stage, lives)
}
