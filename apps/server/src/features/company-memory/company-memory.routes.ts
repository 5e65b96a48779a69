import { type CompanyMemory, type MemoryBox, readCompanyMemory } from '@tandem/contract/company-memory'
import { capacityGain, capacityTotal, firstAndLast } from '@tandem/domain/capacity-reviews'
import { ASKED_RESULTS, askedResult, meanDaysToAnswer, TRIAL_RESULTS, trialResult } from '@tandem/domain/company-memory'
import { COMMITMENT_STATES } from '@tandem/domain/employer-commitments'
import { companyHires, HIRE_REASONS } from '@tandem/domain/outcomes/company-hires'
import { notionsOf } from '@tandem/domain/outcomes/notions'
import { outcomeParameters } from '@tandem/domain/outcomes/parameters'
import { MILESTONE_REASONS } from '@tandem/domain/outcomes/still-in-first-job'
import type { Connection, Db } from '../../db/open.ts'
import type { Serve } from '../../http/serve.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { capacityReviewsOf } from '../capacity-reviews/capacity-reviews.store.ts'
import { linksOf } from '../check-in-links/check-in-links.store.ts'
import { commitmentsOf } from '../employer-commitments/employer-commitments.store.ts'
import { companyReading } from '../employers/company-reading.routes.ts'
import { knowledgeOf } from '../employers/employer-file.routes.ts'
import { establishmentsOf, type PlacedAt, placedAt } from '../employers/employers.store.ts'
import { OutcomeFiles } from '../outcomes/outcome-files.ts'
import { workConditionsOf } from '../work-conditions/work-conditions.store.ts'
import { episodeIdsAt, tutorTrainingsAt } from './company-memory.store.ts'

const EVER = '1900-01-01'

/** The jobs that began at a company and how long they lasted, by the rules of outcomes. */
function hiresAt(connection: Connection, employerId: string, today: string) {
  const files = new OutcomeFiles(connection, episodeIdsAt(connection, employerId), '[]')
  const parameters = outcomeParameters({ fromOn: EVER, toOn: today, asOfOn: today }, { sameEmployerBy: 'userCompany' })
  const { facts, ground } = files.knownOn(connection, parameters)
  const places = new Set(establishmentsOf(connection, employerId).map(({ establishmentId }) => establishmentId))
  const { notions } = notionsOf(facts, parameters, true, ground)
  return companyHires(notions, ({ establishmentId, userEstablishmentId }) =>
    places.has(userEstablishmentId ?? establishmentId),
  )
}

type Behind = (placementIds: readonly string[]) => MemoryBox

/** Those behind a number as a reader may know them, once for each job. */
function behindFor(db: Db, actor: SignedIn, placed: readonly PlacedAt[], today: string): Behind {
  const of = knowledgeOf(db, actor, today)
  const jobs = new Map(placed.map((job) => [job.placementId, job]))
  return (placementIds) => {
    const people = placementIds.flatMap((placementId) => {
      const job = jobs.get(placementId)
      if (job === undefined || !of(job.episodeId).mayName) return []
      const { mayOpen } = of(job.episodeId)
      const { workerId, firstName, lastName, startedOn, endedOn } = job
      const told = mayOpen ? { workerId, startedOn, endedOn } : { workerId: null, startedOn: null, endedOn: null }
      return [{ placementId, name: `${firstName} ${lastName}`, ...told }]
    })
    return { count: placementIds.length, people, others: placementIds.length - people.length }
  }
}

const idsOf = (cases: readonly { readonly id: string }[] = []) => cases.map(({ id }) => id)

function stayFor(
  { milestoneDays, numerator, denominator, cases }: ReturnType<typeof hiresAt>['stays'][number],
  behind: Behind,
) {
  return {
    milestoneDays,
    numerator,
    denominator,
    boxes: [
      { box: 'counted' as const, ...behind(idsOf(cases?.numerator)) },
      { box: 'jobEnded' as const, ...behind(idsOf(cases?.denominatorOnly.jobEnded)) },
      ...MILESTONE_REASONS.map((reason) => ({ box: reason, ...behind(idsOf(cases?.excluded[reason])) })),
    ],
  }
}

