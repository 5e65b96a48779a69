import { addWorkCondition } from '@tandem/contract/work-conditions'
import { ok, TODAY } from './app.ts'
import type { OperationRow } from './operation-row.ts'
import { ofCoaches } from './operations-company.ts'
import type { Scene } from './scene.ts'

export const noisy = { kind: 'noise', words: 'Loud before six.', saidBy: 'M. Roy', saidOn: TODAY } as const

const ofEmployer = ({ employerId }: Scene) => ({ params: { employerId } })

/** Of each scene the condition written in it. */
const conditionIds = new WeakMap<Scene, string>()

const onCondition = (body: object): OperationRow => ({
  ...ofCoaches((scene) => ({
    params: { conditionId: conditionIds.get(scene) ?? scene.planId },
    body: { ...body, version: 1 },
  })),
  prepare: async (scene) => {
    const { conditionId } = await ok(scene.coach, addWorkCondition, { ...ofEmployer(scene), body: noisy })
    conditionIds.set(scene, conditionId)
  },
})

/** What the house knows of a company: every coach reads it, and people only of their own files. */
export const MEMORY_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  readCompanyMemory: ofCoaches(ofEmployer),
  addWorkCondition: ofCoaches((scene) => ({ ...ofEmployer(scene), body: noisy })),
  editWorkCondition: onCondition({ ...noisy, words: 'Very loud.' }),
  endWorkCondition: onCondition({ reason: 'New ovens.' }),
}
