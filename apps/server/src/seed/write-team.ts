import { addDays } from '@tandem/domain/calendar-date'
import { coverUntilOn } from '@tandem/domain/covers'
import { and, eq } from 'drizzle-orm'
import { accesses } from '../audit/audit.table.ts'
import { memberAbsences } from '../features/absences/absences.table.ts'
import { coverAccesses } from '../features/covers/covers.table.ts'
import { keepHandOverNote } from '../features/documents/hand-over-note.ts'
import { refreshSummary } from '../features/episodes/episode-summary.store.ts'
import { coachAssignments } from '../features/episodes/episodes.table.ts'
import { HAND_OVER_TASK_WORDS } from '../features/hand-overs/hand-over-words.ts'
import { handOverPeople, handOvers } from '../features/hand-overs/hand-overs.table.ts'
import { memberShares } from '../features/members/member-shares.table.ts'
import { plansFor } from '../features/plans/plan-surroundings.ts'
import { tasks } from '../features/tasks/tasks.table.ts'
import type { Permit } from '../identity/authorize.ts'
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

/** One person goes from Jonas to Nadia in nine days: planned, with the note kept and the visit together. */
function writeHandOver(stage: Stage, lives: readonly Life[]): void {
  const { db, put, id, day, workday, last, say, locale } = stage
  const [given] = openOf(lives, 'jonas').slice(2)
  if (given === undefined) return
  const [former, next] = [id('member:jonas'), id('member:nadia')]
  const episodeId = id(given.name)
  const handOverId = id('hand-over:jonas')
  const [fromOn, createdAt] = [workday(9), instantAt(last, 16 * 60)]
  const assignment = db
    .select({ id: coachAssignments.id })
    .from(coachAssignments)
    .where(and(eq(coachAssignments.episodeId, episodeId), eq(coachAssignments.memberId, former)))
    .get()
  if (assignment === undefined) return
  const lastOn = addDays(fromOn, -1)
  const around = { fromMemberId: former, toMemberId: next, fromOn, togetherFromOn: null }
  put(handOvers, { id: handOverId, ...around, createdAt, createdBy: former })
  db.update(coachAssignments).set({ toOn: lastOn }).where(eq(coachAssignments.id, assignment.id)).run()
  put(coachAssignments, { id: id('handed-over'), episodeId, memberId: next, share: 'main', fromOn, handOverId })
  const told = {
    ...{ fromName: 'Jonas Peeters', toName: 'Nadia Benali', fromOn, togetherFromOn: null },
    notToDo: say({ fr: 'Ne jamais appeler avant dix heures.', en: 'Never call before ten.' }),
    toKnow: say({
      fr: 'Le bus du matin a changé d’horaire : c’est la première question à poser.',
      en: 'The morning bus runs at another time: ask about that first.',
    }),
    openIncidents: 0,
    divergences: 0,
  }
  const call = { db, newId: stage.newId, clock: { today: () => last, now: () => createdAt } }
  const permit = { actorId: former, episodeId } as Permit<'document:make'>
  const documentId = keepHandOverNote(call, permit, { plans: plansFor(db, episodeId, last), locale, told })
  const taskId = id('task:hand-over')
  put(tasks, {
    id: taskId,
    ...{ episodeId, ownerId: next, side: 'worker', dueOn: day(7), createdAt },
    title: HAND_OVER_TASK_WORDS[locale].visit('Jonas Peeters', 'Nadia Benali'),
  })
  put(handOverPeople, {
    handOverId,
    episodeId,
    documentId,
    taskId,
    formerAssignmentId: assignment.id,
    formerToOn: null,
    ended: [],
  })
  refreshSummary(db, episodeId, stage.today)
}

/** Jonas works four days in five. */
function writeShare({ put, id, day, workday }: Stage): void {
  const createdAt = instantAt(workday(-90), 10 * 60)
  const memberId = id('member:jonas')
  put(memberShares, {
    id: id('share:jonas'),
    memberId,
    percent: 80,
    fromOn: day(-90),
    createdAt,
    createdBy: id('member:marie'),
  })
}

/** Who is away and who stands in; who goes to another coach; what was opened in need. */
export function writeTeam(stage: Stage, lives: readonly Life[]): void {
  writeAbsence(stage, lives)
  writeHandOver(stage, lives)
  writeCover(stage, lives)
  writeShare(stage)
}
