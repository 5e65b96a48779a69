import type { DocumentBlock } from '@tandem/contract/document-content'
import type { Goal } from '@tandem/contract/goals'
import type { Placement } from '@tandem/contract/placements'
import type { Plan } from '@tandem/contract/plans'
import { cadenceTold } from '@tandem/domain/cadence-told'
import { GOAL_LEVELS } from '@tandem/domain/goals'
import { outwardRefusal } from '@tandem/domain/outward'
import { rulesOfEpisode } from '../episodes/rules-in-force.store.ts'
import { nextReviewOn } from './document-agreements.ts'
import { COACHING_PLAN_WORDS } from './document-coaching-plan-words.ts'
import { promisesOf } from './document-facts.store.ts'
import { matchTold } from './document-match.ts'
import { dayOr, fileOf, goalsTable, jobFacts, levelOf, periodOf, planFacts, signers } from './document-parts.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { type DocumentMaker, type DocumentSource, facts, list, paragraph, section, table } from './document-source.ts'
import { monthsOfPlan } from './document-taper.ts'
import { VOCABULARY } from './document-vocabulary.ts'
import { DOCUMENT_WORDS } from './document-words.ts'

const textsOf = (locale: 'en' | 'fr') => COACHING_PLAN_WORDS[locale].texts

/** What each level means, goal by goal; the employer's own goals are told by their title alone. */
function levelTexts(locale: DocumentSource['locale'], goals: readonly Goal[]): DocumentBlock[] {
  const words = COACHING_PLAN_WORDS[locale]
  const tables = goals.flatMap(({ title, owner, levelTexts: texts }) => {
    const rows = GOAL_LEVELS.map((level, place) => [levelOf(locale, level), texts?.[place]?.trim() ?? ''])
    const written = rows.filter(([, text]) => text !== '')
    return owner === 'employer' || written.length === 0 ? [] : [table(title, words.levelHead, written)]
  })
  return tables.length === 0 ? [] : section(words.levels, tables)
}

/** How often each side is spoken with, by the plan's own rhythm or that of the programme. */
function cadence({ db, episodeId, locale }: DocumentSource, plan: Plan, job: Placement | null): DocumentBlock[] {
  const words = COACHING_PLAN_WORDS[locale]
  const { cadence: by, silence } = rulesOfEpisode(db, episodeId).rules
  if (job === null) return section(words.cadence, [facts([[words.withWorker, words.every(silence.workerToward)]])])
  const told = (party: 'worker' | 'employer') =>
    PART_WORDS[locale].apart(cadenceTold(plan.ownCadence[party] ?? by[party], locale))
  const withEmployer = outwardRefusal(job) === null ? told('employer') : null
  return section(words.cadence, [
    facts([
      [words.withWorker, told('worker')],
      [words.withEmployer, withEmployer],
    ]),
  ])
}

/** How the coaching fades, as it is planned month by month. */
function fading({ db, locale, today }: DocumentSource, plan: Plan): DocumentBlock[] {
  const words = COACHING_PLAN_WORDS[locale]
  const months = monthsOfPlan(db, plan, today)
  const isPlanned = months.some(({ plannedMinutes }) => plannedMinutes !== null)
  const rows = months.map(({ fromOn, toOn, plannedMinutes }) => [
    periodOf(locale, fromOn, toOn),
    plannedMinutes === null ? '–' : DOCUMENT_WORDS[locale].hours(plannedMinutes),
  ])
  return isPlanned ? section(words.fading, [table('', words.fadingHead, rows)]) : []
}

/**
 * The plan as the person and the service agree on it. It holds the person's own goals, so that no employer signs it: they
 * sign the agreement of the three parties. Source: domain.md 11.2 and 12.3.
 */
export const coachingPlan: DocumentMaker = {
  texts: { en: textsOf('en'), fr: textsOf('fr') },
  write(source) {
    const { db, episodeId, locale } = source
    const words = COACHING_PLAN_WORDS[locale]
    const parts = PART_WORDS[locale]
    const { person, fullName, coachName, plan, jobs, job, goals } = fileOf(source)
    if (plan === null) return null
    const open = goals.filter(({ closedOn }) => closedOn === null)
    const whys = open.flatMap(({ title, why, owner }) =>
      why === null || why === '' || owner === 'employer' ? [] : [words.why(title, why)],
    )
    const promises = promisesOf(db, episodeId).map(({ dueOn, title, side }) =>
      words.promise(dayOr(locale, dueOn), title, VOCABULARY[locale].sides[side].toLowerCase()),
    )
    const place = job ?? jobs.find(({ state }) => state !== 'ended')
    return {
      title: words.title(fullName),
      blocks: [
        ...section(words.frame, [
          facts([
            [parts.person, fullName],
            [parts.accompanied, periodOf(locale, person.enteredOn, person.exitedOn)],
            [parts.by, person.coachNames.join(', ')],
          ]),
          planFacts(locale, plan),
          facts([[words.review, dayOr(locale, nextReviewOn(source, plan.planId))]]),
        ]),
        ...section(words.situation, [job === null ? paragraph(parts.noJob) : jobFacts(locale, job)]),
        ...(place === undefined ? [] : matchTold(db, place.placementId, locale)),
        ...section(parts.goals, [goalsTable(locale, open)], parts.noGoals),
        ...section(words.whys, [list(whys)]),
        ...levelTexts(locale, open),
        ...section(words.next, [list(promises)], words.nothing),
        ...cadence(source, plan, job),
        ...fading(source, plan),
      ],
      signatures: signers(locale, ['worker', fullName], ['service', coachName]),
    }
  },
}
