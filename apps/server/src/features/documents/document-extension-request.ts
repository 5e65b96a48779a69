import type { Extension } from '@tandem/contract/extensions'
import type { Plan } from '@tandem/contract/plans'
import { EXPECTED_PLACE, GOAL_LEVELS, type GoalLevel } from '@tandem/domain/goals'
import type { Side } from '@tandem/domain/log-entries'
import type { Locale } from '@tandem/domain/members'
import { EXTENSION_REQUEST_WORDS } from './document-extension-request-words.ts'
import { logLinesOf } from './document-log.ts'
import { extractCells, masking } from './document-log-extract.ts'
import { dayOr, fileOf, goalsTable, hoursTable, levelOf, periodOf, signers } from './document-parts.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { REVIEW_WORDS } from './document-review-words.ts'
import { type DocumentMaker, type DocumentSource, facts, section, table } from './document-source.ts'
import { monthsOfPlan } from './document-taper.ts'
import { DOCUMENT_WORDS } from './document-words.ts'

type Telling = (text: string) => string
type Asked = { readonly plan: Plan; readonly extension: Extension }
type Goal = Extension['evidence']['goals'][number]

/** The request that was chosen; one that was taken back is nobody's to read. */
function askedOf({ plans, choice }: DocumentSource): Asked | undefined {
  return plans
    .flatMap((plan) => plan.extensions.map((extension) => ({ plan, extension })))
    .find(({ extension }) => extension.extensionId === choice.extensionId && extension.status !== 'withdrawn')
}

/** A level, with what it means for this goal. What a personal or family goal means is not told to who pays. */
function toldLevel(locale: Locale, goal: Goal, level: number | null, tell: Telling): string {
  const place = GOAL_LEVELS.indexOf(level as GoalLevel)
  const meaning = goal.domain === 'work' ? (goal.levelTexts?.[place] ?? '').trim() : ''
  const told = levelOf(locale, level as GoalLevel | null)
  return meaning === '' ? told : EXTENSION_REQUEST_WORDS[locale].meant(told, tell(meaning))
}

function whatIsAsked(locale: Locale, { plan, extension }: Asked, tell: Telling) {
  const words = EXTENSION_REQUEST_WORDS[locale]
  const { hours } = DOCUMENT_WORDS[locale]
  const { formerEndsOn, endsOn, extraMinutes, reason, requestedOn, requestedByName, number } = extension
  return facts([
    [words.until, words.untilText(dayOr(locale, endsOn), dayOr(locale, formerEndsOn))],
    [words.more, extraMinutes === 0 ? words.noMore : hours(extraMinutes)],
    [words.nth, words.nthText(number)],
    [words.cap, plan.capEndsOn === null ? null : dayOr(locale, plan.capEndsOn)],
    [words.reason, reason === null ? null : REVIEW_WORDS[locale].reasons[reason]],
    [words.why, tell(extension.words ?? '')],
    [words.askedOn, [dayOr(locale, requestedOn), requestedByName ?? ''].filter((one) => one !== '').join(', ')],
  ])
}

function decisionOn(locale: Locale, { extension }: Asked, tell: Telling) {
  const words = EXTENSION_REQUEST_WORDS[locale]
  const { status, decidedOn, decidedByName, denialReason, alternative } = extension
  return facts([
    [words.answer, REVIEW_WORDS[locale].statuses[status]],
    [words.answeredOn, [dayOr(locale, decidedOn), decidedByName ?? ''].filter((one) => one !== '').join(', ')],
    [words.whyNot, denialReason === null ? null : words.denials[denialReason]],
    [words.instead, tell(alternative ?? '')],
  ])
}

