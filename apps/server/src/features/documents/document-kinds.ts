import type { DocumentKind } from '@tandem/domain/documents'
import { coachingPlan } from './document-coaching-plan.ts'
import { employerCheckIn } from './document-employer-check-in.ts'
import { employerPage } from './document-employer-page.ts'
import { extensionRequest } from './document-extension-request.ts'
import { finalReport } from './document-final-report.ts'
import { handOver } from './document-hand-over.ts'
import { hoursExtract } from './document-hours-extract.ts'
import { plainPlan } from './document-plain-plan.ts'
import { closingReview, midPlanReview } from './document-plan-review.ts'
import { skillEvaluation } from './document-skill-evaluation.ts'
import { skills } from './document-skills.ts'
import type { DocumentMaker } from './document-source.ts'
import { visitNote } from './document-visit-note.ts'

/** Every kind of document, and who writes it. */
export const MAKERS: Readonly<Record<DocumentKind, DocumentMaker>> = {
  coachingPlan,
  plainPlan,
  skills,
  skillEvaluation,
  visitNote,
  midPlanReview,
  closingReview,
  employerPage,
  employerCheckIn,
  hoursExtract,
  extensionRequest,
  finalReport,
  handOver,
}
