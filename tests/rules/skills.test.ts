import { addDays } from '@tandem/domain/calendar-date'
import { type Framework, frameworkAsked, frameworkFaults } from '@tandem/domain/frameworks'
import { HOUSE_FRAMEWORKS } from '@tandem/domain/house-frameworks'
import {
  answerFaults,
  attestableLevels,
  autonomyGain,
  autonomyOver,
  autonomyScore,
  latestReading,
  readingFaults,
  SKILL_SOURCES,
  skillGaps,
  skillState,
  sourcesToAsk,
  usualContext,
} from '@tandem/domain/skills'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'
const framework = HOUSE_FRAMEWORKS.autonomy as Framework
const openly = { employerContactRefusedOn: null, coachVisibility: 'openly' as const }
const setting = { framework, toldOn: '2026-11-10', job: openly }
const mark = (value: number | null, evidence = '') => ({ item: 'pace', value, evidence, entryIds: [] as string[] })
const said = (source: (typeof SKILL_SOURCES)[number], ...values: (number | null)[]) => ({
  source,
  marks: values.map((value, place) => ({ item: framework.items[place]?.code ?? '', value })),
})

const anyMark = fc.record({
  item: fc.constantFrom(...framework.items.map(({ code }) => code)),
  value: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
})
const anyMarks = fc.uniqueArray(anyMark, { selector: ({ item }) => item })
const anySaid = fc
  .tuple(anyMarks, anyMarks, anyMarks)
  .map((all) => all.map((marks, place) => ({ source: SKILL_SOURCES[place] ?? ('coach' as const), marks })))

describe('a gap between two sources', () => {
  it('is two levels or more on the same item, for each pair of sources', () => {
    expect(skillGaps([said('worker', 3, 2), said('tutor', 1, 1), said('coach', 1, 4)])).toEqual([
      { item: 'onTime', one: 'worker', other: 'tutor', levels: 2 },
      { item: 'onTime', one: 'worker', other: 'coach', levels: 2 },
      { item: 'tasks', one: 'worker', other: 'coach', levels: 2 },
      { item: 'tasks', one: 'tutor', other: 'coach', levels: 3 },
    ])
  })

  it('is never made by what was not observed, nor by what one source left out (S-22)', () => {
    expect(skillGaps([said('worker', 4, 4), said('tutor', 0), said('coach', null, null)])).toEqual([
      { item: 'onTime', one: 'worker', other: 'tutor', levels: 4 },
    ])
  })

  it('is found whatever the order of the sources, and holds exactly the pairs that are far apart', () => {
    fc.assert(
      fc.property(anySaid, (all) => {
        const gaps = skillGaps(all)
        expect(skillGaps([...all].reverse())).toEqual(gaps)
        const levelBy = (source: string, item: string) =>
          all.find((one) => one.source === source)?.marks.find((one) => one.item === item)?.value ?? null
        for (const { item, one, other, levels } of gaps) {
          expect(levels).toBeGreaterThanOrEqual(2)
          expect(Math.abs((levelBy(one, item) ?? 9) - (levelBy(other, item) ?? 9))).toBe(levels)
        }
        const close = framework.items.flatMap(({ code }) =>
          SKILL_SOURCES.flatMap((one, place) =>
            SKILL_SOURCES.slice(place + 1).filter((other) => {
              const [a, b] = [levelBy(one, code), levelBy(other, code)]
              return a !== null && b !== null && Math.abs(a - b) >= 2
            }),
          ),
        )
        expect(gaps).toHaveLength(close.length)
      }),
    )
  })
})

