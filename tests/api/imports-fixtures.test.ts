import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sheet } from '@tandem/domain/imports/cells'
import type { ImportDecisions } from '@tandem/domain/imports/decisions'
import { keepableSheets } from '@tandem/domain/imports/sheets'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../apps/server/src/features/imports/read-workbook.ts'
import { givenDirectory, planned, told, written } from '../support/given-imports.ts'

async function sheetsOf(name: string): Promise<Sheet[]> {
  const read = await readWorkbook(readFileSync(join(import.meta.dirname, '../fixtures', name)), name)
  if ('refusal' in read) throw new Error(read.refusal)
  return keepableSheets(read.sheets)
}

const caseload = await sheetsOf('file-active-2026.xlsx')
const exported = await sheetsOf('caseload-export.csv')

const members = ['Julie Peeters', 'Nadia Benmoussa', 'Sofia Lambert', 'Sara Lind', 'Tunde Okoye'].map((name) => ({
  id: name,
  name,
  email: null,
}))
const directory = givenDirectory({ members })

const LOG_PROBLEMS = [
  ...['56', '72', '73', '113', '114', '124', '163', '233'].map((row) => `${row} Bénéficiaire: ambiguous-person`),
  '242 Date: date-in-future',
  '243 Bénéficiaire: unknown-person',
]
const LOG_WARNINGS = [
  ...[19, 20, 40, 48, 52, 53, 67, 78, 85, 94, 98, 121, 148, 159, 163, 165, 171, 188, 202, 208, 209, 223, 226, 233, 235],
  241,
].map((row) => `${row} Type: absence-in-note`)
const LAST_CONTACTS = [8, 10, 11, 13, 14, 17, 20, 22, 23, 26, 29, 30, 31, 34, 35]
const PEOPLE_WARNINGS = [
  ...[4, 7, 12, 23, 35].map((row) => `${row} Étape: stage-says-trial`),
  ...[9, 13, 14, 16].map((row) => `${row} Étape: stage-says-work-trial`),
  ...[11, 17, 22].map((row) => `${row} Remarques: employer-contact-refusal-in-remark`),
  '7 Fin contrat: open-ended-with-end',
  '23 Fin contrat: fixed-term-without-end',
  '30 Fin contrat: planned-end-passed',
  ...LAST_CONTACTS.map((row) => `${row} Dernier contact: last-contact-not-in-log`),
]
/** What a coach answers to the questions of the caseload: the second Dupont is the first. */
const ANSWERS: ImportDecisions = {
  duplicates: { 'File active!37': { row: 'File active!5' } },
  cells: { 'File active!37!enteredOn': '', 'Suivi 2026!242!occurredOn': '01/03/2026' },
  skips: ['Suivi 2026!243'],
}

