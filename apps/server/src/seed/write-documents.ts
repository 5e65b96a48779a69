import { Buffer } from 'node:buffer'
import { DOCUMENTS, type DocumentChoice, documentReference, documentSeries } from '@tandem/domain/documents'
import { and, asc, desc, eq } from 'drizzle-orm'
import { putFile, sha256Of } from '../db/attachment-files.ts'
import { attachments } from '../features/attachments/attachments.table.ts'
import { contentOf } from '../features/documents/document-making.ts'
import { DOCUMENT_WORDS } from '../features/documents/document-words.ts'
import { nextNumber } from '../features/documents/documents.store.ts'
import { documents, letterheads } from '../features/documents/documents.table.ts'
import { employerJob } from '../features/documents/employer-facts.store.ts'
import { clearedForEmployer } from '../features/employers/employer-projection.store.ts'
import { logEntries, logParts } from '../features/log-entries/log-entries.table.ts'
import { plansFor } from '../features/plans/plan-surroundings.ts'
import type { Permit } from '../identity/authorize.ts'
import type { Life } from './life.ts'
import { instantAt, type Stage } from './stage.ts'
import type { Text } from './text.ts'

type Made = Partial<DocumentChoice> & Pick<DocumentChoice, 'kind'>

const HEAD_LINES: readonly Text[] = [
  { fr: 'Rue du Pont 8, 7500 Tournai', en: 'Rue du Pont 8, 7500 Tournai' },
  { fr: 'bonjour@passerelle.example', en: 'bonjour@passerelle.example' },
]

const ORDER_SHEET: Text = {
  fr: 'Fiche d’ordre du four\n1. Préparer les plaques la veille\n2. Enfourner les pains longs\n3. Sortir au signal, poser, respirer\n',
  en: 'Order of the oven\n1. Prepare the trays the evening before\n2. Bake the long loaves first\n3. Take out at the signal, put down, breathe\n',
}

/** The coach of the story is the one who makes it. */
function clearedFor({ db, last, id }: Stage, life: Life, { placementId }: DocumentChoice) {
  const job = placementId === null ? undefined : employerJob(db, placementId)
  if (placementId === null || job === undefined) return null
  const permit = { actorId: id(`member:${life.person.coach}`), episodeId: id(life.name) } as Permit<'file:read'>
  return clearedForEmployer(db, permit, { placementId, ...job }, { contactId: null, role: null }, last)
}

function writeDocument(stage: Stage, letterheadId: string, life: Life, made: Made, minute: number): void {
  const { db, put, locale, last, id, newId } = stage
  const nothing = { placementId: null, entryId: null, checkInId: null, fromOn: null, toOn: null, extensionId: null }
  const choice = { ...nothing, reviewId: null, evaluationId: null, ...made }
  const episodeId = id(life.name)
  const series = documentSeries(choice, locale)
  const numbered = nextNumber(db, episodeId, series, Number(last.slice(0, 4)))
  const reference = documentReference(numbered.year, numbered.number)
  const plans = plansFor(db, episodeId, last)
  const source = { db, today: last, locale, episodeId, plans, choice, cleared: clearedFor(stage, life, choice) }
  const content = contentOf(source, DOCUMENT_WORDS[locale].version(reference, numbered.version))
  if (content === null) throw new Error(`There is nothing for ${made.kind} to say of ${life.name}`)
  const { reader } = DOCUMENTS[made.kind]
  put(documents, {
    id: newId(),
    episodeId,
    ...{ kind: made.kind, reader, locale, series, ...numbered, content, letterheadId },
    placementId: reader === 'employer' ? choice.placementId : null,
    templateId: null,
    datedOn: last,
    createdAt: instantAt(last, minute),
    createdBy: id(`member:${life.person.coach}`),
  })
}

/** The sheet that Samir and the tutor work with, attached to the visit at which it was shown. */
function writeOrderSheet({ db, put, id, newId, say }: Stage, life: Life, folder: string): void {
  const visit = db
    .select({ entryId: logEntries.id, recordedAt: logEntries.recordedAt, authorId: logEntries.authorId })
    .from(logParts)
    .innerJoin(logEntries, eq(logEntries.id, logParts.entryId))
    .where(and(eq(logParts.episodeId, id(life.name)), eq(logEntries.kind, 'observation')))
    .orderBy(desc(logParts.occurredOn), asc(logEntries.id))
    .get()
  if (visit === undefined) throw new Error('Samir is visited at work')
  const bytes = Buffer.from(say(ORDER_SHEET), 'utf8')
  const attachmentId = newId()
  putFile(folder, attachmentId, bytes)
  put(attachments, {
    id: attachmentId,
    ...{ subjectType: 'logEntry', subjectId: visit.entryId, type: 'text' },
    fileName: say({ fr: 'fiche-four.txt', en: 'oven-order.txt' }),
    bytes: bytes.length,
    sha256: sha256Of(bytes),
    createdAt: visit.recordedAt,
    createdBy: visit.authorId,
  })
}

/** Documents that were made yesterday, from what the story has told by then. */
export function writeDocuments(stage: Stage, lives: readonly Life[], folder: string): void {
  const { put, id, newId, say, last } = stage
  const letterheadId = newId()
  put(letterheads, {
    id: letterheadId,
    version: 1,
    lines: HEAD_LINES.map(say),
    createdAt: instantAt(last, 8 * 60),
    createdBy: id('member:marie'),
  })
  const lifeOf = (key: string) => {
    const life = lives.findLast(({ person }) => person.key === key)
    if (life === undefined) throw new Error(`There is no ${key} in the story`)
    return life
  }
  const samir = lifeOf('samir')
  const job = samir.jobs.find(({ isJob }) => isJob)
  if (job === undefined) throw new Error('Samir has a job')
  writeDocument(stage, letterheadId, samir, { kind: 'coachingPlan' }, 9 * 60)
  writeDocument(stage, letterheadId, samir, { kind: 'coachingPlan' }, 9 * 60 + 20)
  writeDocument(stage, letterheadId, samir, { kind: 'plainPlan' }, 9 * 60 + 30)
  writeDocument(stage, letterheadId, samir, { kind: 'employerPage', placementId: id(job.name) }, 9 * 60 + 40)
  writeDocument(stage, letterheadId, lifeOf('ines'), { kind: 'coachingPlan' }, 10 * 60)
  writeDocument(stage, letterheadId, lifeOf('karim'), { kind: 'midPlanReview' }, 10 * 60 + 30)
  writeOrderSheet(stage, samir, folder)
}
