import type { SkillEvaluation } from '@tandem/contract/skills'
import type { SkillSource } from '@tandem/domain/skills'

/** What is being written about skills. */
export type SkillAct =
  | { readonly what: 'open' }
  | { readonly what: 'answer'; readonly evaluation: SkillEvaluation; readonly source: SkillSource }
  | { readonly what: 'tell' | 'edit' | 'agree' | 'attest' | 'void'; readonly evaluation: SkillEvaluation }

/** The act of writing what a source says, and of correcting it. */
export const HEAR = { worker: 'hearWorker', tutor: 'hearTutor', coach: 'hearCoach' } as const satisfies Record<
  SkillSource,
  string
>
export const MEND = { worker: 'mendWorker', tutor: 'mendTutor', coach: 'mendCoach' } as const satisfies Record<
  SkillSource,
  string
>

/** What comes next for an evaluation, or `null` where nothing is awaited. */
export function nextAct(evaluation: SkillEvaluation): SkillAct | null {
  const { state, toAsk, answers, attestation } = evaluation
  if (state === 'toTell') return { what: 'tell', evaluation }
  const source = toAsk.find((one) => answers.every((answer) => answer.source !== one))
  if (state === 'asking' && source !== undefined) return { what: 'answer', evaluation, source }
  if (state === 'toDiscuss') return { what: 'agree', evaluation }
  return attestation === null ? { what: 'attest', evaluation } : null
}
