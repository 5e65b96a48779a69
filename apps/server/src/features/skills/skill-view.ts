import type { Placement } from '@tandem/contract/placements'
import type { SkillEvaluation } from '@tandem/contract/skills'
import { workplaceName } from '@tandem/domain/placements'
import { skillState, sourcesToAsk } from '@tandem/domain/skills'
import type { Db } from '../../db/open.ts'
import { placementOf } from '../placements/placements.store.ts'
import { answersOf, type EvaluationRow, evaluationRowsOf, readingsOf } from './skills.store.ts'

/** An evaluation with everything that was said of it, as its state follows from it. */
export function evaluationView(db: Db, row: EvaluationRow, today: string): SkillEvaluation {
  const { id, episodeId: _episode, createdAt: _at, createdBy: _by, attestedItems, attestedOn, ...facts } = row
  const { isCompanyNamed, ...shown } = facts
  const job = row.placementId === null ? null : (placementOf(db, row.placementId, today) ?? null)
  const answers = answersOf(db, id)
  const readings = readingsOf(db, id)
  const toAsk = [...sourcesToAsk(job)]
  return {
    evaluationId: id,
    ...shown,
    framework: { ...row.framework, scale: [...row.framework.scale], items: [...row.framework.items] },
    employerName: job === null ? null : workplaceName(job),
    tutorName: tutorOf(job),
    state: skillState({
      toldOn: row.toldOn,
      toAsk,
      heard: answers.map(({ source }) => source),
      isAgreed: readings.length > 0,
    }),
    toAsk,
    answers,
    readings,
    attestation:
      attestedItems === null || attestedOn === null
        ? null
        : { items: [...attestedItems], isCompanyNamed, chosenOn: attestedOn },
  }
}

function tutorOf(job: Placement | null): string | null {
  return job?.contacts.find(({ part, toOn }) => part === 'tutor' && toOn === null)?.name ?? null
}

/** The evaluations of an accompaniment, latest first. */
export function evaluationsOf(db: Db, episodeId: string, today: string): SkillEvaluation[] {
  return evaluationRowsOf(db, episodeId).map((row) => evaluationView(db, row, today))
}
