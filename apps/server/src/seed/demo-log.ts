import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { forWhomOf, type Kind, type Mode, sideOf, type WithParty } from '@tandem/domain/log-entries'
import type { Db } from '../db/open.ts'
import { checkIns } from '../features/check-ins/check-ins.table.ts'
import { coachNotes } from '../features/coach-notes/coach-notes.table.ts'
import { logEntries, logGoals, logParts } from '../features/log-entries/log-entries.table.ts'
import { tasks } from '../features/tasks/tasks.table.ts'
import { workday } from './demo-days.ts'
import type { DemoFile } from './demo-file.ts'
import type { Meeting } from './demo-life.ts'
import { NOTES, type NotePools, RATED } from './demo-notes.ts'

type Writing = { readonly db: Db; readonly newId: () => string; readonly today: CalendarDate }

type Way = {
  readonly parties: readonly WithParty[]
  readonly modes: readonly [Mode, ...Mode[]]
  readonly kinds: readonly [Kind, ...Kind[]]
}

const WAYS: Readonly<Record<Meeting['about'], Way>> = {
  toward: {
    parties: ['worker'],
    modes: ['office', 'office', 'phone', 'elsewhere'],
    kinds: ['interview', 'interview', 'instruction', 'administrativeHelp'],
  },
  prospecting: { parties: ['employer'], modes: ['phone', 'onSite'], kinds: ['prospecting'] },
  partner: { parties: ['partner'], modes: ['phone', 'message'], kinds: ['coordination'] },
  inWorker: { parties: ['worker'], modes: ['phone', 'phone', 'office', 'message'], kinds: ['interview'] },
  inEmployer: { parties: ['employer'], modes: ['phone', 'phone', 'onSite'], kinds: ['interview', 'evaluation'] },
  inBoth: { parties: ['worker', 'employer'], modes: ['onSite'], kinds: ['observation', 'evaluation', 'mediation'] },
  missed: { parties: ['worker'], modes: ['office'], kinds: ['missed'] },
}

const isEnglish = (file: DemoFile) => file.life.person.coach === 'sofia' || file.life.person.coach === 'tunde'

function writeCheckIn(
  writing: Writing,
  file: DemoFile,
  party: CheckInParty,
  on: CalendarDate,
  entry: { id: string; mode: Mode },
): void {
  const { life, coachId, episodeId, placementId, workplace } = file
  if (placementId === null) return
  const { chance, story } = life
  const texts = NOTES[isEnglish(file) ? 'en' : 'fr']
  const isWorker = party === 'worker'
  const usual = () => chance.pick([3, 4, 4, 4, 5, 5])
  const ratings = RATED.map((item) => {
    const isApart = story.isDiverging === true && item === 'pace'
    const value = isApart ? (isWorker ? 4 : 2) : chance.oneIn(14) ? null : usual()
    return { item, question: texts.questions[party][item], value, example: null }
  })
  const { answers, questions } = texts
  writing.db
    .insert(checkIns)
    .values({
      id: writing.newId(),
      episodeId,
      placementId,
      party,
      heldOn: on,
      channel: entry.mode === 'onSite' ? 'visit' : entry.mode === 'message' ? 'message' : 'phone',
      contactId: isWorker ? null : (workplace?.tutorId ?? workplace?.contactId ?? null),
      memberId: coachId,
      templateVersion: 1,
      ratings,
      words: isWorker
        ? [
            { word: 'goesWell', question: questions.goesWell, answer: chance.pick(answers.workerWell) },
            { word: 'isHard', question: questions.isHard, answer: chance.pick(answers.workerHard) },
          ]
        : [
            { word: 'goesWell', question: questions.goesWell, answer: chance.pick(answers.employerWell) },
            { word: 'toImprove', question: questions.toImprove, answer: chance.pick(answers.employerImprove) },
          ],
      overall: ratings.find(({ item }) => item === 'overall')?.value ?? null,
      intention: isWorker ? null : chance.pick(['confirm', 'renew', 'unsure']),
      wish: chance.pick(['same', 'same', 'fewer', 'more']),
      nextOn: null,
      logEntryId: entry.id,
      recordedAt: `${on}T16:00:00.000Z`,
    })
    .run()
}

