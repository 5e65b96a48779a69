import type { OperationRow } from './operation-row.ts'
import { AGREEMENT_OPERATIONS } from './operations-agreements.ts'
import { ATTACHMENT_OPERATIONS } from './operations-attachments.ts'
import { CALENDAR_OPERATIONS } from './operations-calendar.ts'
import { CHECK_IN_OPERATIONS } from './operations-check-ins.ts'
import { COMPANY_OPERATIONS } from './operations-company.ts'
import { CONTACT_OPERATIONS } from './operations-contacts.ts'
import { DOCUMENT_OPERATIONS } from './operations-documents.ts'
import { EMPLOYER_OPERATIONS } from './operations-employers.ts'
import { END_OPERATIONS } from './operations-ends.ts'
import { FILE_OPERATIONS } from './operations-file.ts'
import { GOAL_OPERATIONS } from './operations-goals.ts'
import { HOUSE_OPERATIONS } from './operations-house.ts'
import { IMPORT_OPERATIONS } from './operations-imports.ts'
import { INCIDENT_OPERATIONS } from './operations-incidents.ts'
import { MEMORY_OPERATIONS } from './operations-memory.ts'
import { PLAN_OPERATIONS } from './operations-plan.ts'
import { SATISFACTION_LINK_OPERATIONS, SATISFACTION_OPERATIONS } from './operations-satisfaction.ts'
import { SHARING_OPERATIONS } from './operations-sharing.ts'
import { SKILL_OPERATIONS } from './operations-skills.ts'
import { STATUS_CHECK_OPERATIONS } from './operations-status-checks.ts'
import { TEAM_OPERATIONS } from './operations-team.ts'

/** Every operation of the API. One that has no row here fails the matrix of access. */
export const OPERATIONS: Readonly<Record<string, OperationRow>> = {
  ...FILE_OPERATIONS,
  ...ATTACHMENT_OPERATIONS,
  ...CALENDAR_OPERATIONS,
  ...CHECK_IN_OPERATIONS,
  ...COMPANY_OPERATIONS,
  ...CONTACT_OPERATIONS,
  ...DOCUMENT_OPERATIONS,
  ...AGREEMENT_OPERATIONS,
  ...EMPLOYER_OPERATIONS,
  ...END_OPERATIONS,
  ...GOAL_OPERATIONS,
  ...HOUSE_OPERATIONS,
  ...IMPORT_OPERATIONS,
  ...INCIDENT_OPERATIONS,
  ...MEMORY_OPERATIONS,
  ...SATISFACTION_OPERATIONS,
  ...SATISFACTION_LINK_OPERATIONS,
  ...SHARING_OPERATIONS,
  ...SKILL_OPERATIONS,
  ...STATUS_CHECK_OPERATIONS,
  ...TEAM_OPERATIONS,
  ...PLAN_OPERATIONS,
}
