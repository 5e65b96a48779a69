import type { AgreementKind } from '../agreements.ts'
import type { Locale } from '../members.ts'
import { elided, typeset } from '../typeset.ts'
import { ENGLISH_TEXTS } from './texts-en.ts'
import { FRENCH_TEXTS } from './texts-fr.ts'

/** Sections that are written as text; who takes part and the signatures are built from the parties. Source: domain.md 11.1. */
export const SECTION_KEYS = [
  'purpose',
  'legalBase',
  'job',
  'servicesWorker',
  'servicesEmployer',
  'shared',
  'commitments',
  'goals',
  'contacts',
  'duration',
  'confidentiality',
  'dataProtection',
  'voluntary',
  'complaints',
  'safety',
] as const
export type SectionKey = (typeof SECTION_KEYS)[number]

const ALWAYS = ['dataProtection', 'voluntary', 'complaints'] as const

/** The sections of each kind, in the order in which they are read. */
export const SECTIONS_OF: Readonly<Record<AgreementKind, readonly SectionKey[]>> = {
  servicePerson: [
    'purpose',
    'legalBase',
    'servicesWorker',
    'commitments',
    'goals',
    'contacts',
    'duration',
    'confidentiality',
    ...ALWAYS,
  ],
  tripartite: [
    'purpose',
    'legalBase',
    'job',
    'servicesWorker',
    'servicesEmployer',
    'commitments',
    'goals',
    'contacts',
    'duration',
    'confidentiality',
    ...ALWAYS,
    'safety',
  ],
  workTrial: [
    'purpose',
    'legalBase',
    'job',
    'commitments',
    'goals',
    'contacts',
    'confidentiality',
    ...ALWAYS,
    'safety',
  ],
  dataSharing: ['purpose', 'shared', 'duration', ...ALWAYS],
  employerService: ['purpose', 'servicesEmployer', 'commitments', 'contacts', 'duration', 'confidentiality', ...ALWAYS],
}

/** What a text may ask of the file, between braces. */
export const SLOTS = [
  'organisation',
  'worker',
  'coach',
  'employer',
  'place',
  'job',
  'hours',
  'start',
  'plannedEnd',
  'trialEnd',
  'tutor',
  'goals',
  'cadence',
  'planStart',
  'planEnd',
  'planHours',
  'programme',
  'recipients',
  'insurance',
] as const
export type Slot = (typeof SLOTS)[number]
export type Slots = Readonly<Partial<Record<Slot, string | null>>>

/** Texts by `kind.section`. An organisation's own ones stand before the shipped ones. */
export type SectionTexts = Readonly<Partial<Record<`${AgreementKind}.${SectionKey}`, string>>>

export type AgreementSection = { readonly key: SectionKey; readonly text: string; readonly isLeftOut: boolean }

export type Wording = {
  readonly texts: SectionTexts
  readonly titles: Readonly<Record<SectionKey | 'parties' | 'signatures', string>>
  readonly slots: Readonly<Record<Slot, string>>
  /** What is written where the file does not know. */
  readonly toComplete: string
}

export const WORDINGS: Readonly<Record<Locale, Wording>> = { en: ENGLISH_TEXTS, fr: FRENCH_TEXTS }

export function sectionTitle(key: SectionKey, locale: Locale): string {
  return WORDINGS[locale].titles[key]
}

/** What a text may name, as it stands in a list. */
export function slotName(slot: Slot, locale: Locale): string {
  return WORDINGS[locale].slots[slot]
}

const SLOT = /\{(\w+)\}/g

function isSlot(name: string | undefined): name is Slot {
  return SLOTS.some((slot) => slot === name)
}

const marked = (slot: Slot, wording: Wording) => `[${wording.toComplete} ${wording.slots[slot]}]`

/** What is written where the file does not know. */
export function gapOf(slot: Slot, locale: Locale): string {
  return marked(slot, WORDINGS[locale])
}

/** A line that begins with `?` is left out where the file does not know what it asks; elsewhere the gap is marked. */
function filledLine(line: string, slots: Slots, wording: Wording): string[] {
  const isOptional = line.startsWith('?')
  const asked = [...line.matchAll(SLOT)].map(([, name]) => name).filter(isSlot)
  if (isOptional && asked.some((slot) => slots[slot] == null)) return []
  const text = (isOptional ? line.slice(1) : line).replace(SLOT, (whole, name: string) =>
    isSlot(name) ? (slots[name] ?? marked(name, wording)) : whole,
  )
  return [text]
}

export function filledText(template: string, slots: Slots, locale: Locale): string {
  return elided(typeset(template, locale), locale, slots)
    .split('\n')
    .flatMap((line) => filledLine(line, slots, WORDINGS[locale]))
    .join('\n')
}

/** The sections of a new agreement, filled from what is known. One that has no text, or no programme, begins left out. */
export function draftSections(
  kind: AgreementKind,
  locale: Locale,
  slots: Slots,
  own: SectionTexts = {},
): AgreementSection[] {
  const { texts } = WORDINGS[locale]
  return SECTIONS_OF[kind].map((key) => {
    const name = `${kind}.${key}` as const
    const template = own[name] ?? texts[name] ?? ''
    const isLeftOut = template === '' || (key === 'legalBase' && own[name] === undefined && slots.programme == null)
    return { key, text: filledText(template, slots, locale), isLeftOut }
  })
}

/** Something that is still to be filled in: what the file asks for, or what somebody marked so by hand. */
export type MissingField = { readonly key: SectionKey; readonly slot: Slot | null; readonly label: string }

/** Every gap that is marked in the sections that count, once for each section. */
export function missingFields(sections: readonly AgreementSection[], locale: Locale): MissingField[] {
  const { toComplete, slots } = WORDINGS[locale]
  const mark = new RegExp(`\\[${toComplete.replace(/\s/g, '\\s')}\\s([^\\]]*)\\]`, 'g')
  return sections
    .filter((section) => !section.isLeftOut)
    .flatMap(({ key, text }) =>
      [...new Set([...text.matchAll(mark)].map(([, label = '']) => label.trim()))].map((label) => ({
        key,
        slot: SLOTS.find((slot) => slots[slot] === label) ?? null,
        label,
      })),
    )
}
