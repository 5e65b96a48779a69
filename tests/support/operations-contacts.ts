import { recordContactLeaving } from '@tandem/contract/contact-leaving'
import { ok, TODAY } from './app.ts'
import type { OperationRow } from './operation-row.ts'
import type { Scene } from './scene.ts'

const ofCoaches = (input: OperationRow['input']): OperationRow => ({
  reach: ['coachElsewhere', 'leadElsewhere'],
  input,
})
const ofContact = ({ employerId, contactId }: Scene) => ({ params: { employerId, contactId } })
const leaving = { leftOn: TODAY, successor: null, version: 1 }

/** Operations on the contacts of companies: whoever coaches keeps them. */
export const CONTACT_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  readContactLeaving: ofCoaches(ofContact),
  recordContactLeaving: ofCoaches((s) => ({ ...ofContact(s), body: leaving })),
  undoContactLeaving: {
    ...ofCoaches((s) => ({ ...ofContact(s), body: { version: 2 } })),
    prepare: (s) => ok(s.coach, recordContactLeaving, { ...ofContact(s), body: leaving }),
  },
}
