import { type AgreementKind, type Capacity, UNSIGNED_EXPIRY_DAYS } from '@tandem/domain/agreements'
import { agreementContent } from '@tandem/domain/agreements/content'
import { CONTACT_WITHDRAWN } from '@tandem/domain/agreements/content-words'
import { effectOf, firstParties, slotsOf } from '@tandem/domain/agreements/fill'
import { goalsForReaders } from '@tandem/domain/agreements/named-goals'
import { type AgreementSection, draftSections, missingFields } from '@tandem/domain/agreements/sections'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../db/open.ts'
import { agreementFacts, agreementLocale, agreementPlanId } from '../features/agreements/agreement-facts.store.ts'
import {
  agreementActs,
  agreementParties,
  agreementReminders,
  agreements,
  agreementVersions,
} from '../features/agreements/agreements.table.ts'
import { fingerprintOf } from '../identity/tokens.ts'
import { TOLD_AGREEMENTS, type ToldAgreement } from './agreements-told.ts'
import { signatoryThen, writeContactPage } from './contacts-left.ts'
import { type Chance, chanceOf } from './deck.ts'
import { coachOn, isHeldOn, type JobLife, type Life, mayMeetEmployer } from './life.ts'
import { instantAt, type Stage } from './stage.ts'
import { workdayFrom } from './working-days.ts'

type Agreed = {
  readonly kind: AgreementKind
  readonly life: Life
  readonly job: JobLife | null
  readonly on: CalendarDate
  readonly told: ToldAgreement | null
}

/** Lines drawn with a finger: never twice the same. */
function drawn(chance: Chance): number[][] {
  const [swings, height] = [chance.between(5, 9), chance.between(50, 90)]
  const points = Array.from({ length: swings * 8 }, (_, step) => [
    Math.round(160 + (step * 620) / (swings * 8)),
    Math.round(170 + Math.sin(step * 0.8) * height * (1 - step / (swings * 12))),
  ])
  return [points.flat(), [180, 235, 620 + chance.between(0, 120), 228]]
}

/** A line of which the file knows too little is crossed out before it is sent. */
function withoutGaps(sections: AgreementSection[], locale: 'en' | 'fr'): AgreementSection[] {
  const isGap = (line: string) => missingFields([{ key: 'purpose', text: line, isLeftOut: false }], locale).length > 0
  return sections.map((section) => {
    const lines = section.text.split('\n').filter((line) => !isGap(line))
    const isLeftOut = section.isLeftOut || lines.length === 0 || (section.key === 'goals' && lines.length === 1)
    return { ...section, text: lines.join('\n'), isLeftOut }
  })
}

