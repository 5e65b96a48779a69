import type { OnBehalfReason, SigningMethod } from '../agreements.ts'
import type { CalendarDate } from '../calendar-date.ts'
import type { Locale } from '../members.ts'
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
