import { JONAS_PEOPLE } from './people-jonas.ts'
import { NADIA_PEOPLE } from './people-nadia.ts'
import { SOFIA_PEOPLE } from './people-sofia.ts'
import { TUNDE_PEOPLE } from './people-tunde.ts'
import type { Person } from './person.ts'
import { ALEKSANDRA_AND_LUC } from './story-aleksandra-luc.ts'
import { AWA_YASMINA_AND_RACHID } from './story-awa-yasmina-rachid.ts'
import { FATOU_AND_MARIE } from './story-fatou-marie.ts'
import { INES } from './story-ines.ts'
import { JONAS_STORIES } from './story-jonas.ts'
import { KARIM } from './story-karim.ts'
import { SAMIR } from './story-samir.ts'
import { SOFIA_STORIES } from './story-sofia.ts'
import { TUNDE_STORIES } from './story-tunde.ts'

/** Everybody in the demonstration: first those whose story is told by hand. */
export const PEOPLE: readonly Person[] = [
  ...SAMIR,
  ...INES,
  ...KARIM,
  ...ALEKSANDRA_AND_LUC,
  ...FATOU_AND_MARIE,
  ...AWA_YASMINA_AND_RACHID,
  ...NADIA_PEOPLE,
  ...JONAS_STORIES,
  ...JONAS_PEOPLE,
  ...SOFIA_STORIES,
  ...SOFIA_PEOPLE,
  ...TUNDE_STORIES,
  ...TUNDE_PEOPLE,
]
