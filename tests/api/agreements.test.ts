import { refuseAgreement, revokeAgreement, signAgreement } from '@tandem/contract/agreement-signing'
import {
  addAgreement,
  amendAgreement,
  discardAgreement,
  editAgreementDraft,
  endAgreement,
  listAgreements,
  readAgreement,
  sendAgreement,
} from '@tandem/contract/agreements'
import { editGoal, listGoals } from '@tandem/contract/goals'
import { amendContract, listPlacements } from '@tandem/contract/placements'
import { listTimeline } from '@tandem/contract/timeline'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../apps/server/src/identity/tokens.ts'
import { bakery, draftOf, partyIdOf, readyDraft, SIGNATURE } from '../support/agreement-tale.ts'
import { ok, TODAY } from '../support/app.ts'
import { goalDraft, LEVEL_TEXTS } from '../support/goal-draft.ts'

describe('a new agreement', () => {
  it('is filled in from the file, numbered by year, and says what is missing', async () => {
    const tale = await bakery()
    const { coach, episodeId, placementId } = tale
    tale.g.goal(tale, { title: 'Bake by six' })
    tale.g.goal(tale, { title: 'A goal of his own', owner: 'worker' })
    const body = { kind: 'tripartite' as const, placementId, goalIds: null }

    const first = await ok(coach, addAgreement, { params: { episodeId }, body })
    const second = await ok(coach, addAgreement, { params: { episodeId }, body: { ...body, kind: 'dataSharing' } })

    expect([first.number, second.number]).toEqual(['A-2026-001', 'A-2026-002'])
    expect(first).toMatchObject({ state: 'draft', versionNumber: 1, locale: 'en', employerName: 'Boulangerie Lenoir' })
    const text = JSON.stringify(first.versions[0]?.content)
    for (const known of ['Samir Haddad', 'Mme Lenoir', 'Baker’s help', '28 h', '29 September 2026', 'Bake by six'])
      expect(text).toContain(known)
    expect(text).not.toContain('A goal of his own')
    expect(first.draft?.missing.map(({ slot }) => slot)).toEqual(['tutor'])
    expect(first.draft?.missingCapacities).toEqual([])
  })

  it('is made for a job that has none, and no longer asked for then', async () => {
    const tale = await bakery()
    const { coach, episodeId, placementId } = tale
    const list = () => ok(coach, listAgreements, { params: { episodeId } })

    expect((await list()).wanted).toEqual([{ placementId, employerName: 'Boulangerie Lenoir', kind: 'tripartite' }])
    await readyDraft(coach, tale)
    expect((await list()).wanted).toEqual([])
  })

  it('is changed as text, and thrown away as long as it is a first draft', async () => {
    const tale = await bakery()
    const { coach } = tale
    const draft = await readyDraft(coach, tale)
    const params = { agreementId: draft.agreementId }
    const changed = draftOf(draft)
    const sections = changed.sections.map((one) => (one.key === 'purpose' ? { ...one, text: 'In our words' } : one))

    const stored = await ok(coach, editAgreementDraft, { params, body: { ...changed, sections } })
    expect(JSON.stringify(stored.versions[0]?.content)).toContain('In our words')
    expect(stored.draft?.suggested.find(({ key }) => key === 'purpose')?.text).toContain('work together')

    await ok(coach, discardAgreement, { params })
    const { agreements } = await ok(coach, listAgreements, { params: { episodeId: tale.episodeId } })
    expect(agreements).toEqual([])
  })
})

