import { addAbsence, cancelAbsence, editAbsence, readAbsences } from '@tandem/contract/absences'
import { handOverPeople } from '@tandem/contract/hand-overs'
import { readLogEntry, recordLogEntry } from '@tandem/contract/log-entries'
import { readTeamWork } from '@tandem/contract/team-work'
import { readToday } from '@tandem/contract/today'
import { readWorker } from '@tandem/contract/workers'
import { describe, expect, it } from 'vitest'
import { memberTeams } from '../../apps/server/src/features/members/members.table.ts'
import { ok, refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'

async function aTeam() {
  const w = await world()
  const g = given(w)
  const sofia = g.coach(g.team(), { name: 'Sofia Lind' })
  const tunde = g.coach(sofia.teamId, { name: 'Tunde Okoye' })
  const lead = g.lead(sofia.teamId)
  const samir = g.episode(sofia)
  g.task(sofia, samir)
  const of = { params: { memberId: sofia.memberId } }
  const file = { params: { workerId: samir.workerId } }
  const again = (who: { memberId: string }) => signedInAs(w, who.memberId)
  return { w, g, sofia, tunde, lead, samir, of, file, again }
}

const DAYS = { fromOn: '2026-11-26', toOn: '2026-12-02' }

describe('an absence with cover', () => {
  it('gives the file to whoever stands in for its days, and takes it back by itself', async () => {
    const { again, w, sofia, tunde, samir, of, file } = await aTeam()
    const cover = [{ episodeId: samir.episodeId, memberId: tunde.memberId }]
    await ok(sofia, addAbsence, { ...of, body: { ...DAYS, cover } })
    expect((await refused(tunde, readWorker, file)).code).toBe('not-found')

    w.setToday('2026-11-26')
    const { items } = await ok(again(tunde), readToday, { query: {} })
    expect(items.map(({ workerName, coversFor }) => [workerName, coversFor])).toContainEqual([
      'Samir Haddad',
      'Sofia Lind',
    ])
    expect((await ok(again(tunde), readWorker, file)).episodes[0]?.allowedActions).toContain('log:write')
    expect((await ok(again(sofia), readWorker, file)).workerId).toBe(samir.workerId)

    w.setToday('2026-12-03')
    expect((await refused(again(tunde), readWorker, file)).code).toBe('not-found')
  })

  it('leaves the coach’s private notes with the coach', async () => {
    const { again, w, sofia, tunde, samir, of } = await aTeam()
    const draft = logDraft(samir, { coachNote: 'zibeline', occurredOn: '2026-11-23' })
    const { entryId } = await ok(sofia, recordLogEntry, { body: draft })
    const cover = [{ episodeId: samir.episodeId, memberId: tunde.memberId }]
    await ok(sofia, addAbsence, { ...of, body: { ...DAYS, cover } })
    w.setToday('2026-11-26')

    expect(await ok(again(tunde), readLogEntry, { params: { entryId } })).toMatchObject({
      coachNote: '',
      mayReadCoachNote: false,
    })
    expect((await ok(again(sofia), readLogEntry, { params: { entryId } })).coachNote).toBe('zibeline')
  })

  it('ends with the return, on the day that it is known', async () => {
    const { again, w, sofia, tunde, samir, of, file } = await aTeam()
    const cover = [{ episodeId: samir.episodeId, memberId: tunde.memberId }]
    const open = { fromOn: '2026-11-20', toOn: null, cover }
    const { absences } = await ok(sofia, addAbsence, { ...of, body: open })
    const [absence] = absences
    expect(absence?.people[0]?.standIn?.name).toBe('Tunde Okoye')
    w.setToday('2026-11-30')

    const params = { absenceId: absence?.absenceId ?? '' }
    const back = { ...open, toOn: '2026-11-29', version: 1 }
    expect((await ok(again(sofia), editAbsence, { params, body: back })).absences).toEqual([])
    expect((await refused(again(tunde), readWorker, file)).code).toBe('not-found')
    expect((await refused(again(sofia), editAbsence, { params, body: back })).code).toBe('stale')
  })

  it('changes hands from today on, and is taken back as a whole', async () => {
    const { again, w, g, sofia, tunde, lead, samir, of, file } = await aTeam()
    const luc = g.coach(sofia.teamId, { name: 'Luc Martin' })
    const cover = (memberId: string) => [{ episodeId: samir.episodeId, memberId }]
    const added = await ok(lead, addAbsence, { ...of, body: { ...DAYS, cover: cover(tunde.memberId) } })
    const params = { absenceId: added.absences[0]?.absenceId ?? '' }
    w.setToday('2026-11-28')

    await ok(again(lead), editAbsence, { params, body: { ...DAYS, cover: cover(luc.memberId), version: 1 } })
    expect((await refused(again(tunde), readWorker, file)).code).toBe('not-found')
    expect((await ok(again(luc), readWorker, file)).workerId).toBe(samir.workerId)
    await ok(again(lead), cancelAbsence, { params, body: { version: 2 } })
    expect((await refused(again(luc), readWorker, file)).code).toBe('not-found')
    expect((await ok(again(sofia), readAbsences, of)).absences).toEqual([])
  })

  it('is told to the lead while nobody stands in, by coach and not by person', async () => {
    const { again, w, g, sofia, tunde, lead, samir, of } = await aTeam()
    g.episode(sofia, { lastName: 'Moreau' })
    const cover = [{ episodeId: samir.episodeId, memberId: tunde.memberId }]
    await ok(sofia, addAbsence, { ...of, body: { ...DAYS, cover } })

    const { uncovered } = await ok(lead, readToday, { query: { scope: 'team' } })
    expect(uncovered).toEqual([{ memberId: sofia.memberId, name: 'Sofia Lind', ...DAYS, people: 2, uncovered: 1 }])
    expect((await ok(sofia, readToday, { query: {} })).uncovered).toEqual([])
    const { coaches } = await ok(lead, readTeamWork, {})
    expect(coaches.map(({ name, absence }) => [name, absence?.coveredBy, absence?.uncovered])).toEqual([
      ['Sofia Lind', ['Tunde Okoye'], 1],
      ['Tunde Okoye', undefined, undefined],
    ])
    w.setToday('2026-11-26')
    expect((await ok(again(lead), readTeamWork, {})).coaches.find(({ name }) => name === 'Tunde Okoye')).toMatchObject({
      people: 1,
      covering: 1,
    })
  })

  it('leaves nobody standing in once somebody else coaches: the hand-over planned before it ends it', async () => {
    const { again, w, g, sofia, tunde, lead, samir, of, file } = await aTeam()
    const luc = g.coach(sofia.teamId, { name: 'Luc Martin' })
    const people = [{ episodeId: samir.episodeId, notToDo: '', toKnow: '', visitOn: null }]
    const given_ = { toMemberId: luc.memberId, fromOn: '2026-11-29', togetherFromOn: null, people }
    await ok(lead, handOverPeople, { ...of, body: given_ })
    const cover = [{ episodeId: samir.episodeId, memberId: tunde.memberId }]
    const { absences } = await ok(sofia, addAbsence, { ...of, body: { ...DAYS, cover } })
    const params = { absenceId: absences[0]?.absenceId ?? '' }
    await ok(sofia, editAbsence, { params, body: { fromOn: DAYS.fromOn, toOn: null, cover, version: 1 } })

    w.setToday('2026-11-28')
    expect((await ok(again(tunde), readWorker, file)).workerId).toBe(samir.workerId)
    w.setToday('2026-11-29')
    expect((await refused(again(tunde), readWorker, file)).code).toBe('not-found')
    expect((await ok(again(luc), readWorker, file)).episodes[0]?.coaches).toHaveLength(1)
  })

  it('keeps who stands in for people of another team, whoever leads this one changes its days', async () => {
    const { again, w, g, sofia, lead, of } = await aTeam()
    const mons = g.team('Mons')
    w.context.db.insert(memberTeams).values({ memberId: sofia.memberId, teamId: mons }).run()
    const luc = g.coach(mons, { name: 'Luc Martin' })
    const ines = g.episode({ ...sofia, teamId: mons }, { firstName: 'Inès' })
    const cover = [{ episodeId: ines.episodeId, memberId: luc.memberId }]
    const { absences } = await ok(again(sofia), addAbsence, { ...of, body: { ...DAYS, cover } })
    const away = { fromOn: '2026-11-30', toOn: '2026-11-30', cover: [] }
    await ok(luc, addAbsence, { params: { memberId: luc.memberId }, body: away })

    const params = { absenceId: absences[0]?.absenceId ?? '' }
    await ok(lead, editAbsence, { params, body: { ...DAYS, toOn: '2026-12-09', cover: [], version: 1 } })
    w.setToday('2026-12-09')
    const file = { params: { workerId: ines.workerId } }
    expect((await ok(again(luc), readWorker, file)).workerId).toBe(ines.workerId)
  })

  it('is covered by nobody from the day on which whoever stands in plans to be away too', async () => {
    const { again, w, sofia, tunde, lead, samir, of } = await aTeam()
    const cover = [{ episodeId: samir.episodeId, memberId: tunde.memberId }]
    await ok(sofia, addAbsence, { ...of, body: { ...DAYS, cover } })
    const away = { fromOn: '2026-11-28', toOn: '2026-11-30', cover: [] }
    const ofTunde = { params: { memberId: tunde.memberId } }
    const known = await ok(tunde, readAbsences, ofTunde)
    expect(known).toMatchObject({
      isOwn: true,
      standsIn: [{ ...DAYS, name: 'Sofia Lind', episodeId: samir.episodeId }],
    })
    const uncovered = async () => (await ok(again(lead), readToday, { query: { scope: 'team' } })).uncovered
    expect(await uncovered()).toEqual([])

    await ok(tunde, addAbsence, { ...ofTunde, body: away })

    expect(await uncovered()).toMatchObject([{ name: 'Sofia Lind', people: 1, uncovered: 1 }])
    const { coaches } = await ok(lead, readTeamWork, {})
    expect(coaches[0]).toMatchObject({ name: 'Sofia Lind', absence: { coveredBy: [], uncovered: 1 } })
    w.setToday('2026-11-28')
    expect(await uncovered()).toMatchObject([{ name: 'Sofia Lind', people: 1, uncovered: 1 }])
    w.setToday('2026-12-01')
    expect(await uncovered()).toEqual([])
  })

  it('is refused where it lies over another, or to whoever is away too, or is no coach of the team', async () => {
    const { g, sofia, tunde, lead, samir, of } = await aTeam()
    const cover = (memberId: string) => [{ episodeId: samir.episodeId, memberId }]
    const tundeAway = { fromOn: '2026-12-01', toOn: '2026-12-20', cover: [] }
    await ok(tunde, addAbsence, { params: { memberId: tunde.memberId }, body: tundeAway })

    const over = { fromOn: '2026-11-20', toOn: '2026-11-23', cover: [] }
    expect(await refused(lead, addAbsence, { ...of, body: over })).toMatchObject({ errors: [{ pointer: '/toOn' }] })
    const away = await refused(lead, addAbsence, { ...of, body: { ...DAYS, cover: cover(tunde.memberId) } })
    expect(away).toMatchObject({ code: 'cover-away', errors: [{ pointer: '/cover' }] })
    const elsewhere = g.coach(g.team('Mons'))
    expect((await refused(lead, addAbsence, { ...of, body: { ...DAYS, cover: cover(elsewhere.memberId) } })).code).toBe(
      'not-found',
    )
    await ok(sofia, addAbsence, { ...of, body: { ...DAYS, cover: [] } })
    expect(await refused(lead, addAbsence, { ...of, body: { ...DAYS, cover: [] } })).toMatchObject({
      code: 'already-exists',
      errors: [{ pointer: '/fromOn' }],
    })
    expect((await refused(tunde, readAbsences, of)).code).toBe('not-found')
  })
})
