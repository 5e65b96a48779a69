import { TEMPLATE_BYTES } from '@tandem/contract/document-settings'
import { ATTACHMENT_BYTES } from '@tandem/domain/attachments'
import { IMPORT_LIMITS } from '@tandem/domain/imports/cells'
import type { Context } from './context.ts'
import { absenceRoutes } from './features/absences/absences.routes.ts'
import { agreementDraftRoutes } from './features/agreements/agreement-drafts.routes.ts'
import { agreementFileRoutes } from './features/agreements/agreement-files.routes.ts'
import { agreementLinkRoutes } from './features/agreements/agreement-links.routes.ts'
import { agreementSendingRoutes } from './features/agreements/agreement-sending.routes.ts'
import { agreementSigningRoutes } from './features/agreements/agreement-signing.routes.ts'
import { agreementRoutes } from './features/agreements/agreements.routes.ts'
import { appointmentRoutes } from './features/appointments/appointments.routes.ts'
import {
  attachmentFileRoutes,
  attachmentRoutes,
  attachmentUploadRoutes,
} from './features/attachments/attachments.routes.ts'
import { appointmentFileRoutes } from './features/calendar/appointment-files.routes.ts'
import { calendarRoutes } from './features/calendar/calendar.routes.ts'
import { calendarFeedRoutes, serveCalendarFeeds } from './features/calendar/calendar-feeds.routes.ts'
import { capacityReviewRoutes } from './features/capacity-reviews/capacity-reviews.routes.ts'
import { caseloadRoutes } from './features/caseload/caseload.routes.ts'
import { caseloadExportRoutes } from './features/caseload/caseload-export.routes.ts'
import { weeklyDigestRoutes } from './features/caseload/weekly-digest.routes.ts'
import { weeklyLetterRoutes } from './features/caseload/weekly-letter.routes.ts'
import { checkInAnsweringRoutes } from './features/check-in-links/check-in-answering.routes.ts'
import { checkInLinkRoutes } from './features/check-in-links/check-in-links.routes.ts'
import { checkInRoutes } from './features/check-ins/check-ins.routes.ts'
import { missedCheckInRoutes } from './features/check-ins/missed-check-ins.routes.ts'
import { companyMemoryRoutes } from './features/company-memory/company-memory.routes.ts'
import { consentTextRoutes } from './features/consents/consent-texts.routes.ts'
import { consentRoutes } from './features/consents/consents.routes.ts'
import { coverRoutes } from './features/covers/covers.routes.ts'
import { disclosureRoutes } from './features/disclosures/disclosures.routes.ts'
import { divergenceTalkRoutes } from './features/divergence-talks/divergence-talks.routes.ts'
import { documentFileRoutes } from './features/documents/document-files.routes.ts'
import { documentSettingsRoutes, documentSettingsUploadRoutes } from './features/documents/document-settings.routes.ts'
import { documentRoutes } from './features/documents/documents.routes.ts'
import { eligibilityProofRoutes } from './features/eligibility-proofs/eligibility-proofs.routes.ts'
import { employerCommitmentRoutes } from './features/employer-commitments/employer-commitments.routes.ts'
import { contactLeavingRoutes } from './features/employers/contact-leavings.routes.ts'
import { employerTimelineRoutes } from './features/employers/employer-timeline.routes.ts'
import { employerViewRoutes } from './features/employers/employer-view.routes.ts'
import { employerRoutes } from './features/employers/employers.routes.ts'
import { episodeRoutes } from './features/episodes/episodes.routes.ts'
import { frameworkRoutes } from './features/frameworks/frameworks.routes.ts'
import { goalReviewRoutes } from './features/goals/goal-reviews.routes.ts'
import { goalRoutes } from './features/goals/goals.routes.ts'
import { handOverRoutes } from './features/hand-overs/hand-overs.routes.ts'
import { importRoutes, importUploadRoutes } from './features/imports/imports.routes.ts'
import { incidentRoutes } from './features/incidents/incidents.routes.ts'
import { logEntryRoutes } from './features/log-entries/log-entries.routes.ts'
import { logEntryChangeRoutes } from './features/log-entries/log-entry-changes.routes.ts'
import { logEntryReadingRoutes } from './features/log-entries/log-entry-reading.routes.ts'
import { logFormRoutes } from './features/log-entries/log-form.routes.ts'
import { timelineRoutes } from './features/log-entries/timeline.routes.ts'
import { mailSettingsRoutes } from './features/mail-settings/mail-settings.routes.ts'
import { matchRoutes } from './features/matches/matches.routes.ts'
import { memberShareRoutes } from './features/members/member-shares.routes.ts'
import { memberRoutes } from './features/members/members.routes.ts'
import { sessionRoutes } from './features/members/session.routes.ts'
import { demonstrationRoutes } from './features/organisation/demonstration.routes.ts'
import { organisationRoutes } from './features/organisation/organisation.routes.ts'
import { outcomeRoutes } from './features/outcomes/outcomes.routes.ts'
import { outcomesExportRoutes } from './features/outcomes/outcomes-export.routes.ts'
import { noShowRoutes } from './features/placements/no-shows.routes.ts'
import { placementRoutes } from './features/placements/placements.routes.ts'
import { extensionRoutes } from './features/plans/extensions.routes.ts'
import { planCadenceRoutes } from './features/plans/plan-cadences.routes.ts'
import { planRoutes } from './features/plans/plans.routes.ts'
import { taperRoutes } from './features/plans/taper.routes.ts'
import { programmeRoutes } from './features/programmes/programmes.routes.ts'
import { questionnaireRoutes } from './features/questionnaires/questionnaires.routes.ts'
import { reviewRoutes } from './features/reviews/reviews.routes.ts'
import { satisfactionRoutes } from './features/satisfaction/satisfaction.routes.ts'
import { satisfactionAnsweringRoutes } from './features/satisfaction/satisfaction-answering.routes.ts'
import { satisfactionLinkRoutes } from './features/satisfaction/satisfaction-links.routes.ts'
import { searchRoutes } from './features/search/search.routes.ts'
import { skillReadingRoutes } from './features/skills/skill-readings.routes.ts'
import { skillRoutes } from './features/skills/skills.routes.ts'
import { statusCheckRoutes } from './features/status-checks/status-checks.routes.ts'
import { subsidyRoutes } from './features/subsidies/subsidies.routes.ts'
import { taskRoutes } from './features/tasks/tasks.routes.ts'
import { teamWorkRoutes } from './features/team-work/team-work.routes.ts'
import { teamRoutes } from './features/teams/teams.routes.ts'
import { todayRoutes } from './features/today/today.routes.ts'
import { workConditionRoutes } from './features/work-conditions/work-conditions.routes.ts'
import { workerRoutes } from './features/workers/workers.routes.ts'
import { downloadsOf } from './http/downloads.ts'
import { filesOf } from './http/files.ts'
import { describeApi, serveApiDocs } from './http/openapi.ts'
import { serverOf } from './http/serve.ts'
import { newServer, type Server } from './http/server.ts'
import { serveWeb } from './http/static.ts'
import { takeFiles } from './http/uploads.ts'
import { tendPost } from './post-office.ts'

