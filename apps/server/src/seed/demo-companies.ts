import type { ContactFunction, SizeBand } from '@tandem/domain/employers'
import { MOUSCRON_COMPANIES } from './demo-companies-mouscron.ts'
import { TOURNAI_COMPANIES } from './demo-companies-tournai.ts'
import type { TeamKey } from './demo-team.ts'

/** A company with the job a person most often does there. */
export type DemoCompany = {
  readonly name: string
  readonly town: string
  readonly sector: string
  readonly size: SizeBand
  readonly job: string
  readonly contacts: readonly (readonly [name: string, part: ContactFunction, left?: 'left'])[]
  readonly doNotContact?: string
  readonly remark?: string
  readonly secondPlace?: string
}

/** The companies that know the service, by the team that works with them. */
export const DEMO_COMPANIES: Readonly<Record<TeamKey, readonly DemoCompany[]>> = {
  tournai: TOURNAI_COMPANIES,
  mouscron: MOUSCRON_COMPANIES,
}
