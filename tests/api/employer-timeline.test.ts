import { listEmployerTimeline } from '@tandem/contract/employer-timeline'
import { recordLogEntry, voidLogEntry } from '@tandem/contract/log-entries'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { accesses } from '../../apps/server/src/audit/audit.table.ts'
import { logEntries } from '../../apps/server/src/features/log-entries/log-entries.table.ts'
import { ok, refused, signedInAs } from '../support/app.ts'
import { logDraft } from '../support/log-draft.ts'
import { aCompany } from '../support/places.ts'

describe('what happened with a company', () => {
  it('keeps the words for those who may open the file, and the coach’s own words for nobody', async () => {
    const { w, g, coach, samir, placementId, params } = await aCompany()
    const entryId = g.logEntry(coach, samir, { placementId, note: 'CANARY shareable' })
    g.coachNote(entryId, 'CANARY private')
    g.checkIn(coach, samir, placementId, {
      words: [{ word: 'goesWell', question: 'Q', answer: 'CANARY answer' }],
      ratings: [{ item: 'pace', question: 'Q', value: 2, example: null }],
      overall: 4,
    })

    const { events } = await ok(coach, listEmployerTimeline, { params, query: {} })
    expect(events.map((event) => event.what)).toEqual(['checkIn', 'log', 'start'])
    expect(events[0]).toMatchObject({ overall: 4, ratings: [{ item: 'pace', value: 2 }], note: 'CANARY answer' })
    expect(events[1]).toMatchObject({ note: 'CANARY shareable', people: [{ name: 'Samir Haddad' }], others: 0 })
    expect(events[2]).toMatchObject({ jobTitle: 'Baker’s help' })
    expect(JSON.stringify(events)).not.toContain('CANARY private')

    const stranger = await ok(g.coach(), listEmployerTimeline, { params, query: {} })
    expect(JSON.stringify(stranger)).not.toMatch(/CANARY|Haddad|Baker|pace/)
    expect(stranger.events).toMatchObject([{ others: 1, overall: null }, { others: 1, minutes: 75 }, { others: 1 }])
    const colleague = signedInAs(w, g.member(['coach'], [coach.teamId]))
    const named = await ok(colleague, listEmployerTimeline, { params, query: {} })
    expect(JSON.stringify(named)).not.toMatch(/CANARY|Baker|pace/)
    expect(named.events[0]).toMatchObject({ people: [{ name: 'Samir Haddad', workerId: null }] })
  })

  it('tells who opened a file there, and of nobody whose words stayed closed', async () => {
    const { w, g, coach, samir, placementId, params } = await aCompany()
    g.logEntry(coach, samir, { placementId })
    const openedBy = (memberId: string) =>
      w.context.db.select().from(accesses).where(eq(accesses.memberId, memberId)).all()
    const stranger = g.coach()
    await ok(coach, listEmployerTimeline, { params, query: {} })
    await ok(stranger, listEmployerTimeline, { params, query: {} })

    expect(openedBy(coach.memberId)).toMatchObject([{ workerId: samir.workerId, outcome: 'allowed' }])
    expect(openedBy(stranger.memberId)).toEqual([])
  })

  it('shows an entry about several people once, to whoever may open the file of one of them', async () => {
    const { g, coach, samir, placementId, params } = await aCompany()
    const other = g.coach()
    const ines = g.episode(other, { firstName: 'Inès', lastName: 'Moreau' })
    const entryId = g.logEntry(coach, samir, { placementId, note: 'Talked of both.' })
    g.alsoAbout(entryId, ines, 20)

    const logs = async (who: typeof coach) =>
      (await ok(who, listEmployerTimeline, { params, query: {} })).events.filter((event) => event.what === 'log')
    expect(await logs(coach)).toMatchObject([
      { note: 'Talked of both.', people: [{ name: 'Samir Haddad' }], others: 1 },
    ])
    expect(await logs(other)).toMatchObject([{ note: 'Talked of both.', people: [{ name: 'Inès Moreau' }], others: 1 }])
  })

  it('keeps the talks with the worker alone on the worker’s side', async () => {
    const { g, coach, samir, placementId, params } = await aCompany()
    g.logEntry(coach, samir, { placementId, side: 'worker', withParties: ['worker'], note: 'Private matters' })

    const { events } = await ok(coach, listEmployerTimeline, { params, query: {} })
    expect(events.map((event) => event.what)).toEqual(['start'])
  })

  it('shows a contact for nobody to every coach, its author may correct it, and a voided one is gone', async () => {
    const { w, g, coach, employerId, params } = await aCompany()
    const body = logDraft([], { employerId, withParties: ['employer'], kind: 'prospecting', note: 'Needs a packer.' })
    const { entryId } = await ok(coach, recordLogEntry, { body })

    const first = async (who: typeof coach) => (await ok(who, listEmployerTimeline, { params, query: {} })).events[0]
    expect(await first(coach)).toMatchObject({
      note: 'Needs a packer.',
      allowedActions: ['correct', 'void'],
      others: 0,
    })
    expect(await first(g.coach())).toMatchObject({ note: 'Needs a packer.', allowedActions: [], kind: 'prospecting' })
    await ok(coach, voidLogEntry, { params: { entryId }, body: { reason: 'Wrong company', version: 1 } })
    expect(await first(coach)).toMatchObject({ what: 'start' })
    expect(w.context.db.select().from(logEntries).where(eq(logEntries.id, entryId)).all()).toHaveLength(1)
  })

  it('is read a page at a time, each thing once, newest first', async () => {
    const { g, coach, samir, placementId, params } = await aCompany()
    for (let day = 1; day <= 9; day++)
      for (const startsAt of ['09:00', null])
        g.logEntry(coach, samir, { placementId, occurredOn: `2026-11-0${day}`, startsAt })

    const seen: string[] = []
    let before: string | null = ''
    let pages = 0
    while (before !== null) {
      const page: { events: { eventId: string; on: string }[]; next: string | null } = await ok(
        coach,
        listEmployerTimeline,
        {
          params,
          query: { limit: 4, ...(before === '' ? {} : { before }) },
        },
      )
      seen.push(...page.events.map((event) => `${event.on} ${event.eventId}`))
      before = page.next
      pages++
    }

    expect(pages).toBe(5)
    expect(new Set(seen).size).toBe(19)
    const days = seen.map((one) => one.slice(0, 10))
    expect(days).toEqual([...days].sort().reverse())
  })

  it('looks no further than today: a job that is to begin is no event yet', async () => {
    const { g, coach, establishmentId, params } = await aCompany()
    g.placement(g.episode(coach, { lastName: 'Soon' }), { establishmentId, startedOn: '2026-12-01' })

    expect((await ok(coach, listEmployerTimeline, { params, query: {} })).events).toHaveLength(1)
  })

  it('is not found for a company that is not there, and closed to administrators', async () => {
    const { w, g, coach, params } = await aCompany()
    const absent = { employerId: w.context.newId() }
    expect((await refused(coach, listEmployerTimeline, { params: absent, query: {} })).code).toBe('not-found')
    expect((await refused(g.administrator(), listEmployerTimeline, { params, query: {} })).code).toBe('not-allowed')
  })
})
