import { type DocumentDraft, makeDocument, previewDocument, readDocument } from '@tandem/contract/documents'
import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind } from '@tandem/domain/documents'
import { ok, TODAY } from './app.ts'
import { documentDraft } from './operations-documents.ts'
import { answered, file, type OutwardWorld, type WayOut } from './outward-way.ts'

/** A draft of each kind, about what the file holds. */
export function draftOfKind(kind: DocumentKind, world: OutwardWorld): DocumentDraft {
  const subject = {
    episode: {},
    placement: { placementId: world.placementId },
    entry: { entryId: world.entryId },
    checkIn: { checkInId: world.checkInId },
    period: { fromOn: '2026-01-01', toOn: TODAY },
    extension: { extensionId: world.extensionId },
    review: {},
    skills: { evaluationId: world.evaluationId },
    attestation: { evaluationId: world.evaluationId },
  }[DOCUMENTS[kind].about]
  return documentDraft({ kind, ...subject })
}

/** A document made today, as a file. */
export async function madeFile(kind: DocumentKind, format: 'pdf' | 'docx', world: OutwardWorld): Promise<Uint8Array> {
  const { coach, episodeId } = world
  const body = draftOfKind(kind, world)
  const { documentId } = await ok(coach, makeDocument, { params: { episodeId }, body })
  return file(coach, `/api/documents/${documentId}/file.${format}`)
}

const HOUSE = ['organisations.name', 'members.name']
const PERSON = ['workers.first_name', 'workers.last_name']
const JOB = ['contract_segments.job_title', 'employers.name']
const TERMS = ['contract_segments.contract_label', 'establishments.municipality']
const GOALS = ['goals.title worker', 'goals.title employer', 'goals.title joint']
const TASKS = ['tasks.title worker', 'tasks.title employer']
const OWN_NOTES = ['both', 'employer', 'worker'].map((side) => `log_parts.note ${side}`)
const NOTES = ['log_entries.note both', 'log_entries.note employer', 'log_entries.note worker', ...OWN_NOTES]
const TUTOR = 'employer_contacts.name tutor'
const ANSWERS = ['ratings employer question', 'ratings employer example', 'words employer question']

/** Source: domain.md 12.3. Nobody reads what a coach keeps for themselves, or what one reader alone is to be told. */
const ALLOWS: Readonly<Record<DocumentKind, readonly string[]>> = {
  coachingPlan: [
    ...[HOUSE, PERSON, JOB, TERMS, GOALS, TASKS].flat(),
    ...[TUTOR, 'goals.why worker', 'goals.why joint', 'goals.level_texts worker', 'goals.level_texts joint'],
    ...['worker_side', 'work_side', 'agreed'].map((one) => `match_pairs.${one}`),
  ],
  plainPlan: [...HOUSE, 'workers.first_name', ...JOB, ...GOALS],
  skills: [...HOUSE, ...PERSON, ...JOB],
  skillEvaluation: [
    ...[HOUSE, PERSON, JOB].flat(),
    ...['purpose', 'told_by_name'].map((one) => `skill_evaluations.${one}`),
    ...['skill_answers.marks worker', 'skill_answers.marks coach', 'skill_readings.present', 'skill_readings.steps'],
  ],
  visitNote: [...HOUSE, ...PERSON, 'log_entries.note both', 'log_parts.note both'],
  midPlanReview: [...HOUSE, ...PERSON, ...GOALS, 'skill_readings.steps'],
  closingReview: [...HOUSE, ...PERSON, ...GOALS, 'skill_readings.steps'],
  employerPage: [
    ...[HOUSE, JOB].flat(),
    ...['workers.first_name', 'establishments.municipality', TUTOR, 'goals.title employer', 'goals.title joint'],
  ],
  employerCheckIn: [
    ...['organisations.name', 'workers.first_name', ...JOB, 'check_ins.words employer answer'],
    ...ANSWERS.map((one) => `check_ins.${one}`),
  ],
  hoursExtract: [...HOUSE, ...PERSON, ...NOTES, 'document_texts.text'],
  extensionRequest: [
    ...[HOUSE, PERSON, GOALS].flat(),
    ...['evidence', 'words', 'alternative'].map((one) => `plan_extensions.${one}`),
    'episodes.referrer_name',
  ],
  finalReport: [...HOUSE, ...PERSON, ...JOB, ...TERMS, ...GOALS, ...TASKS, ...NOTES, 'episodes.referrer_name'],
  handOver: [
    ...[HOUSE, PERSON, JOB, TERMS, GOALS, TASKS, NOTES].flat(),
    ...[TUTOR, 'employer_contacts.function_label tutor', 'employer_contacts.phone'],
    ...['worker', 'employer', 'tutor', 'legalRepresentative', 'coach'].map((who) => `agreement_parties.name ${who}`),
  ],
}

/** The head above a document is no part of what is shown before it is kept. */
const LETTERHEAD = 'letterheads.lines'

function waysOf(kind: DocumentKind): WayOut[] {
  const { reader } = DOCUMENTS[kind]
  const shown = ALLOWS[kind]
  const whole = { reader, allows: [...shown, LETTERHEAD] }
  return [
    {
      name: `${kind}, shown before it is kept`,
      reader,
      allows: shown,
      fetch: (world) => {
        const input = { params: { episodeId: world.episodeId }, body: draftOfKind(kind, world) }
        return answered(world.coach, previewDocument, input)
      },
    },
    { name: `${kind}, PDF`, ...whole, fetch: (world) => madeFile(kind, 'pdf', world) },
    { name: `${kind}, DOCX`, ...whole, fetch: (world) => madeFile(kind, 'docx', world) },
  ]
}

/** Every kind of document as it leaves, and a kept one asked for by others. */
export const DOCUMENTS_OUT: readonly WayOut[] = [
  ...DOCUMENT_KINDS.flatMap(waysOf),
  {
    name: 'skills of what the file knows, shown before it is kept',
    reader: 'worker',
    allows: ALLOWS.skills,
    fetch: ({ coach, episodeId }) =>
      answered(coach, previewDocument, { params: { episodeId }, body: documentDraft({ kind: 'skills' }) }),
  },
  {
    name: 'a kept document asked for by a coach of another team',
    reader: 'anybody',
    allows: [],
    fetch: async (world) => {
      const { coach, episodeId, strangers } = world
      const body = draftOfKind('handOver', world)
      const { documentId } = await ok(coach, makeDocument, { params: { episodeId }, body })
      const read = await answered(strangers.coachElsewhere, readDocument, { params: { documentId } })
      return Buffer.concat([read, await file(strangers.coachElsewhere, `/api/documents/${documentId}/file.pdf`)])
    },
  },
]
