import { readCheckInGuide } from '@tandem/contract/check-ins'
import type { ReplyOf } from '@tandem/contract/endpoint'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words/locale.tsx'
import { checkInFormWords } from './check-in.words.ts'
import { CheckInForm } from './check-in-form.tsx'

export type CheckInGuide = ReplyOf<typeof readCheckInGuide>

export type CheckInAbout = {
  readonly placementId: string
  readonly party: CheckInParty
  /** The log entry of the same talk, when it was just written. */
  readonly logEntryId?: string | undefined
  readonly heldOn?: string | undefined
}

/** The conversation guide of one side, filled in by the coach. */
export function CheckInDialog({ about, onClose }: { readonly about: CheckInAbout; readonly onClose: () => void }) {
  const t = useWords(checkInFormWords)
  const { placementId, party } = about
  const query = useQuery(read(readCheckInGuide, { params: { placementId }, query: { party } }))
  if (query.data !== undefined) return <CheckInForm about={about} guide={query.data} onClose={onClose} />
  return (
    <Dialog
      title={t(party === 'employer' ? 'employerTitle' : 'workerTitle')}
      onDismiss={onClose}
      closeLabel={t('close')}
    >
      <Loaded query={query}>{() => null}</Loaded>
    </Dialog>
  )
}
