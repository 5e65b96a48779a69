import { wordedAnswers } from '@tandem/domain/capacity-reviews'
import { HOUSE_CAPACITY } from '@tandem/domain/house-capacity'
import { capacityReviews } from '../features/capacity-reviews/capacity-reviews.table.ts'
import { commitmentSayings, employerCommitments } from '../features/employer-commitments/employer-commitments.table.ts'
import { workConditions } from '../features/work-conditions/work-conditions.table.ts'
import { companyOf } from './companies.ts'
import { voiceOf } from './company.ts'
import { CONDITIONS } from './conditions-told.ts'
import { isHeldOn, type Life } from './life.ts'
import { PROMISES, type ToldPromise } from './promises-told.ts'
import { READINGS, type ToldAt, type ToldReading } from './readings-told.ts'
import { instantAt, type Stage } from './stage.ts'

const EVENING = 16 * 60 + 40

/** The job there that goes on today. */
function jobIdAt({ id, today }: Stage, lives: readonly Life[], { at, coach, isOfCompany }: ToldAt): string | null {
  if (isOfCompany === true) return null
  const jobs = lives.filter(({ person }) => person.coach === coach).flatMap((life) => life.jobs)
  const job = jobs.find((one) => one.company === at && one.isJob && isHeldOn(one, today))
  if (job === undefined) throw new Error(`Nobody of ${coach} works at ${at}`)
  return id(job.name)
}

function writeReading(stage: Stage, lives: readonly Life[], told: ToldReading): void {
  const { put, id, newId, workday, today, locale, say } = stage
  const { at, coach, party, moment, on, levels, comment, former, voidReason } = told
  const heldOn = workday(on)
  const answersOf = (values: ToldReading['levels']) =>
    wordedAnswers(
      HOUSE_CAPACITY.map(({ code }, place) => ({ item: code, value: values[place] ?? null })),
      party,
      locale,
    ) ?? []
  const contact = party === 'employer' ? voiceOf(companyOf(at), today, heldOn, false) : undefined
  const words = comment === undefined ? '' : say(comment)
  const correctedAt = instantAt(heldOn, EVENING + 10)
  const reading = { heldOn, moment, comment: words, correctedAt, correctedBy: id(`member:${coach}`) }
  put(capacityReviews, {
    id: newId(),
    employerId: id(`company:${at}`),
    establishmentId: id(`place:${at}`),
    placementId: jobIdAt(stage, lives, told),
    party,
    moment,
    heldOn,
    contactId: contact === undefined ? null : id(`contact:${at}:${contact.name}`),
    memberId: id(`member:${coach}`),
    answers: answersOf(levels),
    comment: words,
    former: former === undefined ? [] : [{ ...reading, answers: answersOf(former) }],
    createdAt: instantAt(heldOn, EVENING),
    voidedAt: voidReason === undefined ? null : correctedAt,
    voidReason: voidReason === undefined ? null : say(voidReason),
    version: former === undefined && voidReason === undefined ? 1 : 2,
  })
}

function writePromise(stage: Stage, lives: readonly Life[], told: ToldPromise): void {
  const { put, id, newId, workday, dueDay, say } = stage
  const { at, coach, party, words, agreed, due, origin, sayings = [], voidReason } = told
  const commitmentId = newId()
  const agreedOn = workday(agreed)
  put(employerCommitments, {
    id: commitmentId,
    employerId: id(`company:${at}`),
    placementId: jobIdAt(stage, lives, told),
    party,
    words: say(words),
    agreedOn,
    dueOn: due === undefined ? null : dueDay(due),
    origin,
    memberId: id(`member:${coach}`),
    createdAt: instantAt(agreedOn, EVENING),
    voidedAt: voidReason === undefined ? null : instantAt(agreedOn, EVENING + 10),
    voidReason: voidReason === undefined ? null : say(voidReason),
    version: 1 + sayings.length + (voidReason === undefined ? 0 : 1),
  })
  for (const [place, { speaker, outcome, on, note }] of sayings.entries()) {
    const saidOn = workday(on)
    stage.db
      .insert(commitmentSayings)
      .values({
        commitmentId,
        speaker,
        outcome,
        saidOn,
        note: note === undefined ? '' : say(note),
        recordedAt: instantAt(saidOn, EVENING + place),
        recordedBy: id(`member:${coach}`),
      })
      .run()
  }
}

function writeConditions({ put, id, newId, workday, say }: Stage): void {
  for (const { at, coach, kind, words, saidBy, on } of CONDITIONS) {
    const saidOn = workday(on)
    put(workConditions, {
      id: newId(),
      employerId: id(`company:${at}`),
      kind,
      words: say(words),
      saidBy,
      saidOn,
      memberId: id(`member:${coach}`),
      createdAt: instantAt(saidOn, EVENING),
    })
  }
}

/** What the house knows of its companies: how ready they are, what was promised, what the work there is like. */
export function writeCompanyKnowledge(stage: Stage, lives: readonly Life[]): void {
  for (const reading of READINGS) writeReading(stage, lives, reading)
  for (const promise of PROMISES) writePromise(stage, lives, promise)
  writeConditions(stage)
}
