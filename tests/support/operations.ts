import type { OperationRow } from './operation-row.ts'
import { AGREEMENT_OPERATIONS } from './operations-agreements.ts'
import { EMPLOYER_OPERATIONS } from './operations-employers.ts'
import { FILE_OPERATIONS } from './operations-file.ts'
import { HOUSE_OPERATIONS } from './operations-house.ts'
import { IMPORT_OPERATIONS } from './operations-imports.ts'

/** Every operation of the API. One that has no row here fails the matrix of access. */
export const OPERATIONS: Readonly<Record<string, OperationRow>> = {
  ...FILE_OPERATIONS,
  ...AGREEMENT_OPERATIONS,
  ...EMPLOYER_OPERATIONS,
  ...HOUSE_OPERATIONS,
  ...IMPORT_OPERATIONS,
}
