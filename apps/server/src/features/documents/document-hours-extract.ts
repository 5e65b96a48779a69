import type { Plan } from '@tandem/contract/plans'
import type { LogLine } from './document-facts.store.ts'
import { HOURS_EXTRACT_WORDS } from './document-hours-extract-words.ts'
import { logLinesOf } from './document-log.ts'
import { extractCells, masking } from './document-log-extract.ts'
import { fileOf, periodOf, signers } from './document-parts.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { type DocumentMaker, facts, section, table } from './document-source.ts'
import { DOCUMENT_WORDS } from './document-words.ts'

const minutesOf = (lines: readonly LogLine[]) => lines.reduce((sum, { minutes }) => sum + minutes, 0)

/** The plan of a day: where two cover it, the one that began later; latest first is asked. Source: indicators.md A9. */
function planOn(plans: readonly Plan[], on: string): Plan | undefined {
  return plans.find(({ startsOn }) => startsOn <= on)
}

/** The log with its hours for whoever pays them, signed by the coach; equal to the minute to the report. Source: domain.md S-17. */
export const hoursExtract: DocumentMaker = {
  texts: { en: HOURS_EXTRACT_WORDS.en.texts, fr: HOURS_EXTRACT_WORDS.fr.texts },
  write(source) {
    const { db, episodeId, locale, choice } = source
    const words = HOURS_EXTRACT_WORDS[locale]
    const { hours } = DOCUMENT_WORDS[locale]
    const { person, fullName, coachName, plans } = fileOf(source)
    const lines = logLinesOf(db, episodeId, { fromOn: choice.fromOn, toOn: choice.toOn }, locale).filter(
      ({ isHeld, occurredOn }) => isHeld && occurredOn <= source.today,
    )
    if (lines.length === 0) return null
    const mask = masking(db, episodeId, person.workerId, locale)
    const shares = [...plans, undefined].flatMap((plan) => {
      const own = lines.filter(({ occurredOn }) => planOn(plans, occurredOn)?.planId === plan?.planId)
      if (own.length === 0) return []
      const granted = plan?.grantedMinutes ?? null
      const name =
        plan === undefined ? words.outside : words.planName(plan.number, periodOf(locale, plan.startsOn, plan.endsOn))
      return [[name, hours(minutesOf(own)), granted === null ? PART_WORDS[locale].notGranted : hours(granted)]]
    })
    return {
      title: words.title(fullName),
      blocks: [
        facts([
          [words.person, fullName],
          [words.period, periodOf(locale, choice.fromOn, choice.toOn)],
          [words.coach, person.coachNames.join(', ')],
          [words.total, words.totalText(hours(minutesOf(lines)), minutesOf(lines), lines.length)],
        ]),
        ...section(words.plans, [table('', words.planHead, shares)]),
        ...section(words.log, [
          table('', words.head, [
            ...lines.map((line) => extractCells(locale, line, mask)),
            [words.total, '', '', String(minutesOf(lines)), ''],
          ]),
        ]),
      ],
      signatures: signers(locale, ['coach', coachName]),
    }
  },
}
