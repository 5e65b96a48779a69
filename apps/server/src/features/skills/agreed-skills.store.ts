import type { ReviewSkills } from '@tandem/contract/reviews'
import { latestReading } from '@tandem/domain/skills'
import type { Db } from '../../db/open.ts'
import { evaluationRowsOf, readingsOf } from './skills.store.ts'

type Period = { readonly fromOn: string; readonly toOn: string }

/** What was agreed last of the person's skills in a stretch of an accompaniment, in the words of that day. */
export function skillsAgreedIn(db: Db, episodeId: string, period: Period): ReviewSkills | null {
  const evaluations = evaluationRowsOf(db, episodeId).map(({ id, framework, voidedAt }) => ({
    framework,
    voidedAt,
    readings: readingsOf(db, id),
  }))
  const found = latestReading(evaluations, period)
  if (found === null) return null
  const { framework } = found.evaluation
  const { heldOn, levels, steps } = found.reading
  return {
    heldOn,
    framework: framework.name,
    skills: framework.items.flatMap(({ code, name }) => {
      const agreed = levels.find(({ item }) => item === code)
      if (agreed === undefined) return []
      const words = framework.scale.find(({ value }) => value === agreed.value)?.words ?? null
      return [{ name, level: agreed.value, words }]
    }),
    steps,
  }
}
