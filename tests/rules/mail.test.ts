import {
  afterFailure,
  countsAsAsked,
  MAIL_FAILURES,
  MAIL_KINDS,
  MAIL_STATES,
  MAIL_WAITS_HOURS,
  mailSubject,
  mailText,
} from '@tandem/domain/mail'
import { LOCALES } from '@tandem/domain/members'
import { describe, expect, it } from 'vitest'

describe('a message that could not be sent', () => {
  it.each([
    ['address-refused', 'failed'],
    ['message-refused', 'failed'],
    ['no-answer', 'unknown'],
    ['interrupted', 'unknown'],
    ['contact-refused', 'withheld'],
    ['link-over', 'withheld'],
  ] as const)('because of %s is %s, at the first try', (failure, state) => {
    expect(afterFailure(failure, 1)).toEqual({ state })
  })

  it('because of the way there is tried again later and later, and given up before it would be too old', () => {
    const tries = [1, 2, 3, 4, 5].map((attempts) => afterFailure('not-reachable', attempts))
    const minutes = tries.flatMap((next) => (next.state === 'waiting' ? [next.inMinutes] : []))
    expect(minutes).toEqual([1, 5, 15, 60, 180])
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBeLessThan(MAIL_WAITS_HOURS * 60)
    expect(afterFailure('not-reachable', 6)).toEqual({ state: 'failed' })
  })

  it('is never sent again by itself once it may have left', () => {
    for (const failure of MAIL_FAILURES)
      for (const attempts of [1, 2, 6]) {
        const next = afterFailure(failure, attempts)
        const isPassing = ['try-later', 'sign-in-refused', 'not-secure', 'not-reachable'].includes(failure)
        expect(next.state === 'waiting', failure).toBe(isPassing && attempts < 6)
      }
  })

  it('presses nobody: who got nothing may be asked at once', () => {
    expect(MAIL_STATES.filter(countsAsAsked)).toEqual(['waiting', 'sending', 'sent'])
    expect(countsAsAsked(null)).toBe(true)
  })
})

describe('a message', () => {
  it('has a subject in both languages', () => {
    for (const kind of MAIL_KINDS)
      for (const locale of LOCALES) expect(mailSubject(kind, locale)).toMatch(/^\S.{4,40}$/)
  })

  it('holds the text, the link on a line of its own and from whom it is', () => {
    const parts = {
      text: ' Hello, how is it going?\n',
      link: 'https://t.example/answer#x',
      signature: ['Nadia', 'Relais'],
    }
    expect(mailText(parts)).toBe('Hello, how is it going?\n\nhttps://t.example/answer#x\n\nNadia\nRelais\n')
    expect(mailText({ text: 'Hello', link: null, signature: [] })).toBe('Hello\n')
  })
})
