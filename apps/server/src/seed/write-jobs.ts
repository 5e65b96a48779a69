import { contractSegments, placementContacts, placements } from '../features/placements/placements.table.ts'
import { companyOf } from './companies.ts'
import { contactsOn } from './company.ts'
import { dayBefore, type JobLife, jobLifeOf } from './life.ts'
import type { Amendment, Job, Person } from './person.ts'
import { instantAt, type Stage } from './stage.ts'
import { TRADES } from './trades.ts'

function placeOf({ id }: Stage, { at, second }: Job): string {
  return id(second === true ? `place:${at}:second` : `place:${at}`)
}

/** The contract as signed, and each change of it. */
function writeSegments({ put, id, day, workday, say }: Stage, life: JobLife): void {
  const { job, name, startedOn, endedOn } = life
  const { contract, hours, title, trialEnd, plannedEnd } = job
  const first = { contract, hours, title, trialEnd, plannedEnd, from: job.from ?? 0 } as Amendment
  const changes = [first, ...(job.changes ?? [])]
  let terms: Amendment = first
  for (const [number, change] of changes.entries()) {
    terms = { ...terms, ...change }
    const next = changes[number + 1]
    const label = terms.title ?? TRADES[companyOf(life.company).trade].title
    put(contractSegments, {
      id: id(`segment:${name}:${number}`),
      placementId: id(name),
      fromOn: number === 0 ? (startedOn ?? day(job.from ?? 0)) : workday(change.from),
      toOn: next === undefined ? endedOn : dayBefore(workday(next.from)),
      contractType: job.type === 'workTrial' || job.type === 'volunteer' ? null : (terms.contract ?? 'fixedTerm'),
      contractLabel: job.label === undefined ? null : say(job.label),
      weeklyMinutes: terms.hours === undefined ? null : terms.hours * 60,
      jobTitle: say(label),
      plannedEndOn: terms.plannedEnd === undefined || terms.contract === 'openEnded' ? null : day(terms.plannedEnd),
      trialEndOn: terms.trialEnd === undefined ? null : day(terms.trialEnd),
    })
  }
}

/** Who answers for the person there, and who shows the work; a contact who left keeps the dates. */
function writeContacts(stage: Stage, { company: key, name, startedOn, endedOn }: JobLife): void {
  const { put, id, today, day } = stage
  const company = companyOf(key)
  if (startedOn === null) return
  const until = endedOn ?? today
  const then = contactsOn(company, today, startedOn)
  const now = contactsOn(company, today, until)
  for (const part of ['responsible', 'tutor'] as const) {
    const serves = company.contacts.filter((one) => (one.part === 'tutor') === (part === 'tutor'))
    const [former] = serves.filter((one) => then.includes(one))
    const [present] = serves.filter((one) => now.includes(one))
    const named = [...new Set([former, present])].flatMap((one) => (one === undefined ? [] : [one]))
    for (const contact of named)
      put(placementContacts, {
        id: id(`named:${name}:${part}:${contact.name}`),
        placementId: id(name),
        contactId: id(`contact:${key}:${contact.name}`),
        part,
        fromOn: contact === former ? startedOn : day(contact.from ?? 0),
        toOn: contact.to === undefined || contact === present ? endedOn : day(contact.to),
      })
  }
}

/** Jobs, apprenticeships, work trials and volunteering of a person. */
export function writeJobs(stage: Stage, person: Person): void {
  const { put, id, day, today } = stage
  for (const job of person.jobs) {
    const life = jobLifeOf(stage, person, job)
    const { name, startedOn, endedOn } = life
    put(placements, {
      id: id(name),
      workerId: id(`worker:${person.key}`),
      establishmentId: placeOf(stage, job),
      userEstablishmentId: job.user === undefined ? null : id(`place:${job.user}`),
      type: job.type ?? 'job',
      startedOn,
      endedOn,
      endReason: job.end ?? null,
      paidMinutesTotal: job.paidHours === undefined ? null : job.paidHours * 60,
      continuesPlacementId: job.continues === undefined ? null : id(`job:${person.key}:${job.continues}`),
      trialOutcome: job.outcome ?? null,
      employerContactRefusedOn: job.contactRefused === undefined ? null : day(job.contactRefused),
      coachVisibility: job.seen ?? 'openly',
      cadenceFromOn: job.cadenceFrom === undefined ? null : day(job.cadenceFrom),
      createdAt: instantAt(startedOn === null || startedOn > today ? stage.last : startedOn, 10 * 60),
      createdBy: id(`member:${person.coach}`),
    })
    writeSegments(stage, life)
    writeContacts(stage, life)
  }
}
