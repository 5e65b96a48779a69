import { listConsents, recordConsent, withdrawConsent } from '@tandem/contract/consents'
import { listPlacements } from '@tandem/contract/placements'
import { ok, refused, type Visitor, world } from './app.ts'
import { given } from './given.ts'
import { answer, withdrawal } from './operations-sharing.ts'

/** Fatou and her coach, and what she may answer. */
export async function fatou() {
  const w = await world()
  const g = given(w)
  const coach = g.coach()
  const person = g.episode(coach, { firstName: 'Fatou' })
  const params = { workerId: person.workerId }
  const say = (values: Partial<typeof answer> | object) =>
    ok(coach, recordConsent, { params, body: { ...answer, ...values } })
  const not = (values: object) => refused(coach, recordConsent, { params, body: { ...answer, ...values } })
  const takeBack = (values: object = {}) => ok(coach, withdrawConsent, { params, body: { ...withdrawal, ...values } })
  const standing = async (purpose: string) =>
    (await ok(coach, listConsents, { params })).consents.find((one) => one.purpose === purpose)
  const jobs = async () => (await ok(coach, listPlacements, { params })).placements
  return { w, g, coach, person, params, say, not, takeBack, standing, jobs }
}

/** The person agrees to be called once the accompaniment has ended. */
export async function agreeToCalls(coach: Visitor, workerId: string): Promise<void> {
  await ok(coach, recordConsent, { params: { workerId }, body: { ...answer, purpose: 'afterCare' } })
}

/** The person agrees that reports leave toward the referrer and the funder. */
export async function agreeToReport(coach: Visitor, workerId: string): Promise<void> {
  await ok(coach, recordConsent, { params: { workerId }, body: { ...answer, purpose: 'shareWithReferrer' } })
}
