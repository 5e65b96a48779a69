import type { Cell } from '@tandem/domain/imports/cells'
import type { ImportDecisions } from '@tandem/domain/imports/decisions'
import { describe, expect, it } from 'vitest'
import { givenDirectory, givenSheet, planned, told, written } from '../support/given-imports.ts'

const HEADINGS = ['Nom', 'Prénom', 'Né le', 'Date entrée', 'Référent', 'Employeur', 'Début contrat'] as const
const list = (...rows: readonly (readonly Cell[])[]) => givenSheet('P', HEADINGS, ...rows)
const companies = (...names: readonly string[]) =>
  givenSheet('E', ['Raison sociale', 'N° BCE'], ...names.map((name) => name.split('|')))

const awa = ['SOW', 'Awa', '07/04/1991', '01/03/2026'] as const
const directory = givenDirectory({ members: [{ id: 'julie', name: 'Julie Peeters', email: null }] })
const plan = (rows: readonly (readonly Cell[])[], decisions: ImportDecisions = {}, known = directory) =>
  planned([list(...rows), companies('Boulangerie Lenoir')], decisions, known)

describe('a person in a file', () => {
  it('becomes a worker with an accompaniment, a plan and a job', () => {
    const sheet = givenSheet(
      'P',
      [...HEADINGS, 'Fin plan', 'Heures prévues', 'Contrat', 'H/sem.', 'Prescripteur'],
      [...awa, 'J. Peeters', 'boulangerie LENOIR', '12/04/2026', '31/08/2026', '40 h', 'CDD', '20/sem', 'Forem'],
    )
    const { people } = planned([sheet, companies('Boulangerie Lenoir')], {}, directory)
    expect(people).toHaveLength(1)
    expect(people[0]).toMatchObject({
      action: 'create',
      worker: { lastName: 'Sow', firstName: 'Awa', birthOn: '1991-04-07' },
      episode: { enteredOn: '2026-03-01', coachId: 'julie', referrer: 'Forem', referralSource: 'employmentService' },
      plan: { startsOn: '2026-03-01', endsOn: '2026-08-31', grantedMinutes: 2400 },
      placements: [
        {
          company: { companyKey: 'company|name|boulangerielenoir' },
          contractType: 'fixedTerm',
          contractLabel: 'CDD',
          weeklyMinutes: 1200,
          startedOn: '2026-04-12',
        },
      ],
    })
  })

  it.each([
    [['', 'Awa'], '2 Nom: missing-name'],
    [['Sow', 'Awa', '31/02/1990', '01/03/2026'], '2 Né le: impossible-date'],
    [['Sow', 'Awa', '', ''], '2 Date entrée: missing-entry-date'],
    [['Sow', 'Awa', '', '01/03/2027'], '2 Date entrée: date-in-future'],
    [['Sow', 'Awa', '01/03/2026', '01/02/2026'], '2 Né le: birth-after-entry'],
    [['Sow', 'Awa', '', '01/03/2026', 'Zoé X.'], '2 Référent: unknown-coach'],
    [['Sow', 'Awa', '', '01/03/2026', 'J. Peeters', 'Boulangerie Lenoir'], '2 Début contrat: missing-job-start'],
    [['Sow', 'Awa', '', '01/03/2026', 'J. Peeters', '', '01/03/2026'], '2 Employeur: missing-employer'],
    [['Sow', 'Awa', '', '01/03/2026', 'J. Peeters', 'Inconnue SA', '01/03/2026'], '2 Employeur: unknown-company'],
    [['Sow\0', 'Awa', '', '01/03/2026', 'J. Peeters'], '2 Nom: unstorable'],
    [['#REF!', 'Awa', '', '01/03/2026', 'J. Peeters'], '2 Nom: formula-error'],
    [['S'.repeat(121), 'Awa', '', '01/03/2026', 'J. Peeters'], '2 Nom: too-long'],
  ])('is not imported while something is wrong: %j', (cells, problem) => {
    const { people, problems, counts } = plan([cells])
    expect(people).toEqual([])
    expect(counts.people.problem).toBe(1)
    expect(
      problems.filter((one) => one.severity === 'problem').map((one) => `${one.row} ${one.column}: ${one.code}`),
    ).toContain(problem)
  })

  it('comes in once the cell is mended, and is left out once the row is skipped', () => {
    const rows = [['Sow', 'Awa', '', '32/13/2025', 'J. Peeters']]
    const mended = plan(rows, { cells: { 'P!2!enteredOn': '01/03/2026' } })
    expect(mended.people[0]?.episode.enteredOn).toBe('2026-03-01')
    const skipped = plan(rows, { skips: ['P!2'] })
    expect([skipped.people.length, skipped.counts.people.skip, skipped.problems]).toEqual([0, 1, []])
  })

  it('has a coach as soon as the coach’s name is answered once, or nobody', () => {
    const rows = [
      [...awa, 'Zoé X.'],
      ['Bah', 'Mamadou', '', '01/03/2026', 'zoe x'],
    ]
    expect(plan(rows).questions.coaches).toEqual([{ key: 'zoe x', text: 'Zoé X.', rows: 2 }])
    const answered = plan(rows, { coaches: { 'zoe x': { memberId: 'julie' } } })
    expect(answered.people.map((person) => person.episode.coachId)).toEqual(['julie', 'julie'])
    expect(plan(rows, { coaches: { 'zoe x': 'none' } }).people.map((one) => one.episode.coachId)).toEqual([null, null])
  })

  it('takes what every row lacks from one answer', () => {
    const { people } = plan([['Sow', 'Awa', '', '', 'J. Peeters']], { defaults: { 'P!enteredOn': '05/01/2026' } })
    expect(people[0]?.episode.enteredOn).toBe('2026-01-05')
  })

  it('takes one answer for a word that many rows use', () => {
    const sheet = givenSheet(
      'P',
      [...HEADINGS, 'Contrat'],
      [...awa, 'J. Peeters', 'Lenoir', '01/04/2026', 'contrat bleu'],
    )
    const decisions: ImportDecisions = {
      words: { contractType: { 'contrat bleu': 'CDI' } },
      createUnknownCompanies: true,
    }
    expect(planned([sheet], decisions, directory).people[0]?.placements[0]?.contractType).toBe('openEnded')
    expect(told(planned([sheet], { createUnknownCompanies: true }, directory), 'P')).toEqual([
      '2 Contrat: unknown-contract-word',
    ])
  })
})

