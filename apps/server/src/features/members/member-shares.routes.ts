import type { ReplyOf } from '@tandem/contract/endpoint'
import { readShares, setShare } from '@tandem/contract/member-shares'
import { shareOn } from '@tandem/domain/member-shares'
import type { Db } from '../../db/open.ts'
import { refuse } from '../../http/problems.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeOnMember } from '../../identity/authorize.ts'
import { putShare, removeShare, sharesOf } from './member-shares.store.ts'
import { memberAccessOf } from './members.store.ts'

function sharesFor(db: Db, memberId: string, name: string, today: string): ReplyOf<typeof readShares> {
  const shares = sharesOf(db, memberId).map(({ percent, fromOn }) => ({ percent, fromOn }))
  return { today, name, now: shareOn(shares, today), shares }
}

export function memberShareRoutes(serve: Serve): void {
  serve(readShares, ({ db, actor, params: { memberId }, clock }) => {
    const member = memberAccessOf(db, memberId) ?? refuse('not-found')
    authorizeOnMember(actor, 'share:edit', member)
    return sharesFor(db, memberId, member.name, clock.today())
  })

  serve(setShare, ({ db, actor, params: { memberId }, body: { fromOn, percent }, clock, newId, trace }) => {
    const member = memberAccessOf(db, memberId) ?? refuse('not-found')
    const permit = authorizeOnMember(actor, 'share:edit', member)
    const before = sharesFor(db, memberId, member.name, clock.today()).shares
    if (percent === null) removeShare(db, permit, memberId, fromOn)
    else putShare(db, permit, { id: newId(), memberId, fromOn, percent, createdAt: clock.now() })
    trace.changed({ noun: 'member-shares', recordId: memberId, before, after: { fromOn, percent } })
    return sharesFor(db, memberId, member.name, clock.today())
  })
}
