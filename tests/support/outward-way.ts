import type { Endpoint } from '@tandem/contract/endpoint'
import { send, type Visitor } from './app.ts'
import { marksIn } from './outward-marks.ts'
import { textIn } from './outward-text.ts'
import type { Scene } from './scene.ts'
import { download } from './spreadsheet.ts'

export type OutwardWorld = Scene & {
  /** A member who sees figures only, as a funder does. */
  readonly reader: Visitor
  /** More time asked for, without an answer. */
  readonly extensionId: string
  /** Of skills, agreed and attested. */
  readonly evaluationId: string
  /** Who is asked to sign an agreement that waits for everybody, by capacity. */
  readonly partyIds: Readonly<Record<string, string>>
}

/** A way out of Tandem: bytes that somebody outside the file's coaches receives. */
export type WayOut = {
  readonly name: string
  readonly reader: 'employer' | 'worker' | 'funder' | 'team' | 'house' | 'anybody'
  readonly fetch: (world: OutwardWorld) => Promise<Uint8Array>
  /** Marks that were cleared for this reader. */
  readonly allows: readonly string[]
}

export const answered = async (who: Visitor, operation: Endpoint, input: object) =>
  new Uint8Array((await send(who, operation, input)).rawPayload)

export const file = async (who: Visitor, url: string) => new Uint8Array((await download(who, url)).rawPayload)

/** Marks that leave by a way out and were not cleared for its reader. */
export async function leaksOf(way: WayOut, world: OutwardWorld): Promise<string[]> {
  return marksIn(textIn(await way.fetch(world))).filter((mark) => !way.allows.includes(mark))
}
