import { type AgreementKind, type Capacity, isSignatory, type Participation } from '../agreements.ts'
import type { CalendarDate } from '../calendar-date.ts'
import type { Locale } from '../members.ts'
import { typeset } from '../typeset.ts'
import { CONTENT_WORDS, writtenDay } from './content-words.ts'
import { type AgreementSection, sectionTitle, WORDINGS } from './sections.ts'

/** Somebody as the agreement names them. */
export type ContentParty = {
  readonly capacity: Capacity
  readonly participation: Participation
  readonly name: string
  /** Function in the company's or the service's own words. */
  readonly functionLabel: string | null
  /** What a legal representative decides, in words. */
  readonly scope: string | null
}

export type ContentFacts = {
  readonly kind: AgreementKind
  /** Such as `A-2026-014`. */
  readonly number: string
  readonly versionNumber: number
  readonly locale: Locale
  readonly organisationName: string
  readonly datedOn: CalendarDate
  readonly effectiveFromOn: CalendarDate | null
  readonly effectiveToOn: CalendarDate | null
  readonly parties: readonly ContentParty[]
  readonly sections: readonly AgreementSection[]
}

type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'facts'; rows: { label: string; text: string }[] }
  | { type: 'signatures'; rows: { name: string; capacity: string; told: string }[] }

/** What is signed: of the shape of a document's content, so that it is shown, printed and filed as one. */
export type AgreementContent = {
  title: string
  locale: Locale
  organisationName: string
  reference: string
  datedOn: CalendarDate
  blocks: Block[]
  notWrittenHere: string
}

/** Lines that begin with a dash are a list; the others are running text. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text.split('\n')) {
    const last = blocks.at(-1)
    const item = /^\s*[-•]\s+(.*)$/.exec(line)?.[1]
    if (item !== undefined && last?.type === 'list') last.items.push(item)
    else if (item !== undefined) blocks.push({ type: 'list', items: [item] })
    else if (line.trim() !== '' && last?.type === 'paragraph') last.text += `\n${line}`
    else if (line.trim() !== '') blocks.push({ type: 'paragraph', text: line })
  }
  return blocks
}

function partyRow({ capacity, participation, name, functionLabel, scope }: ContentParty, locale: Locale) {
  const words = CONTENT_WORDS[locale]
  const who = [name, functionLabel].filter((part) => part !== null && part !== '').join(', ')
  const about = scope === null || scope === '' ? [] : [`${words.scope} ${scope}`]
  const role = participation === 'signs' ? '' : ` (${words.participations[participation]})`
  return { label: `${words.capacities[capacity]}${role}`, text: [who, ...about].join('\n') }
}

function effectRows({ effectiveFromOn, effectiveToOn, locale }: ContentFacts) {
  const words = CONTENT_WORDS[locale]
  return [
    ...(effectiveFromOn === null ? [] : [{ label: words.from, text: writtenDay(effectiveFromOn, locale) }]),
    ...(effectiveToOn === null ? [] : [{ label: words.to, text: writtenDay(effectiveToOn, locale) }]),
  ]
}

/** The content of an agreement, built once when it is sent and then kept as it is. */
export function agreementContent(facts: ContentFacts): AgreementContent {
  const { kind, locale, parties, sections } = facts
  const words = CONTENT_WORDS[locale]
  const { titles } = WORDINGS[locale]
  const shown = sections.filter((section) => !section.isLeftOut && section.text.trim() !== '')
  const headed = [titles.parties, ...shown.map(({ key }) => sectionTitle(key, locale)), titles.signatures]
  const heading = (index: number): Block => ({ type: 'heading', text: `${index + 1}. ${headed[index] ?? ''}` })
  const rows = effectRows(facts)
  return {
    title: words.kinds[kind],
    locale,
    organisationName: facts.organisationName,
    reference: words.reference.replace('{number}', facts.number).replace('{version}', String(facts.versionNumber)),
    datedOn: facts.datedOn,
    blocks: [
      ...(rows.length === 0 ? [] : [{ type: 'facts' as const, rows }]),
      heading(0),
      { type: 'facts', rows: parties.map((party) => partyRow(party, locale)) },
      ...shown.flatMap(({ text }, index) => [heading(index + 1), ...blocksOf(text)]),
      heading(shown.length + 1),
      {
        type: 'signatures',
        rows: parties
          .filter(isSignatory)
          .map((party) => ({ name: party.name, capacity: partyRow(party, locale).label, told: '' })),
      },
      ...copies(parties, locale),
    ],
    notWrittenHere: typeset(words.notWrittenHere, locale),
  }
}

function copies(parties: readonly ContentParty[], locale: Locale): Block[] {
  const names = parties.map(({ name }) => name).filter((name) => name !== '')
  return [{ type: 'paragraph', text: `${CONTENT_WORDS[locale].copies} ${names.join(', ')}.` }]
}
