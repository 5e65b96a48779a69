import { listPlacements } from '@tandem/contract/placements'
import type { TodayItem } from '@tandem/contract/today'
import type { StatusCheckKind } from '@tandem/domain/status-checks'
import { useQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { read } from '../api/query.ts'
import { QuickAnswers } from '../features/status-checks/quick-answers.tsx'
import { LateForm } from '../parts/late-form.tsx'
import { useMember } from './session.tsx'

const StatusDialog = lazy(() =>
  import('../features/status-checks/status-dialog.tsx').then((file) => ({ default: file.StatusDialog })),
)
const EndDialog = lazy(() =>
  import('../features/placements/placement-dialogs.tsx').then((file) => ({ default: file.EndDialog })),
)

type Props = { readonly item: TodayItem; readonly kind: StatusCheckKind }

/** A milestone answered on its line of Today: in one tap, in full, or by ending the job. */
export function TodayMilestone({ item, kind }: Props) {
  const { today } = useMember()
  const [open, setOpen] = useState<'tell' | 'end' | null>(null)
  const { episodeId, milestone, placementId, employerName, workerId } = item
  if (episodeId === null || milestone === null || workerId === null) return null
  const about = { kind, ...milestone, placementId, employerName }
  const close = () => setOpen(null)
  return (
    <>
      <QuickAnswers
        episodeId={episodeId}
        about={about}
        today={today}
        onTell={() => setOpen('tell')}
        onEnd={placementId === null ? undefined : () => setOpen('end')}
      />
      {open === 'tell' && (
        <LateForm onClose={close}>
          <StatusDialog episodeId={episodeId} about={about} today={today} onClose={close} />
        </LateForm>
      )}
      {open === 'end' && <EndJob workerId={workerId} placementId={placementId} today={today} onClose={close} />}
    </>
  )
}

type EndProps = {
  readonly workerId: string
  readonly placementId: string | null
  readonly today: string
  readonly onClose: () => void
}

function EndJob({ workerId, placementId, today, onClose }: EndProps) {
  const { data } = useQuery(read(listPlacements, { params: { workerId } }))
  const placement = data?.placements.find((one) => one.placementId === placementId)
  if (placement === undefined) return null
  return (
    <LateForm onClose={onClose}>
      <EndDialog placement={placement} today={today} onClose={onClose} />
    </LateForm>
  )
}
