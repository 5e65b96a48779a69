import { digestDueFor } from '@tandem/domain/digest'
import { mailSubject, mailText } from '@tandem/domain/mail'
import type { Locale } from '@tandem/domain/members'
import { typeset } from '@tandem/domain/typeset'
import type { WeeklyDigest } from '@tandem/domain/weekly-digest'
import { type Clock, hourIn } from '../../clock.ts'
import type { Db } from '../../db/open.ts'
import type { SignedIn } from '../../identity/actor.ts'
import { oweUnasked } from '../../mail/outbox.store.ts'
import type { LetterWriter } from '../../mail/post.ts'
import { memberRow, teamsOf } from '../members/members.store.ts'
import { organisationOf } from '../organisation/organisation.store.ts'
import { weekCounted } from './week-counted.ts'
import { membersWantingDigest } from './weekly-letter.store.ts'
import { WEEKLY_LETTER_WORDS } from './weekly-letter-words.ts'

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

function toldIn(locale: Locale, title: 'mine' | 'team', { past, now, coming }: WeeklyDigest): string {
  const t = WEEKLY_LETTER_WORDS[locale]
  const told = [...past, ...now, ...coming].filter(({ people }) => people > 0)
  const lines = told.map(({ what, people }) => `${t[what]}${t.is}${people}`)
  return [t[title], ...(lines.length === 0 ? [t.nothing] : lines)].join('\n')
}

/** The week of somebody in numbers, those of the screen; names stay in Tandem. */
export const writeDigest: LetterWriter = ({ db, clock, mail }, { recordId, locale }) => {
  const member = memberRow(db, recordId)
  if (member === undefined || !member.wantsDigest || member.disabledAt !== null || !hasWeek(member))
    return { withheld: 'not-wanted' }
  const { id, name, roles } = member
  const reader: SignedIn = { id, name, roles, locale, teamIds: teamsOf(db, id).map((one) => one.teamId), sessionId: '' }
  const today = clock.today()
  const weekOf = (scope: 'mine' | 'team') => weekCounted(db, reader, scope, today)
  const parts = [
    ...(roles.includes('coach') ? [toldIn(locale, 'mine', weekOf('mine'))] : []),
    ...(roles.includes('lead') ? [toldIn(locale, 'team', weekOf('team'))] : []),
  ]
  return {
    subject: mailSubject('digest', locale),
    replyTo: null,
    text: mailText({
      text: typeset(parts.join('\n\n'), locale),
      link: `${mail.origin}/week`,
      signature: [typeset(WEEKLY_LETTER_WORDS[locale].why, locale)],
    }),
  }
}
