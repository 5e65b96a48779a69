import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react'
import type { CheckInAbout } from '../features/check-ins/check-in-about.ts'
import { CheckInDrafts, draftIdOf } from '../features/check-ins/check-in-drafts.tsx'

const CheckInDialog = lazy(() =>
  import('../features/check-ins/check-in-dialog.tsx').then((file) => ({ default: file.CheckInDialog })),
)

const OpenCheckIn = createContext<(about: CheckInAbout) => void>(() => undefined)

/** Opens a check-in over any page. */
export function useOpenCheckIn(): (about: CheckInAbout) => void {
  return useContext(OpenCheckIn)
}

/** Check-ins over every page, with those that were begun. */
export function CheckInProvider({ memberId, children }: { readonly memberId: string; readonly children: ReactNode }) {
  const [about, setAbout] = useState<CheckInAbout | null>(null)
  return (
    <CheckInDrafts memberId={memberId}>
      <OpenCheckIn value={setAbout}>
        {children}
        {about !== null && (
          <Suspense>
            <CheckInDialog key={draftIdOf(about)} about={about} onClose={() => setAbout(null)} />
          </Suspense>
        )}
      </OpenCheckIn>
    </CheckInDrafts>
  )
}
