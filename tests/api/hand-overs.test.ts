import { addAbsence, cancelAbsence } from '@tandem/contract/absences'
import { listDocuments, readDocument } from '@tandem/contract/documents'
import { handOverPeople, listHandOvers, readHandOver, takeBackHandOver } from '@tandem/contract/hand-overs'
import { readLogEntry, recordLogEntry } from '@tandem/contract/log-entries'
import { readTeamWork } from '@tandem/contract/team-work'
import { readToday } from '@tandem/contract/today'
import { readWorker } from '@tandem/contract/workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { members } from '../../apps/server/src/features/members/members.table.ts'
import { ok, refused, signedInAs, world } from '../support/app.ts'
import { given } from '../support/given.ts'
import { logDraft } from '../support/log-draft.ts'

async function beforeTheLeave() {
  const w = await world()
  const g = given(w)
  const sofia = g.coach(g.team(), { name: 'Sofia Lind' })
  const luc = g.coach(sofia.teamId, { name: 'Luc Martin', locale: 'en' })
  const lead = g.lead(sofia.teamId)
  const samir = g.episode(sofia)
  const again = (who: { memberId: string }) => signedInAs(w, who.memberId)
  const of = { params: { memberId: sofia.memberId } }
  const note = { episodeId: samir.episodeId, notToDo: '', toKnow: '', visitOn: null }
  const body = { toMemberId: luc.memberId, fromOn: '2026-12-08', togetherFromOn: null, people: [note] }
  const file = { params: { workerId: samir.workerId } }
  return { w, g, sofia, luc, lead, samir, again, of, note, body, file }
}

