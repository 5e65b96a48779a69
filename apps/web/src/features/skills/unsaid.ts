import type { SkillSource } from '@tandem/domain/skills'

/** Where no level was given: the person cannot say, the others have not seen it. */
export const unsaid = (source: SkillSource) => (source === 'worker' ? 'notAble' : 'notObserved')
