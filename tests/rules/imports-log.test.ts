import type { Cell } from '@tandem/domain/imports/cells'
import type { ImportDecisions } from '@tandem/domain/imports/decisions'
import { describe, expect, it } from 'vitest'
import { givenDirectory, givenSheet, planned, told, written } from '../support/given-imports.ts'

const HEADINGS = [
  'Date',
  'Bénéficiaire',
  'Avec',
  'Type',
  'Durée',
  'Trajet',
  'Compte rendu',
  'Prochaine étape',
  'Pour le',
]
const log = (...rows: readonly (readonly Cell[])[]) => givenSheet('L', HEADINGS, ...rows)
const people = givenSheet(
  'P',
  ['Nom', 'Prénom', 'Né le', 'Date entrée'],
  ['SOW', 'Awa', '07/04/1991', '01/03/2026'],
  ['BAH', 'Mamadou', '22/02/1979', '01/03/2026'],
)
const plan = (rows: readonly (readonly Cell[])[], decisions: ImportDecisions = {}, directory = givenDirectory()) =>
  planned([people, log(...rows)], decisions, directory)
const one = (...cells: readonly Cell[]) => plan([cells]).log[0]

describe('a line of the log', () => {
  it('becomes an entry about the person it names', () => {
    const { log: lines, people: persons } = plan([
      [
        '12/05/2026',
        'Sow A.',
        'employeur (prospection)',
        'tél',
        '1h15',
        '20 min',
        ' Appel. ',
        'rappeler',
        '20/05/2026',
      ],
    ])
    expect(lines[0]).toMatchObject({
      action: 'create',
      occurredOn: '2026-05-12',
      people: [{ personKey: persons[0]?.key }],
      withParties: ['employer'],
      mode: 'phone',
      kind: 'prospecting',
      minutes: 75,
      travelMinutes: 20,
      note: ' Appel. ',
      next: { title: 'rappeler', dueOn: '2026-05-20', overtakenOn: null },
    })
  })

  it.each([
    [['01/12/2026', 'Sow A.', 'bénéf.', 'tél', '1h'], '2 Date: date-in-future'],
    [['', 'Sow A.', 'bénéf.', 'tél', '1h'], '2 Date: missing-date'],
    [['01/05/2026', 'Jean Inconnu', 'bénéf.', 'tél', '1h'], '2 Bénéficiaire: unknown-person'],
    [['01/05/2026', '', 'bénéf.', 'tél', '1h'], '2 Bénéficiaire: missing-person'],
    [['01/05/2026', 'Sow A.', 'zzz', 'tél', '1h'], '2 Avec: unknown-word'],
    [['01/05/2026', 'Sow A.', 'bénéf.', 'zzz', '1h'], '2 Type: unknown-word'],
    [['01/05/2026', 'Sow A.', 'bénéf.', 'tél', ''], '2 Durée: missing-duration'],
    [['01/05/2026', 'Sow A.', 'bénéf.', 'tél', 10], '2 Durée: ambiguous-duration'],
    [['01/05/2026', 'Sow A.', 'bénéf.', 'tél', '13h'], '2 Durée: entry-too-long'],
    [['01/05/2026', 'Sow A.', 'les deux', 'absent', '1h'], '2 Avec: missed-needs-who'],
  ])('is not imported while something is wrong: %j', (cells, problem) => {
    const { log: lines, counts } = plan([cells])
    expect([lines.length, counts.log.problem]).toEqual([0, 1])
    expect(told(plan([cells]), 'L')).toEqual([problem])
  })

  it('warns, and comes in all the same', () => {
    const cells = ['01/01/2026', 'Sow A.', '', '', '45 min', '', 'Absente au rendez-vous.', '', '31/12/2025']
    expect(told(plan([cells]), 'L')).toEqual([
      '2 Avec: with-assumed',
      '2 Type: type-assumed',
      '2 Type: absence-in-note',
      '2 Date: before-entry',
      '2 Pour le: next-before-entry',
    ])
    expect(plan([cells]).log[0]).toMatchObject({ withParties: ['worker'], mode: 'office', kind: 'interview' })
  })

  it('tells who did not come, without time when none is given', () => {
    expect(one('01/05/2026', 'Sow A.', 'bénéf.', 'absent', '')).toMatchObject({
      kind: 'missed',
      missedBy: 'worker',
      minutes: 0,
    })
    expect(one('01/05/2026', 'Sow A.', 'tuteur', 'absent', '')).toMatchObject({ kind: 'missed', missedBy: 'employer' })
  })

  it('with a partner is coordination, and keeps its person', () => {
    expect(one('01/05/2026', 'Sow A.', 'CPAS', 'RDV', '1h')).toMatchObject({ kind: 'coordination', mode: 'office' })
  })

  it('may be about several people', () => {
    for (const names of ['Sow A. / Bah M.', 'Awa Sow et Mamadou Bah', 'SOW Awa; BAH Mamadou'])
      expect(one('01/05/2026', names, 'bénéf.', 'tél', '1h')?.people).toHaveLength(2)
  })

  it('follows the units that the headings name', () => {
    const sheet = givenSheet('L', ['Date', 'Client', 'Minutes', 'Notes'], ['2026-05-01', 'Sow A.', 5, 'ok'])
    expect(planned([people, sheet]).log[0]?.minutes).toBe(5)
  })

  it('shows which next steps a later line has overtaken', () => {
    const { log: lines } = plan([
      ['01/05/2026', 'Sow A.', 'bénéf.', 'tél', '1h', '', '', 'rappeler', ''],
      ['09/05/2026', 'Awa Sow', 'bénéf.', 'tél', '1h', '', '', 'bilan', ''],
      ['10/05/2026', 'Bah M.', 'bénéf.', 'tél', '1h', '', '', 'visite', ''],
    ])
    expect(lines.map((line) => line.next?.overtakenOn)).toEqual(['2026-05-09', null, null])
  })
})