describe('handing people over', () => {
  it('goes through S-04: together first, then alone, the caseload by the days', async () => {
    const { w, sofia, luc, lead, again, of, body, file } = await beforeTheLeave()
    const given_ = { ...body, togetherFromOn: '2026-11-25' }
    expect((await ok(sofia, handOverPeople, { ...of, body: given_ })).people).toBe(1)
    expect((await refused(luc, readWorker, file)).code).toBe('not-found')
    expect((await ok(sofia, readHandOver, of)).people).toEqual([])

    w.setToday('2026-11-26')
    const { coaches } = await ok(again(lead), readTeamWork, {})
    expect(coaches.map(({ name, people, second }) => [name, people, second])).toEqual([
      ['Luc Martin', 0, 1],
      ['Sofia Lind', 1, 0],
    ])
    expect((await ok(again(luc), readWorker, file)).episodes[0]?.coaches.map(({ share }) => share)).toEqual([
      'main',
      'second',
    ])

    w.setToday('2026-12-08')
    expect((await ok(again(luc), readWorker, file)).episodes[0]?.coaches).toMatchObject([
      { name: 'Luc Martin', share: 'main' },
    ])
    expect((await refused(again(sofia), readWorker, file)).code).toBe('not-found')
    const after = await ok(again(lead), readTeamWork, {})
    expect(after.coaches.map(({ name, people }) => [name, people])).toEqual([
      ['Luc Martin', 1],
      ['Sofia Lind', 0],
    ])
  })

  it('keeps a note in the file: what is promised, what not to do, what to read first; nobody’s private words', async () => {
    const { g, sofia, luc, samir, of, note, body, again } = await beforeTheLeave()
    g.placement(samir)
    g.plan(samir)
    g.goal(samir, { title: 'Keeps the pace' })
    g.task(sofia, samir, { title: 'Ask for the childcare place' })
    const entry = logDraft(samir, { coachNote: 'zibeline', note: 'A good day at the oven.' })
    await ok(sofia, recordLogEntry, { body: entry })
    const told = { ...note, notToDo: 'Never call before ten.', toKnow: 'The tutor is the one to ask.' }
    await ok(sofia, handOverPeople, { ...of, body: { ...body, fromOn: '2026-11-24', people: [told] } })

    const params = { episodeId: samir.episodeId }
    const { documents } = await ok(luc, listDocuments, { params })
    const { content } = await ok(luc, readDocument, { params: { documentId: documents[0]?.documentId ?? '' } })
    const text = JSON.stringify(content)
    for (const words of [
      'Never call before ten.',
      'The tutor is the one to ask.',
      'Keeps the pace',
      'Ask for the childcare place',
      'A good day at the oven.',
      'Sofia Lind',
      'With the company',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('zibeline')
    const shown = await ok(again(luc), readLogEntry, { params: { entryId: entry.entryId } })
    expect(shown).toMatchObject({ author: { name: 'Sofia Lind' }, coachNote: '' })
  })

  it('plans the visit of three as a next action of whoever takes over', async () => {
    const { g, sofia, luc, samir, of, note, body } = await beforeTheLeave()
    g.placement(samir)
    const people = [{ ...note, visitOn: '2026-11-26' }]
    await ok(sofia, handOverPeople, { ...of, body: { ...body, fromOn: '2026-11-24', people } })

    const { items } = await ok(luc, readToday, { query: {} })
    expect(items.find(({ kind }) => kind === 'task')).toMatchObject({
      side: 'both',
      dueOn: '2026-11-26',
      task: { title: 'Hand-over visit with Sofia Lind and Luc Martin' },
    })
  })

  it('is taken back before its day as if it had not been', async () => {
    const { w, sofia, luc, again, of, note, body, file } = await beforeTheLeave()
    const people = [{ ...note, visitOn: '2026-12-01' }]
    const { handOverId } = await ok(sofia, handOverPeople, {
      ...of,
      body: { ...body, togetherFromOn: '2026-11-24', people },
    })
    expect((await ok(luc, readWorker, file)).episodes[0]?.coaches).toHaveLength(2)

    await ok(sofia, takeBackHandOver, { params: { handOverId } })

    expect((await refused(luc, readWorker, file)).code).toBe('not-found')
    const { handOvers } = await ok(sofia, listHandOvers, {})
    expect(handOvers).toMatchObject([{ isTakenBack: true, mayTakeBack: false }])
    w.setToday('2026-12-09')
    expect((await ok(again(sofia), readWorker, file)).episodes[0]?.coaches).toMatchObject([{ share: 'main' }])
    expect((await ok(again(sofia), readToday, { query: {} })).items.filter(({ kind }) => kind === 'task')).toEqual([])
  })

  it('is handed back after its day: the former coach goes on from today', async () => {
    const { w, sofia, luc, lead, again, of, body, file } = await beforeTheLeave()
    const { handOverId } = await ok(lead, handOverPeople, { ...of, body: { ...body, fromOn: '2026-11-24' } })
    w.setToday('2026-11-30')
    expect((await refused(again(sofia), takeBackHandOver, { params: { handOverId } })).code).toBe('not-found')

    await ok(again(luc), takeBackHandOver, { params: { handOverId } })

    expect((await ok(again(sofia), readWorker, file)).episodes[0]?.coaches).toMatchObject([{ name: 'Sofia Lind' }])
    expect((await refused(again(luc), readWorker, file)).code).toBe('not-found')
    await ok(again(sofia), handOverPeople, { ...of, body: { ...body, fromOn: '2026-11-30' } })
    expect((await ok(again(luc), readWorker, file)).episodes[0]?.coaches).toHaveLength(1)
    expect((await refused(again(luc), takeBackHandOver, { params: { handOverId } })).code).toBe('not-found')
  })

  it('ends with the cover of the former coach, who is no longer the one away', async () => {
    const { w, g, sofia, luc, lead, again, of, samir, body, file } = await beforeTheLeave()
    const tunde = g.coach(sofia.teamId, { name: 'Tunde Okoye' })
    const cover = [{ episodeId: samir.episodeId, memberId: tunde.memberId }]
    await ok(sofia, addAbsence, { ...of, body: { fromOn: '2026-11-24', toOn: null, cover } })
    await ok(lead, handOverPeople, { ...of, body })
    w.setToday('2026-12-08')
    expect((await refused(again(tunde), readWorker, file)).code).toBe('not-found')
    expect((await ok(again(luc), readWorker, file)).episodes[0]?.coaches).toHaveLength(1)
  })

  it('taken back leaves whoever stood in for the former coach where they stood, until its day', async () => {
    const { w, g, sofia, lead, again, of, samir, body, file } = await beforeTheLeave()
    const tunde = g.coach(sofia.teamId, { name: 'Tunde Okoye' })
    const cover = [{ episodeId: samir.episodeId, memberId: tunde.memberId }]
    await ok(sofia, addAbsence, { ...of, body: { fromOn: '2026-11-24', toOn: '2026-12-09', cover } })
    await ok(sofia, addAbsence, { ...of, body: { fromOn: '2026-12-20', toOn: '2026-12-22', cover } })
    const { absences } = await ok(sofia, addAbsence, { ...of, body: { fromOn: '2027-01-04', toOn: null, cover } })
    const { handOverId } = await ok(lead, handOverPeople, { ...of, body })
    const taken = absences.find(({ fromOn }) => fromOn === '2027-01-04')?.absenceId ?? ''
    await ok(sofia, cancelAbsence, { params: { absenceId: taken }, body: { version: 1 } })

    w.setToday('2026-12-08')
    await ok(again(lead), takeBackHandOver, { params: { handOverId } })

    for (const day of ['2026-12-08', '2026-12-09', '2026-12-20', '2026-12-22']) {
      w.setToday(day)
      expect((await ok(again(tunde), readWorker, file)).workerId).toBe(samir.workerId)
    }
    for (const day of ['2026-12-10', '2026-12-23', '2027-01-04']) {
      w.setToday(day)
      expect((await refused(again(tunde), readWorker, file)).code).toBe('not-found')
    }
  })

  it('taken back gives way again to the hand-over that it had overtaken', async () => {
    const { w, g, sofia, luc, lead, again, of, body, file } = await beforeTheLeave()
    await ok(sofia, handOverPeople, { ...of, body: { ...body, togetherFromOn: '2026-11-25' } })
    const tunde = g.coach(sofia.teamId, { name: 'Tunde Okoye' })
    const overtaking = { ...body, toMemberId: tunde.memberId, fromOn: '2026-12-01' }
    const { handOverId } = await ok(lead, handOverPeople, { ...of, body: overtaking })
    await ok(lead, takeBackHandOver, { params: { handOverId } })

    const coaches = async (day: string) => {
      w.setToday(day)
      const { episodes } = await ok(again(luc), readWorker, file)
      return episodes[0]?.coaches.map(({ name, share }) => [name, share])
    }
    expect(await coaches('2026-12-07')).toEqual([
      ['Sofia Lind', 'main'],
      ['Luc Martin', 'second'],
    ])
    expect(await coaches('2026-12-08')).toEqual([['Luc Martin', 'main']])
  })

  it('ends the time together of another hand-over that it overtakes', async () => {
    const { w, g, sofia, luc, lead, again, of, body, file } = await beforeTheLeave()
    await ok(sofia, handOverPeople, { ...of, body: { ...body, togetherFromOn: '2026-11-25' } })
    const tunde = g.coach(sofia.teamId, { name: 'Tunde Okoye' })
    await ok(lead, handOverPeople, { ...of, body: { ...body, toMemberId: tunde.memberId, fromOn: '2026-12-01' } })

    const { handOvers } = await ok(sofia, listHandOvers, {})
    expect(handOvers.map(({ toName, mayTakeBack }) => [toName, mayTakeBack])).toEqual([
      ['Luc Martin', false],
      ['Tunde Okoye', true],
    ])
    w.setToday('2026-11-30')
    expect((await ok(again(luc), readWorker, file)).episodes[0]?.coaches).toHaveLength(2)
    w.setToday('2026-12-01')
    expect((await refused(again(luc), readWorker, file)).code).toBe('not-found')
    expect((await ok(again(tunde), readWorker, file)).episodes[0]?.coaches).toMatchObject([{ name: 'Tunde Okoye' }])
  })

  it('hands nobody back to a coach who is no longer there', async () => {
    const { w, sofia, luc, lead, again, of, body, file } = await beforeTheLeave()
    const { handOverId } = await ok(sofia, handOverPeople, { ...of, body: { ...body, fromOn: '2026-11-24' } })
    const isSofia = eq(members.id, sofia.memberId)
    w.context.db.update(members).set({ disabledAt: '2026-11-24T12:00:00.000Z' }).where(isSofia).run()

    expect((await ok(lead, listHandOvers, {})).handOvers.map(({ mayTakeBack }) => mayTakeBack)).toEqual([false])
    expect((await refused(luc, takeBackHandOver, { params: { handOverId } })).code).toBe('stale')
    expect((await ok(again(luc), readWorker, file)).episodes[0]?.coaches).toMatchObject([{ name: 'Luc Martin' }])
  })

  it('is for the coach and the lead, to a coach of the team, from today on', async () => {
    const { g, sofia, luc, samir, of, body } = await beforeTheLeave()
    const elsewhere = g.coach(g.team('Mons'))
    expect((await refused(luc, handOverPeople, { ...of, body })).code).toBe('not-found')
    expect((await refused(elsewhere, readHandOver, of)).code).toBe('not-found')
    const toElsewhere = { ...body, toMemberId: elsewhere.memberId }
    expect(await refused(sofia, handOverPeople, { ...of, body: toElsewhere })).toMatchObject({
      code: 'not-found',
      errors: [{ pointer: '/toMemberId' }],
    })
    const early = await refused(sofia, handOverPeople, { ...of, body: { ...body, fromOn: '2026-11-20' } })
    expect(early.errors).toMatchObject([{ pointer: '/fromOn' }])
    expect((await refused(sofia, handOverPeople, { ...of, body: { ...body, people: [] } })).code).toBe('invalid')
    expect((await ok(sofia, readHandOver, of)).people).toMatchObject([{ episodeId: samir.episodeId, openIncidents: 0 }])
  })
})
