import { readAgreementLink } from '@tandem/contract/agreement-signing'
import {
  addAgreement,
  editAgreementDraft,
  listEmployerAgreements,
  readAgreement,
  sendAgreement,
} from '@tandem/contract/agreements'
import { listEpisodeAttachments } from '@tandem/contract/attachments'
import { type AgreementKind, draftedParticipation } from '@tandem/domain/agreements'
import { v7 } from 'uuid'
import { agreementLinks } from '../../apps/server/src/features/agreements/agreements.table.ts'
import { tokenHash } from '../../apps/server/src/identity/tokens.ts'
import { ok } from './app.ts'
import { LINK_READERS, type LinkReader } from './outward-rows.ts'
import { answered, file, type OutwardWorld, type WayOut } from './outward-way.ts'

/** The page of one of those who are asked to sign what is marked from end to end. */
function linkOf(capacity: LinkReader) {
  return ({ w, coach, nobody, partyIds }: OutwardWorld) => {
    const token = `a link for ${capacity} ${v7()}`
    const days = { createdAt: '2026-11-20T08:00:00.000Z', expiresAt: '2026-12-20T08:00:00.000Z' }
    const link = { id: v7(), partyId: partyIds[capacity] ?? '', tokenHash: tokenHash(token), ...days }
    w.context.db
      .insert(agreementLinks)
      .values({ ...link, createdBy: coach.memberId })
      .run()
    return answered(nobody, readAgreementLink, { body: { token } })
  }
}

/** What the file writes by itself into an agreement with an employer, sent as it is and read by the first who is asked. */
export async function filledBy(kind: AgreementKind, world: OutwardWorld): Promise<Uint8Array> {
  const { coach, nobody, episodeId, placementId } = world
  const about = { kind, placementId: kind === 'servicePerson' ? null : placementId, goalIds: null, isSecond: true }
  const { $client } = world.w.context.db
  const turn = $client.prepare('update placements set type = ? where id = ?')
  if (kind === 'workTrial') turn.run('workTrial', placementId)
  const begun = await ok(coach, addAgreement, { params: { episodeId }, body: about })
  const params = { agreementId: begun.agreementId }
  const [version] = begun.versions
  if (version === undefined || begun.draft === null) throw new Error('no draft')
  const parties = version.parties.map(
    ({ capacity, participation, name, functionLabel, scope, contactId, memberId, reach, locale }) => {
      const known = name === '' ? `The ${capacity}` : name
      const takesPart = draftedParticipation(participation)
      return {
        capacity,
        participation: takesPart,
        name: known,
        functionLabel,
        scope,
        contactId,
        memberId,
        reach,
        locale,
      }
    },
  )
  const complete = (text: string) => text.replace(/\[[^\]]*\]/g, 'known')
  const sections = begun.draft.sections.map((section) => ({ ...section, text: complete(section.text) }))
  const { effectiveFromOn, effectiveToOn } = version
  const { goalIds } = begun.draft
  const body = { effectiveFromOn, effectiveToOn, sections, goalIds, parties, version: begun.version }
  const edited = await ok(coach, editAgreementDraft, { params, body })
  const { links } = await ok(coach, sendAgreement, { params, body: { version: edited.version } })
  if (kind === 'workTrial') turn.run('job', placementId)
  const token = links[0]?.path.split('#')[1] ?? ''
  return answered(nobody, readAgreementLink, { body: { token } })
}

const SERVICE = ['organisations.name', 'members.name']
const COMPANY = ['employers.name', 'employers.register_number']
/** Source: domain.md 12.3: of the file, the name, the employer's own job, and goals that are theirs or of both. */
const FILLED_FOR_EMPLOYER = [
  ...SERVICE,
  ...COMPANY,
  'workers.first_name',
  'workers.last_name',
  'establishments.address',
  'establishments.municipality',
  'contract_segments.job_title',
  // Who decides on contracts by law signs with the person: a party like the others.
  'legal_representatives.name',
  'employer_contacts.name tutor',
  'employer_contacts.function_label tutor',
  'goals.title employer',
  'goals.title joint',
]

