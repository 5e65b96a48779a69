import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react'
import type { CheckInAbout } from '../features/check-ins/check-in-dialog.tsx'

const CheckInDialog = lazy(() =>
  import('../features/check-ins/check-in-dialog.tsx').then((file) => ({ default: file.CheckInDialog })),
)

const OpenCheckIn = createContext<(about: CheckInAbout) => void>(() => undefined)

/** Opens a check-in over any page. */
export function useOpenCheckIn(): (about: CheckInAbout) => void {
  return useContext(OpenCheckIn)
}

export function CheckInProvider({ children }: { readonly children: ReactNode }) {
  const [about, setAbout] = useState<CheckInAbout | null>(null)
  return (
    <OpenCheckIn value={setAbout}>
      {children}
      {about !== null && (
        <Suspense>
          <CheckInDialog key={`${about.placementId}${about.party}`} about={about} onClose={() => setAbout(null)} />
        </Suspense>
      )}
    </OpenCheckIn>
  )
}
