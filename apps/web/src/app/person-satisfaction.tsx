import type { Episode } from '@tandem/contract/workers'
import { useState } from 'react'
import { satisfactionWords } from '../features/satisfaction/satisfaction.words.ts'
import { AskSatisfaction, SatisfactionCard } from '../features/satisfaction/satisfaction-card.tsx'
import type { WorkerFile } from '../features/workers/worker-file.ts'
import type { MenuItem } from '../ui/menu.tsx'
import { useWords } from '../words/locale.tsx'

/** What both think of the coaching, beside the timeline of a file. */
export function satisfactionOf({ worker: { firstName }, episode: { episodeId, exitedOn } }: WorkerFile) {
  return <SatisfactionCard episodeId={episodeId} firstName={firstName} isAtEnd={exitedOn !== null} />
}

/** The act of writing down what one side thinks of the coaching, and the form that it opens. */
export function useSatisfactionAct() {
  const t = useWords(satisfactionWords)
  const [isAsking, setAsking] = useState(false)
  const items = ({ allowedActions }: Episode): MenuItem[] =>
    allowedActions.includes('check-in:record')
      ? [{ key: 'satisfaction', label: t('act'), onSelect: () => setAsking(true) }]
      : []
  const form = ({ worker: { firstName }, episode: { episodeId } }: WorkerFile) =>
    isAsking && <AskSatisfaction episodeId={episodeId} firstName={firstName} onClose={() => setAsking(false)} />
  return { items, form }
}
