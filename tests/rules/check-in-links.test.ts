import { type AskFacts, askByLinkRefusal, checkInLinkState } from '@tandem/domain/check-in-links'
import { duesOf } from '@tandem/domain/due'
import { askAgainOn } from '@tandem/domain/personal-links'
import { describe, expect, it } from 'vitest'

const NOW = '2026-11-24T10:00:00.000Z'
const sent = {
  expiresAt: '2026-12-04T08:00:00.000Z',
  closedAt: null,
  begunAt: null,
  answeredAt: null,
  settledAt: null,
  checkInId: null,
  mailState: null,
}
const answered = { ...sent, begunAt: NOW, closedAt: NOW, answeredAt: NOW }

describe('where a check-in link stands', () => {
  it.each([
    ['sent', sent],
    ['begun', { ...sent, begunAt: NOW }],
    ['expired', { ...sent, begunAt: NOW, expiresAt: NOW }],
    ['closed', { ...sent, closedAt: NOW }],
    ['waits', answered],
    ['waits', { ...answered, expiresAt: '2026-11-01T08:00:00.000Z' }],
    ['takenUp', { ...answered, settledAt: NOW, checkInId: 'c1' }],
    ['setAside', { ...answered, settledAt: NOW }],
    ['sent', { ...sent, mailState: 'waiting' as const }],
    ['notSent', { ...sent, mailState: 'failed' as const }],
    ['notSent', { ...sent, mailState: 'withheld' as const }],
    ['closed', { ...sent, closedAt: NOW, mailState: 'failed' as const }],
  ])('is %s', (state, link) => {
    expect(checkInLinkState(link, NOW)).toBe(state)
  })
})

describe('asking one side by link', () => {
  const facts: AskFacts = {
    party: 'employer',
    job: { startedOn: '2026-09-29', employerContactRefusedOn: null, coachVisibility: 'openly' },
    contactLeftOn: null,
    lastSentOn: null,
    isAnswerWaiting: false,
  }
  const today = '2026-11-24'

  it('is possible again three days after the last time', () => {
    expect(askAgainOn('2026-05-03')).toBe('2026-05-06')
    expect(askByLinkRefusal({ ...facts, lastSentOn: '2026-11-22' }, today)).toBe('asked-lately')
    expect(askByLinkRefusal({ ...facts, lastSentOn: '2026-11-21' }, today)).toBeNull()
  })

  it.each<readonly [AskFacts, ReturnType<typeof askByLinkRefusal>]>([
    [facts, null],
    [{ ...facts, job: { ...facts.job, employerContactRefusedOn: '2026-11-20' } }, 'contact-refused'],
    [{ ...facts, job: { ...facts.job, coachVisibility: 'notAtAll' } }, 'contact-refused'],
    [{ ...facts, party: 'worker', job: { ...facts.job, coachVisibility: 'notAtAll' } }, null],
    [{ ...facts, job: { ...facts.job, startedOn: '2026-11-25' } }, 'check-in-before-start'],
    [{ ...facts, job: { ...facts.job, startedOn: null } }, 'check-in-before-start'],
    [{ ...facts, contactLeftOn: today }, 'contact-left'],
    [{ ...facts, contactLeftOn: '2026-11-25' }, null],
    [{ ...facts, isAnswerWaiting: true, lastSentOn: today }, 'answer-waits'],
  ])('%o is refused with %s', (given, refusal) => {
    expect(askByLinkRefusal(given, today)).toBe(refusal)
  })
})

describe('an answer by link', () => {
  const today = '2026-11-24'
  const answer = { linkId: 'l1', placementId: 'p1', party: 'employer' as const, answeredOn: '2026-11-23' }
  const job = {
    placementId: 'p1',
    startedOn: '2026-09-29',
    endedOn: null,
    trialEndOn: null,
    employerContactRefusedOn: null,
    coachVisibility: 'openly' as const,
    nextWorkerCheckInOn: null,
    nextEmployerCheckInOn: '2026-11-20',
  }
  const atWork = {
    episodeId: 'e1',
    enteredOn: '2026-06-02',
    exitedOn: null,
    isPaused: false,
    phase: 'in' as const,
    lastWorkerContactOn: today,
    lastEmployerContactOn: today,
    plan: null,
    jobs: [job],
    tasks: [],
    appointments: [],
    agreements: [],
    answers: [],
    commitments: [],
    consentEnds: [],
    divergences: [],
    milestones: [],
    mayCallAfter: true,
  }
  const due = (facts: Parameters<typeof duesOf>[0]) => duesOf(facts, today).map(({ kind, dueOn }) => `${kind} ${dueOn}`)

  it('is to be read from the day it came, in place of asking that side again', () => {
    expect(due(atWork)).toEqual(['employerCheckIn 2026-11-20'])
    expect(due({ ...atWork, answers: [answer] })).toEqual(['answerWaits 2026-11-23'])
    expect(due({ ...atWork, answers: [{ ...answer, party: 'worker' }] })).toHaveLength(2)
  })

  it('that nobody was asked for, because its e-mail did not leave, is told from that day while the person is accompanied', () => {
    const about = { placementId: 'p1', party: 'employer' as const, sentOn: '2026-11-22' }
    const unsent = { ...about, linkId: 'l2', asks: 'checkInLink' as const }
    const facts = { ...atWork, unsentLinks: [unsent] }
    expect(due(facts)).toEqual(['employerCheckIn 2026-11-20', 'linkUnsent 2026-11-22'])
    expect(due({ ...facts, isPaused: true })).toEqual([])
    const ended = { ...facts, exitedOn: '2026-11-22' }
    expect(due(ended)).toEqual([])
    const opinion = { ...unsent, linkId: 'l3', asks: 'satisfactionLink' as const }
    expect(due({ ...ended, unsentLinks: [unsent, opinion] })).toEqual(['linkUnsent 2026-11-22'])
  })

  it('is to be read in a pause and after the end too', () => {
    expect(due({ ...atWork, isPaused: true, answers: [answer] })).toEqual(['answerWaits 2026-11-23'])
    expect(due({ ...atWork, exitedOn: '2026-11-22', answers: [answer] })).toEqual(['answerWaits 2026-11-23'])
  })
})