describe('two rows with one name', () => {
  const twice = [
    [...awa, 'J. Peeters'],
    ['sow', 'AWA', '01/01/1980', '02/03/2026', 'J. Peeters'],
  ]

  it('are never taken for one person, nor for two, without asking', () => {
    const { people, problems } = plan(twice)
    expect(people).toHaveLength(1)
    const [question] = problems.filter((one) => one.severity === 'problem')
    expect(question).toMatchObject({ row: 3, code: 'possible-duplicate' })
    expect(question?.candidates).toEqual([{ ref: { row: 'P!2' }, label: 'Sow Awa', birthOn: '1991-04-07' }])
  })

  it('become one person when they are said to be, and what they contradict is told', () => {
    const one = plan(twice, { duplicates: { 'P!3': { row: 'P!2' } } })
    expect(one.people).toHaveLength(1)
    expect(one.counts.people).toMatchObject({ create: 1, merged: 1, problem: 0 })
    expect(told(one, 'P')).toEqual(['3 Né le: differs-from-first-row', '3 Date entrée: differs-from-first-row'])
  })

  it('become two people when they are said to be', () => {
    const two = plan(twice, { duplicates: { 'P!3': 'create' } })
    expect(two.people.map((person) => person.worker.birthOn)).toEqual(['1991-04-07', '1980-01-01'])
  })

  it('keep their answer in the next import, even when every cell is the same', () => {
    const same = [
      [...awa, 'J. Peeters'],
      [...awa, 'J. Peeters'],
    ]
    for (const answer of ['create', { row: 'P!2' }] as const) {
      const first = plan(same, { duplicates: { 'P!3': answer } })
      const again = plan(same, {}, written(first, directory))
      expect([again.people.length, again.problems]).toEqual([0, []])
    }
  })
})

describe('a person who is in Tandem already', () => {
  const known = (birthOn: string | null, externalRef: string | null = null) =>
    givenDirectory({
      ...directory,
      workers: [{ id: 'w1', lastName: 'Sow', firstName: 'Awa', birthOn, externalRef, enteredOn: null }],
    })

  it('is updated when name and birth date agree', () => {
    expect(plan([[...awa, 'J. Peeters']], {}, known('1991-04-07')).people[0]).toMatchObject({
      action: 'update',
      recordId: 'w1',
    })
  })

  it('is told from a namesake by the birth date', () => {
    const twins = givenDirectory({
      ...directory,
      workers: ['1991-04-07', '1980-01-01'].map((birthOn, index) => ({
        ...{ id: `w${index}`, lastName: 'Sow', firstName: 'Awa', birthOn, externalRef: null, enteredOn: null },
      })),
    })
    const rows = [
      ['SOW', 'Awa', '01/01/1980', '01/03/2026'],
      [...awa, 'J. Peeters'],
    ]
    expect(plan(rows, {}, twins).people.map((person) => person.recordId)).toEqual(['w1', 'w0'])
  })

  it('is asked for when the birth date differs or is missing', () => {
    for (const birthOn of ['1991-04-08', null]) {
      const doubtful = plan([[...awa, 'J. Peeters']], {}, known(birthOn))
      expect(told(doubtful, 'P')).toEqual(['2 Nom: possible-duplicate'])
      const answered = plan([[...awa, 'J. Peeters']], { duplicates: { 'P!2': { recordId: 'w1' } } }, known(birthOn))
      expect(answered.people[0]).toMatchObject({ action: 'update', recordId: 'w1' })
    }
  })

  it('is known by the organisation’s own number, unless it names somebody else', () => {
    const numbered = (lastName: string) =>
      planned(
        [givenSheet('P', ['ID', 'Nom', 'Prénom', 'Date entrée'], ['C-1', lastName, 'Awa M.', '01/03/2026'])],
        {},
        known(null, 'C-1'),
      )
    expect(numbered('Sow').people[0]).toMatchObject({ action: 'update', recordId: 'w1' })
    const sheet = givenSheet('P', ['ID', 'Nom', 'Prénom', 'Date entrée'], ['C-1', 'Diop', 'Fatou', '01/03/2026'])
    expect(told(planned([sheet], {}, known(null, 'C-1')), 'P')).toEqual(['2 ID: reference-names-another'])
  })

  it('is updated, not doubled, when the file corrects a cell, and left alone when it does not', () => {
    const first = plan([[...awa, 'J. Peeters']])
    const after = written(first, directory)
    expect(plan([[...awa, 'J. Peeters']], {}, after).counts.people).toMatchObject({ same: 1, create: 0 })
    const corrected = plan([['SOW', 'Awa', '07/04/1991', '02/03/2026', 'J. Peeters']], {}, after)
    expect(corrected.people[0]).toMatchObject({
      action: 'update',
      recordId: first.people[0] && `id of ${first.people[0].key}`,
    })
    expect(corrected.people[0]?.episode.recordId).not.toBeNull()
  })
})
