import type { Incident } from '@tandem/contract/incidents'
import type { Placement } from '@tandem/contract/placements'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import { lazy } from 'react'
import { LateForm } from '../../parts/late-form.tsx'

const OpenIncident = lazy(() =>
  import('./open-incident-dialog.tsx').then((file) => ({ default: file.OpenIncidentDialog })),
)
const HearSide = lazy(() => import('./incident-dialogs.tsx').then((file) => ({ default: file.HearSideDialog })))
const Mediation = lazy(() => import('./incident-dialogs.tsx').then((file) => ({ default: file.MediationDialog })))
const CloseIncident = lazy(() =>
  import('./incident-dialogs.tsx').then((file) => ({ default: file.CloseIncidentDialog })),
)
const ReopenIncident = lazy(() =>
  import('./incident-dialogs.tsx').then((file) => ({ default: file.ReopenIncidentDialog })),
)
const CorrectIncident = lazy(() =>
  import('./incident-dialogs.tsx').then((file) => ({ default: file.CorrectIncidentDialog })),
)

/** What is being written about an incident. */
export type IncidentAct =
  | { readonly what: 'open'; readonly placementId: string | null }
  | { readonly what: 'hear'; readonly incident: Incident; readonly side: CheckInParty }
  | { readonly what: 'mediate' | 'close' | 'reopen' | 'correct'; readonly incident: Incident }

type Props = {
  readonly act: IncidentAct
  readonly episodeId: string
  readonly firstName: string
  readonly placements: readonly Placement[]
  readonly today: CalendarDate
  readonly onClose: () => void
}

export function IncidentForm({ act, episodeId, firstName, placements, today, onClose }: Props) {
  const common = { today, onClose }
  return (
    <LateForm onClose={onClose}>
      {act.what === 'open' ? (
        <OpenIncident
          {...common}
          episodeId={episodeId}
          firstName={firstName}
          placements={placements}
          placementId={act.placementId}
        />
      ) : act.what === 'hear' ? (
        <HearSide {...common} incident={act.incident} side={act.side} firstName={firstName} />
      ) : act.what === 'mediate' ? (
        <Mediation {...common} incident={act.incident} />
      ) : act.what === 'close' ? (
        <CloseIncident {...common} incident={act.incident} />
      ) : act.what === 'reopen' ? (
        <ReopenIncident {...common} incident={act.incident} />
      ) : (
        <CorrectIncident {...common} incident={act.incident} placements={placements} />
      )}
    </LateForm>
  )
}
