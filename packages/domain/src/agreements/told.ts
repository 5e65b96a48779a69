import type { Capacity, OnBehalfReason, Participation, SigningMethod } from '../agreements.ts'
import type { CalendarDate } from '../calendar-date.ts'
import type { Locale } from '../members.ts'
import { elided } from '../typeset.ts'
import type { AgreementContent } from './content.ts'
import { CONTENT_WORDS, writtenDay } from './content-words.ts'

/** What somebody did with an agreement, as the document tells it. */
export type ToldParty = {
  readonly name: string
  readonly signed: {
    readonly on: CalendarDate
    readonly method: SigningMethod
    readonly place: string | null
    readonly interpreterName: string | null
    /** The version on which it was given, when that was a former one. */
    readonly carriedFromVersion: number | null
    readonly onBehalf: { readonly reason: OnBehalfReason; readonly byName: string } | null
  } | null
  readonly refusedOn: CalendarDate | null
  readonly revokedOn: CalendarDate | null
}

const filled = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** The line under a name: how and when they signed, or did not agree. Empty while nothing was said. */
export function toldOf({ signed, refusedOn, revokedOn }: ToldParty, locale: Locale): string {
  const words = CONTENT_WORDS[locale]
  const lines: string[] = []
  if (signed !== null) {
    const values = { day: writtenDay(signed.on, locale), method: words.methods[signed.method] }
    lines.push(
      signed.place === null ? filled(words.signed, values) : filled(words.signedAt, { ...values, place: signed.place }),
    )
    if (signed.carriedFromVersion !== null)
      lines.push(filled(words.carried, { version: String(signed.carriedFromVersion) }))
    if (signed.interpreterName !== null) lines.push(filled(words.interpreter, { name: signed.interpreterName }))
    if (signed.onBehalf !== null)
      lines.push(
        filled(words.recordedBy, { name: signed.onBehalf.byName, reason: words.onBehalf[signed.onBehalf.reason] }),
      )
  }
  if (refusedOn !== null) lines.push(filled(words.refused, { day: writtenDay(refusedOn, locale) }))
  if (revokedOn !== null) lines.push(filled(words.revoked, { day: writtenDay(revokedOn, locale) }))
  return lines.join('\n')
}

/**
 * The frozen content with what each party did beside their name. `parties` are those of the signature block, in its order.
 * The content itself is not touched.
 */
export function withSignatures(content: AgreementContent, parties: readonly ToldParty[]): AgreementContent {
  return {
    ...content,
    blocks: content.blocks.map((block) =>
      block.type !== 'signatures'
        ? block
        : {
            ...block,
            rows: block.rows.map((row, index) => {
              const party = parties[index]
              return { ...row, told: party === undefined ? row.told : toldOf(party, content.locale) }
            }),
          },
    ),
  }
}

/** Somebody who took over from a contact who left, with what they did. */
export type ContactPage = ToldParty & {
  readonly capacity: Capacity
  readonly functionLabel: string | null
  /** Whom they follow. */
  readonly formerName: string
  readonly joinedOn: CalendarDate
}

type Joined = {
  readonly capacity: Capacity
  readonly participation: Participation
  readonly name: string
  readonly joinedOn: CalendarDate | null
}

/** The pages of those who took over, each with whom they follow: the one before them in the same capacity. */
export function contactPagesOf<Party extends Joined>(
  parties: readonly Party[],
): { readonly party: Party; readonly formerName: string; readonly joinedOn: CalendarDate }[] {
  return parties.flatMap((party, place) => {
    const { participation, joinedOn, capacity } = party
    if (participation !== 'joins' || joinedOn === null) return []
    const former = parties.slice(0, place).findLast((one) => one.capacity === capacity)
    return [{ party, formerName: former?.name ?? '', joinedOn }]
  })
}

/** The content with a page for each contact who took over since; the content that was signed is not touched. */
export function withContactPages(content: AgreementContent, pages: readonly ContactPage[]): AgreementContent {
  if (pages.length === 0) return content
  const words = CONTENT_WORDS[content.locale]
  return {
    ...content,
    blocks: [
      ...content.blocks,
      { type: 'heading', text: words.contactPage },
      ...pages.flatMap(({ capacity, functionLabel, formerName, joinedOn, ...party }) => {
        const day = writtenDay(joinedOn, content.locale)
        const named = { day, name: party.name, former: formerName }
        const text = filled(elided(words.contactPageText, content.locale, named), named)
        const who = [party.name, functionLabel].filter((part) => part !== null && part !== '').join(', ')
        const told = toldOf(party, content.locale)
        const row = { label: words.capacities[capacity], text: `${who}\n${told === '' ? words.contactToSign : told}` }
        return [
          { type: 'paragraph' as const, text },
          { type: 'facts' as const, rows: [row] },
        ]
      }),
    ],
  }
}