/** More time asked of who pays, with what the file said on the day of the request. Source: domain.md 6.2 and 11.7. */
export const extensionRequest: DocumentMaker = {
  texts: { en: EXTENSION_REQUEST_WORDS.en.texts, fr: EXTENSION_REQUEST_WORDS.fr.texts },
  write(source) {
    const { db, episodeId, locale } = source
    const asked = askedOf(source)
    if (asked === undefined) return null
    const words = EXTENSION_REQUEST_WORDS[locale]
    const parts = PART_WORDS[locale]
    const { hours } = DOCUMENT_WORDS[locale]
    const { plan, extension } = asked
    const { evidence } = extension
    const { asOfOn, usedMinutes, grantedMinutes } = evidence
    const { person, fullName, coachName, goals } = fileOf(source)
    const tell = masking(db, episodeId, person.workerId, locale)
    const lines = logLinesOf(db, episodeId, { fromOn: plan.startsOn, toOn: asOfOn }, locale)
    const held = lines.filter(({ isHeld }) => isHeld)
    const count = (...sides: Side[]) => held.filter(({ side }) => sides.includes(side)).length
    const closed = goals.filter(
      ({ planId, closedOn }) =>
        (planId === plan.planId || planId === null) &&
        closedOn !== null &&
        closedOn >= plan.startsOn &&
        closedOn <= asOfOn,
    )
    const months = monthsOfPlan(db, plan, asOfOn).filter(({ fromOn }) => fromOn <= extension.formerEndsOn)
    const isPlanned = months.some(({ plannedMinutes }) => plannedMinutes !== null)
    return {
      title: words.title(fullName),
      blocks: [
        ...section(words.whom, [
          facts([
            [parts.person, fullName],
            [parts.accompanied, periodOf(locale, person.enteredOn, person.exitedOn)],
            [words.referrer, person.referrerName],
            [parts.by, person.coachNames.join(', ')],
            [words.plan, words.planText(plan.number, periodOf(locale, plan.startsOn, extension.formerEndsOn))],
          ]),
        ]),
        ...section(words.asked, [whatIsAsked(locale, asked, tell)]),
        ...section(words.hours(dayOr(locale, asOfOn)), [
          facts([
            [parts.granted, grantedMinutes === null ? parts.notGranted : hours(grantedMinutes)],
            [parts.used, hours(usedMinutes)],
            [words.left, grantedMinutes === null ? null : hours(Math.max(0, grantedMinutes - usedMinutes))],
          ]),
        ]),
        ...section(
          words.goals,
          [
            table(
              '',
              words.goalHead,
              evidence.goals.map((goal) => [
                tell(goal.title),
                toldLevel(locale, goal, goal.baselineLevel, tell),
                toldLevel(locale, goal, goal.level, tell),
                goal.domain === 'work' ? tell((goal.levelTexts?.[EXPECTED_PLACE] ?? '').trim()) : '',
              ]),
            ),
          ],
          parts.noGoals,
        ),
        ...section(words.closedGoals, [
          goalsTable(
            locale,
            closed.map((goal) => ({ ...goal, title: tell(goal.title) })),
          ),
        ]),
        ...section(words.done, [
          hoursTable(locale, lines),
          facts([
            [words.worker, String(count('worker', 'both'))],
            [words.employer, String(count('employer', 'both'))],
            [words.missed, String(lines.length - held.length)],
            [
              REVIEW_WORDS[locale].checkIns,
              REVIEW_WORDS[locale].sides(evidence.workerCheckIns, evidence.employerCheckIns),
            ],
            [words.log, words.logText(evidence.weeksWithEntries, evidence.weeks)],
          ]),
        ]),
        ...section(words.taper, [
          table(
            '',
            isPlanned ? words.taperHead : [words.taperHead[0] ?? '', words.taperHead[2] ?? ''],
            months
              .filter(({ fromOn, plannedMinutes }) => fromOn <= asOfOn || plannedMinutes !== null)
              .map(({ fromOn, toOn, plannedMinutes, realMinutes }) => [
                periodOf(locale, fromOn, toOn),
                ...(isPlanned ? [plannedMinutes === null ? '–' : hours(plannedMinutes)] : []),
                fromOn <= asOfOn ? hours(realMinutes) : '–',
              ]),
          ),
        ]),
        ...section(words.decision, [decisionOn(locale, asked, tell)]),
        ...section(words.annex, [
          table(
            '',
            words.annexHead,
            held.map((line) => extractCells(locale, line, tell, 'goals')),
          ),
        ]),
      ],
      signatures: signers(locale, ['worker', fullName], ['coach', coachName]),
    }
  },
}
