import { signIn } from '@tandem/contract/session'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { members } from '../../apps/server/src/features/members/members.table.ts'
import { hashPassword } from '../../apps/server/src/identity/passwords.ts'
import { ok, refused, visitor, world } from '../support/app.ts'
import { given } from '../support/given.ts'

const work = vi.hoisted(() => ({ comparedWith: [] as string[], hashed: 0 }))

type Library = {
  readonly hash: (password: string, cost: object) => Promise<string>
  readonly verify: (hash: string, password: string) => Promise<boolean>
}

/* The library itself, with its calls counted: time alone would be a fickle witness. */
vi.mock('@node-rs/argon2', async (original) => {
  const library = (await original()) as Library
  return {
    ...library,
    hash: (password: string, cost: object) => {
      work.hashed += 1
      return library.hash(password, cost)
    },
    verify: (hash: string, password: string) => {
      work.comparedWith.push(hash)
      return library.verify(hash, password)
    },
  }
})

const PASSWORD = 'a quiet morning bake'
const TODAYS_COST = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/
/** Of the same password, with 8 MiB and one pass. */
const CHEAPER = '$argon2id$v=19$m=8192,t=1,p=1$I9mq6AYIVgHiC7oaml/sFA$jYQlfeXqIATNmIr1cPKqih90bxZ3S3Grm4oD2gCIsjI'

async function accounts(passwordHash: string) {
  const w = await world()
  const g = given(w)
  g.organisation()
  const memberId = g.member(['coach'], [], { email: 'nadia@tandem.example', passwordHash })
  g.member(['coach'], [], { email: 'gone@tandem.example', passwordHash, disabledAt: '2026-11-01T00:00:00.000Z' })
  g.member(['coach'], [], { email: 'invited@tandem.example' })
  const stored = () => w.context.db.select().from(members).where(eq(members.id, memberId)).get()?.passwordHash ?? ''
  const guessAs = (who: string) =>
    refused(visitor(w), signIn, { body: { email: `${who}@tandem.example`, password: 'wrong password' } })
  return { w, stored, guessAs }
}

function forgetWork(): void {
  work.comparedWith = []
  work.hashed = 0
}

describe('the work of a wrong try', () => {
  beforeEach(forgetWork)

  it('is one comparison at full cost, whether the account is known, closed, invited or nobody’s', async () => {
    const { guessAs } = await accounts(await hashPassword(PASSWORD))
    await guessAs('nadia')

    for (const who of ['nadia', 'gone', 'invited', 'nobody']) {
      forgetWork()
      expect((await guessAs(who)).code).toBe('wrong-credentials')
      expect(work, who).toEqual({ comparedWith: [expect.stringMatching(TODAYS_COST)], hashed: 0 })
    }
  })

  it('is not spent on a source that must wait', async () => {
    const { guessAs } = await accounts(await hashPassword(PASSWORD))
    for (let tried = 0; tried < 20; tried++) await guessAs('nadia')
    forgetWork()

    expect((await guessAs('nadia')).code).toBe('too-many-tries')
    expect(work).toEqual({ comparedWith: [], hashed: 0 })
  })
})

describe('a password kept at a lower cost', () => {
  it('is hashed at today’s when it is typed right, and still opens', async () => {
    const { w, stored, guessAs } = await accounts(CHEAPER)
    const body = { email: 'nadia@tandem.example', password: PASSWORD }

    await guessAs('nadia')
    expect(stored()).toBe(CHEAPER)
    await ok(visitor(w), signIn, { body })

    expect(stored()).toMatch(TODAYS_COST)
    const after = stored()
    expect((await ok(visitor(w), signIn, { body })).member).not.toBeNull()
    expect(stored()).toBe(after)
  })
})