describe('an agreement that was sent', () => {
  it('comes into force with the last signature that it needs; each is told on its own side', async () => {
    const tale = await bakery()
    const { coach, episodeId } = tale
    const draft = await readyDraft(coach, tale)
    const { agreement } = await ok(coach, sendAgreement, {
      params: { agreementId: draft.agreementId },
      body: { version: draft.version },
    })
    expect(agreement).toMatchObject({ state: 'sent', draft: null, sentOn: TODAY })
    expect(agreement.awaited.map(({ name }) => name)).toEqual(['Samir Haddad', 'Mme Lenoir', 'Nadia Benali'])

    const sign = (capacity: 'worker' | 'employer' | 'coach', some: object) =>
      ok(coach, signAgreement, {
        params: { partyId: partyIdOf(agreement, capacity) },
        body: { ...SIGNATURE, ...some },
      })
    const onBehalf = { reason: 'readAloud' as const, isInformed: true }
    const one = await sign('worker', { interpreterName: 'M. Ali', place: 'Tournai', onBehalf })
    expect(one.state).toBe('partiallySigned')
    expect(one.versions[0]?.parties[0]?.signed).toMatchObject({
      method: 'screen',
      strokes: SIGNATURE.strokes,
      interpreterName: 'M. Ali',
      place: 'Tournai',
      onBehalf: { reason: 'readAloud', byName: 'Nadia Benali' },
    })
    await sign('coach', { typedName: 'Nadia Benali', strokes: null })
    const all = await sign('employer', { method: 'paper', typedName: 'A. Lenoir' })
    expect(all).toMatchObject({ state: 'inForce', awaited: [] })

    const { items } = await ok(coach, listTimeline, { params: { episodeId }, query: { what: 'agreement' } })
    expect(items.map(({ side, what }) => `${what} ${side}`).sort()).toEqual([
      'agreement employer',
      'agreement other',
      'agreement worker',
    ])
  })

  it('stays word for word as it was sent, whatever becomes of the person, the job and the goals', async () => {
    const tale = await bakery()
    const { coach, w, episodeId, placementId, workerId } = tale
    tale.g.goal(tale, { title: 'Bake by six', levelTexts: LEVEL_TEXTS })
    const draft = await readyDraft(coach, tale)
    const params = { agreementId: draft.agreementId }
    const { agreement } = await ok(coach, sendAgreement, { params, body: { version: draft.version } })
    const before = JSON.stringify(agreement.versions[0])

    const [placement] = (await ok(coach, listPlacements, { params: { workerId } })).placements
    const { segmentId: _, toOn: _to, ...terms } = placement?.segments[0] ?? ({} as never)
    await ok(coach, amendContract, {
      params: { placementId },
      body: { ...terms, jobTitle: 'Head baker', weeklyMinutes: 600, fromOn: TODAY, version: placement?.version ?? 0 },
    })
    const [goal] = (await ok(coach, listGoals, { params: { episodeId } })).goals
    await ok(coach, editGoal, {
      params: { goalId: goal?.goalId ?? '' },
      body: { ...goalDraft({ title: 'Something else' }), version: goal?.version ?? 0 },
    })
    for (const sql of [
      "update workers set first_name = 'Changed'",
      "update employers set name = 'Changed'",
      "update employer_contacts set name = 'Changed'",
      "update organisations set name = 'Changed'",
    ])
      w.context.db.$client.prepare(sql).run()

    const after = (await ok(coach, readAgreement, { params })).agreement
    expect(JSON.stringify(after.versions[0])).toBe(before)
    const stored = w.context.db.$client.prepare('select content, content_hash hash from agreement_versions').get() as {
      content: string
      hash: string
    }
    expect(stored.hash).toBe(fingerprintOf(stored.content))
    expect(after.versions[0]?.contentHash).toBe(stored.hash)
  })

  it('gets a next version: nothing is in force while it is written, the former one stays to be read as it was signed', async () => {
    const tale = await bakery()
    const { agreementId } = tale.g.agreement(tale.coach, tale, {
      placementId: tale.placementId,
      parties: [
        { capacity: 'worker', name: 'Samir Haddad', signedOn: '2026-11-17' },
        { capacity: 'employer', name: 'Mme Lenoir', signedOn: '2026-11-18' },
        { capacity: 'coach', name: 'Nadia Benali', signedOn: '2026-11-18' },
      ],
    })
    const params = { agreementId }
    const { agreement: before } = await ok(tale.coach, readAgreement, { params })
    expect(before.state).toBe('inForce')

    const amended = await ok(tale.coach, amendAgreement, { params, body: { version: before.version } })

    expect(amended).toMatchObject({ number: before.number, versionNumber: 2, state: 'draft' })
    expect(amended.versions.map(({ state, fallenOn }) => [state, fallenOn])).toEqual([
      ['draft', null],
      ['amended', TODAY],
    ])
    expect(amended.versions[1]?.content).toEqual(before.versions[0]?.content)
    expect(amended.versions[1]?.parties.map(({ signed }) => signed?.on)).toEqual([
      '2026-11-17',
      '2026-11-18',
      '2026-11-18',
    ])
    expect(amended.versions[0]?.parties.every(({ signed }) => signed === null)).toBe(true)
    const { agreement } = await ok(tale.coach, sendAgreement, { params, body: { version: amended.version } })
    expect(agreement).toMatchObject({ state: 'inForce', versionNumber: 2 })
  })

  it('stops at a refusal, and at a withdrawal, with the words; the others see it', async () => {
    const tale = await bakery()
    const { coach } = tale
    const said = { saidOn: TODAY, words: 'I want to talk about the hours first' }
    const one = tale.g.agreement(coach, tale)
    const refused = await ok(coach, refuseAgreement, { params: { partyId: one.partyIds.employer ?? '' }, body: said })
    expect(refused).toMatchObject({ state: 'refused', against: { name: 'Mme Lenoir', words: said.words } })

    const parties = [
      { capacity: 'worker' as const, name: 'Samir Haddad', signedOn: '2026-11-17' },
      { capacity: 'coach' as const, name: 'Nadia Benali', signedOn: '2026-11-17' },
    ]
    const two = tale.g.agreement(coach, tale, { kind: 'servicePerson', parties })
    const revoked = await ok(coach, revokeAgreement, { params: { partyId: two.partyIds.worker ?? '' }, body: said })
    expect(revoked).toMatchObject({ state: 'revoked', against: { name: 'Samir Haddad', on: TODAY } })
    expect(revoked.versions[0]?.parties[0]?.signed?.on).toBe('2026-11-17')
  })

  it('ends on a day, and stays to be read', async () => {
    const tale = await bakery()
    const signedOn = '2026-11-17'
    const parties = [{ capacity: 'worker' as const, name: 'Samir Haddad', signedOn }]
    const { agreementId } = tale.g.agreement(tale.coach, tale, { kind: 'servicePerson', parties })

    const ended = await ok(tale.coach, endAgreement, {
      params: { agreementId },
      body: { endedOn: TODAY, reason: 'He found work', version: 1 },
    })

    expect(ended).toMatchObject({ state: 'ended', endedOn: TODAY, endReason: 'He found work' })
    expect(ended.versions[0]?.parties[0]?.signed?.on).toBe(signedOn)
  })
})
