import { readOutcomeCases } from '@tandem/contract/outcomes'
import { readToday } from '@tandem/contract/today'
import { addDays } from '@tandem/domain/calendar-date'
import type { Kind, Side } from '@tandem/domain/log-entries'
import { type Answer, INDICATOR_IDS } from '@tandem/domain/outcomes/answers'
import type { HeldCheckInFact, LogRow } from '@tandem/domain/outcomes/facts'
import { calculate } from '@tandem/domain/outcomes/indicators'
import { describe, expect, it } from 'vitest'
import { answersOf, knownOutcomes } from '../../apps/server/src/features/outcomes/known-outcomes.ts'
import { OutcomeMemory } from '../../apps/server/src/features/outcomes/outcome-memory.ts'
import { ok, type World, world } from '../support/app.ts'
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

  it('follow the trial of the job itself, and the first entry of the person itself', async () => {
    const { g, nadia } = await aTeam()
    const onTrial = g.episode(nadia, { lastName: 'On trial', enteredOn: '2026-01-05' })
    g.placement(onTrial, { startedOn: '2026-09-29' }, { trialEndOn: '2026-10-30' })
    const late = g.episode(nadia, { lastName: 'Late', enteredOn: '2026-10-10' })
    g.placement(late, { startedOn: '2026-08-03' }, { trialEndOn: null })
    const query = { from: '2026-10-01', to: '2026-10-31' }

    const { boxes } = await ok(nadia, readOutcomeCases, { params: { key: 'A13' }, query })

    const dueWith = (name: string, party: string) =>
      boxes
        .flatMap(({ people }) => people)
        .filter((one) => one.lastName === name && one.party === party)
        .map(({ dueOn }) => dueOn)
        .sort()
    expect(dueWith('On trial', 'employer')).toEqual(['2026-10-02', '2026-10-13', '2026-10-23', '2026-10-27'])
    expect(dueWith('Late', 'worker')).toEqual(['2026-10-10', '2026-10-13', '2026-10-17', '2026-10-24', '2026-10-31'])
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

/** Every entry with the rows of those asked about, straight from the tables. */
function wholeLog({ context }: World): LogRow[] {
  return context.db.$client
    .prepare(
      `select e.id as entryId, e.occurred_on as occurredOn, e.minutes, e.travel_minutes as travelMinutes, e.kind, e.side,
        e.for_whom as forWhom, e.phase_override as phaseOverride, p.episode_id as episodeId,
        p.placement_id as placementId, p.minutes as partMinutes
      from log_entries e join log_parts p on p.entry_id = e.id where e.voided_at is null order by e.id`,
    )
    .all() as LogRow[]
}

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
    for (const person of people)
      for (const placementId of person.jobs)
        if (random(3) === 0) g.checkIn(nadia, person, placementId, { heldOn: day() })
    const asOfOn = addDays('2026-06-15', random(160))
    const visibility = { actorId: nadia.memberId, today: '2026-11-24', ledTeams: '[]', ownTeams: '[]' }
    const { db } = w.context
    const known = knownOutcomes(db, new OutcomeMemory(), {
      fromOn: '2026-02-01',
      toOn: '2026-03-31',
      asOfOn,
      sameEmployerBy: 'legalEmployer',
      basis: 'entry',
      isFiguresOnly: false,
      scope: { isWhole: false, visibility, teamId: null, coachId: null, asOfOn },
    })
    const plain = (answer: Answer) => (answer.kind === 'hours' ? { ...answer, cases: null } : answer)
    const parts = answersOf(db, known, INDICATOR_IDS, 'listed', 'whole')
    /** Every entry, one by one, and nothing that was read or worked out ahead of them. */
    const heldCheckIns = db.$client
      .prepare('select placement_id as placementId, held_on as heldOn from check_ins')
      .all() as HeldCheckInFact[]
    const facts = { ...known.facts, heldCheckIns, log: wholeLog(w) }
    const whole = calculate(INDICATOR_IDS, facts, known.parameters).answers

    expect(parts).toEqual(whole.map(plain))
    const figures = answersOf(db, known, INDICATOR_IDS, 'counted', 'period')
    const hours = figures.find((answer) => answer.kind === 'hours')
    expect(hours).toMatchObject({ minutes: { ...whole.find((answer) => answer.kind === 'hours')?.minutes } })
  })
})
