import { readOutcomeCases } from '@tandem/contract/outcomes'
import { readToday } from '@tandem/contract/today'
import { addDays } from '@tandem/domain/calendar-date'
import type { Kind, Side } from '@tandem/domain/log-entries'
import { INDICATOR_IDS } from '@tandem/domain/outcomes/answers'
import { calculate } from '@tandem/domain/outcomes/indicators'
import { describe, expect, it } from 'vitest'
import { knownOutcomes } from '../../apps/server/src/features/outcomes/known-outcomes.ts'
import { ok, world } from '../support/app.ts'
import { given } from '../support/given.ts'

const THIS_YEAR = { from: '2026-01-01', to: '2026-12-31' }

/** Nadia, Samir in a job since 29 September, and somebody else's person in the same team. */
async function aTeam() {
  const w = await world()
  const g = given(w)
  const nadia = g.coach()
  const jonas = g.coach(nadia.teamId, { name: 'Jonas Peeters' })
  const samir = g.episode(nadia)
  const placementId = g.placement(samir)
  const ines = g.episode(jonas, { firstName: 'Inès', lastName: 'Moreau' })
  return { w, g, nadia, jonas, lead: g.lead(nadia.teamId), samir, ines, placementId }
}

describe('check-ins on time', () => {
  it('are by the same rule as what is due today', async () => {
    const { g, nadia, samir, placementId } = await aTeam()
    g.checkIn(nadia, samir, placementId, { party: 'worker', heldOn: '2026-11-09' })
    g.checkIn(nadia, samir, placementId, { party: 'employer', heldOn: '2026-10-13', nextOn: '2026-11-02' })

    const { items } = await ok(nadia, readToday, { query: { scope: 'mine' } })
    const { boxes } = await ok(nadia, readOutcomeCases, {
      params: { key: 'A13' },
      query: { ...THIS_YEAR, to: '2026-11-24' },
    })

    const open = boxes
      .flatMap(({ people }) => people)
      .filter(({ doneOn }) => doneOn === null)
      .map(({ party, dueOn }) => `${party} ${dueOn}`)
    const due = (kind: string) => items.find((item) => item.kind === kind && item.dueOn <= '2026-11-24')?.dueOn
    expect(open).toContain(`worker ${due('workerCheckIn')}`)
    expect(open).toContain(`employer ${due('employerCheckIn')}`)
    for (const party of ['worker', 'employer'])
      expect(open.filter((one) => one.startsWith(party)).sort()[0]).toBe(`${party} ${due(`${party}CheckIn`)}`)
  })

  it('are told of each side, with the day due and the day held', async () => {
    const { g, nadia, samir, placementId } = await aTeam()
    g.checkIn(nadia, samir, placementId, { heldOn: '2026-10-02' })
    const query = { from: '2026-10-01', to: '2026-10-14' }

    const { boxes, figure: shown } = await ok(nadia, readOutcomeCases, { params: { key: 'A13' }, query })

    expect(boxes.find(({ box }) => box === 'counted')?.people).toMatchObject([
      { party: 'employer', dueOn: '2026-10-02', doneOn: '2026-10-02', employerName: 'Boulangerie Lenoir' },
    ])
    expect(shown).toMatchObject({ byParty: { worker: { numerator: 0, denominator: 3 }, employer: { denominator: 2 } } })
  })

  it('leave out what was not to be asked: in a pause, after the exit, of an employer not to be contacted', async () => {
    const { w, nadia, samir, placementId } = await aTeam()
    const { $client: sqlite } = w.context.db
    const query = { from: '2026-10-01', to: '2026-10-31' }
    const count = async (reason: string) => {
      const { boxes } = await ok(nadia, readOutcomeCases, { params: { key: 'A13' }, query })
      return boxes.find((box) => (box.reason ?? box.box) === reason)?.count
    }
    expect([await count('notDone'), await count('cancelled')]).toEqual([8, 0])

    sqlite
      .prepare("INSERT INTO episode_pauses VALUES ('p', ?, '2026-10-05', '2026-10-15', 'unavailable')")
      .run(samir.episodeId)
    expect([await count('notDone'), await count('cancelled')]).toEqual([5, 3])

    sqlite.prepare("UPDATE placements SET employer_contact_refused_on = '2026-10-20' WHERE id = ?").run(placementId)
    expect([await count('notDone'), await count('cancelled')]).toEqual([4, 4])

    sqlite.prepare("UPDATE episodes SET exited_on = '2026-10-13' WHERE id = ?").run(samir.episodeId)
    expect([await count('notDone'), await count('cancelled')]).toEqual([2, 1])
  })
})

describe('reading only the part of the log that matters', () => {
  /** A repeatable number below `most`. */
  function numbers(seed: number) {
    let state = seed
    return (most: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 4294967296) * most)
    }
  }
  const SIDES: Side[] = ['worker', 'employer', 'both', 'other']
  const KINDS: Kind[] = ['interview', 'observation', 'missed']

  it.each([1, 2, 3, 4, 5])('gives the same answers as reading all of it (%i)', async (seed) => {
    const w = await world()
    const g = given(w)
    const nadia = g.coach()
    const random = numbers(seed)
    const day = () => addDays('2026-01-01', random(200))
    const people = Array.from({ length: 14 }, (_, index) => {
      const enteredOn = addDays('2026-01-20', random(75))
      const exitedOn = random(3) === 0 ? null : addDays(enteredOn, random(60))
      const person = g.episode(nadia, { lastName: `P${index}`, enteredOn, exitedOn })
      const jobs = Array.from({ length: random(3) }, () => {
        const startedOn = addDays(enteredOn, random(60))
        const endedOn = random(2) === 0 ? null : addDays(startedOn, random(90))
        return g.placement(person, { startedOn, endedOn }, { trialEndOn: null })
      })
      return { ...person, jobs }
    })
    for (let index = 0; index < 220; index++) {
      const person = people[random(people.length)]
      if (person === undefined) continue
      const placementId = person.jobs[random(4)]
      const entryId = g.logEntry(nadia, person, {
        occurredOn: day(),
        minutes: random(100),
        side: SIDES[random(4)] ?? 'worker',
        kind: KINDS[random(3)] ?? 'interview',
        ...(placementId === undefined ? {} : { placementId }),
      })
      const other = people[random(people.length)]
      if (random(6) === 0 && other !== undefined && other !== person) g.alsoAbout(entryId, other, random(60))
    }
    const asOfOn = addDays('2026-06-15', random(160))
    const visibility = { actorId: nadia.memberId, today: '2026-11-24', ledTeams: '[]' }
    const known = knownOutcomes(w.context.db, {
      fromOn: '2026-02-01',
      toOn: '2026-03-31',
      asOfOn,
      basis: 'entry',
      isFiguresOnly: false,
      scope: { isWhole: false, visibility, teamId: null, coachId: null, asOfOn },
    })
    const answers = (log: 'period' | 'whole') =>
      calculate(INDICATOR_IDS, known.facts(log), known.parameters).answers.map((answer) =>
        answer.kind === 'hours' ? { minutes: answer.minutes, entries: answer.counts.counted } : answer,
      )
    /** The whole log without what was read ahead of it about each job. */
    const plain = calculate(['C1'], { ...known.facts('whole'), heldCheckIns: [] }, known.parameters).answers

    expect(answers('period')).toEqual(answers('whole'))
    expect(calculate(['C1'], known.facts('period'), known.parameters).answers).toEqual(plain)
  })
})
