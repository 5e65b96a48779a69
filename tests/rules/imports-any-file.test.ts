import type { Cell, Sheet } from '@tandem/domain/imports/cells'
import type { ImportDecisions } from '@tandem/domain/imports/decisions'
import { LOG_HEADINGS } from '@tandem/domain/imports/headings-log'
import { PEOPLE_HEADINGS } from '@tandem/domain/imports/headings-people'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenDirectory, givenSheet, planned, written } from '../support/given-imports.ts'

const noise: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.record({ date: fc.constantFrom('2026-03-01', '2026-02-30', '') }),
)
const dates = ['01/03/2026', '12/05/2026', '32/13/2025', '', '2026-06-01']
const likely: Readonly<Record<string, readonly string[]>> = {
  ...{
    Nom: ['SOW', 'Bah'],
    Prénom: ['Awa', 'awa', 'Mamadou'],
    Bénéficiaire: ['Sow A.', 'Awa SOW', 'Inconnu', 'Bah M.'],
  },
  ...{ 'Né(e) le': ['07/04/1991', '07/04/91', ''], 'Date entrée': dates, 'Début contrat': dates, Date: dates },
  ...{
    Employeur: ['', 'Lenoir', 'LENOIR sa'],
    'Raison sociale': ['Lenoir', 'lenoir SA', 'Motte'],
    'N° BCE': ['', '1', '2'],
  },
  ...{ Avec: ['bénéf.', 'les deux'], Type: ['tél', 'absent'], Durée: ['1h', '45 min'], 'Compte rendu': ['', 'ok'] },
}
const headingsOf = [
  ['Nom', 'Prénom', 'Né(e) le', 'Date entrée', 'Employeur', 'Début contrat'],
  ['Raison sociale', 'N° BCE'],
  ['Date', 'Bénéficiaire', 'Avec', 'Type', 'Durée', 'Compte rendu'],
]
const someSheet: fc.Arbitrary<Sheet> = fc.constantFrom(...headingsOf).chain((headings) => {
  const row = headings.map((heading) =>
    fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...(likely[heading] ?? [''])) }, { weight: 1, arbitrary: noise }),
  )
  return fc
    .tuple(fc.array(fc.tuple(...row), { maxLength: 8 }), fc.string())
    .map(([rows, name]) => givenSheet(name, headings, ...rows))
})
const someFile = fc.uniqueArray(someSheet, { maxLength: 4, selector: (sheet) => sheet.name })
const someAnswers: fc.Arbitrary<ImportDecisions> = fc.record({
  createUnknownCompanies: fc.boolean(),
  skips: fc.constantFrom([], ['!2'], ['!3']),
})

describe('whatever a file holds', () => {
  it('every row with content has one outcome, and a row with a problem plans nothing', () => {
    fc.assert(
      fc.property(someFile, someAnswers, (sheets, decisions) => {
        const plan = planned(sheets, decisions)
        const blocked = new Set(
          plan.problems.filter((one) => one.severity === 'problem').map((one) => `${one.sheet}!${one.row}`),
        )
        for (const record of [...plan.people, ...plan.companies, ...plan.contacts, ...plan.log])
          for (const row of record.rows) expect(blocked.has(`${row.sheet}!${row.row}`)).toBe(false)
        for (const layout of plan.sheets) {
          const outcomes = plan.rows.filter((row) => row.sheet === layout.name).map((row) => row.row)
          expect(outcomes).toEqual(layout.kind === 'unknown' ? [] : layout.dataRows)
        }
        const keys = [...plan.people, ...plan.companies, ...plan.contacts, ...plan.log].flatMap((one) => [
          one.key,
          ...one.aliases,
        ])
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('the same file gives the same plan, and imported again creates nothing', () => {
    fc.assert(
      fc.property(someFile, someAnswers, (sheets, decisions) => {
        const first = planned(sheets, decisions)
        expect(planned(sheets, decisions)).toEqual(first)
        const again = planned(sheets, decisions, written(first, givenDirectory()))
        for (const record of [...again.people, ...again.companies, ...again.contacts, ...again.log])
          expect(record.action).not.toBe('create')
      }),
    )
  })
})

describe('a hostile cell', () => {
  it('of any length does not hold up the plan', () => {
    const hostile = ['1', 'a', ' ', 'h', '/', ',', '"', 'é', '’', '0.'].map((part) => `1${part.repeat(8_000)}x`)
    const headings = [...new Set(Object.values(PEOPLE_HEADINGS).map((one) => one[0] ?? ''))]
    const log = [...new Set(Object.values(LOG_HEADINGS).map((one) => one[0] ?? ''))]
    const { counts } = planned([
      givenSheet('P', headings, ...hostile.map((cell) => headings.map(() => cell))),
      givenSheet('L', log, ...hostile.map((cell) => log.map(() => cell))),
    ])
    expect(counts.people).toMatchObject({ create: 0, problem: hostile.length })
    expect(counts.log).toMatchObject({ create: 0, problem: hostile.length })
  })
})

describe('a large file', () => {
  it('of 5,000 rows is planned whole', () => {
    const people = Array.from({ length: 2_000 }, (_, index): Cell[] => [
      `NOM${index}`,
      `Prénom${index % 7}`,
      '07/04/1991',
      '01/03/2026',
      `Coach ${index % 20}`,
      `Entreprise ${index % 300} SPRL`,
      '01/04/2026',
    ])
    const lines = Array.from({ length: 3_000 }, (_, index): Cell[] => [
      '01/05/2026',
      `Nom${index % 2_500} P.`,
      'bénéf.',
      'tél',
      '1h15',
      `Note ${index}`,
    ])
    const sheets = [
      givenSheet('P', ['Nom', 'Prénom', 'Né le', 'Date entrée', 'Référent', 'Employeur', 'Début contrat'], ...people),
      givenSheet('L', ['Date', 'Bénéficiaire', 'Avec', 'Type', 'Durée', 'Compte rendu'], ...lines),
    ]
    const members = Array.from({ length: 20 }, (_, index) => ({ id: `m${index}`, name: `Coach ${index}`, email: null }))
    const plan = planned(sheets, { createUnknownCompanies: true }, givenDirectory({ members }))
    expect(plan.counts.people.create).toBe(2_000)
    expect(plan.counts.log).toMatchObject({ create: 2_500, problem: 500 })
  })
})