/** The service and the person agree at the first plan; the three of them in the first days of a job. */
function agreedOf(stage: Stage, lives: readonly Life[]): Agreed[] {
  const open = lives.filter(({ exitedOn }) => exitedOn === null)
  const running = ({ jobs }: Life) =>
    jobs.filter((job) => job.isJob && isHeldOn(job, stage.today) && mayMeetEmployer(job, stage, stage.today))
  const isOpenJob = (job: JobLife) => job.isJob && job.endedOn === null && mayMeetEmployer(job, stage, stage.today)
  const isOpenJobThen = (job: JobLife) => job.isJob && job.endedOn === null
  const told = TOLD_AGREEMENTS.flatMap((one): Agreed[] => {
    const life = open.find(({ person }) => person.key === one.person)
    if (life === undefined) throw new Error(`Nobody is called ${one.person}`)
    const job =
      one.kind === 'tripartite'
        ? (life.jobs.findLast(one.withdrawn === undefined ? isOpenJob : isOpenJobThen) ?? null)
        : null
    return [{ kind: one.kind, life, job, on: stage.workday(one.on), told: one }]
  })
  const usual = open.flatMap((life): Agreed[] => {
    const [plan] = life.plans
    const first = plan === undefined || plan.startsOn > stage.last ? [] : [{ life, job: null, on: plan.startsOn }]
    const three = running(life)
      .filter((job) => !told.some((one) => one.job === job))
      .flatMap((job) => {
        const on = workdayFrom(addDays(job.startedOn ?? life.enteredOn, 4))
        return on > stage.last ? [] : [{ life, job, on }]
      })
    return [
      ...first.map((one) => ({ ...one, kind: 'servicePerson' as const, told: null })),
      ...three.map((one) => ({ ...one, kind: 'tripartite' as const, told: null })),
    ]
  })
  return [...usual, ...told].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** Who has signed by now: everybody, unless it is told otherwise. */
function hasSigned(capacity: Capacity, told: ToldAgreement | null): boolean {
  if (told?.waits !== undefined) return capacity === 'worker' || capacity === 'coach'
  if (told?.refused !== undefined) return capacity === 'coach'
  return true
}

/** Columns of JSON that may be empty are left out, not written as the word `null`. */
function inserterOf(db: Db) {
  return <Table extends SQLiteTable>(table: Table, row: Table['$inferInsert']) => db.insert(table).values(row).run()
}

function writeAgreement(stage: Stage, agreed: Agreed, number: string): void {
  const insert = inserterOf(stage.db)
  const { db, put, id, newId, today, say, workday } = stage
  const { kind, life, job, on, told } = agreed
  const episodeId = id(life.name)
  const placementId = job === null ? null : id(job.name)
  const coachId = id(`member:${coachOn(life, stage, today)}`)
  const locale = agreementLocale(db, id(`worker:${life.person.key}`))
  const facts = agreementFacts(db, episodeId, placementId, today)
  const goals = goalsForReaders(kind, facts.goals)
  const written = draftSections(kind, locale, slotsOf(kind, facts, goals, locale))
  const isDraft = told?.isDraft === true
  const sections = isDraft ? written : withoutGaps(written, locale)
  const then = job === null || isDraft ? null : signatoryThen(stage, job.company, on)
  const parties = firstParties(kind, facts, locale)
    .filter(({ name }) => isDraft || name !== '')
    .map((party) => (party.contactId === then?.next.contactId ? { ...party, ...then?.former } : party))
  const { from, to } = effectOf(kind, facts)
  const [agreementId, versionId] = [newId(), newId()]
  const effect = { effectiveFromOn: from !== null && from > on ? from : on, effectiveToOn: to }
  const content = agreementContent({
    kind,
    number,
    versionNumber: 1,
    locale,
    organisationName: facts.organisationName,
    datedOn: on,
    ...effect,
    parties,
    sections,
  })
  const made = { createdAt: instantAt(on, 10 * 60), createdBy: coachId }
  const planId = agreementPlanId(db, episodeId, today)
  const sent = { sentOn: on, sentBy: coachId, content, contentHash: fingerprintOf(JSON.stringify(content)) }
  put(agreements, { id: agreementId, episodeId, kind, number, placementId, planId, locale, ...made })
  insert(agreementVersions, {
    id: versionId,
    agreementId,
    number: 1,
    sections,
    goalIds: goals.map(({ goalId }) => goalId),
    ...effect,
    ...made,
    ...(isDraft ? {} : sent),
  })
  const chance = chanceOf(`signatures ${number}`)
  for (const [position, party] of parties.entries()) {
    const partyId = newId()
    put(agreementParties, { id: partyId, versionId, position, ...party })
    const act = { id: newId(), partyId, typedName: party.name, recordedBy: coachId }
    if (!isDraft && party.participation !== 'copy' && hasSigned(party.capacity, told))
      insert(agreementActs, {
        ...act,
        act: 'signed',
        actOn: on,
        method: 'screen',
        strokes: drawn(chance),
        recordedAt: instantAt(on, 11 * 60 + position),
      })
    if (told?.refused !== undefined && party.capacity === 'worker')
      insert(agreementActs, {
        ...act,
        act: 'refused',
        actOn: workday(told.refused.on),
        method: 'paper',
        words: say(told.refused.words),
        recordedAt: instantAt(workday(told.refused.on), 14 * 60),
      })
    if (told?.withdrawn !== undefined && party.capacity === 'worker')
      insert(agreementActs, {
        ...act,
        id: newId(),
        act: 'revoked',
        actOn: stage.day(told.withdrawn),
        method: 'paper',
        words: CONTACT_WITHDRAWN[locale],
        recordedAt: instantAt(stage.day(told.withdrawn), 17 * 60),
      })
    const reminded = told?.waits?.reminded ?? null
    if (reminded !== null && party.capacity === 'employer')
      put(agreementReminders, {
        id: newId(),
        partyId,
        remindedOn: workday(reminded),
        channel: 'phone',
        recordedBy: coachId,
        recordedAt: instantAt(workday(reminded), 9 * 60),
      })
  }
  const left = parties.find(({ contactId }) => contactId !== null && contactId === then?.former.contactId)
  if (left === undefined || then === null) return
  const { next, leavingId, joinedOn } = then
  writeContactPage(stage, { ...left, ...next, versionId, position: parties.length, leavingId, joinedOn }, coachId)
}

/** The agreements of everybody who is accompanied today; numbers go by year. */
export function writeAgreements(stage: Stage, lives: readonly Life[]): void {
  const counts = new Map<string, number>()
  for (const agreed of agreedOf(stage, lives)) {
    const year = agreed.on.slice(0, 4)
    const count = (counts.get(year) ?? 0) + 1
    counts.set(year, count)
    if (agreed.told?.waits !== undefined && addDays(agreed.on, UNSIGNED_EXPIRY_DAYS) < stage.today)
      throw new Error(`The agreement of ${agreed.told.person} has expired`)
    writeAgreement(stage, agreed, `A-${year}-${String(count).padStart(3, '0')}`)
  }
}
