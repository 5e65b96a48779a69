import type { Role } from '@tandem/domain/members'
import { words } from '../words/words.ts'

export const roleWords = words({
  en: { coach: 'coach', lead: 'team lead', administrator: 'administrator', reader: 'reader' },
  fr: { coach: 'coach', lead: 'responsable', administrator: 'administrateur', reader: 'lecteur' } satisfies Record<
    Role,
    string
  >,
})
