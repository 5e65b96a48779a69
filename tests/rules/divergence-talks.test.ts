import { addDays } from '@tandem/domain/calendar-date'
import { afterTalks, TALK_OUTCOMES, talkRefusal } from '@tandem/domain/divergence-talks'
import type { Divergence } from '@tandem/domain/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'

const apart = (item: string, sinceOn = '2026-11-10'): Divergence => ({
  item,
  silent: null,
  sinceOn,
  worker: 4,
  employer: 2,
})
const talk = { heldOn: '2026-11-12', untilOn: null, items: ['pace'], voidedAt: null }
const explained = { ...talk, outcome: 'explained' as const }
const open = (untilOn: string) => ({ ...talk, outcome: 'staysOpen' as const, untilOn })

const anyDay = fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days))
const anyItem = fc.constantFrom('pace', 'safety', 'quality')
const anyTalk = fc.record({
  heldOn: anyDay,
  outcome: fc.constantFrom(...TALK_OUTCOMES),
  untilOn: fc.option(anyDay, { nil: null }),
  items: fc.uniqueArray(anyItem, { minLength: 1 }),
  voidedAt: fc.option(fc.constant('2026-11-20T09:00:00.000Z'), { nil: null }),
})
const anyTalks = fc
  .array(anyTalk, { maxLength: 6 })
  .map((talks) => talks.sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1)))
const anyApart = fc
  .uniqueArray(anyItem)
  .chain((items) => fc.tuple(...items.map((item) => anyDay.map((sinceOn) => apart(item, sinceOn)))))

describe('a talk of three', () => {
  it('settles the questions that it was about once they are explained or read the same way', () => {
    const both = [apart('pace'), apart('safety')]
    for (const outcome of ['explained', 'agreedReading'] as const)
      expect(afterTalks(both, [{ ...talk, outcome }], TODAY)).toEqual({ found: [apart('safety')], openUntilLater: [] })
  })

  it('that leaves a question open lets it rest until the day agreed', () => {
    const pace = [apart('pace')]
    expect(afterTalks(pace, [open(addDays(TODAY, 1))], TODAY)).toEqual({ found: [], openUntilLater: pace })
    expect(afterTalks(pace, [open(TODAY)], TODAY)).toEqual({ found: pace, openUntilLater: [] })
  })

  it('gives way to the next one about the same question', () => {
    const later = { ...open(TODAY), heldOn: '2026-11-20' }
    expect(afterTalks([apart('pace')], [later, explained], TODAY).found).toHaveLength(1)
    expect(afterTalks([apart('pace')], [{ ...explained, heldOn: '2026-11-20' }, open(TODAY)], TODAY).found).toEqual([])
  })

  it('never hides a divergence born after it', () => {
    fc.assert(
      fc.property(anyApart, anyTalks, (divergences, talks) => {
        const { found } = afterTalks(divergences, talks, TODAY)
        const isNew = ({ sinceOn }: Divergence) => talks.every(({ heldOn }) => heldOn < sinceOn)
        expect(found).toEqual(expect.arrayContaining(divergences.filter(isNew)))
      }),
    )
  })

  it('hides nothing once it is voided, nor anything that it was not about', () => {
    fc.assert(
      fc.property(anyApart, anyTalks, (divergences, talks) => {
        const voided = talks.map((one) => ({ ...one, voidedAt: '2026-11-21T09:00:00.000Z' }))
        expect(afterTalks(divergences, voided, TODAY)).toEqual({ found: divergences, openUntilLater: [] })
        const counted = talks.filter(({ voidedAt }) => voidedAt === null)
        expect(afterTalks(divergences, talks, TODAY)).toEqual(afterTalks(divergences, counted, TODAY))
        const elsewhere = talks.map((one) => ({ ...one, items: ['learning'] }))
        expect(afterTalks(divergences, elsewhere, TODAY).found).toEqual(divergences)
      }),
    )
  })

  it('adds no divergence and tells none twice', () => {
    fc.assert(
      fc.property(anyApart, anyTalks, (divergences, talks) => {
        const { found, openUntilLater } = afterTalks(divergences, talks, TODAY)
        const left = [...found, ...openUntilLater]
        expect(new Set(left).size).toBe(left.length)
        expect(divergences).toEqual(expect.arrayContaining(left))
      }),
    )
  })

  const job = { startedOn: '2026-10-01' }

  it('has been held, and is taken up again on a day to come within three months', () => {
    const refusal = (heldOn: string, untilOn: string | null) => talkRefusal({ heldOn, untilOn }, job, TODAY)?.code
    expect(refusal(TODAY, addDays(TODAY, 1))).toBeUndefined()
    expect(refusal(addDays(TODAY, 1), null)).toBe('date-in-future')
    expect(refusal(TODAY, TODAY)).toBe('hold-in-past')
    expect(refusal(TODAY, '2027-03-01')).toBe('hold-too-long')
  })

  it('has been held at the earliest in the week before the first day, as the check-ins that it is about', () => {
    const refusal = (heldOn: string, startedOn: string | null = '2026-10-01') =>
      talkRefusal({ heldOn, untilOn: null }, { startedOn }, TODAY)
    expect(refusal('2026-09-24')).toBeNull()
    expect(refusal('2026-09-23')).toEqual({ field: 'heldOn', code: 'too-early' })
    expect(refusal('2026-09-23', null)).toBeNull()
  })
})