describe('what a source says', () => {
  it('waits until the person was told, except what the person says', () => {
    const answer = { answeredOn: '2026-11-12', marks: [mark(2, 'Seen on Monday')] }
    const untold = { ...setting, toldOn: null }
    expect(answerFaults({ ...answer, source: 'worker' }, untold, TODAY)).toEqual([])
    for (const source of ['tutor', 'coach'] as const) {
      const fault = { code: 'process-not-told', pointer: '/answeredOn' }
      expect(answerFaults({ ...answer, source }, untold, TODAY)).toEqual([fault])
      expect(answerFaults({ ...answer, source, answeredOn: '2026-11-09' }, setting, TODAY)).toEqual([fault])
      expect(answerFaults({ ...answer, source }, setting, TODAY)).toEqual([])
    }
  })

  it('is not asked of a tutor who may not be contacted, though what they said before stays sayable', () => {
    const answer = { source: 'tutor' as const, answeredOn: '2026-11-12', marks: [mark(2)] }
    const refusedSince = (employerContactRefusedOn: string) => ({
      ...setting,
      job: { ...openly, employerContactRefusedOn },
    })
    const code = (job: Parameters<typeof answerFaults>[1]) => answerFaults(answer, job, TODAY)[0]?.code
    expect(code(refusedSince('2026-11-01'))).toBe('contact-refused')
    expect(code(refusedSince('2026-11-20'))).toBeUndefined()
    expect(code({ ...setting, job: { ...openly, coachVisibility: 'notAtAll' } })).toBe('contact-refused')
    expect(code({ ...setting, job: null })).toBe('job-missing')
    expect(sourcesToAsk(null)).toEqual(['worker', 'coach'])
    expect(sourcesToAsk(openly)).toEqual(['worker', 'tutor', 'coach'])
  })

  it('is no guess of the coach: a level rests on what was seen, “not observed” on nothing', () => {
    const coach = { source: 'coach' as const, answeredOn: TODAY }
    const faults = (one: ReturnType<typeof mark>) => answerFaults({ ...coach, marks: [one] }, setting, TODAY)
    expect(faults(mark(2, '  '))).toEqual([{ code: 'level-without-evidence', pointer: '/marks/0/evidence' }])
    expect(faults({ ...mark(2), entryIds: ['one'] })).toEqual([])
    expect(faults(mark(null))).toEqual([])
    expect(answerFaults({ ...coach, source: 'tutor', marks: [mark(2)] }, setting, TODAY)).toEqual([])
  })

  it('stays on the scale and among the items that were asked', () => {
    const of = (one: object) =>
      answerFaults({ source: 'worker', answeredOn: TODAY, marks: [{ ...mark(2), ...one }] }, setting, TODAY)
    expect(of({ value: 5 })).toEqual([{ code: 'not-found', pointer: '/marks/0/value' }])
    expect(of({ item: 'smile' })).toEqual([{ code: 'not-found', pointer: '/marks/0/value' }])
    expect(answerFaults({ source: 'worker', answeredOn: addDays(TODAY, 1), marks: [mark(2)] }, setting, TODAY)).toEqual(
      [{ code: 'date-in-future', pointer: '/answeredOn' }],
    )
  })
})

describe('what is agreed', () => {
  it('needs two sources and a person who was told', () => {
    const reading = { heldOn: TODAY, levels: [{ item: 'pace', value: 2 }] }
    expect(readingFaults(reading, setting, ['worker', 'tutor'], TODAY)).toEqual([])
    expect(readingFaults(reading, setting, ['worker'], TODAY)).toMatchObject([{ code: 'sources-too-few' }])
    const untold = { ...setting, toldOn: null }
    expect(readingFaults(reading, untold, ['worker', 'tutor'], TODAY)).toMatchObject([{ code: 'process-not-told' }])
  })

  it('leads from telling over asking and talking to agreeing', () => {
    const standing = { toldOn: null, toAsk: SKILL_SOURCES, heard: [], isAgreed: false }
    const told = { ...standing, toldOn: TODAY }
    expect(skillState(standing)).toBe('toTell')
    expect(skillState({ ...told, heard: ['worker', 'tutor'] })).toBe('asking')
    expect(skillState({ ...told, heard: SKILL_SOURCES })).toBe('toDiscuss')
    expect(skillState({ ...told, toAsk: ['worker', 'coach'], heard: ['coach', 'worker'] })).toBe('toDiscuss')
    expect(skillState({ ...told, isAgreed: true })).toBe('agreed')
  })

  it('is what may be attested, else what two sources say alike; what is seen differently never is', () => {
    const all = [said('worker', 3, 2, 4, 1), said('tutor', 1, 2, 4), said('coach', 1, 3)]
    const levels = attestableLevels(framework.items, all, [
      { item: 'onTime', value: 2 },
      { item: 'quality', value: null },
    ])
    expect([...levels]).toEqual([['onTime', 2]])
    expect([...attestableLevels(framework.items, all, null)]).toEqual([['quality', 4]])
  })
})

