import { mergedValue } from '@tandem/domain/imports/kept-values'
import type { PlannedPerson, PlannedPlacement } from '@tandem/domain/imports/planned'
import { insertEstablishment } from '../employers/employer-writes.store.ts'
import {
  correctSegment,
  insertPlacement,
  moveFirstSegment,
  updatePlacement,
} from '../placements/placement-writes.store.ts'
import { placementOf } from '../placements/placements.store.ts'
import { placeOf } from './import-directory.store.ts'
import { contractValues, placementValues } from './imported-values.ts'
import { employerBehind } from './write-companies.ts'
import { keysOf, lastPrints, remember, type Writing } from './writing.ts'

function placeAt(writing: Writing, employerId: string): string {
  const { db, permit, newId } = writing
  const known = placeOf(db, employerId)
  if (known !== undefined) return known.id
  const id = newId()
  const blank = { name: null, address: null, postalCode: null, municipality: null, access: null }
  insertEstablishment(db, permit, { id, employerId, ...blank })
  return id
}

/** The check-ins of the past were made or not before Tandem: the cadence of an imported job begins today. */
function create(writing: Writing, workerId: string, job: PlannedPlacement): string {
  const { db, permit, newId, today, at } = writing
  const id = newId()
  const establishmentId = placeAt(writing, employerBehind(writing, job.company))
  insertPlacement(
    db,
    permit,
    {
      ...{ id, workerId, establishmentId, startedOn: job.startedOn, cadenceFromOn: today, createdAt: at },
      segmentId: newId(),
      type: job.placementType,
      coachVisibility: 'openly',
    },
    contractValues(job),
    today,
  )
  return id
}

function change(writing: Writing, placementId: string, job: PlannedPlacement): void {
  const { db, permit, today } = writing
  const before = placementOf(db, placementId, today)
  const [first] = before?.segments ?? []
  const last = before?.segments.at(-1)
  if (before === undefined || first === undefined || last === undefined) return
  const prints = lastPrints(writing, 'placements', placementId)
  const startedOn = mergedValue(before.startedOn, job.startedOn, prints.startedOn)
  updatePlacement(db, permit, placementId, before.version, { startedOn })
  if (startedOn !== null) moveFirstSegment(db, permit, first.segmentId, startedOn)
  correctSegment(db, permit, last.segmentId, {
    contractType: mergedValue(last.contractType, job.contractType, prints.contractType),
    contractLabel: mergedValue(last.contractLabel, job.contractLabel, prints.contractLabel),
    weeklyMinutes: mergedValue(last.weeklyMinutes, job.weeklyMinutes, prints.weeklyMinutes),
    jobTitle: mergedValue(last.jobTitle, job.jobTitle, prints.jobTitle),
    plannedEndOn: mergedValue(last.plannedEndOn, job.plannedEndOn, prints.plannedEndOn),
    trialEndOn: mergedValue(last.trialEndOn, job.trialEndOn, prints.trialEndOn),
  })
}

export function writePlacement(writing: Writing, workerId: string, person: PlannedPerson, job: PlannedPlacement): void {
  const placementId = job.recordId ?? create(writing, workerId, job)
  const before = job.recordId === null ? {} : lastPrints(writing, 'placements', placementId)
  if (job.recordId !== null) change(writing, placementId, job)
  writing.placements.add(placementId)
  const tail = job.key.slice(`job|${person.key}`.length)
  const keys = keysOf(person).map((key) => `job|${key}${tail}`)
  remember(writing, 'placements', placementId, keys, null, placementValues(job), before)
}
