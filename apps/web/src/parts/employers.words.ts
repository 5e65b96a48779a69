import type { ContactFunction } from '@tandem/domain/employers'
import { words } from '../words/words.ts'

export const contactFunctionWords = words({
  en: {
    director: 'Director',
    hr: 'Human resources',
    directManager: 'Direct manager',
    tutor: 'Tutor',
    staffRepresentative: 'Staff representative',
    other: 'Other',
  },
  fr: {
    director: 'Direction',
    hr: 'Ressources humaines',
    directManager: 'Chef direct',
    tutor: 'Tuteur',
    staffRepresentative: 'Représentant du personnel',
    other: 'Autre',
  } satisfies Record<ContactFunction, string>,
})
