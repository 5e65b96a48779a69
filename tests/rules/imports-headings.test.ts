import { columnsOf, FIELDS_OF, headingKey } from '@tandem/domain/imports/headings'
import { isSensitiveHeading, refusesEmployerContact, speaksOfHealth } from '@tandem/domain/imports/sensitive'
import { keepableSheets, layoutOf } from '@tandem/domain/imports/sheets'
import { describe, expect, it } from 'vitest'
import { givenSheet } from '../support/given-imports.ts'

const free = { kind: null, mappings: {} }
const fieldsOf = (columns: ReturnType<typeof columnsOf>) => columns.map((column) => column.field)

describe('the headings of a sheet', () => {
  it('are found below a title and empty rows, and what holds no record is told', () => {
    const sheet = givenSheet(
      'File',
      ['Suivi 2026'],
      [],
      ['NOM', 'Prénom', 'H/sem.'],
      ['BENALI', 'Aïcha', 20],
      [null, null],
      ['NOM', 'Prénom', 'H/sem.'],
      ['SOW', 'Awa', 30],
      [null, 'TOTAL', 50],
    )
    const layout = layoutOf(sheet, free)
    expect([layout.kind, layout.headingRow]).toEqual(['people', 3])
    expect(layout.dataRows).toEqual([4, 7])
    expect(layout.skippedRows).toEqual([
      { row: 1, why: 'title' },
      { row: 2, why: 'empty' },
      { row: 5, why: 'empty' },
      { row: 6, why: 'headings-again' },
      { row: 8, why: 'total' },
    ])
  })

  it.each([
    ['people', ['Surname', 'First name', 'DOB', 'Coach', 'Employer']],
    ['people', ['Nom et prénom', 'Né(e) le', 'Date d’entrée']],
    ['companies', ['Raison sociale', 'N° BCE', 'CP', 'Localité']],
    ['companies', ['Company name', 'Postcode', 'Contact person']],
    ['log', ['Date', 'Bénéficiaire', 'Avec', 'Durée']],
    ['log', ['Date', 'Client', 'With', 'Notes']],
    ['unknown', ['Produit', 'Prix', 'Quantité']],
  ] as const)('say that a sheet is a list of %s', (kind, headings) => {
    expect(layoutOf(givenSheet('S', headings), free).kind).toBe(kind)
  })

  it('mean the same with or without accents, capitals and punctuation', () => {
    const columns = columnsOf(
      'people',
      ['nom', 'PRENOM', 'Ne(e) le', 'TEL', 'h / sem', 'fin p essai', 'Né le (jj/mm)'],
      {},
    )
    expect(fieldsOf(columns)).toEqual([
      ...['lastName', 'firstName', 'birthOn', 'phone', 'weeklyHours', 'trialEndOn', null],
    ])
    expect(columns.at(-1)?.why).toBe('repeated')
  })

  it('may be mapped by hand, once for all files of the kind', () => {
    const mapping = { [headingKey('Qui ?')]: 'person', [headingKey('Type')]: null } as const
    const columns = columnsOf('log', ['Date', 'Qui ?', 'Type', 'Truc'], mapping)
    expect(columns.map(({ field, why }) => [field, why])).toEqual([
      ['occurredOn', 'recognised'],
      ['person', 'mapped'],
      [null, 'left-out'],
      [null, 'unrecognised'],
    ])
  })

  it('make a sheet of an unknown kind readable once its kind and columns are told', () => {
    const sheet = givenSheet('X', ['Qui', 'Quand'], ['Awa Sow', '01/03/2026'])
    expect(layoutOf(sheet, free)).toMatchObject({ kind: 'unknown', headingRow: 1, dataRows: [] })
    const mappings = { log: { qui: 'person', quand: 'occurredOn' } } as const
    expect(layoutOf(sheet, { kind: 'log', mappings })).toMatchObject({ kind: 'log', headingRow: 1, dataRows: [2] })
    expect(layoutOf(sheet, { kind: null, mappings })).toMatchObject({ kind: 'log', dataRows: [2] })
  })

  it('that stand for a running number identify nobody', () => {
    expect(columnsOf('people', ['N°', 'N° dossier'], {}).map(({ field, why }) => [field, why])).toEqual([
      [null, 'row-number'],
      ['externalRef', 'recognised'],
    ])
  })

  it('of what Tandem computes are not imported, and an exit is closed in Tandem', () => {
    const columns = columnsOf('people', ['Dernier contact', 'Last contact employer', 'Date de sortie'], {})
    expect(columns.map(({ field, why, compares }) => [field, why, compares])).toEqual([
      [null, 'computed-by-tandem', 'lastContactOn'],
      [null, 'computed-by-tandem', 'lastEmployerContactOn'],
      [null, 'closed-in-tandem', 'exitedOn'],
    ])
  })

  it('take the day of referral for the day of entry only where none is given, and say so', () => {
    const alone = columnsOf('people', ['Referral date'], {})
    expect(alone[0]).toMatchObject({ field: 'referredOn', why: 'used-as-entry-date' })
    expect(columnsOf('people', ['Referral date', 'Entry date'], {})[0]).toMatchObject({ field: null, why: 'left-out' })
  })
})

describe('a column that Tandem must not hold', () => {
  it.each([
    ...['Public', 'RQTH', 'Type de public', 'Diagnostic', 'Santé', 'N° national', 'NISS', 'Nationalité', 'Handicap'],
    ...['Health', 'Disability', 'National number', 'Nationality', 'Social security no.', 'Titre de séjour', 'AVIQ'],
    ...['Pays d’origine', 'Reconnaissance handicap', 'Médecin traitant'],
  ])('such as "%s" is left out on purpose', (heading) => {
    expect(isSensitiveHeading(heading, 'people')).toBe(true)
    expect(columnsOf('people', [heading], {})[0]).toMatchObject({ field: null, why: 'sensitive' })
  })

  it('cannot be mapped by hand', () => {
    expect(columnsOf('people', ['Public'], { public: 'remark' })[0]).toMatchObject({ field: null, why: 'sensitive' })
  })

  it('is not mistaken for one that it may', () => {
    for (const field of FIELDS_OF.people) expect(isSensitiveHeading(field, 'people')).toBe(false)
    for (const heading of ['Prescripteur', 'Commune', 'Origine de la demande', 'Remarques', 'Référent', 'N° BCE'])
      expect(isSensitiveHeading(heading, 'people')).toBe(false)
    expect(isSensitiveHeading('Public', 'companies')).toBe(false)
  })

  it('is emptied before anything of the file is kept', () => {
    const sheet = givenSheet('File', ['Titre'], ['Nom', 'Prénom', 'Public'], ['Sow', 'Awa', 'RQTH'])
    expect(keepableSheets([sheet])[0]?.rows).toEqual([['Titre'], ['Nom', 'Prénom', 'Public'], ['Sow', 'Awa', null]])
  })
})

describe('a remark', () => {
  it('that refuses a contact with the employer is noticed', () => {
    for (const text of [
      'attention : ne pas contacter l’employeur sans son accord',
      "Ne jamais appeler l'entreprise",
      'do not call the employer',
    ])
      expect(refusesEmployerContact(text)).toBe(true)
    for (const text of ['ne répond pas au tél. le matin', 'contacter l’employeur lundi', 'garde d’enfants !!'])
      expect(refusesEmployerContact(text)).toBe(false)
  })

  it('that tells a health matter is noticed', () => {
    expect([speaksOfHealth('RQTH depuis 2020'), speaksOfHealth('garde d’enfants')]).toEqual([true, false])
  })
})
