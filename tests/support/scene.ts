import { v7 } from 'uuid'
import { afterAll } from 'vitest'
import { coachNotes } from '../../apps/server/src/features/coach-notes/coach-notes.table.ts'
import { employerContacts } from '../../apps/server/src/features/employers/employers.table.ts'
import type { Mail } from '../../apps/server/src/mail/mail.ts'
import { openWorld, signedInAs, TODAY, type Visitor, visitor, type World, world } from './app.ts'
import { given } from './given.ts'

/** Words that only those who may open the file can be told. */
export const FORBIDDEN_WORDS = [
  'Zéphyrine',
  'Quastelbrok',
  '0499 55 44 33',
  'marked-note',
  'marked-coach-only',
  'marked-goal',
  'marked-task',
  'marked-answer',
] as const

export type Stranger = 'coachElsewhere' | 'leadElsewhere' | 'reader' | 'administrator'

export type Scene = {
  readonly w: World
  readonly g: ReturnType<typeof given>
  /** The coach of the file, with their team. */
  readonly coach: Visitor & { readonly memberId: string; readonly teamId: string }
  /** The lead of the coach's team. */
  readonly lead: Visitor
  /** A coach of the same team to whom the person is not assigned. */
  readonly colleague: Visitor
  readonly strangers: Readonly<Record<Stranger, Visitor>>
  readonly nobody: Visitor
  readonly workerId: string
  readonly episodeId: string
  readonly employerId: string
  readonly establishmentId: string
  readonly contactId: string
  readonly placementId: string
  readonly planId: string
  readonly goalId: string
  readonly entryId: string
  readonly checkInId: string
  readonly taskId: string
  /** A draft of an agreement of the service and the person, with nothing missing. */
  readonly draftId: string
  /** A tripartite agreement signed by the person alone. */
  readonly sentId: string
  readonly signedPartyId: string
  readonly unsignedPartyId: string
  readonly inForceId: string
}

/** E-mail may be asked for; nobody sends it while no server listens. */
const SILENT_MAIL: Mail = {
  from: 'tandem@example.org',
  origin: 'https://tandem.example.org',
  deliver: async () => 'not-reachable',
}

/** One person with a full file, and everybody who may ask about them. */
export async function scene(): Promise<Scene> {
  return sceneIn(await world({ mail: SILENT_MAIL }))
}

/**
 * The scene, set once for a file that walks many operations: what happens in it is undone before the next. All that a
 * server remembers is in its database, so each finds the scene as it was set.
 */
export function sceneForMany(): <T>(act: (inScene: Scene) => Promise<T>) => Promise<T> {
  let set: Promise<{ inScene: Scene; end: () => Promise<void> }> | undefined
  afterAll(async () => (await set)?.end())
  return async (act) => {
    set ??= openWorld({ mail: SILENT_MAIL }).then((w) => ({ inScene: sceneIn(w), end: w.end }))
    const { inScene } = await set
    const { $client: sqlite } = inScene.w.context.db
    sqlite.exec('BEGIN')
    try {
      return await act(inScene)
    } finally {
      sqlite.exec('ROLLBACK')
      inScene.w.setToday(TODAY)
    }
  }
}

function sceneIn(w: World): Scene {
  const g = given(w)
  g.organisation()
  const coach = g.coach()
  const person = g.episode(coach, { firstName: 'Zéphyrine', lastName: 'Quastelbrok' })
  w.context.db.$client.prepare('UPDATE workers SET phone = ?').run('0499 55 44 33')
  const { employerId, establishmentId } = g.employer()
  const contactId = v7()
  const contact = { id: contactId, employerId, name: 'Mme Lenoir', function: 'tutor' as const }
  w.context.db.insert(employerContacts).values(contact).run()
  const placementId = g.placement(person, { establishmentId })
  const planId = g.plan(person)
  const goalId = g.goal(person, { title: 'marked-goal' })
  const entryId = g.logEntry(coach, person, { placementId, note: 'marked-note' })
  w.context.db.insert(coachNotes).values({ entryId, text: 'marked-coach-only' }).run()
  const words = [{ word: 'goesWell' as const, question: 'What goes well?', answer: 'marked-answer' }]
  const checkInId = g.checkIn(coach, person, placementId, { words })
  const taskId = g.task(coach, person, { title: 'marked-task' })
  const worker = { capacity: 'worker' as const, name: 'Zéphyrine Quastelbrok' }
  const service = { capacity: 'coach' as const, name: 'Nadia Benali', memberId: coach.memberId }
  const signedOn = '2026-11-17'
  const parties = [worker, service]
  const draft = g.agreement(coach, person, { kind: 'servicePerson', sentOn: null, parties })
  const employer = { capacity: 'employer' as const, name: 'Mme Lenoir', contactId }
  const sent = g.agreement(coach, person, { placementId, parties: [{ ...worker, signedOn }, employer, service] })
  const inForce = g.agreement(coach, person, {
    kind: 'servicePerson',
    parties: parties.map((party) => ({ ...party, signedOn })),
  })
  return {
    w,
    g,
    coach,
    lead: g.lead(coach.teamId),
    colleague: g.coach(coach.teamId, { name: 'Colleague' }),
    strangers: {
      coachElsewhere: g.coach(g.team('Mons'), { name: 'Stranger' }),
      leadElsewhere: g.lead(g.team('Ath')),
      reader: signedInAs(w, g.member(['reader'], [], { name: 'Reader' })),
      administrator: g.administrator(),
    },
    nobody: visitor(w),
    ...person,
    employerId,
    establishmentId,
    contactId,
    placementId,
    planId,
    goalId,
    entryId,
    checkInId,
    taskId,
    draftId: draft.agreementId,
    sentId: sent.agreementId,
    signedPartyId: sent.partyIds.worker ?? '',
    unsignedPartyId: sent.partyIds.employer ?? '',
    inForceId: inForce.agreementId,
  }
}
