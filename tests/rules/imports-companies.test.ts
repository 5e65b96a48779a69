import type { Cell } from '@tandem/domain/imports/cells'
import type { ImportDecisions } from '@tandem/domain/imports/decisions'
import { describe, expect, it } from 'vitest'
import { givenDirectory, givenSheet, planned, told, written } from '../support/given-imports.ts'

const companies = (...rows: readonly (readonly Cell[])[]) =>
  givenSheet(
    'E',
    ['Raison sociale', 'N° BCE', 'CP', 'Personne de contact', 'Fonction', 'Téléphone', 'Remarques'],
    ...rows,
  )
const people = (...employers: readonly string[]) =>
  givenSheet(
    'P',
    ['Nom', 'Prénom', 'Date entrée', 'Employeur', 'Début contrat'],
    ...employers.map((name, index) => ['Sow', `Awa${index}`, '01/03/2026', name, '01/04/2026']),
  )

describe('a company in a file', () => {
  it('that stands there twice is one, with both contacts, and what differs is told', () => {
    const plan = planned([
      companies(
        ['Boulangerie Lenoir', '0629.873.390', 7600, 'Mme Lenoir', 'gérante', '069/81.78.51', null],
        ['boulangerie LENOIR ', null, '7500', 'M. Lenoir', 'tuteur', null, 'même maison'],
      ),
    ])
    expect(plan.companies).toHaveLength(1)
    expect(plan.companies[0]).toMatchObject({ name: 'Boulangerie Lenoir', postalCode: '7600', remark: 'même maison' })
    expect(plan.contacts.map((contact) => [contact.name, contact.function])).toEqual([
      ['Mme Lenoir', 'director'],
      ['M. Lenoir', 'tutor'],
    ])
    expect(told(plan, 'E')).toEqual(['3 Raison sociale: company-twice', '3 CP: differs-from-first-row'])
    expect(plan.counts.companies).toMatchObject({ create: 1, merged: 1, problem: 0 })
  })

  it('that shares its name with one of another number is asked for', () => {
    const sheet = companies(['Lenoir', '0111'], ['Lenoir SA', '0222'])
    const plan = planned([sheet])
    expect(told(plan, 'E')).toEqual(['3 Raison sociale: possible-duplicate'])
    const two = planned([sheet], { duplicates: { 'E!3': 'create' } })
    expect(two.companies.map((company) => company.registerNumber)).toEqual(['0111', '0222'])
  })

  it('that shares its number with one of another name is asked for, and the answer is kept', () => {
    const sheet = companies(['Delhaize Ath', '0402'], ['Delhaize Tournai', '0402'])
    expect(told(planned([sheet]), 'E')).toEqual(['3 Raison sociale: possible-duplicate'])
    for (const answer of ['create', { row: 'E!2' }] as const) {
      const first = planned([sheet], { duplicates: { 'E!3': answer } })
      expect(first.companies).toHaveLength(answer === 'create' ? 2 : 1)
      const again = planned([sheet], {}, written(first, givenDirectory()))
      expect([again.companies, told(again, 'E')]).toEqual([[], []])
    }
  })

  it('with a name that nobody could read is not imported', () => {
    expect(told(planned([companies(['—', '0111', 7500])]), 'E')).toEqual(['2 Raison sociale: missing-company-name'])
  })

  it('keeps a telephone without a name under the contact’s function', () => {
    const plan = planned([companies(['Lenoir', null, null, null, 'accueil', '069/81.78.51'])])
    expect(plan.contacts[0]).toMatchObject({ name: 'accueil', function: 'other', phone: '069/81.78.51' })
    expect(told(plan, 'E')).toEqual(['2 Personne de contact: contact-without-name'])
  })

  it('is found again in Tandem by number or by name, and is not doubled', () => {
    const directory = givenDirectory({
      employers: [
        { id: 'e1', name: 'Boulangerie Lenoir', registerNumber: 'BE 0629 873 390' },
        { id: 'e2', name: 'Nettoy’pro', registerNumber: null },
      ],
    })
    const plan = planned([companies(['boulangerie LENOIR', '0629.873.390'], ['NETTOYPRO SPRL', null])], {}, directory)
    expect(plan.companies.map((company) => company.recordId)).toEqual(['e1', 'e2'])
  })

  it('imported again plans nothing, not even its contacts', () => {
    const sheet = companies(['Lenoir', '0111', 7500, 'Mme Lenoir', 'gérante', '069/81.78.51'])
    const again = planned([sheet], {}, written(planned([sheet]), givenDirectory()))
    expect([again.companies, again.contacts, again.counts.companies.same]).toEqual([[], [], 1])
  })
})

describe('the employer of a person', () => {
  it('is the company of the other sheet, however it is spelt', () => {
    const plan = planned([people('NETTOYPRO', 'nettoy-pro sprl'), companies(['NETTOY’PRO SPRL', '0751.865.126'])])
    const links = plan.people.map((person) => person.placements[0]?.company)
    expect(links).toEqual([{ companyKey: 'company|nr|0751865126' }, { companyKey: 'company|nr|0751865126' }])
  })

  it('is found under every name of a company that bears two', () => {
    const sheets = [people('Delhaize Tournai'), companies(['Delhaize Ath', '0402'], ['Delhaize Tournai', '0402'])]
    const plan = planned(sheets, { duplicates: { 'E!3': { row: 'E!2' } } })
    expect(plan.people[0]?.placements[0]?.company).toEqual({ companyKey: 'company|nr|0402' })
  })

  it('that is not known is one question for all its rows', () => {
    const sheets = [people('Logis Solidaire', 'LOGIS SOLIDAIRE ASBL', 'Ferme')]
    expect(planned(sheets).questions.companies).toEqual([
      { key: 'logissolidaire', text: 'Logis Solidaire', rows: 2 },
      { key: 'ferme', text: 'Ferme', rows: 1 },
    ])
    const decisions: ImportDecisions = { companies: { logissolidaire: 'create', ferme: { employerId: 'e9' } } }
    const plan = planned(sheets, decisions)
    expect(plan.companies.map((company) => company.name)).toEqual(['Logis Solidaire'])
    expect(plan.people.map((person) => person.placements[0]?.company)).toEqual([
      { companyKey: 'company|name|logissolidaire' },
      { companyKey: 'company|name|logissolidaire' },
      { employerId: 'e9' },
    ])
  })

  it('is suggested, not chosen, when its name is only near', () => {
    const plan = planned([people('Boulangerie Lenoir Tournai'), companies(['Boulangerie Lenoir'])])
    const [question] = plan.problems
    expect(question).toMatchObject({ code: 'unknown-company', candidates: [{ label: 'Boulangerie Lenoir' }] })
  })

  it('waits for its own row to be settled', () => {
    const sheet = givenSheet('E', ['Raison sociale', 'E-mail'], ['Lenoir', 'pas d’adresse'])
    expect(planned([people('Lenoir'), sheet]).counts.people).toMatchObject({ waiting: 1, create: 0, problem: 0 })
    const mended = planned([people('Lenoir'), sheet], { cells: { 'E!2!contactEmail': '' } })
    expect(mended.counts.people).toMatchObject({ waiting: 0, create: 1 })
  })

  it('of a first import is the same job in the second', () => {
    const sheets = [people('Lenoir')]
    const decisions = { createUnknownCompanies: true }
    const first = planned(sheets, decisions)
    const { importPrints: _, ...after } = written(first, givenDirectory())
    const again = planned(sheets, decisions, after)
    expect(again.companies).toEqual([])
    expect(again.people[0]?.placements[0]?.recordId).not.toBeNull()
  })
})