describe('the caseload of 2026 as it is', () => {
  it('is three sheets whose headings, title, empty and total rows are known', () => {
    const { sheets } = planned(caseload, {}, directory)
    expect(sheets.map(({ name, kind, headingRow, dataRows }) => [name, kind, headingRow, dataRows.length])).toEqual([
      ['File active', 'people', 3, 33],
      ['Entreprises', 'companies', 1, 13],
      ['Suivi 2026', 'log', 1, 242],
    ])
    expect(sheets.map((sheet) => sheet.skippedRows)).toEqual([
      [
        { row: 1, why: 'title' },
        { row: 2, why: 'empty' },
        { row: 36, why: 'empty' },
        { row: 38, why: 'total' },
      ],
      [],
      [],
    ])
    const left = sheets.flatMap(({ columns }) => columns.filter((column) => column.field === null))
    expect(left.map(({ heading, why }) => [heading, why])).toEqual([
      ['N°', 'row-number'],
      ['Public', 'sensitive'],
      ['Dernier contact', 'computed-by-tandem'],
      ['Pers. placées', 'computed-by-tandem'],
    ])
  })

  it('asks three questions about coaches before anything comes in', () => {
    const plan = planned(caseload)
    expect(plan.questions).toEqual({
      coaches: [
        { key: 'j peeters', text: 'J. Peeters', rows: 9 },
        { key: 'sofia l', text: 'Sofia L.', rows: 12 },
        { key: 'nb', text: 'NB', rows: 12 },
      ],
      companies: [],
    })
    expect([plan.people, plan.log]).toEqual([[], []])
    expect(plan.counts.log).toMatchObject({ waiting: 232, problem: 10 })
    const coaches = { 'j peeters': { memberId: 'Julie Peeters' }, 'sofia l': 'none', nb: 'none' } as const
    expect(planned(caseload, { coaches }).people).toHaveLength(32)
  })

  it('comes in row by row, each bad row with its reason', () => {
    const plan = planned(caseload, {}, directory)
    expect([plan.people, plan.companies, plan.contacts, plan.log].map((records) => records.length)).toEqual([
      32, 12, 13, 232,
    ])
    const problems = plan.problems.filter((one) => one.severity === 'problem')
    expect(problems.map((one) => `${one.row} ${one.column}: ${one.code}`)).toEqual([
      '37 NOM: possible-duplicate',
      '37 Date entrée: impossible-date',
      ...LOG_PROBLEMS,
    ])
    expect(problems[1]?.value).toBe('32/13/2025')
    expect(problems[2]?.candidates.map((candidate) => candidate.birthOn)).toEqual(['2004-09-25', '1980-03-01'])
  })

  it('warns of everything that a person should look at', () => {
    const plan = planned(caseload, ANSWERS, directory)
    expect(told(plan, 'Suivi 2026')).toEqual(LOG_WARNINGS)
    expect(told(plan, 'Entreprises')).toEqual(['14 Raison sociale: company-twice', '14 CP: differs-from-first-row'])
    const merged = ['Né(e) le', 'Commune', 'Référent'].map((column) => `37 ${column}: differs-from-first-row`)
    expect(told(plan, 'File active').sort()).toEqual([...PEOPLE_WARNINGS, ...merged].sort())
  })

  it('comes in whole once its questions are answered', () => {
    const plan = planned(caseload, ANSWERS, directory)
    expect(plan.counts.people).toMatchObject({ create: 32, merged: 1, problem: 0, waiting: 0 })
    expect(plan.counts.companies).toMatchObject({ create: 12, merged: 1, problem: 0 })
    expect(plan.counts.log).toMatchObject({ create: 241, skip: 1, problem: 0, waiting: 0 })
    const minutes = plan.log.reduce((sum, line) => sum + line.minutes, 0)
    const travel = plan.log.reduce((sum, line) => sum + line.travelMinutes, 0)
    expect([minutes, travel]).toEqual([15_865, 3_970])
  })

  it('gives each person what the row says, in proper spelling', () => {
    const { people } = planned(caseload, ANSWERS, directory)
    const names = people.map(({ worker }) => `${worker.lastName} ${worker.firstName}`)
    expect(names).toEqual(
      expect.arrayContaining(['Benali Aïcha', 'Van den Broeck Liesbeth', 'N’Guessan Koffi', 'El Amrani Yasmina']),
    )
    expect(names).toEqual(
      expect.arrayContaining(['D’Haene Pieter', 'Le Goff Maëlle', 'Özdemir Emre', 'Lefèbvre Zoé', 'Peeters Jonas']),
    )
    expect(new Set(people.map((person) => person.worker.municipality))).toEqual(
      new Set(['Péruwelz', 'Leuze-en-Hainaut', 'Ath', 'Tournai', 'Mouscron']),
    )
    const placements = people.flatMap((person) => person.placements)
    expect(placements).toHaveLength(15)
    expect(people.reduce((sum, person) => sum + (person.plan?.grantedMinutes ?? 0), 0)).toBe(1_072 * 60)
    expect(people.find((person) => person.worker.lastName === 'Mukendi')).toMatchObject({
      worker: { birthOn: '1976-10-17', phone: '0499/71.28.42', municipality: 'Leuze-en-Hainaut' },
      episode: { enteredOn: '2026-07-12', coachId: 'Nadia Benmoussa', referrer: 'd’elle-même', referralSource: 'self' },
      plan: { startsOn: '2026-07-12', endsOn: '2027-01-10', grantedMinutes: 2400 },
      placements: [
        {
          company: { companyKey: 'company|nr|0789590208' },
          jobTitle: 'vendeur',
          contractType: 'fixedTerm',
          contractLabel: 'CDD 6 mois',
          weeklyMinutes: 1200,
          startedOn: '2026-09-27',
          trialEndOn: '2026-11-18',
          plannedEndOn: '2027-08-08',
        },
      ],
    })
  })

  it('holds nothing of the public criteria', () => {
    const everything = JSON.stringify([caseload, planned(caseload, ANSWERS, directory)])
    for (const word of ['RQTH', 'DELD', 'RSA', 'jeune -26']) expect(everything).not.toContain(word)
  })

  it('imported again asks nothing, creates nothing and leaves every row as it is', () => {
    const after = written(planned(caseload, ANSWERS, directory), directory)
    const again = planned(caseload, { skips: ['Suivi 2026!243'] }, after)
    expect([again.people, again.companies, again.contacts, again.log, again.problems]).toEqual([[], [], [], [], []])
    expect(again.counts).toMatchObject({ people: { same: 33 }, companies: { same: 13 }, log: { same: 241, skip: 1 } })
  })

  it('imported again updates every record where it is not known what was written', () => {
    const { importPrints: _, ...after } = written(planned(caseload, ANSWERS, directory), directory)
    const again = planned(caseload, ANSWERS, after)
    const actions = [...again.people, ...again.companies, ...again.contacts, ...again.log].map(
      (record) => record.action,
    )
    expect([actions.length, new Set(actions)]).toEqual([32 + 12 + 13 + 241, new Set(['update'])])
  })
})