/** Those behind records, each job once; some records are about the company as a whole. */
function behindAny(records: readonly { readonly placementId: string | null }[], behind: Behind) {
  const ofJobs = records.flatMap(({ placementId }) => placementId ?? [])
  return { ...behind([...new Set(ofJobs)]), count: records.length, ofCompany: records.length - ofJobs.length }
}

/** The company's own reading of each of its places, the jobs there and the company as a whole together. */
function readinessOf(db: Db, employerId: string, behind: Behind): CompanyMemory['readiness'] {
  const reviews = capacityReviewsOf(db, employerId).filter(
    ({ party, voidedAt }) => party === 'employer' && voidedAt === null,
  )
  return establishmentsOf(db, employerId).flatMap(({ establishmentId, name, municipality }) => {
    const here = reviews.filter((review) => review.establishmentId === establishmentId)
    const [last] = here
    if (last === undefined) return []
    const both = firstAndLast(here, 'employer')
    return [
      {
        establishmentName: name ?? municipality,
        lastOn: last.heldOn,
        last: capacityTotal(last.answers),
        first: both === null ? null : { heldOn: both.first.heldOn, total: capacityTotal(both.first.answers) },
        gain: both === null ? null : capacityGain(both.first.answers, both.last.answers),
        ...behindAny(here, behind),
      },
    ]
  })
}

function promisesOf(db: Db, employerId: string, behind: Behind): CompanyMemory['promises'] {
  const promised = commitmentsOf(db, employerId).filter(
    ({ party, voidedAt }) => party === 'employer' && voidedAt === null,
  )
  return COMMITMENT_STATES.map((state) => ({
    state,
    ...behindAny(
      promised.filter((one) => one.state === state),
      behind,
    ),
  }))
}

/** What the company was asked by link about one job. */
function linksToCompany(db: Db, placementId: string, now: string) {
  return linksOf(db, placementId, 'employer', now).map(({ state, sentOn, answer }) => ({
    placementId,
    state,
    sentOn,
    answeredOn: answer?.answeredOn ?? null,
    outcome: answer?.outcome ?? null,
  }))
}

export function companyMemoryRoutes(serve: Serve): void {
  serve(
    readCompanyMemory,
    ({ db, actor, params: { employerId }, clock }, { hired, stays }: ReturnType<typeof hiresAt>) => {
      const today = clock.today()
      const { mayWriteOfCompany: mayEdit } = companyReading(db, actor, employerId, today)
      const placed = placedAt(db, employerId, today).filter(({ isWorkplace }) => isWorkplace)
      const behind = behindFor(db, actor, placed, today)
      const trials = placed.filter(({ type, startedOn }) => type === 'workTrial' && startedOn !== null)
      const links = placed.flatMap(({ placementId }) => linksToCompany(db, placementId, clock.now()))
      const askedBy = (result: (typeof ASKED_RESULTS)[number]) =>
        links.filter((link) => askedResult(link) === result).map(({ placementId }) => placementId)
      return {
        today,
        hired: behind(idsOf(hired.cases?.counted)),
        notHired: HIRE_REASONS.map((reason) => ({ reason, ...behind(idsOf(hired.cases?.excluded[reason])) })).filter(
          ({ count }) => count > 0,
        ),
        stays: stays.map((stay) => stayFor(stay, behind)),
        trials: TRIAL_RESULTS.map((result) => ({
          result,
          ...behind(trials.filter((one) => trialResult(one, today) === result).map(({ placementId }) => placementId)),
        })),
        asked: {
          meanDays: meanDaysToAnswer(links),
          boxes: ASKED_RESULTS.map((result) => ({ result, ...behind(askedBy(result)) })),
        },
        trainings: tutorTrainingsAt(db, employerId).map(({ placementIds, ...entry }) => ({
          ...entry,
          ...behind(placementIds),
        })),
        promises: promisesOf(db, employerId, behind),
        readiness: readinessOf(db, employerId, behind),
        conditions: workConditionsOf(db, employerId),
        mayEdit,
      }
    },
    async ({ context, actor, params: { employerId } }) => {
      authorizeInOrganisation(actor, 'employers:read')
      return hiresAt(context.db, employerId, context.clock.today())
    },
  )
}
