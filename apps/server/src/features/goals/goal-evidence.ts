import type { EvidenceEntry } from '@tandem/contract/goal-reviews'
import { wordsAbout, wordsWithoutOthers } from '@tandem/domain/log-shares'
import type { Db } from '../../db/open.ts'
import { fellowsIn } from '../log-entries/fellows.store.ts'
import { evidenceFor } from './goal-story.store.ts'

type Shown = { readonly goalId: string | null; readonly episodeId: string }

/** Entries that may show where a goal stands, or a skill where none is named, each in the words of this file alone. */
export function evidenceOf(db: Db, { goalId, episodeId }: Shown, sinceOn: string): EvidenceEntry[] {
  const fellows = fellowsIn(db, episodeId)
  return evidenceFor(db, episodeId, goalId, sinceOn).map(({ ownNote, note, ...entry }) => {
    const { names = [] } = fellows.get(entry.entryId) ?? {}
    return { ...entry, note: wordsAbout(wordsWithoutOthers(note, names, []), ownNote) }
  })
}
