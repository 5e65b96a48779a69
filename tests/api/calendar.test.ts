import { cancelAppointment, editAppointment } from '@tandem/contract/appointments'
import { editCalendarFeed, endCalendarAddress, makeCalendarAddress, readCalendarFeed } from '@tandem/contract/calendar'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { accesses } from '../../apps/server/src/audit/audit.table.ts'
import { appointments } from '../../apps/server/src/features/appointments/appointments.table.ts'
import { calendarFeeds } from '../../apps/server/src/features/calendar/calendar-feeds.table.ts'
import { instantOfWallTime } from '../../apps/server/src/features/calendar/local-time.ts'
import { members } from '../../apps/server/src/features/members/members.table.ts'
import { placements } from '../../apps/server/src/features/placements/placements.table.ts'
import { ok, refused, signedInAs, TODAY, type Visitor, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { givenAppointment, visit } from '../support/operations-calendar.ts'
import { download } from '../support/spreadsheet.ts'

async function atWork(locale: 'en' | 'fr' = 'en') {
  const w = await world()
  const g = given(w)
  g.organisation()
  const coach = g.coach(undefined, { locale })
  const person = g.episode(coach)
  const placementId = g.placement(person, {}, { trialEndOn: null })
  const plan = (values: object = {}) => givenAppointment({ coach, ...person, placementId }, values)
  return { w, g, coach, ...person, placementId, plan }
}

async function addressOf(coach: Visitor, version = 0): Promise<string> {
  return (await ok(coach, makeCalendarAddress, { body: { version } })).path
}

/** The events of a calendar as another program reads them, by day and hour. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => {
      const { startDate, endDate, summary, uid, sequence, location } = new ICAL.Event(component)
      const of = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null
      const [start, end] = [startDate.toString(), endDate.toString()]
      return { start, end, summary, uid, sequence, location, status: of('status'), changed: of('last-modified') }
    })
    .sort((a, b) => (a.start < b.start ? -1 : 1))
}

async function read(w: Parameters<typeof visitor>[0], path: string) {
  const answer = await download(visitor(w), path)
  expect(answer.statusCode, answer.body).toBe(200)
  return { answer, events: eventsIn(answer.body) }
}

describe('the address of one’s own calendar', () => {
  it('is told once, kept as a hash, renewed and ended; a former one answers as one that never was', async () => {
    const { w, coach } = await atWork()
    const first = await addressOf(coach)
    expect(w.context.db.select().from(calendarFeeds).all()).toMatchObject([
      { tokenHash: expect.not.stringContaining(first.split('/')[3] ?? '') },
    ])
    await read(w, first)
    const feed = await ok(coach, readCalendarFeed, {})
    expect(feed).toMatchObject({ version: 1, names: 'none', lastReadAt: expect.stringContaining(TODAY) })
    expect(JSON.stringify(feed)).not.toContain('token')

    const second = await addressOf(coach, 1)
    const wrong = await download(visitor(w), '/api/feeds/wrong/tandem.ics')
    const former = await download(visitor(w), first)
    expect([former.statusCode, former.body]).toEqual([404, wrong.body])
    expect((await refused(coach, makeCalendarAddress, { body: { version: 1 } })).code).toBe('stale')
    await read(w, second)
    expect(await ok(coach, endCalendarAddress, { body: { version: 2 } })).toMatchObject({ madeAt: null })
    expect((await download(visitor(w), second)).statusCode).toBe(404)
  })

  it('dies with the account, on the next request', async () => {
    const { w, coach } = await atWork()
    const path = await addressOf(coach)
    w.context.db.update(members).set({ disabledAt: '2026-11-24T12:00:00.000Z' }).run()
    expect((await download(visitor(w), path)).statusCode).toBe(404)
  })

  it('is kept nowhere on the way, found by nobody, and cannot be guessed or worn out', async () => {
    const { w, coach } = await atWork()
    const path = await addressOf(coach)
    const { answer } = await read(w, path)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    })
    await read(w, path)
    const taken = w.context.db.select().from(accesses).all()
    expect(taken.filter(({ operation }) => operation === 'calendarFeed')).toHaveLength(1)
    const statuses = new Set<number>()
    for (let turn = 0; turn < 25; turn += 1) statuses.add((await download(visitor(w), path)).statusCode)
    expect([...statuses]).toEqual([200, 429])
    const guesses = new Set<number>()
    for (let turn = 0; turn < 25; turn += 1)
      guesses.add((await download(visitor(w), `/api/feeds/guess${turn}/tandem.ics`)).statusCode)
    expect([...guesses]).toEqual([404, 429])
  })
})

describe('what another calendar reads', () => {
  it('is valid for an independent reader: hours in UTC on both sides of the change of clocks, whole days as days', async () => {
    const { w, g, coach, episodeId, plan } = await atWork()
    await plan({ heldOn: '2027-03-27' })
    await plan({ heldOn: '2027-03-29', minutes: null })
    await plan({ heldOn: '2027-03-30', startsAt: null, kind: 'phone', side: 'worker' })
    g.task(coach, { episodeId }, { dueOn: '2027-04-02' })
    const path = await addressOf(coach)
    w.setToday('2027-03-26')
    const { events } = await read(w, path)
    const ahead = events.filter(({ start }) => start > '2027-03-26')
    expect(ahead.map(({ start, end, summary }) => [start, end, summary])).toEqual([
      ['2027-03-27T09:00:00Z', '2027-03-27T09:45:00Z', 'Visit, with both'],
      ['2027-03-29T08:00:00Z', '2027-03-29T09:00:00Z', 'Visit, with both'],
      ['2027-03-30', '2027-03-31', 'Call, with the person'],
      ['2027-04-02', '2027-04-03', 'Next action, with the person'],
    ])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  it('names nobody, or the person by initials where the coach chose so, in the language of the coach', async () => {
    const { w, coach, plan } = await atWork('fr')
    await plan({ kind: 'meetingOfThree' })
    const path = await addressOf(coach)
    const titles = async () => (await read(w, path)).events.map(({ summary }) => summary)
    expect(await titles()).toContain('Rencontre à trois')
    await ok(coach, editCalendarFeed, { body: { names: 'initials', version: 1 } })
    expect(await titles()).toContain('Rencontre à trois · S. H.')
    const { answer } = await read(w, path)
    expect(answer.body).not.toMatch(/Haddad|Samir|Lenoir|Second month|workshop|lift/)
  })

  it('keeps the name of an event for ever, counts its changes, and tells of one that is cancelled', async () => {
    const { w, coach, placementId, plan } = await atWork()
    const { appointmentId } = await plan()
    const path = await addressOf(coach)
    const event = async () => {
      const { events } = await read(w, path)
      return events.find(({ summary }) => summary.startsWith('Visit'))
    }
    const first = await event()
    expect(first).toMatchObject({ sequence: 0, status: 'CONFIRMED' })
    const params = { appointmentId }
    w.setToday('2026-11-25')
    const nextDay = signedInAs(w, coach.memberId)
    await ok(nextDay, editAppointment, { params, body: { ...visit, placementId, startsAt: '15:30', version: 1 } })
    expect(await event()).toMatchObject({
      uid: first?.uid,
      sequence: 1,
      start: '2026-11-24T14:30:00Z',
      changed: expect.stringContaining('2026-11-25'),
    })
    await ok(nextDay, cancelAppointment, { params, body: { reason: 'Ill.', version: 2 } })
    expect(await event()).toMatchObject({ uid: first?.uid, sequence: 2, status: 'CANCELLED' })
  })

  it('leaves out what rests, what is on hold, what is long past or far ahead, and other people’s', async () => {
    const { w, g, coach, episodeId, plan } = await atWork()
    await plan()
    await plan({ side: 'worker', heldOn: '2026-10-01' })
    await plan({ side: 'worker', heldOn: '2027-06-01' })
    const other = g.coach()
    const path = await addressOf(coach)
    const visits = async () => (await read(w, path)).events.filter(({ summary }) => summary.startsWith('Visit'))
    expect(await visits()).toHaveLength(1)
    w.context.db.update(placements).set({ employerContactRefusedOn: '2026-11-20' }).run()
    expect(await visits()).toEqual([])
    expect((await read(w, await addressOf(other))).events).toEqual([])
    g.task(coach, { episodeId }, { title: 'x', side: 'employer' })
    expect(JSON.stringify((await read(w, path)).events)).not.toContain('with the employer')
  })
})

describe('one appointment as a file', () => {
  const fileOf = (who: Visitor, appointmentId: string, whose: 'own' | 'employer') =>
    download(who, `/api/appointments/${appointmentId}/${whose}.ics`)

  it('tells an employer the kind, the coach, the hour and the place, in folded lines that read back whole', async () => {
    const { coach, plan } = await atWork('fr')
    const place = 'Atelier, étage 2 ; sonner à l’entrée « Fournil » – chez Noël & fils, côté cour\\jardin'
    const { appointmentId } = await plan({ place })
    const answer = await fileOf(coach, appointmentId, 'employer')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="rendez-vous.ics"')
    const longest = Math.max(...answer.body.split('\r\n').map((line) => Buffer.byteLength(line)))
    expect(longest).toBeLessThanOrEqual(75)
    expect(eventsIn(answer.body)).toMatchObject([
      { summary: 'Visite\u00a0: Nadia Benali', location: place, start: '2026-11-24T09:00:00Z' },
    ])
    expect(answer.body).not.toMatch(/Haddad|Samir|Second month|lift/)
  })

  it('is the same event as in the feed, for one’s own calendar', async () => {
    const { w, coach, plan } = await atWork()
    const { appointmentId } = await plan()
    const [own] = eventsIn((await fileOf(coach, appointmentId, 'own')).body)
    const { events } = await read(w, await addressOf(coach))
    expect(events.map(({ uid }) => uid)).toContain(own?.uid)
    expect(own).toMatchObject({ summary: 'Visit, with both', location: null })
  })

  it('goes to nobody else, to no employer who is not met, and nowhere once contact is refused', async () => {
    const { w, g, coach, plan } = await atWork()
    const { appointmentId } = await plan()
    const alone = await plan({ side: 'worker' })
    expect((await fileOf(g.coach(), appointmentId, 'employer')).statusCode).toBe(404)
    expect((await fileOf(visitor(w), appointmentId, 'own')).statusCode).toBe(401)
    expect((await fileOf(coach, alone.appointmentId, 'employer')).statusCode).toBe(404)
    w.context.db.update(placements).set({ employerContactRefusedOn: '2026-11-20' }).run()
    expect((await fileOf(coach, appointmentId, 'employer')).statusCode).toBe(409)
    expect(w.context.db.select().from(appointments).all()).toHaveLength(2)
  })
})

describe('the hour of a place', () => {
  it.each([
    ['in winter', '2026-11-24', '10:00', '2026-11-24T09:00:00.000Z'],
    ['in summer', '2026-07-01', '10:00', '2026-07-01T08:00:00.000Z'],
    ['that comes twice is its first time', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['that is left out is later', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['at midnight', '2026-11-24', '00:00', '2026-11-23T23:00:00.000Z'],
  ])('%s', (_, day, time, instant) => {
    expect(instantOfWallTime(day, time, 'Europe/Brussels').toISOString()).toBe(instant)
  })
})