describe('autonomy', () => {
  it('is the mean of the answered items times 25, with how many were answered (domain.md 8.3)', () => {
    expect(autonomyScore(said('worker', 4, 3, null, 2).marks)).toEqual({ score: 75, answered: 3 })
    expect(autonomyScore(said('coach', null, null).marks)).toBeNull()
  })

  it('lies between 0 and 100, and does not move with what was not observed', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const scored = autonomyScore(marks)
        const seen = marks.filter(({ value }) => value !== null)
        expect(autonomyScore(seen)).toEqual(scored)
        expect(scored === null).toBe(seen.length === 0)
        if (scored !== null) expect(scored.score >= 0 && scored.score <= 100).toBe(true)
      }),
    )
  })

  it('gains from the first to the last of the same source, whatever the others say', () => {
    const evaluation = (openedOn: string, ...all: ReturnType<typeof said>[]) => ({
      ...{ openedOn, frameworkCode: 'autonomy', said: all },
    })
    const all = [
      evaluation('2026-11-20', said('worker', 4), said('tutor', 2)),
      { ...evaluation('2026-11-02', said('worker', 1)), frameworkCode: 'workBehaviour' },
      evaluation('2026-09-20', said('worker', 2)),
    ]
    expect(autonomyGain(autonomyOver(all, 'worker'))).toBe(50)
    expect(autonomyGain(autonomyOver(all, 'tutor'))).toBeNull()
    expect(autonomyOver(all, 'coach')).toEqual([])
  })
})

describe('a framework', () => {
  it('of the house can follow itself, and asks eight and ten things', () => {
    for (const one of Object.values(HOUSE_FRAMEWORKS)) expect(frameworkFaults(one, one)).toEqual([])
    expect(Object.values(HOUSE_FRAMEWORKS).map(({ items }) => items.length)).toEqual([8, 10])
  })

  it('keeps what was asked and the numbers of its levels, while words may change', () => {
    const [first, ...others] = framework.items
    if (first === undefined) throw new Error('no item')
    const codes = (next: Framework, former: Framework | null = framework) =>
      frameworkFaults(next, former).map(({ pointer, code }) => `${pointer} ${code}`)
    expect(codes({ ...framework, items: others })).toEqual(['/items question-gone'])
    const retired = { ...framework, items: [{ ...first, isRetired: true }, ...others] }
    expect(codes(retired)).toEqual([])
    expect(frameworkAsked(retired).items).toEqual(others)
    expect(codes({ ...framework, scale: framework.scale.slice(0, 4) })).toEqual(['/scale scale-changed'])
    expect(codes({ ...framework, scale: framework.scale.slice(0, 4) }, null)).toEqual([])
    expect(codes({ ...framework, scale: framework.scale.slice(2) }, null)).toEqual(['/scale not-right'])
    const nameless = { ...framework, items: [{ ...first, name: { en: 'On time', fr: ' ' } }, first] }
    expect(codes(nameless, null)).toEqual(['/items/0/name/fr required', '/items already-exists'])
  })
})

describe('what was agreed last in a plan', () => {
  const plan = { fromOn: '2026-06-01', toOn: '2026-11-24' }
  const talks = (...days: string[]) => ({ voidedAt: null, readings: days.map((heldOn) => ({ heldOn })) })
  const last = (...all: Parameters<typeof latestReading>[0][number][]) => latestReading(all, plan)?.reading.heldOn

  it('is the latest of what holds of each evaluation, both days of the plan included', () => {
    expect(last(talks('2026-09-01'), talks('2026-10-01'))).toBe('2026-10-01')
    expect(last(talks('2026-11-24'), talks('2026-06-01'))).toBe('2026-11-24')
    expect(last(talks('2026-06-01'))).toBe('2026-06-01')
    expect(last(talks('2026-11-25', '2026-10-02', '2026-10-01'))).toBe('2026-10-02')
  })

  it('is nothing before or after the plan, of an evaluation that was voided, or without a talk', () => {
    expect(last(talks('2026-05-31'), talks('2026-11-25'), talks())).toBeUndefined()
    expect(last({ ...talks('2026-10-01'), voidedAt: '2026-10-02T08:00:00.000Z' })).toBeUndefined()
    expect(latestReading([], plan)).toBeNull()
  })
})

describe('the moment of a new evaluation', () => {
  const at = (startedOn: string | null, type: 'job' | 'workTrial' = 'job') => usualContext({ type, startedOn }, TODAY)

  it('is proposed by what the person does there, and since when', () => {
    expect([at('2026-11-20', 'workTrial'), at('2026-10-24'), at('2026-08-01'), at(null)]).toEqual([
      'immersion',
      'month1',
      'midTerm',
      'other',
    ])
    expect(usualContext(undefined, TODAY)).toBe('other')
  })
})