describe('a name that two people bear', () => {
  const twins = givenSheet(
    'P',
    ['Nom', 'Prénom', 'Né le', 'Date entrée'],
    ['DUPONT', 'Marc', '25/09/2004', '01/03/2026'],
    ['Dupont', 'marc', '01/03/1980', '01/03/2026'],
  )
  const sheets = [twins, log(['01/05/2026', 'Dupont M.', 'bénéf.', 'tél', '1h'])]

  it('is a question with both as answers', () => {
    const [question] = planned(sheets, { duplicates: { 'P!3': 'create' } }).problems
    expect(question).toMatchObject({ row: 2, code: 'ambiguous-person' })
    expect(question?.candidates.map((candidate) => candidate.birthOn)).toEqual(['2004-09-25', '1980-03-01'])
  })

  it('is answered for one line or for the name', () => {
    for (const key of ['L!2', 'dupont m']) {
      const answered = planned(sheets, { duplicates: { 'P!3': 'create' }, people: { [key]: { row: 'P!3' } } })
      expect(answered.log[0]?.people).toEqual([{ personKey: answered.people[1]?.key }])
    }
  })

  it('is no question any more once one of them is left out, or both are one', () => {
    for (const decisions of [{ skips: ['P!3'] }, { duplicates: { 'P!3': { row: 'P!2' } } }]) {
      const settled = planned(sheets, decisions)
      expect(settled.log[0]?.people).toEqual([{ personKey: settled.people[0]?.key }])
    }
  })
})

describe('a line about somebody whose row', () => {
  it('is not settled waits', () => {
    const broken = givenSheet('P', ['Nom', 'Prénom', 'Date entrée'], ['Sow', 'Awa', '32/13/2025'])
    const { counts, problems } = planned([broken, log(['01/05/2026', 'Sow A.', 'bénéf.', 'tél', '1h'])])
    expect(counts.log).toMatchObject({ waiting: 1, problem: 0 })
    expect(problems).toHaveLength(1)
  })

  it('is left out is left out with it, and says so', () => {
    const { counts, problems } = plan([['01/05/2026', 'Sow A.', 'bénéf.', 'tél', '1h']], { skips: ['P!2'] })
    expect(counts.log).toMatchObject({ skip: 1, create: 0 })
    expect(problems.map((problem) => problem.code)).toEqual(['person-skipped'])
  })
})

describe('the same log imported again', () => {
  const rows = [
    ['01/05/2026', 'Sow A.', 'bénéf.', 'tél', '1h', '', 'Bilan.'],
    ['01/05/2026', 'Sow A.', 'bénéf.', 'tél', '1h', '', 'Bilan.'],
    ['01/12/2026', 'Bah M.', 'bénéf.', 'tél', '1h', '', 'Faute de frappe.'],
  ]
  const decisions = { cells: { 'L!4!occurredOn': '01/05/2026' } }
  const first = plan(rows, decisions)
  const after = written(first, givenDirectory())

  it('holds identical lines apart by a count and tells them', () => {
    expect(new Set(first.log.map((line) => line.key)).size).toBe(3)
    expect(told(first, 'L')).toEqual(['3 -: line-repeated'])
  })

  it('plans nothing, and asks nothing that was mended before', () => {
    const again = plan(rows, {}, after)
    expect([again.log, again.people, again.problems]).toEqual([[], [], []])
    expect(again.counts.log.same).toBe(3)
  })

  it('updates every line where it is not known what was written', () => {
    const { importPrints: _, ...withoutPrints } = after
    const again = plan(rows, decisions, withoutPrints)
    expect(again.log.map((line) => line.action)).toEqual(['update', 'update', 'update'])
  })

  it('finds the lines when the log comes alone, by the people of Tandem', () => {
    const alone = planned([log(...rows.slice(0, 2))], {}, after)
    expect(alone.counts.log).toMatchObject({ same: 2, create: 0 })
  })

  it('finds the lines when rows were added, moved and their names rewritten', () => {
    const moved = [
      ['02/05/2026', 'Bah M.', 'bénéf.', 'mail', 30, '', 'Nouveau.'],
      ['01/05/2026', 'SOW Awa', 'bénéficiaire', 'tél', '60 min', '', 'Bilan.'],
    ]
    const { log: lines } = plan(moved, {}, after)
    expect(lines.map((line) => line.action)).toEqual(['create', 'update'])
  })
})

describe('the last contact that a column tells', () => {
  it('is compared with the lines of the log', () => {
    const list = (last: string) =>
      givenSheet('P', ['Nom', 'Prénom', 'Date entrée', 'Dernier contact'], ['Sow', 'Awa', '01/03/2026', last])
    const lines = log(['01/05/2026', 'Sow A.', 'bénéf.', 'tél', '1h'])
    expect(told(planned([list('02/05/2026'), lines]), 'P')).toEqual(['2 Dernier contact: last-contact-not-in-log'])
    expect(told(planned([list('01/05/2026'), lines]), 'P')).toEqual([])
    expect(told(planned([list('02/05/2026')]), 'P')).toEqual([])
  })
})
