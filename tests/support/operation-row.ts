import type { ProblemCode } from '@tandem/contract/problem'
import type { Scene, Stranger } from './scene.ts'

export type Input = { readonly params?: object; readonly query?: object; readonly body?: object }

/** What one operation is about, who may do it, and a request that its rightful caller gets through. */
export type OperationRow = {
  /**
   * `person`: a file, which looks absent to strangers. `everyone`: each signed-in member gets their own view of it.
   * A list: the strangers whose role allows it; the others are refused.
   */
  readonly reach: 'person' | 'everyone' | 'public' | readonly Stranger[]
  /** Whether the lead of the team may do it, where it concerns a file. */
  readonly lead?: boolean
  /** A colleague of the team may do it too: it makes a new file and opens no other. */
  readonly colleague?: true
  /** Who gets it through; the coach of the file unless said otherwise. */
  readonly by?: 'coach' | 'lead' | 'administrator' | 'nobody'
  /** The refusal that the rightful caller meets in the scene, where nobody can get it through. */
  readonly answers?: ProblemCode
  readonly input: (scene: Scene) => Input
  readonly prepare?: (scene: Scene) => Promise<unknown>
}

/** Whoever may read the file, its coach and the lead. */
export const read = (input: OperationRow['input']): OperationRow => byLeadToo(input)
export const byLeadToo = (input: OperationRow['input']): OperationRow => ({ reach: 'person', lead: true, input })
export const byCoachOnly = (input: OperationRow['input']): OperationRow => ({ reach: 'person', lead: false, input })
export const ofEveryone = (input: Input = {}): OperationRow => ({ reach: 'everyone', input: () => input })
export const byAdministrator = (input: Input = {}): OperationRow => ({
  reach: ['administrator'],
  by: 'administrator',
  input: () => input,
})
