import type { Context } from './context.ts'
import { faultOf } from './faults.ts'
import { oweDigests, writeDigest } from './features/caseload/weekly-letter.ts'
import { writeCheckInLetter } from './features/check-in-links/open-check-in-link.ts'
import { writeTestLetter } from './features/mail-settings/test-letter.ts'
import { writeMemberLetter } from './features/members/member-letter.ts'
import { writeSatisfactionLetter } from './features/satisfaction/open-satisfaction-link.ts'
import type { Server } from './http/server.ts'
import { type Letters, Post } from './mail/post.ts'

/** Milliseconds between two looks at what is owed. */
const LOOK_MS = 3_000
/** Milliseconds that a message under way has when the server stops. */
const GRACE_MS = 3_000

const LETTERS: Letters = {
  checkInLink: writeCheckInLetter,
  satisfactionLink: writeSatisfactionLetter,
  memberLink: writeMemberLetter,
  digest: writeDigest,
  test: writeTestLetter,
}

/** The one who sends what the database owes; `null` where no e-mail is sent. */
export function postOf({ mail, ...context }: Context): Post | null {
  return mail === null ? null : new Post({ ...context, mail }, LETTERS, oweDigests)
}

/** Sends while the server listens. */
export function tendPost(server: Server, context: Context): void {
  const post = postOf(context)
  if (post === null) return
  let look: NodeJS.Timeout | undefined
  const round = () => {
    post.round().catch((error: unknown) => server.log.error({ fault: faultOf(error) }, 'a round of the post failed'))
  }
  server.addHook('onListen', async () => {
    post.recover()
    round()
    look = setInterval(round, LOOK_MS)
    look.unref()
  })
  server.addHook('onClose', async () => {
    clearInterval(look)
    await post.end(GRACE_MS)
  })
}
