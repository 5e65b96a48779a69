import { type OutcomeFigure, readOutcomeCases, readOutcomes } from '@tandem/contract/outcomes'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import type { ToldFigure } from './outcome-cases.ts'
import { askedOf, subjectOf, unusualOf } from './outcome-subject.ts'
import { askOutcomes } from './outcomes-desk.ts'

export function outcomeRoutes(serve: Serve): void {
  serve(
    readOutcomes,
    ({ actor, query, clock }, figures: OutcomeFigure[]) => {
      const subject = subjectOf(actor, query, clock.today())
      return {
        asked: askedOf(subject),
        unusual: unusualOf(subject),
        isFiguresOnly: subject.isFiguresOnly,
        figures,
      }
    },
    ({ context, actor, query }) =>
      askOutcomes(context, { kind: 'figures', subject: subjectOf(actor, query, context.clock.today()) }),
  )

  serve(
    readOutcomeCases,
    ({ actor, query, clock, trace }, told: ToldFigure | undefined) => {
      const { figure, population, boxes } = told ?? refuse('not-found')
      for (const { people } of boxes) for (const { workerId } of people) trace.opened(workerId)
      return {
        asked: askedOf(subjectOf(actor, query, clock.today())),
        figure,
        population: population ?? 0,
        boxes: [...boxes],
      }
    },
    async ({ context, actor, params, query }) => {
      authorizeInOrganisation(actor, 'outcomes:people')
      const subject = subjectOf(actor, query, context.clock.today())
      return askOutcomes(context, { kind: 'cases', key: params.key, subject })
    },
  )
}
