import { addDays } from '@tandem/domain/calendar-date'
import { consentTexts, consentWording, type OwnConsentText, shippedText } from '@tandem/domain/consent-wording'
import { actRefusal, afterEndRefusal } from '@tandem/domain/consented-acts'
import {
  CONSENT_ACTS,
  CONSENT_EFFECTS,
  CONSENT_PURPOSES,
  type ConsentFacts,
  consentOn,
  consentRefusal,
  mayShare,
} from '@tandem/domain/consents'
import { speaksOfHealth } from '@tandem/domain/imports/sensitive'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'
const row = (act: ConsentFacts['act'], happenedOn: string, untilOn: string | null = null): ConsentFacts => ({
  purpose: 'photo',
  act,
  happenedOn,
  untilOn,
})
const stateOf = (rows: readonly ConsentFacts[], day = TODAY) => consentOn(rows, 'photo', day).state

describe('where a consent stands', () => {
  it.each([
    ['nobody asked', [], 'notAsked', null],
    ['asked', [row('asked', '2026-05-01')], 'asked', '2026-05-01'],
    ['given after being asked', [row('asked', '2026-05-01'), row('given', '2026-05-03')], 'given', '2026-05-03'],
    ['refused', [row('asked', '2026-05-01'), row('refused', '2026-05-03')], 'refused', '2026-05-03'],
    ['taken back', [row('given', '2026-05-03'), row('withdrawn', '2026-07-01')], 'withdrawn', '2026-07-01'],
    ['given again', [row('withdrawn', '2026-07-01'), row('given', '2026-08-01')], 'given', '2026-08-01'],
    ['asked again while it holds', [row('given', '2026-05-03'), row('asked', '2026-07-01')], 'given', '2026-05-03'],
    [
      'asked again after a refusal',
      [row('refused', '2026-05-03'), row('asked', '2026-07-01')],
      'refused',
      '2026-05-03',
    ],
    [
      'asked again once it is over',
      [row('given', '2026-05-03', '2026-06-01'), row('asked', '2026-07-01')],
      'asked',
      '2026-07-01',
    ],
    ['withdrawn on the very day', [row('given', TODAY), row('withdrawn', TODAY)], 'withdrawn', TODAY],
  ] as const)('%s', (_, rows, state, sinceOn) => {
    expect(consentOn(rows, 'photo', TODAY)).toMatchObject({ state, sinceOn })
  })

  it('holds to its last day and not one day more', () => {
    const rows = [row('given', '2026-05-03', TODAY)]
    expect(stateOf(rows)).toBe('given')
    expect(stateOf(rows, '2026-11-25')).toBe('expired')
  })

  it('is what it was on that day, whatever came later', () => {
    const rows = [row('given', '2026-05-03'), row('withdrawn', '2026-07-01')]
    expect(stateOf(rows, '2026-05-02')).toBe('notAsked')
    expect(stateOf(rows, '2026-06-30')).toBe('given')
  })
})

const anyRow = fc.record({
  purpose: fc.constantFrom(...CONSENT_PURPOSES),
  act: fc.constantFrom(...CONSENT_ACTS),
  happenedOn: fc.integer({ min: -300, max: 0 }).map((days) => addDays(TODAY, days)),
  untilOn: fc.option(
    fc.integer({ min: -100, max: 300 }).map((days) => addDays(TODAY, days)),
    { nil: null },
  ),
})
/** Rows as they can come to be: each accepted by the rule after those before it. */
const history = fc.array(anyRow, { maxLength: 12 }).map((rows) => {
  const kept: ConsentFacts[] = []
  for (const next of rows) if (consentRefusal(kept, next, TODAY) === null) kept.push(next)
  return kept
})

describe('for any history', () => {
  it('nothing is shared after a withdrawal or a refusal until the person says yes again', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...CONSENT_PURPOSES), (rows, purpose) => {
        const answers = rows.filter((one) => one.purpose === purpose && one.act !== 'asked')
        const last = answers.at(-1)?.act
        if (last === 'withdrawn' || last === 'refused') expect(mayShare(rows, purpose, TODAY)).toBe(false)
      }),
    )
  })

  it('one purpose never decides another', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...CONSENT_PURPOSES), (rows, purpose) => {
        const own = rows.filter((one) => one.purpose === purpose)
        expect(consentOn(rows, purpose, TODAY)).toEqual(consentOn(own, purpose, TODAY))
      }),
    )
  })
})

describe('what may be shared', () => {
  it('waits for a yes, but for what the accompaniment rests on', () => {
    const open = CONSENT_PURPOSES.filter((purpose) => mayShare([], purpose, TODAY))
    expect(open).toEqual(['processData', 'contactEmployer', 'statistics'])
  })
})

