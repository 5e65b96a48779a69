import { readHandOver } from '@tandem/contract/hand-overs'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { handOverWords } from './hand-over.words.ts'
import type { HandOverStep } from './hand-over-steps.ts'
import { type HandedOver, HandOverWizard } from './hand-over-wizard.tsx'
import { HandOversCard } from './hand-overs-card.tsx'

type Props = {
  readonly memberId: string
  readonly personId: string | undefined
  readonly step: HandOverStep
  readonly onStep: (step: HandOverStep) => void
}

/** People go from one coach to another, guided: whom and when, what must be known, what happens. */
export function HandOverScreen({ memberId, personId, step, onStep }: Props) {
  const t = useWords(handOverWords)
  const { day } = useFormats()
  const query = useQuery(read(readHandOver, { params: { memberId } }))
  const [done, setDone] = useState<HandedOver | null>(null)
  const finished = (handed: HandedOver) => {
    setDone(handed)
    onStep('whom')
  }
  return (
    <Loaded query={query} lines={8}>
      {(known) => (
        <>
          <PageHead title={t('title', { name: known.name })} sub={t('sub', { count: known.people.length })} />
          {done !== null ? (
            <Notice tone="ok" title={t('doneTitle')}>
              {t('doneText', { count: done.people, to: done.toName, day: day(done.fromOn) })}
            </Notice>
          ) : known.people.length === 0 ? (
            <EmptyState title={t('noPeopleTitle')}>{t('noPeopleText', { name: known.name })}</EmptyState>
          ) : (
            <HandOverWizard known={known} personId={personId} step={step} onStep={onStep} onDone={finished} />
          )}
          <HandOversCard />
        </>
      )}
    </Loaded>
  )
}