describe('the export of the other organisation', () => {
  it('asks once for each coach and each company', () => {
    const plan = planned(exported)
    expect(plan.questions.coaches.map(({ text, rows }) => [text, rows])).toEqual([
      ['S. Lind', 12],
      ['T. Okoye', 6],
    ])
    expect(plan.questions.companies.map(({ text, rows }) => [text, rows])).toEqual([
      ['Jardins de la Dendre', 2],
      ['NETTOY PRO SPRL', 4],
      ['Ateliers du Val ASBL', 2],
      ['Boulangerie Lenoir', 1],
      ['Logis Solidaire', 3],
      ['Cantine scolaire Ville de Tournai', 1],
      ['Blanchisserie du Cornet', 1],
      ['Ferme du Hameau', 1],
    ])
  })

  it('comes in whole, English headings, dates and words included', () => {
    const plan = planned(exported, { createUnknownCompanies: true }, directory)
    expect([plan.people.length, plan.companies.length]).toEqual([18, 8])
    expect(told(plan, 'caseload-export')).toEqual([3, 12, 14, 16].map((row) => `${row} Employer: control-character`))
    expect(plan.people[0]).toMatchObject({
      worker: {
        lastName: 'Moreau',
        firstName: 'Samir',
        birthOn: '1994-04-13',
        externalRef: 'C-100',
        remark: '=HYPERLINK("http://x","y")',
      },
      episode: { enteredOn: '2025-12-01', coachId: 'Sara Lind' },
      plan: { startsOn: '2025-12-01', endsOn: '2026-06-01', grantedMinutes: 3600 },
      placements: [{ contractType: 'agency', weeklyMinutes: 1140, startedOn: '2025-12-18', trialEndOn: '2026-01-17' }],
    })
    expect(plan.people.filter((person) => person.placements.length === 0).map((one) => one.worker.externalRef)).toEqual(
      [...['C-105', 'C-109', 'C-111']],
    )
  })

  it('after the caseload finds the same companies, damaged letters or not', () => {
    const after = written(planned(caseload, ANSWERS, directory), directory)
    const plan = planned(exported, {}, after)
    expect([plan.people.length, plan.companies, plan.questions.companies]).toEqual([18, [], []])
    const again = planned(exported, {}, written(plan, after))
    expect([again.people, again.counts.people.same]).toEqual([[], 18])
  })
})