describe('writing an answer down', () => {
  const given = row('given', '2026-05-03')
  it.each([
    ['a day to come', [], row('given', '2026-11-25'), 'date-in-future'],
    ['a day before the last answer', [given], row('withdrawn', '2026-05-02'), 'consent-out-of-order'],
    ['a last day before the first', [], row('given', '2026-05-03', '2026-05-02'), 'end-before-start'],
    [
      'a last day for what has none',
      [],
      { ...row('given', TODAY, TODAY), purpose: 'contactEmployer' },
      'consent-open-ended',
    ],
    ['a refusal of what was given', [given], row('refused', TODAY), 'consent-given'],
    ['a withdrawal of what was refused', [row('refused', '2026-05-03')], row('withdrawn', TODAY), 'consent-not-given'],
    [
      'a withdrawal of what is over',
      [row('given', '2026-05-03', '2026-06-01')],
      row('withdrawn', TODAY),
      'consent-not-given',
    ],
    ['a withdrawal', [given], row('withdrawn', TODAY), null],
    ['an objection to what nobody asked', [], row('withdrawn', TODAY), null],
    ['a renewal', [given], row('given', TODAY), null],
  ] as const)('%s', (_, rows, next, expected) => {
    expect(consentRefusal(rows, next, TODAY)).toBe(expected)
  })
})

describe('the words a person agrees to', () => {
  it('exist for each purpose in both languages, speak in the first person and of no health matter', () => {
    for (const purpose of CONSENT_PURPOSES) {
      const [en, fr] = [shippedText(purpose, 'en'), shippedText(purpose, 'fr')]
      expect(en.version).toBe(fr.version)
      expect(en.text).toMatch(/\b(?:I|My|me|my)\b/)
      expect(fr.text).toMatch(/\b(?:je|mon|ma|mes|me|m’)/i)
      expect(speaksOfHealth(`${en.text} ${fr.text}`)).toBe(false)
    }
  })

  it('go with what a withdrawal does, for each purpose', () => {
    for (const purpose of CONSENT_PURPOSES) expect(CONSENT_EFFECTS[purpose].length).toBeGreaterThan(0)
  })
})

describe('what is done toward others', () => {
  const yes = (...purposes: ConsentFacts['purpose'][]) =>
    purposes.map((purpose) => ({ ...row('given', '2026-05-01'), purpose }))

  it('waits for a yes, and stops from the day on which it is taken back', () => {
    expect(actRefusal('contactAfterEnd', [], TODAY)).toBe('after-care-not-agreed')
    const rows = [...yes('afterCare'), { ...row('withdrawn', '2026-11-24'), purpose: 'afterCare' as const }]
    expect(actRefusal('contactAfterEnd', rows, '2026-11-23')).toBeNull()
    expect(actRefusal('contactAfterEnd', rows, '2026-11-24')).toBe('after-care-not-agreed')
  })

  it('names somebody to the funder only where figures may count them too', () => {
    const agreed = yes('shareWithReferrer')
    expect(actRefusal('nameToFunder', agreed, TODAY)).toBeNull()
    const objected = [...agreed, { ...row('withdrawn', '2026-06-01'), purpose: 'statistics' as const }]
    expect(actRefusal('nameToFunder', objected, TODAY)).toBe('report-not-agreed')
    expect(actRefusal('reportToFunder', objected, TODAY)).toBeNull()
  })

  it('plans nothing toward the person after the last day without their yes, and leaves the employer out of it', () => {
    const ended = { exitedOn: '2026-11-20', mayCallAfter: false }
    expect(afterEndRefusal('worker', ended, TODAY)).toBe('after-care-not-agreed')
    expect(afterEndRefusal('both', ended, TODAY)).toBe('after-care-not-agreed')
    expect(afterEndRefusal('employer', ended, TODAY)).toBeNull()
    expect(afterEndRefusal('worker', { ...ended, mayCallAfter: true }, TODAY)).toBeNull()
    expect(afterEndRefusal('worker', { ...ended, exitedOn: '2026-11-25' }, TODAY)).toBeNull()
  })
})

describe('the words of a consent', () => {
  const own = (version: number, text: string): OwnConsentText => ({ purpose: 'photo', locale: 'en', version, text })

  it('are Tandem’s until an organisation writes its own, version after version', () => {
    const shipped = shippedText('photo', 'en')
    expect(consentWording([], 'photo', 'en')).toEqual(shipped)
    const written = [own(3, 'Third'), own(2, 'Second')]
    expect(consentTexts(written, 'photo', 'en')).toEqual([
      shipped,
      { version: 2, text: 'Second' },
      { version: 3, text: 'Third' },
    ])
    expect(consentWording(written, 'photo', 'en')).toEqual({ version: 3, text: 'Third' })
    expect(consentWording(written, 'photo', 'fr')).toEqual(shippedText('photo', 'fr'))
    expect(consentWording(written, 'afterCare', 'en')).toEqual(shippedText('afterCare', 'en'))
  })

  it('stay the organisation’s where Tandem’s came to the same number later', () => {
    expect(consentTexts([own(1, 'Ours')], 'photo', 'en')).toEqual([{ version: 1, text: 'Ours' }])
  })
})
