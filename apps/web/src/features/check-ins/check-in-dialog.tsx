import { listCheckIns, readCheckInGuide } from '@tandem/contract/check-ins'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDraftHold } from '../../api/draft-hold.ts'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/locale.tsx'
import { checkInFormWords } from './check-in.words.ts'
import type { CheckInAbout } from './check-in-about.ts'
import { draftIdOf, useCheckInDrafts } from './check-in-drafts.tsx'
import { CheckInForm } from './check-in-form.tsx'

type Props = { readonly about: CheckInAbout; readonly onClose: () => void }

/** The conversation guide of one side, filled in by the coach; what was begun before is taken up again. */
export function CheckInDialog({ about, onClose }: Props) {
  const t = useWords(checkInFormWords)
  const { placementId, party, correctsId } = about
  const draftId = draftIdOf(about)
  const { isReady, drafts } = useCheckInDrafts()
  const hold = useDraftHold(draftId)
  const guide = useQuery(read(readCheckInGuide, { params: { placementId }, query: { party } }))
  const held = useQuery({
    ...read(listCheckIns, { params: { placementId } }),
    enabled: correctsId !== undefined,
    staleTime: 0,
  })
  const correcting = held.data?.checkIns.find((checkIn) => checkIn.checkInId === correctsId) ?? null
  const isRead = correctsId === undefined || (correcting !== null && !held.isFetching)
  const draft = drafts.find((one) => one.id === draftId) ?? null
  const [begun, setBegun] = useState(0)
  const first = useFirst(
    hold === 'held' && isReady && isRead && guide.data !== undefined ? { guide: guide.data, correcting, draft } : null,
  )
  if (first !== null)
    return (
      <CheckInForm
        {...first}
        key={begun}
        about={{ ...first.draft?.about, ...about }}
        draft={begun === 0 ? first.draft : null}
        onAfresh={() => setBegun(begun + 1)}
        onClose={onClose}
      />
    )
  return (
    <Dialog
      title={t(party === 'employer' ? 'employerTitle' : 'workerTitle')}
      onDismiss={onClose}
      closeLabel={t('close')}
      actions={<Button onClick={onClose}>{t('back')}</Button>}
    >
      {hold === 'elsewhere' ? (
        <Notice tone="warn">{t('elsewhere')}</Notice>
      ) : (
        <Loaded query={guide}>{() => correctsId !== undefined && <Loaded query={held}>{() => null}</Loaded>}</Loaded>
      )}
    </Dialog>
  )
}

/** The first value there was: what one types on must not be taken away by a newer one. */
function useFirst<Value>(value: Value | null): Value | null {
  const [first, setFirst] = useState(value)
  if (first === null && value !== null) setFirst(value)
  return first
}
