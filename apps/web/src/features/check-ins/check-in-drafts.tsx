import { createContext, type ReactNode, useContext } from 'react'
import { type DeviceDrafts, useDeviceDrafts } from '../../api/device-drafts.ts'
import type { openSealedStore } from '../../api/sealed-store.ts'
import type { CheckInAbout } from './check-in-about.ts'
import type { CheckInValues } from './check-in-values.ts'

/** A check-in that was begun and not saved. */
export type CheckInDraft = {
  readonly id: string
  readonly about: CheckInAbout
  readonly employerName: string
  readonly workerName: string
  readonly values: CheckInValues
  /** Of a correction: the version it was begun on. */
  readonly version: number | null
  readonly keptAt: string
}

type Drafts = Omit<DeviceDrafts<CheckInDraft>, 'isLasting'>

const DraftsContext = createContext<Drafts>({
  isReady: true,
  drafts: [],
  keep: () => Promise.resolve(),
  discard: () => Promise.resolve(),
})

/** Check-ins that were begun, on this device. */
export function useCheckInDrafts(): Drafts {
  return useContext(DraftsContext)
}

/** One draft for each side of a job, and for each check-in that is corrected. */
export function draftIdOf({ placementId, party, correctsId }: CheckInAbout): string {
  return correctsId === undefined ? `check-in:${placementId}:${party}` : `check-in:${correctsId}`
}

type Props = {
  readonly memberId: string
  /** Where drafts are kept. */
  readonly openStore?: typeof openSealedStore
  readonly children: ReactNode
}

/** Keeps the member's unfinished check-ins, for everything below it. */
export function CheckInDrafts({ memberId, openStore, children }: Props) {
  return <DraftsContext value={useDeviceDrafts(memberId, 'check-in', openStore)}>{children}</DraftsContext>
}
