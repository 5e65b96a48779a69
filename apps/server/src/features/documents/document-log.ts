import { travelShare, wordsAbout, wordsWithoutOthers } from '@tandem/domain/log-shares'
import type { Locale } from '@tandem/domain/members'
import type { Db } from '../../db/open.ts'
import { fellowsIn } from '../log-entries/fellows.store.ts'
import { type LogLine, logRowsOf, personFacts } from './document-facts.store.ts'
import { VOCABULARY } from './document-vocabulary.ts'

type Period = { readonly fromOn: string | null; readonly toOn: string | null }

/**
 * The entries of an accompaniment that hold, oldest first: of each only what is this person's, the share of the time and
 * of the travel, the words for everybody without anybody else's name, and the words about them alone.
 */
export function logLinesOf(db: Db, episodeId: string, { fromOn, toOn }: Period, locale: Locale): LogLine[] {
  const fellows = fellowsIn(db, episodeId)
  const { firstName, lastName } = personFacts(db, episodeId, toOn ?? '9999-12-31')
  return logRowsOf(db, episodeId, fromOn, toOn).map(({ ownNote, ...row }) => {
    const { names, place } = fellows.get(row.entryId) ?? { names: [], place: 0 }
    const common = wordsWithoutOthers(row.note, names, [firstName, lastName], VOCABULARY[locale].somebodyElse)
    const travelMinutes = travelShare(row.travelMinutes, names.length + 1, place)
    return { ...row, travelMinutes, note: wordsAbout(common, ownNote) }
  })
}
