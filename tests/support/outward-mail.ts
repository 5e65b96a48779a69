import type { CheckInParty } from '@tandem/domain/check-ins'
import type { MailKind } from '@tandem/domain/mail'
import { strToU8 } from 'fflate'
import { v7 } from 'uuid'
import { memberLinks } from '../../apps/server/src/features/members/members.table.ts'
import { outbox } from '../../apps/server/src/mail/outbox.table.ts'
import { giveCheckInLink } from './given-check-in-links.ts'
import { giveSatisfactionLink } from './given-satisfaction-links.ts'
import { mailServer, postIn } from './mail-server.ts'
import type { OutwardWorld, WayOut } from './outward-way.ts'

/** A message as a mail server receives it. */
async function sent({ w, coach }: OutwardWorld, kind: MailKind, recordId: string): Promise<Uint8Array> {
  const { mail, received } = await mailServer()
  const { db, clock } = w.context
  const [id, now] = [v7(), clock.now()]
  db.insert(outbox)
    .values({
      ...{ id, kind, recordId, onceKey: id, memberId: coach.memberId, locale: 'fr' },
      ...{ address: 'somebody@example.org', text: 'Comment cela se passe-t-il ?', createdAt: now, nextTryAt: now },
    })
    .run()
  await postIn({ ...w.context, mail }).round()
  const message = received.find(({ to }) => to === 'somebody@example.org')
  if (message === undefined) throw new Error('nothing was sent')
  return strToU8(`${message.headers}\n${message.subject}\n${message.text}`)
}

/** The message by which somebody is asked; to whom it goes and what the coach wrote are theirs. */
function messageTo(party: CheckInParty) {
  return (world: OutwardWorld) => {
    const { w, coach, episodeId, placementId } = world
    return sent(
      world,
      'checkInLink',
      giveCheckInLink(w, { episodeId, placementId, memberId: coach.memberId }, { party }),
    )
  }
}

/** The message by which somebody is asked what they think. */
function opinionMessageTo(party: CheckInParty) {
  return (world: OutwardWorld) => {
    const { w, coach, episodeId, placementId } = world
    const about = { episodeId, memberId: coach.memberId, placementId: party === 'employer' ? placementId : null }
    return sent(world, 'satisfactionLink', giveSatisfactionLink(w, about))
  }
}

/** From whom it is, and where answers go. */
const SIGNED = ['members.email', 'members.name', 'organisations.name']

/** Everything that leaves by e-mail. */
export const MAIL_OUT: readonly WayOut[] = [
  {
    name: 'the message by which the employer is asked how it goes',
    reader: 'employer',
    allows: SIGNED,
    fetch: messageTo('employer'),
  },
  {
    name: 'the message by which the person is asked how it goes',
    reader: 'worker',
    allows: SIGNED,
    fetch: messageTo('worker'),
  },
  {
    name: 'the message by which the employer is asked what it thinks of the service',
    reader: 'employer',
    allows: SIGNED,
    fetch: opinionMessageTo('employer'),
  },
  {
    name: 'the message by which the person is asked what they think of the coaching',
    reader: 'worker',
    allows: SIGNED,
    fetch: opinionMessageTo('worker'),
  },
  {
    name: 'the week of a coach',
    reader: 'house',
    allows: [],
    fetch: (world) => {
      world.w.context.db.$client.prepare('update members set wants_digest = 1 where id = ?').run(world.coach.memberId)
      return sent(world, 'digest', world.coach.memberId)
    },
  },
  {
    name: 'an invitation',
    reader: 'house',
    allows: SIGNED,
    fetch: (world) => {
      const { w, coach } = world
      const link = { id: v7(), tokenHash: v7(), memberId: coach.memberId, purpose: 'reset' as const }
      const days = { createdAt: '2026-11-20T08:00:00.000Z', expiresAt: '2026-12-20T08:00:00.000Z' }
      w.context.db
        .insert(memberLinks)
        .values({ ...link, ...days, createdBy: coach.memberId })
        .run()
      return sent(world, 'memberLink', link.id)
    },
  },
  {
    name: 'a test message',
    reader: 'house',
    allows: [],
    fetch: (world) => sent(world, 'test', world.coach.memberId),
  },
]
