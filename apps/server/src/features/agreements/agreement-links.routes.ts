import { answerAgreementLink, readAgreementLink } from '@tandem/contract/agreement-signing'
import { askRefusal, isSignatory, sideOfCapacity } from '@tandem/domain/agreements'
import { type ToldParty, withContactPages, withSignatures } from '@tandem/domain/agreements/told'
import { outwardRefusal } from '@tandem/domain/outward'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { newThrottle } from '../../identity/throttle.ts'
import { agreeGoalsNamed } from './agreement-goals.ts'
import { closeLinksOfParty, linkByToken } from './agreement-links.store.ts'
import { hasLeft } from './agreement-sending.routes.ts'
import { outwardOf, partyFacts, stateOf } from './agreement-standing.ts'
import { contactPagesIn, signatoriesOf } from './agreement-view.ts'
import { closeLinksOfVersion, countChange, insertAct } from './agreement-writes.store.ts'
import { agreementOfParty } from './agreements.store.ts'

/** The account under which tries of links are counted: there is no owner to let in. */
const LINKS = 'agreement-link'

/**
 * What a token opens now, or `undefined`: wrong, expired, used and revoked ones look alike, and so does one of a contact who
 * left or of an employer who may no longer be contacted.
 */
function opened(db: Db, token: string, clock: Clock) {
  const today = clock.today()
  const link = linkByToken(db, token)
  if (link === undefined || link.closedAt !== null || link.expiresAt <= clock.now()) return undefined
  const record = agreementOfParty(db, link.partyId, clock.now())
  const [version] = record?.versions ?? []
  const party = version?.parties.find(({ id }) => id === link.partyId)
  if (record === undefined || version === undefined || party === undefined || version.content === null) return undefined
  const isEmployerSide = sideOfCapacity(party.capacity) === 'employer'
  if (isEmployerSide && (hasLeft(party, today) || outwardRefusal(outwardOf(record, party.capacity)) !== null))
    return undefined
  const facts = partyFacts(party)
  const state = stateOf(record, version, today)
  if (askRefusal('link', facts, state) !== null) return undefined
  const may = (ask: 'sign' | 'refuse') => askRefusal(ask, facts, state) === null
  return { link, record, version, party, content: version.content, maySign: may('sign'), mayRefuse: may('refuse') }
}

/** That somebody has signed, on which day and how; nothing else of it is the others'. */
function othersSee({ name, signed }: ToldParty): ToldParty {
  const seen =
    signed === null
      ? null
      : {
          on: signed.on,
          method: signed.method,
          place: null,
          interpreterName: null,
          carriedFromVersion: null,
          onBehalf: null,
        }
  return { name, signed: seen, refusedOn: null, revokedOn: null }
}

/** The same answer, sent again because its reply was lost, is not a second one. */
function answeredBefore(db: Db, token: string, answer: 'agree' | 'disagree', typedName: string, clock: Clock) {
  const link = linkByToken(db, token)
  const record = link && agreementOfParty(db, link.partyId, clock.now())
  const party = record?.versions.flatMap(({ parties }) => parties).find(({ id }) => id === link?.partyId)
  const act = party?.acts.find((one) => one.linkId === link?.id)
  const isSame = act?.typedName === typedName && (act.act === 'signed') === (answer === 'agree')
  return act !== undefined && isSame ? { answer, answeredOn: act.actOn } : undefined
}

export function agreementLinkRoutes(serve: Serve): void {
  const throttle = newThrottle()

  serve(
    readAgreementLink,
    ({ db, body, clock, trace }) => {
      const { record, version, party, maySign, mayRefuse, ...found } =
        opened(db, body.token, clock) ?? refuse('link-expired')
      trace.opened(record.workerId)
      const { name, capacity, locale } = party
      const pages = contactPagesIn(version).map((page) => ({ ...page, ...othersSee(page) }))
      const content = withContactPages(withSignatures(found.content, signatoriesOf(version).map(othersSee)), pages)
      const signing = version.parties.filter(isSignatory)
      const place = signing.includes(party) ? signing.indexOf(party) : null
      return { content, place, name, capacity, locale, today: clock.today(), maySign, mayRefuse }
    },
    async ({ body, context, request }) => {
      await throttle.begin(LINKS, request.ip)
      if (opened(context.db, body.token, context.clock) !== undefined) await throttle.right(LINKS, request.ip)
    },
  )

  serve(
    answerAgreementLink,
    (call) => {
      const { db, body, clock, newId, trace } = call
      const before = answeredBefore(db, body.token, body.answer, body.typedName, clock)
      if (before !== undefined) return before
      const found = opened(db, body.token, clock) ?? refuse('link-expired')
      const { link, record, version, party } = found
      const agrees = body.answer === 'agree'
      if (agrees ? !found.maySign : !found.mayRefuse) refuse('party-does-not-sign')
      const [answeredOn, at] = [clock.today(), clock.now()]
      insertAct(db, null, {
        id: newId(),
        partyId: party.id,
        act: agrees ? 'signed' : 'refused',
        actOn: answeredOn,
        method: 'link',
        typedName: body.typedName,
        interpreterName: agrees ? body.interpreterName : null,
        words: agrees ? null : body.words,
        linkId: link.id,
        recordedAt: at,
      })
      if (agrees) closeLinksOfParty(db, party.id, at)
      else closeLinksOfVersion(db, version.id, at)
      if (agrees) agreeGoalsNamed(call, null, record.agreement.id)
      countChange(db, null, record.agreement.id, null)
      const { workerId, agreement } = record
      const after = { [agrees ? 'signed' : 'refused']: party.capacity, on: answeredOn, method: 'link' }
      trace.changed({ noun: 'agreements', recordId: agreement.id, workerId, before: null, after })
      return { answer: body.answer, answeredOn }
    },
    async ({ body, context, request }) => {
      await throttle.begin(LINKS, request.ip)
      if (linkByToken(context.db, body.token) !== undefined) await throttle.right(LINKS, request.ip)
    },
  )
}
