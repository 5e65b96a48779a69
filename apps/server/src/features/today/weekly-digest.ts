import { type DigestCounts, digestCounts, digestDueFor, digestUntil } from '@tandem/domain/digest'
import { mailSubject, mailText } from '@tandem/domain/mail'
import type { Locale } from '@tandem/domain/members'
import { typeset } from '@tandem/domain/typeset'
import { type Clock, hourIn } from '../../clock.ts'
import type { Db } from '../../db/open.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { oweUnasked } from '../../mail/outbox.store.ts'
import type { LetterWriter } from '../../mail/post.ts'
import { memberRow, teamsOf } from '../members/members.store.ts'
import { organisationOf } from '../organisation/organisation.store.ts'
import { membersWantingDigest } from './digest.store.ts'
import { itemsUntil } from './today-items.ts'

type Member = NonNullable<ReturnType<typeof memberRow>>

/** Whoever follows people has a week to be told. */
export function hasWeek({ roles }: Pick<Member, 'roles'>): boolean {
  return roles.includes('coach') || roles.includes('lead')
}

/** Owes their week to whoever wants it, once on each Monday however often it is asked. */
export function oweDigests({ db, clock, newId }: { db: Db; clock: Clock; newId: () => string }): void {
  const zone = organisationOf(db)?.timeZone
  if (zone === undefined) return
  const monday = digestDueFor(clock.today(), hourIn(zone, clock.now()))
  if (monday === null) return
  for (const member of membersWantingDigest(db).filter(hasWeek))
    oweUnasked(db, {
      id: newId(),
      kind: 'digest',
      recordId: member.id,
      onceKey: `digest:${member.id}:${monday}`,
      memberId: member.id,
      locale: member.locale,
      address: member.email,
      createdAt: clock.now(),
    })
}

const WORDS = {
  en: {
    mine: 'My people',
    team: 'My team',
    late: 'Late',
    today: 'Due today',
    thisWeek: 'Later this week',
    silent: 'No contact for too long',
    plansEnding: 'Plans about to end',
    is: ': ',
    nothing: 'Nothing is due this week.',
    why: 'You asked for this on Mondays. It stops in Settings, My account.',
  },
  fr: {
    mine: 'Mes personnes',
    team: 'Mon équipe',
    late: 'En retard',
    today: 'Pour aujourd’hui',
    thisWeek: 'Plus tard cette semaine',
    silent: 'Sans contact depuis trop longtemps',
    plansEnding: 'Plans bientôt terminés',
    is: ' : ',
    nothing: 'Rien n’est prévu cette semaine.',
    why: 'Vous l’avez demandé pour le lundi. Cela s’arrête dans Réglages, Mon compte.',
  },
} as const satisfies Record<Locale, Record<keyof DigestCounts | 'mine' | 'team' | 'is' | 'nothing' | 'why', string>>

const COUNTS = ['late', 'today', 'thisWeek', 'silent', 'plansEnding'] as const

function toldIn(locale: Locale, title: 'mine' | 'team', counts: DigestCounts): string {
  const t = WORDS[locale]
  const lines = COUNTS.filter((one) => counts[one] > 0).map((one) => `${t[one]}${t.is}${counts[one]}`)
  return [t[title], ...(lines.length === 0 ? [t.nothing] : lines)].join('\n')
}

/** The week of somebody in numbers, from the same rule as Today; names stay in Tandem. */
export const writeDigest: LetterWriter = ({ db, clock, mail }, { recordId, locale }) => {
  const member = memberRow(db, recordId)
  if (member === undefined || !member.wantsDigest || member.disabledAt !== null || !hasWeek(member))
    return { withheld: 'not-wanted' }
  const { id, name, roles } = member
  const reader: SignedIn = { id, name, roles, locale, teamIds: teamsOf(db, id).map((one) => one.teamId), sessionId: '' }
  const today = clock.today()
  const weekOf = (scope: 'mine' | 'team') =>
    digestCounts(itemsUntil(db, reader, scope, digestUntil(today), today), today)
  const parts = [
    ...(roles.includes('coach') ? [toldIn(locale, 'mine', weekOf('mine'))] : []),
    ...(roles.includes('lead') ? [toldIn(locale, 'team', weekOf('team'))] : []),
  ]
  return {
    subject: mailSubject('digest', locale),
    replyTo: null,
    text: mailText({
      text: typeset(parts.join('\n\n'), locale),
      link: `${mail.origin}/`,
      signature: [typeset(WORDS[locale].why, locale)],
    }),
  }
}
