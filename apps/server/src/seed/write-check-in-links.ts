import { checkInLinks } from '../features/check-in-links/check-in-links.table.ts'
import { outbox } from '../mail/outbox.table.ts'
import { questionIn, wordQuestionIn } from './check-in-questions.ts'
import { companyOf } from './companies.ts'
import { contactsOn, voiceOf } from './company.ts'
import type { JobLife, Life } from './life.ts'
import { linkSentOn } from './personal-links.ts'
import { instantAt, type Stage } from './stage.ts'
import type { Text } from './text.ts'

/** The canteen answered from the phone this morning; nobody has read it. */
const WHO_ANSWERED = 'chantal'
/** The ratings of what a company is asked by link. */
const RATED = { punctuality: 5, quality: 4, pace: 3, colleagues: 4, overall: 4 } as const
const TO_IMPROVE: Text = {
  fr: 'Elle demande trop peu quand elle ne sait pas. Pouvez-vous m’appeler à ce sujet ?',
  en: 'She asks too little when she does not know. Could you call me about it?',
}
/** A link that was sent and not opened. */
const WHO_WAITS = 'hassan'
/** A company whose address was misspelt: the e-mail came back. */
const WHO_WAS_NOT_REACHED = 'florian'

function linkOf(stage: Stage, life: Life, job: JobLife, sentOffset: number) {
  const { id, day } = stage
  return {
    ...linkSentOn(stage, life.person.coach, day(sentOffset)),
    episodeId: id(life.name),
    placementId: id(job.name),
    questionnaireVersion: 1,
  }
}

function writeAnswer(stage: Stage, life: Life, job: JobLife): void {
  const { put, id, today, locale, say } = stage
  const contact = voiceOf(companyOf(job.company), today, today, false)
  if (contact === undefined) return
  const answeredAt = instantAt(today, 7 * 60 + 40)
  put(checkInLinks, {
    ...linkOf(stage, life, job, -1),
    party: 'employer',
    contactId: id(`contact:${job.company}:${contact.name}`),
    recipientName: contact.name,
    closedAt: answeredAt,
    begunAt: answeredAt,
    outcome: 'answered',
    answeredAt,
    answeredOn: today,
    ratings: Object.entries(RATED).map(([item, value]) => ({
      item,
      question: questionIn(locale, 'employer', item),
      value,
      example: null,
    })),
    words: [{ word: 'toImprove', question: wordQuestionIn(locale, 'employer', 'toImprove'), answer: say(TO_IMPROVE) }],
    wantsCall: true,
  })
}

function writeUnsent(stage: Stage, life: Life, job: JobLife): void {
  const { put, id, today, newId } = stage
  const contact = contactsOn(companyOf(job.company), today, today).find(({ channel }) => channel === 'email')
  if (contact === undefined) return
  const link = linkOf(stage, life, job, 0)
  const settledAt = instantAt(today, 8 * 60 + 5)
  const contactId = id(`contact:${job.company}:${contact.name}`)
  put(checkInLinks, { ...link, createdAt: settledAt, party: 'employer', contactId, recipientName: contact.name })
  put(outbox, {
    ...{ id: newId(), kind: 'checkInLink', recordId: link.id, onceKey: `checkInLink:${link.id}`, locale: link.locale },
    ...{ memberId: link.createdBy, state: 'failed', failure: 'address-refused', attempts: 1 },
    ...{ createdAt: settledAt, nextTryAt: settledAt, settledAt },
  })
}

/** Check-ins by link that are under way. */
export function writeCheckInLinks(stage: Stage, lives: readonly Life[]): void {
  for (const life of lives) {
    const job = life.jobs.find(({ isJob, endedOn }) => isJob && endedOn === null)
    if (job === undefined) continue
    if (life.person.key === WHO_ANSWERED) writeAnswer(stage, life, job)
    if (life.person.key === WHO_WAS_NOT_REACHED) writeUnsent(stage, life, job)
    if (life.person.key === WHO_WAITS)
      stage.put(checkInLinks, {
        ...linkOf(stage, life, job, -2),
        party: 'worker',
        recipientName: life.person.name[0],
      })
  }
}
