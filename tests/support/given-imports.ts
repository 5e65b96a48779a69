import type { Cell, Sheet } from '@tandem/domain/imports/cells'
import type { ImportDecisions, ImportDirectory } from '@tandem/domain/imports/decisions'
import { planImport } from '@tandem/domain/imports/plan'
import type { ImportPlan, Planned } from '@tandem/domain/imports/planned'

const IMPORT_DAY = '2026-11-24'

export function givenDirectory(facts: Partial<ImportDirectory> = {}): ImportDirectory {
  return { today: IMPORT_DAY, members: [], workers: [], employers: [], importKeys: new Map(), ...facts }
}

/** A sheet out of a table: the first row is row 1 of the spreadsheet. */
export function givenSheet(name: string, ...rows: readonly (readonly Cell[])[]): Sheet {
  return { name, rows }
}

/** `severity row code` of everything that is told about a sheet, in the order of the file. */
export function told(plan: ImportPlan, sheet: string): string[] {
  return plan.problems.filter((one) => one.sheet === sheet).map((one) => `${one.row} ${one.column ?? '-'}: ${one.code}`)
}

/** What Tandem knows after everything a plan holds was written. */
export function written(plan: ImportPlan, before: ImportDirectory): ImportDirectory {
  const importKeys = new Map(before.importKeys)
  const importPrints = new Map(before.importPrints)
  const idOf = (record: Planned) => record.recordId ?? `id of ${record.key}`
  const keep = (record: Planned) => {
    for (const key of [record.key, ...record.aliases]) {
      importKeys.set(key, idOf(record))
      importPrints.set(key, record.print)
    }
  }
  for (const record of [...plan.companies, ...plan.contacts, ...plan.people, ...plan.log]) keep(record)
  for (const person of plan.people)
    for (const part of [person.episode, person.plan, ...person.placements])
      if (part !== null) importKeys.set(part.key, part.recordId ?? `id of ${part.key}`)
  const workers = new Map(before.workers.map((worker) => [worker.id, worker]))
  for (const person of plan.people) {
    const { lastName, firstName, birthOn, externalRef } = person.worker
    const id = idOf(person)
    workers.set(id, { id, lastName, firstName, birthOn, externalRef, enteredOn: person.episode.enteredOn })
  }
  const employers = new Map(before.employers.map((employer) => [employer.id, employer]))
  for (const company of plan.companies) {
    const id = idOf(company)
    employers.set(id, { id, name: company.name, registerNumber: company.registerNumber })
  }
  return { ...before, importKeys, importPrints, workers: [...workers.values()], employers: [...employers.values()] }
}

export function planned(
  sheets: readonly Sheet[],
  decisions: ImportDecisions = {},
  directory = givenDirectory(),
): ImportPlan {
  return planImport(sheets, directory, decisions)
}