function writeNext(
  writing: Writing,
  file: DemoFile,
  entryId: string,
  on: CalendarDate,
  isLast: boolean,
  texts: NotePools,
  isEmployer: boolean,
): void {
  const { db, newId, today } = writing
  const { chance, story, exitedOn } = file.life
  const isWritten = isLast ? exitedOn === null && (story.lateTask !== undefined || chance.oneIn(2)) : chance.oneIn(3)
  if (!isWritten) return
  const lateness = isLast ? story.lateTask : undefined
  const dueOn = isLast
    ? lateness === undefined
      ? workday(addDays(today, chance.between(0, 9)), addDays(today, 12))
      : addDays(today, -lateness)
    : workday(addDays(on, chance.between(3, 9)), addDays(on, 12))
  const isOpen = isLast
  db.insert(tasks)
    .values({
      id: newId(),
      entryId,
      episodeId: file.episodeId,
      employerId: isEmployer ? (file.workplace?.employerId ?? null) : null,
      ownerId: file.coachId,
      side: isEmployer ? 'employer' : 'worker',
      title: chance.pick(isEmployer ? texts.nextEmployer : texts.nextWorker),
      dueOn,
      doneOn: isOpen ? null : dueOn < today ? dueOn : addDays(today, -1),
      doneBy: isOpen ? null : file.coachId,
      createdAt: `${on}T15:30:00.000Z`,
    })
    .run()
}

/** Writes what happened: entries with their share, goals and coach's note, the check-ins held, the next actions. */
export function writeLog(
  writing: Writing,
  file: DemoFile,
  prospects: readonly { readonly employerId: string }[],
): void {
  const { db, newId } = writing
  const { life, coachId, episodeId, placementId, workplace } = file
  const { chance, meetings } = life
  const texts = NOTES[isEnglish(file) ? 'en' : 'fr']
  meetings.forEach(({ on, about, checkIn }, index) => {
    const way = WAYS[about]
    const id = newId()
    const mode = chance.pick(way.modes)
    const isMet = way.parties.includes('employer')
    const met = !isMet || about === 'prospecting' ? null : placementId
    const kind =
      about.startsWith('in') && life.story.job?.type === 'workTrial' ? 'trialFollowUp' : chance.pick(way.kinds)
    const isHeld = kind !== 'missed'
    const minutes = isHeld
      ? chance.pick(mode === 'onSite' ? [60, 75, 90] : mode === 'office' ? [45, 60, 60] : [15, 20, 30])
      : 0
    const prospect = about === 'prospecting' ? prospects[index % Math.max(1, prospects.length)] : undefined
    const side = sideOf(way.parties)
    db.insert(logEntries)
      .values({
        id,
        authorId: coachId,
        occurredOn: on,
        startsAt: chance.oneIn(3)
          ? null
          : `${chance.pick(['09', '10', '11', '14', '15'])}:${chance.pick(['00', '15', '30'])}`,
        minutes,
        travelMinutes: mode === 'onSite' ? chance.pick([20, 30, 40]) : 0,
        withParties: [...way.parties],
        side,
        forWhom: forWhomOf(way.parties),
        mode,
        kind,
        missedBy: isHeld ? null : 'worker',
        missedReason: isHeld ? null : 'noNews',
        employerId: isMet ? (prospect?.employerId ?? workplace?.employerId ?? null) : null,
        establishmentId: met === null ? null : (workplace?.establishmentId ?? null),
        note: chance.pick(texts[about]),
        recordedAt: `${on}T15:30:00.000Z`,
      })
      .run()
    db.insert(logParts)
      .values({ episodeId, occurredOn: on, entryId: id, placementId: met, minutes, side, isHeld })
      .run()
    const goal = file.goals[index % Math.max(1, file.goals.length)]
    if (isHeld && goal !== undefined && goal.agreedOn <= on && chance.oneIn(3))
      db.insert(logGoals)
        .values({ entryId: id, goalId: goal.id, movement: chance.pick([1, 1, 0, 0, -1]) })
        .run()
    if (chance.oneIn(12))
      db.insert(coachNotes)
        .values({ entryId: id, text: chance.pick(texts.coachOnly) })
        .run()
    if (checkIn !== null) writeCheckIn(writing, file, checkIn, on, { id, mode })
    writeNext(writing, file, id, on, index === meetings.length - 1, texts, met !== null)
  })
}

/** Writes one workshop for several people, its time shared equally. */
export function writeWorkshop({ db, newId, today }: Writing, files: readonly DemoFile[], daysAgo: number): void {
  const [first] = files
  if (first === undefined) return
  const id = newId()
  const yesterday = addDays(today, -1)
  const on = workday(addDays(today, -daysAgo), yesterday)
  const each = 30
  db.insert(logEntries)
    .values({
      id,
      authorId: first.coachId,
      occurredOn: on,
      startsAt: '13:30',
      minutes: each * files.length,
      travelMinutes: 0,
      withParties: ['worker'],
      side: 'worker',
      forWhom: 'worker',
      mode: 'office',
      kind: 'instruction',
      note: NOTES[isEnglish(first) ? 'en' : 'fr'].workshop,
      recordedAt: `${on}T16:30:00.000Z`,
    })
    .run()
  for (const { episodeId } of files)
    db.insert(logParts)
      .values({ episodeId, occurredOn: on, entryId: id, minutes: each, side: 'worker', isHeld: true })
      .run()
}
