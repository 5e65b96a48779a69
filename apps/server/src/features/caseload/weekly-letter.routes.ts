import { editDigest, readDigest } from '@tandem/contract/digest'
import type { Endpoint } from '@tandem/contract/endpoint'
import { refuse } from '../../http/problems.ts'
import type { Call, Serve } from '../../http/serve.ts'
import { memberRow } from '../members/members.store.ts'
import { setWantsDigest } from './weekly-letter.store.ts'
import { hasWeek } from './weekly-letter.ts'

function digestOf({ db, actor, context }: Pick<Call<Endpoint>, 'db' | 'actor' | 'context'>) {
  const member = memberRow(db, actor.id) ?? refuse('not-found')
  return {
    isOffered: context.mail !== null && hasWeek(member) && member.email !== null,
    isWanted: member.wantsDigest,
  }
}

export function weeklyLetterRoutes(serve: Serve): void {
  serve(readDigest, (call) => digestOf(call))

  serve(editDigest, (call) => {
    const { db, actor, body, trace } = call
    const before = digestOf(call)
    setWantsDigest(db, actor.id, body.isWanted)
    trace.changed({
      noun: 'members',
      recordId: actor.id,
      before: { digest: before.isWanted },
      after: { digest: body.isWanted },
    })
    return digestOf(call)
  })
}