const pages: readonly WayOut[] = LINK_READERS.map((capacity) => ({
  name: `the page on which the ${capacity} signs`,
  reader: capacity === 'employer' || capacity === 'tutor' ? 'employer' : 'worker',
  allows: ['agreement_versions.content', `agreement_parties.name ${capacity}`],
  fetch: linkOf(capacity),
}))

/** The agreement that waits for everybody, as a file. */
const fileOf =
  (format: 'pdf' | 'docx') =>
  async ({ w, coach, partyIds }: OutwardWorld): Promise<Uint8Array> => {
    const agreementId = w.context.db.$client
      .prepare(
        'select agreement_id from agreement_versions v join agreement_parties p on p.version_id = v.id where p.id = ?',
      )
      .pluck()
      .get(partyIds.worker)
    return file(coach, `/api/agreements/${agreementId}/versions/1/file.${format}`)
  }

const files: readonly WayOut[] = (['pdf', 'docx'] as const).map((format) => ({
  name: `an agreement of all parties, as a file (${format})`,
  reader: 'employer',
  allows: ['agreement_versions.content', 'letterheads.lines'],
  fetch: fileOf(format),
}))

/** Agreements and attached files, as they leave and as others ask for them. */
export const AGREEMENTS_OUT: readonly WayOut[] = [
  ...pages,
  ...files,
  {
    name: 'a three-party agreement as the file fills it in',
    reader: 'employer',
    allows: FILLED_FOR_EMPLOYER,
    fetch: (world) => filledBy('tripartite', world),
  },
  {
    name: 'a work trial as the file fills it in',
    reader: 'employer',
    allows: FILLED_FOR_EMPLOYER,
    fetch: (world) => filledBy('workTrial', world),
  },
  {
    name: 'an agreement of the service and the employer as the file fills it in',
    reader: 'employer',
    allows: [...SERVICE, ...COMPANY],
    fetch: (world) => filledBy('employerService', world),
  },
  {
    name: 'an agreement with the person as the file fills it in',
    reader: 'worker',
    allows: [
      ...SERVICE,
      ...['workers.first_name', 'workers.last_name', 'legal_representatives.name'],
      ...['goals.title worker', 'goals.title joint'],
    ],
    fetch: (world) => filledBy('servicePerson', world),
  },
  {
    name: 'a wrong link of an agreement',
    reader: 'anybody',
    allows: [],
    fetch: ({ nobody }) => answered(nobody, readAgreementLink, { body: { token: 'wrong' } }),
  },
  {
    name: 'the agreements of a company, for its coach',
    reader: 'house',
    allows: [
      ...['workers.first_name', 'workers.last_name', 'members.name', 'employers.name', 'agreement_acts.words revoked'],
      ...[...LINK_READERS, 'coach'].map((capacity) => `agreement_parties.name ${capacity}`),
    ],
    fetch: ({ coach, employerId }) => answered(coach, listEmployerAgreements, { params: { employerId } }),
  },
  {
    name: 'the agreements of a company, for a coach of another team',
    reader: 'anybody',
    allows: [],
    fetch: ({ strangers, employerId }) =>
      answered(strangers.coachElsewhere, listEmployerAgreements, { params: { employerId } }),
  },
  {
    name: 'an agreement asked for by a coach of another team',
    reader: 'anybody',
    allows: [],
    fetch: ({ strangers, sentId }) =>
      answered(strangers.coachElsewhere, readAgreement, { params: { agreementId: sentId } }),
  },
  {
    name: 'the files of a person asked for by a coach of another team',
    reader: 'anybody',
    allows: [],
    fetch: async ({ w, strangers, episodeId }) => {
      const stranger = strangers.coachElsewhere
      const listed = await answered(stranger, listEpisodeAttachments, { params: { episodeId } })
      const ids = w.context.db.$client.prepare('SELECT id FROM attachments').pluck().all()
      const files = await Promise.all(ids.map((id) => file(stranger, `/api/attachments/${id}/file`)))
      return Buffer.concat([listed, ...files])
    },
  },
]
