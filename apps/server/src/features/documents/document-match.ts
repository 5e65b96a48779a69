import type { DocumentBlock } from '@tandem/contract/document-content'
import type { MatchPairRow } from '@tandem/contract/matches'
import type { Locale } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import { matchOf } from '../matches/matches.store.ts'
import { MATCH_WORDS } from './document-match-words.ts'
import { PART_WORDS } from './document-parts-words.ts'
import { list, section, table } from './document-source.ts'

/** The life around the work is not written in documents. */
const worker = ({ pair, workerSide }: MatchPairRow) => (pair === 'context' ? '' : workerSide.trim())

function treated(locale: Locale, { treatment, agreed, goal }: MatchPairRow): string {
  const words = MATCH_WORDS[locale]
  const told = [
    treatment === null ? words.notDecided : words.treatments[treatment],
    agreed?.trim() ?? '',
    goal === null ? '' : words.goal(goal.title),
  ]
  return PART_WORDS[locale].apart(told.filter((text) => text !== ''))
}

/** What the person brings that fits a workplace, then what does not fit yet and what is done about it. Source: domain.md 11.2. */
export function matchTold(db: Db, placementId: string, locale: Locale): DocumentBlock[] {
  const words = MATCH_WORDS[locale]
  const pairs = matchOf(db, placementId)
  const strengths = pairs.filter(({ fit }) => fit === 'fits').flatMap((pair) => worker(pair) || [])
  const gaps = pairs.filter(({ fit }) => fit === 'gap')
  return [
    ...section(words.strengths, [list(strengths)]),
    ...section(words.title, [
      table(
        '',
        words.head,
        gaps.map((gap) => [words.pairs[gap.pair], worker(gap), gap.workSide, treated(locale, gap)]),
      ),
    ]),
  ]
}
