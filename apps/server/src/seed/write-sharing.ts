import { shippedText } from '@tandem/domain/consent-wording'
import { consentEffects, consents } from '../features/consents/consents.table.ts'
import { disclosureDecisions, disclosures } from '../features/disclosures/disclosures.table.ts'
import { isCalledAfter, jobLifeOf } from './life.ts'
import type { Person } from './person.ts'
import { SHARING, type ToldConsent, type ToldDisclosure } from './sharing.ts'
import { instantAt, type Stage } from './stage.ts'

const AFTERNOON = 15 * 60

/** What every file has: the agreement to be written about, and before a first job the one to speak with the employer. */
function usualConsents({ stays, jobs }: Person): ToldConsent[] {
  const [{ entered }] = stays
  const about: ToldConsent = { on: entered, purpose: 'processData', act: 'given' }
  const over = stays.findLast(isCalledAfter)
  const called: readonly ToldConsent[] =
    over?.exit === undefined ? [] : [{ on: over.exit.on, purpose: 'afterCare', act: 'given' }]
  const first = jobs.find((job) => job.from !== null && job.seen !== 'notAtAll' && job.contactRefused === undefined)
  if (first?.from == null) return [about, ...called]
  return [about, { on: Math.max(entered, first.from - 6), purpose: 'contactEmployer', act: 'given' }, ...called]
}

function writeConsents(stage: Stage, person: Person, told: readonly ToldConsent[]): void {
  const { put, id, workday, day, say, locale } = stage
  const language = person.about?.locale ?? locale
  for (const [number, one] of told.entries()) {
    const consentId = id(`consent:${person.key}:${number}`)
    const stops = one.purpose === 'contactEmployer' && (one.act === 'withdrawn' || one.act === 'refused')
    const happenedOn = stops ? day(one.on) : workday(one.on)
    const { version, text } = shippedText(one.purpose, language)
    put(consents, {
      id: consentId,
      workerId: id(`worker:${person.key}`),
      purpose: one.purpose,
      act: one.act,
      happenedOn,
      untilOn: one.until === undefined ? null : day(one.until),
      givenBy: one.act === 'withdrawn' ? null : (one.by ?? 'person'),
      representativeName: one.name ?? null,
      way: one.way ?? 'paper',
      locale: language,
      wordingVersion: version,
      wordingText: text,
      proofNote: one.proof === undefined ? null : say(one.proof),
      recordedAt: instantAt(happenedOn, AFTERNOON),
      recordedBy: id(`member:${person.coach}`),
    })
    if (!stops) continue
    for (const job of person.jobs.filter(({ contactRefused }) => contactRefused !== undefined))
      put(consentEffects, {
        id: id(`effect:${person.key}:${job.key ?? job.at}`),
        consentId,
        placementId: id(jobLifeOf(stage, person, job).name),
        visibilityBefore: job.seen ?? 'openly',
      })
  }
}

function writeLedger(stage: Stage, person: Person, key: string, told: readonly ToldDisclosure[]): void {
  const { put, id, workday, say } = stage
  const job = person.jobs.find((one) => (one.key ?? one.at) === key)
  if (job === undefined) throw new Error(`${person.key} has no job ${key}`)
  const recordedBy = id(`member:${person.coach}`)
  for (const [number, { item, to, decisions }] of told.entries()) {
    const disclosureId = id(`disclosure:${person.key}:${key}:${number}`)
    const [first] = decisions
    put(disclosures, {
      id: disclosureId,
      placementId: id(jobLifeOf(stage, person, job).name),
      item: say(item),
      role: typeof to === 'string' ? to : null,
      contactId: typeof to === 'string' ? null : id(`contact:${job.at}:${to.contact}`),
      createdAt: instantAt(workday(first?.on ?? 0), AFTERNOON),
      createdBy: recordedBy,
    })
    for (const { on, status, by, wording } of decisions)
      put(disclosureDecisions, {
        disclosureId,
        status,
        byWhom: by,
        decidedOn: workday(on),
        wording: wording === undefined ? null : say(wording),
        recordedAt: instantAt(workday(on), AFTERNOON),
        recordedBy,
      })
  }
}

/** What a person agreed to, and what may be said at their work. */
export function writeSharing(stage: Stage, person: Person): void {
  const { consents: told, ledgers = {} } = SHARING[person.key] ?? {}
  writeConsents(stage, person, told ?? usualConsents(person))
  for (const [key, ledger] of Object.entries(ledgers)) writeLedger(stage, person, key, ledger)
}
