import type { Placement } from '@tandem/contract/placements'
import { TwoColumns } from '../../ui/page.tsx'
import { ConsentsCard } from './consents-card.tsx'
import { EmployerSeesCard } from './employer-sees-card.tsx'
import { LedgerCard } from './ledger-card.tsx'
import { ReadersCard } from './readers-card.tsx'

type Props = {
  readonly workerId: string
  readonly firstName: string
  readonly placements: readonly Placement[]
  readonly mayEdit: boolean
}

/** What the person agrees to, what may be said where, what an employer sees, and who reads the file. */
export function SharingTab({ workerId, firstName, placements, mayEdit }: Props) {
  const jobs = placements.filter((one) => one.state !== 'ended')
  const shown = jobs.length > 0 ? jobs : placements.slice(0, 1)
  return (
    <TwoColumns
      asideWidth="wide"
      aside={
        <>
          {jobs.map((placement) => (
            <EmployerSeesCard key={placement.placementId} placement={placement} firstName={firstName} />
          ))}
          <ReadersCard workerId={workerId} />
        </>
      }
    >
      {shown.map((placement) => (
        <LedgerCard key={placement.placementId} placement={placement} firstName={firstName} mayEdit={mayEdit} />
      ))}
      <ConsentsCard workerId={workerId} firstName={firstName} />
    </TwoColumns>
  )
}
