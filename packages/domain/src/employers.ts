/** Source: domain.md 5.9. */
export const CONTACT_FUNCTIONS = ['director', 'hr', 'directManager', 'tutor', 'staffRepresentative', 'other'] as const
export type ContactFunction = (typeof CONTACT_FUNCTIONS)[number]

/** Number of people who work there. */
export const SIZE_BANDS = ['1-9', '10-49', '50-249', '250+'] as const
export type SizeBand = (typeof SIZE_BANDS)[number]

/** A contact cannot leave before they came. */
export function contactDatesRefusal(contact: {
  readonly fromOn: string | null
  readonly toOn: string | null
}): 'end-before-start' | null {
  return contact.fromOn !== null && contact.toOn !== null && contact.toOn < contact.fromOn ? 'end-before-start' : null
}

/** Whether a contact can be spoken to on a day; who is about to come can be known already. */
export function isCurrentContact(contact: { readonly toOn: string | null }, day: string): boolean {
  return contact.toOn === null || contact.toOn >= day
}
