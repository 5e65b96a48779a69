import { addDays, addMonths } from '@tandem/domain/calendar-date'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { foldedName } from '@tandem/domain/workers'
import { coachAssignments, episodePauses, episodes } from '../features/episodes/episodes.table.ts'
import { planCadences, plans } from '../features/plans/plans.table.ts'
import { workers } from '../features/workers/workers.table.ts'
import { chanceOf } from './deck.ts'
import { COACH_TEAMS } from './demo-team.ts'
import { isCalledAfter, type Life } from './life.ts'
import type { Assigned, Person } from './person.ts'
import { instantAt, type Stage } from './stage.ts'

const MORNING = 9 * 60 + 30

/** What is known of a person. */
export function writeWorker({ put, id, today, workday, locale }: Stage, person: Person): void {
  const { key, name, sex, age, town, coach, about = {}, stays } = person
  const chance = chanceOf(`${key} papers`)
  const [first, last] = name
  const number = chance.between(1000, 9999)
  put(workers, {
    id: id(`worker:${key}`),
    firstName: first,
    lastName: last,
    searchName: foldedName(first, last, first),
    birthOn: addDays(addMonths(today, -12 * age), -chance.between(15, 330)),
    sex,
    phone: about.phone ?? `0400 ${chance.between(10, 99)} ${String(number).slice(0, 2)} ${String(number).slice(2)}`,
    email: chance.oneIn(2) ? `${foldedName(first)}.${foldedName(last)}@courriel.example`.replaceAll(' ', '-') : null,
    municipality: town,
    preferredChannel: about.channel ?? chance.pick(['phone', 'message', 'phone', 'email', 'visit']),
    preferredLocale: about.locale ?? locale,
    languages: about.languages === undefined ? null : about.languages[locale],
    externalRef: about.ref ?? (chance.oneIn(3) ? `PE-${number}` : null),
    reachNote: about.reach === undefined ? null : about.reach[locale],
    createdAt: instantAt(workday(stays[0].entered), MORNING),
    createdBy: id(`member:${coach}`),
  })
}

/** Main coach all along, or from the day after the former one. */
function assignmentsOf({ person, stay }: Life): readonly Assigned[] {
  const told = stay.coaches ?? []
  const former = told.find(({ share, to }) => share === 'main' && to !== undefined)
  const from = former?.to === undefined ? stay.entered : former.to + 1
  /* Whoever may be called afterwards keeps their coach. */
  const until = stay.exit === undefined || isCalledAfter(stay) ? {} : { to: stay.exit.on }
  return [...told, { coach: person.coach, share: 'main', from, ...until }]
}

/** An accompaniment with who coaches it, its pauses and its plans. */
export function writeStay(stage: Stage, life: Life): void {
  const { put, id, newId, day, workday } = stage
  const { person, stay, index, name, enteredOn, exitedOn } = life
  const coachId = id(`member:${person.coach}`)
  const createdAt = instantAt(enteredOn, MORNING)
  const written = { createdAt, createdBy: coachId }
  put(episodes, {
    id: id(name),
    workerId: id(`worker:${person.key}`),
    teamId: id(`team:${COACH_TEAMS[person.coach]}`),
    enteredOn,
    situationAtEntry: stay.situation,
    referralSource: stay.source,
    referrerName: stay.referrer ?? null,
    programmeId: stay.programme === undefined ? null : id(`programme:${stay.programme}`),
    previousEpisodeId: index === 0 ? null : id(`stay:${person.key}:${index - 1}`),
    exitedOn,
    exitCategory: stay.exit?.category ?? null,
    exitReason: stay.exit?.reason ?? null,
    exitProofOn: stay.exit?.proof === undefined ? null : workday(stay.exit.proof),
    ...written,
  })
  for (const [number, { coach, share, from, to }] of assignmentsOf(life).entries())
    put(coachAssignments, {
      id: id(`assigned:${name}:${number}`),
      episodeId: id(name),
      memberId: id(`member:${coach}`),
      share,
      fromOn: from === stay.entered ? enteredOn : day(from),
      toOn: to === undefined ? null : to === stay.exit?.on ? exitedOn : day(to),
    })
  for (const [number, { from, to, reason }] of (stay.pauses ?? []).entries())
    put(episodePauses, {
      id: id(`pause:${name}:${number}`),
      episodeId: id(name),
      fromOn: day(from),
      toOn: to === undefined ? null : day(to),
      reason,
    })
  for (const [number, { plan, name: planName, startsOn, endsOn }] of life.plans.entries()) {
    put(plans, {
      id: id(planName),
      episodeId: id(name),
      number: number + 1,
      scope: plan.scope ?? 'both',
      startsOn,
      endsOn,
      grantedMinutes: plan.hours === null ? null : plan.hours * 60,
      ruleSetId: id(`rules:${stay.programme ?? 'house'}`),
      plannedMinutes: plan.taper?.map((hours) => hours * 60) ?? null,
      decision: plan.decision ?? null,
      decidedOn: plan.decided === undefined ? null : workday(plan.decided),
      ...written,
    })
    for (const party of CHECK_IN_PARTIES) {
      const lines = stay.rhythm?.[party]
      if (lines !== undefined && number === life.plans.length - 1)
        put(planCadences, {
          id: newId(),
          planId: id(planName),
          party,
          number: 1,
          lines,
          changedOn: startsOn,
          ...written,
        })
    }
  }
}
