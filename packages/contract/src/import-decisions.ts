import { FIELDS_OF, type ImportField, SHEET_KINDS } from '@tandem/domain/imports/headings'
import { z } from 'zod'
import { id, longText, name, text } from './fields.ts'

/** Name of a sheet, a heading, or a text of the file in the form under which answers are kept. */
const label = text(400)
/** A row or a cell of the file, such as `Sheet1!12` and `Sheet1!12!birthOn`. */
const address = text(500)

const FIELDS = [...new Set(Object.values(FIELDS_OF).flat())] as [ImportField, ...ImportField[]]
export const importField = z.enum(FIELDS)

const headingMap = z.record(label, importField.nullable())

/** Whom a coach text means: a member, somebody to add under a name, or nobody. `text` is as the file has it. */
const coachAnswer = z.strictObject({ text: label, memberId: id.nullable(), addAs: name.nullable() })

/** Which company a text means: one of Tandem, one of this file, or with neither a new one. */
const companyAnswer = z.strictObject({ text: label, employerId: id.nullable(), row: address.nullable() })

/** Whom a row is: a record of Tandem, another row of the file, or with neither somebody new. */
const sameAs = z.strictObject({ recordId: id.nullable(), row: address.nullable() })

/** Everything that was decided about a file, kept with it so that a reload goes on where one was. */
export const importDecisions = z.strictObject({
  /** The team that the people come into. */
  teamId: id.nullable(),
  kinds: z.record(label, z.enum(SHEET_KINDS)),
  columns: z.strictObject({ people: headingMap, companies: headingMap, log: headingMap }),
  cells: z.record(address, longText),
  defaults: z.record(address, longText),
  words: z.partialRecord(importField, z.record(label, longText)),
  skips: z.array(address).max(5_000),
  coaches: z.record(label, coachAnswer),
  companies: z.record(label, companyAnswer),
  duplicates: z.record(address, sameAs),
  people: z.record(address, sameAs),
})
export type ImportChoices = z.infer<typeof importDecisions>

export const NO_CHOICES: ImportChoices = {
  teamId: null,
  kinds: {},
  columns: { people: {}, companies: {}, log: {} },
  cells: {},
  defaults: {},
  words: {},
  skips: [],
  coaches: {},
  companies: {},
  duplicates: {},
  people: {},
}
