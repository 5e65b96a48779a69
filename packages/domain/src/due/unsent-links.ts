import type { CalendarDate } from '../calendar-date.ts'
import type { CheckInParty } from '../check-ins.ts'
import type { LinkTextKind } from '../personal-link-texts.ts'

/** A link whose e-mail did not leave, or of which nobody knows whether it did. */
export type UnsentLink = {
  readonly linkId: string
  readonly asks: LinkTextKind
  readonly placementId: string | null
  readonly party: CheckInParty
  readonly sentOn: CalendarDate
}

/** Links that nobody received for certain, from the day they were asked for until they are ended or another is made. */
export function unsentLinksDue(links: readonly UnsentLink[]) {
  return links.map(({ linkId, placementId, party, sentOn }) => ({
    key: `linkUnsent:${linkId}`,
    kind: 'linkUnsent' as const,
    side: party,
    dueOn: sentOn,
    placementId,
    recordId: linkId,
    showsOn: sentOn,
  }))
}

/** After the end it is still asked what both think of the coaching, and nothing else. */
export function unsentAfterEndDue(links: readonly UnsentLink[]) {
  return unsentLinksDue(links.filter(({ asks }) => asks === 'satisfactionLink'))
}
