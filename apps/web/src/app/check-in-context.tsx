import { createContext, lazy, type ReactNode, useContext, useEffect, useState } from 'react'
import type { AnswerAbout } from '../features/check-ins/answer-dialog.tsx'
import type { AskAbout } from '../features/check-ins/ask-by-link-dialog.tsx'
import type { CheckInAbout } from '../features/check-ins/check-in-about.ts'
import { CheckInDrafts, draftIdOf } from '../features/check-ins/check-in-drafts.tsx'
import type { MissedAbout } from '../features/check-ins/missed-dialog.tsx'
import { LateForm } from '../parts/late-form.tsx'
import { useMember } from './session.tsx'

const loadDialog = () => import('../features/check-ins/check-in-dialog.tsx')
const CheckInDialog = lazy(() => loadDialog().then((file) => ({ default: file.CheckInDialog })))
const AskByLinkDialog = lazy(() =>
  import('../features/check-ins/ask-by-link-dialog.tsx').then((file) => ({ default: file.AskByLinkDialog })),
)
const MissedDialog = lazy(() =>
  import('../features/check-ins/missed-dialog.tsx').then((file) => ({ default: file.MissedDialog })),
)
const AnswerDialog = lazy(() =>
  import('../features/check-ins/answer-dialog.tsx').then((file) => ({ default: file.AnswerDialog })),
)

/** Milliseconds after which the form is fetched ahead: it opens at once, and without network too. */
const AHEAD_AFTER = 2_500

const OpenCheckIn = createContext<(about: CheckInAbout) => void>(() => undefined)
const OpenAnswer = createContext<(about: AnswerAbout) => void>(() => undefined)
const AskByLink = createContext<(about: AskAbout) => void>(() => undefined)
const OpenMissed = createContext<(about: MissedAbout) => void>(() => undefined)

/** Opens a check-in over any page. */
export function useOpenCheckIn(): (about: CheckInAbout) => void {
  return useContext(OpenCheckIn)
}

/** Opens what somebody answered by link over any page. */
export function useOpenAnswer(): (about: AnswerAbout) => void {
  return useContext(OpenAnswer)
}

/** Asks one side of a job by a personal link, over any page. */
export function useAskByLink(): (about: AskAbout) => void {
  return useContext(AskByLink)
}

/** Says over any page that a check-in did not take place. */
export function useOpenMissed(): (about: MissedAbout) => void {
  return useContext(OpenMissed)
}

/** Check-ins over every page, with those that were begun. */
export function CheckInProvider({ memberId, children }: { readonly memberId: string; readonly children: ReactNode }) {
  const { today } = useMember()
  const [about, setAbout] = useState<CheckInAbout | null>(null)
  const [answer, setAnswer] = useState<AnswerAbout | null>(null)
  const [asking, setAsking] = useState<AskAbout | null>(null)
  const [missed, setMissed] = useState<MissedAbout | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => void loadDialog().catch(() => undefined), AHEAD_AFTER)
    return () => clearTimeout(timer)
  }, [])
  return (
    <CheckInDrafts memberId={memberId}>
      <OpenCheckIn value={setAbout}>
        <OpenAnswer value={setAnswer}>
          <AskByLink value={setAsking}>
            <OpenMissed value={setMissed}>{children}</OpenMissed>
          </AskByLink>
          {about !== null && (
            <LateForm key={draftIdOf(about)} onClose={() => setAbout(null)}>
              <CheckInDialog about={about} onClose={() => setAbout(null)} />
            </LateForm>
          )}
          {asking !== null && (
            <LateForm onClose={() => setAsking(null)}>
              <AskByLinkDialog {...asking} today={today} onClose={() => setAsking(null)} />
            </LateForm>
          )}
          {missed !== null && (
            <LateForm onClose={() => setMissed(null)}>
              <MissedDialog {...missed} onClose={() => setMissed(null)} />
            </LateForm>
          )}
          {answer !== null && (
            <LateForm onClose={() => setAnswer(null)}>
              <AnswerDialog {...answer} today={today} onClose={() => setAnswer(null)} />
            </LateForm>
          )}
        </OpenAnswer>
      </OpenCheckIn>
    </CheckInDrafts>
  )
}
