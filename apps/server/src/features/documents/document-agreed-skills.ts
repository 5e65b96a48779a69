import type { DocumentBlock } from '@tandem/contract/document-content'
import type { ReviewSkills } from '@tandem/contract/reviews'
import type { Locale } from '@tandem/domain/members'
import { dayOr } from './document-parts.ts'
import { SKILL_EVALUATION_WORDS } from './document-skill-evaluation-words.ts'
import { heading, list, paragraph, section, table } from './document-source.ts'

/** What was agreed last of the person's skills, and what each will do; nothing where nothing was. For the person alone. */
export function agreedSkills(locale: Locale, found: ReviewSkills | null): DocumentBlock[] {
  if (found === null) return []
  const words = SKILL_EVALUATION_WORDS[locale]
  const rows = found.skills.map(({ name, level, words: told }) => [
    name[locale],
    level === null ? words.differently : words.level(level, told?.[locale] ?? ''),
  ])
  const steps = found.steps.map(({ doer, text, dueOn }) => words.step(words.doers[doer], text, dayOr(locale, dueOn)))
  return [
    heading(words.yours),
    paragraph(words.yoursText(dayOr(locale, found.heldOn))),
    ...(rows.length === 0 ? [] : [table(found.framework[locale], [words.skill, words.agreed], rows)]),
    ...section(words.next, [list(steps)]),
  ]
}
