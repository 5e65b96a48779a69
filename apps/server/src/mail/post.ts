import { afterFailure, type MailFailure, type MailKind } from '@tandem/domain/mail'
import type { Clock } from '../clock.ts'
import type { Connection, Db } from '../db/open.ts'
import type { Mail, Message } from './mail.ts'
import { claimMail, giveUpInterrupted, giveUpStale, type Owed, postponeMail, settleMail } from './outbox.store.ts'

/** What the post needs from outside. */
type Surroundings = {
  readonly db: Connection
  readonly clock: Clock
  readonly mail: Mail
  readonly newToken: () => string
  readonly newId: () => string
}

type Letter = Omit<Message, 'to'>

/** What a letter is written from, in the transaction in which it is taken to be sent. */
export type Writing = Pick<Surroundings, 'clock' | 'mail' | 'newToken'> & { readonly db: Db }

/** Writes the letter of one kind at the moment of sending, or says why it must not leave any more. */
export type LetterWriter = (writing: Writing, owed: Owed) => Letter | { readonly withheld: MailFailure }

export type Letters = Readonly<Record<MailKind, LetterWriter>>

/** Messages sent in one go: the rest waits for the next. */
const MOST_AT_ONCE = 50

type Taken = { readonly owed: Owed; readonly message: Message | null; readonly withheld: MailFailure | null }

/** The one who sends what is owed: one message after the other, each claimed before it is sent. */
export class Post {
  readonly #around: Surroundings
  readonly #letters: Letters
  /** What becomes due by the clock alone. */
  readonly #oweDue: (around: Surroundings) => void
  #running: Promise<void> | null = null
  #isOver = false

  constructor(around: Surroundings, letters: Letters, oweDue: (around: Surroundings) => void = () => undefined) {
    this.#around = around
    this.#letters = letters
    this.#oweDue = oweDue
  }

  /** What was under way when the process last ended is not sent again. Once, before the first round. */
  recover(): void {
    giveUpInterrupted(this.#around.db, this.#around.clock.now())
  }

  /** Sends what is due; a second call while one is under way waits for the same end. */
  round(): Promise<void> {
    this.#running ??= this.#send().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Takes nothing new; what is being sent has a moment to end. */
  async end(graceMs: number): Promise<void> {
    this.#isOver = true
    const grace = new Promise<void>((resolve) => setTimeout(resolve, graceMs).unref())
    await Promise.race([this.#running ?? Promise.resolve(), grace])
  }

  async #send(): Promise<void> {
    const { db, clock, mail } = this.#around
    giveUpStale(db, clock.now())
    this.#oweDue(this.#around)
    for (let sent = 0; sent < MOST_AT_ONCE && !this.#isOver; sent += 1) {
      const taken = this.#take()
      if (taken === null) return
      const failure = taken.message === null ? taken.withheld : await mail.deliver(taken.message)
      this.#note(taken.owed, failure)
    }
  }

  /** Claims the next message and writes it, in one transaction: after it, only this process may send it. */
  #take(): Taken | null {
    const { db, clock, mail, newToken } = this.#around
    return db.$client
      .transaction((): Taken | null => {
        const owed = claimMail(db, clock.now())
        if (owed === undefined) return null
        const letter = this.#letters[owed.kind]({ db, clock, mail, newToken }, owed)
        if ('withheld' in letter) return { owed, message: null, withheld: letter.withheld }
        return { owed, message: { ...letter, to: owed.address ?? '' }, withheld: null }
      })
      .immediate()
  }

  #note({ id, attempts }: Owed, failure: MailFailure | null): void {
    const { db, clock } = this.#around
    const settledAt = clock.now()
    const next = failure === null ? { state: 'sent' as const } : afterFailure(failure, attempts)
    if (failure === null || next.state !== 'waiting') settleMail(db, id, { state: next.state, failure, settledAt })
    else postponeMail(db, id, failure, new Date(Date.parse(settledAt) + next.inMinutes * 60_000).toISOString())
  }
}
