import { MOUSCRON_COMPANIES } from './companies-mouscron.ts'
import { TOURNAI_COMPANIES } from './companies-tournai.ts'
import type { Company } from './company.ts'

export const COMPANIES = { ...TOURNAI_COMPANIES, ...MOUSCRON_COMPANIES }
export type CompanyKey = keyof typeof COMPANIES

export function companyOf(key: CompanyKey): Company {
  return COMPANIES[key]
}