const FEATURES = [
  appointmentRoutes,
  absenceRoutes,
  attachmentRoutes,
  agreementLinkRoutes,
  agreementDraftRoutes,
  agreementRoutes,
  agreementSendingRoutes,
  agreementSigningRoutes,
  capacityReviewRoutes,
  calendarRoutes,
  calendarFeedRoutes,
  caseloadRoutes,
  checkInRoutes,
  missedCheckInRoutes,
  checkInAnsweringRoutes,
  checkInLinkRoutes,
  companyMemoryRoutes,
  consentRoutes,
  consentTextRoutes,
  coverRoutes,
  demonstrationRoutes,
  weeklyLetterRoutes,
  disclosureRoutes,
  divergenceTalkRoutes,
  documentRoutes,
  documentSettingsRoutes,
  employerCommitmentRoutes,
  employerRoutes,
  employerTimelineRoutes,
  contactLeavingRoutes,
  employerViewRoutes,
  episodeRoutes,
  extensionRoutes,
  frameworkRoutes,
  goalRoutes,
  goalReviewRoutes,
  mailSettingsRoutes,
  handOverRoutes,
  matchRoutes,
  reviewRoutes,
  importRoutes,
  incidentRoutes,
  statusCheckRoutes,
  satisfactionRoutes,
  satisfactionLinkRoutes,
  satisfactionAnsweringRoutes,
  logEntryRoutes,
  logEntryChangeRoutes,
  logEntryReadingRoutes,
  logFormRoutes,
  memberRoutes,
  memberShareRoutes,
  organisationRoutes,
  outcomeRoutes,
  questionnaireRoutes,
  placementRoutes,
  planCadenceRoutes,
  subsidyRoutes,
  eligibilityProofRoutes,
  noShowRoutes,
  planRoutes,
  programmeRoutes,
  searchRoutes,
  sessionRoutes,
  skillReadingRoutes,
  skillRoutes,
  taperRoutes,
  taskRoutes,
  teamRoutes,
  teamWorkRoutes,
  weeklyDigestRoutes,
  timelineRoutes,
  todayRoutes,
  workConditionRoutes,
  workerRoutes,
]

const DOWNLOADS = [caseloadExportRoutes, outcomesExportRoutes]

const FILES = [agreementFileRoutes, appointmentFileRoutes, attachmentFileRoutes, documentFileRoutes]

/** The whole server as a value: nothing is opened, read or listened to beside the context. */
export async function buildApp(context: Context): Promise<Server> {
  const server = await newServer(context)
  await describeApi(server)
  const serve = serverOf(server, context)
  for (const addRoutes of FEATURES) addRoutes(serve)
  await server.register(async (apart) => {
    await takeFiles(apart, IMPORT_LIMITS.bytes)
    importUploadRoutes(serverOf(apart, context))
  })
  await server.register(async (apart) => {
    await takeFiles(apart, TEMPLATE_BYTES)
    documentSettingsUploadRoutes(serverOf(apart, context))
  })
  await server.register(async (apart) => {
    await takeFiles(apart, ATTACHMENT_BYTES)
    attachmentUploadRoutes(serverOf(apart, context))
  })
  const serveDownload = downloadsOf(server, context)
  for (const addDownloads of DOWNLOADS) addDownloads(serveDownload)
  const serveFile = filesOf(server, context)
  for (const addFiles of FILES) addFiles(serveFile)
  serveCalendarFeeds(server, context)
  server.get('/healthz', { schema: { summary: 'The process runs', tags: ['health'], security: [] } }, async () => ({
    status: 'ok',
  }))
  server.get('/readyz', { schema: { summary: 'The database answers', tags: ['health'], security: [] } }, async () => {
    context.db.$client.prepare('SELECT 1').get()
    return { status: 'ready' }
  })
  serveApiDocs(server, context)
  tendPost(server, context)
  if (context.webFolder !== null) await serveWeb(server, context.webFolder)
  return server
}
