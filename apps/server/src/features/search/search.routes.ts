import { type Found, searchEverything, searchPlaces } from '@tandem/contract/search'
import { isCurrentContact } from '@tandem/domain/employers'
import { permittedInOrganisation } from '@tandem/domain/permissions'
import { foldedName } from '@tandem/domain/workers'
import type { Db } from '../../db/open.ts'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import {
  allContacts,
  colleaguesPeopleFound,
  employersFound,
  MOST,
  patternsOf,
  peopleFound,
  placesFound,
} from './search.store.ts'

/** Letters of at least one word from which names are looked for. */
const LEAST_LETTERS = 2

/** The words to look for; none while what is typed is too short to mean somebody. */
function wordsOf(typed: string): string[] {
  const words = foldedName(typed).split(' ')
  return words.some((word) => word.length >= LEAST_LETTERS) ? words : []
}

/** Those who answer today first. */
function contactsFound(db: Db, words: readonly string[], today: string): Found[] {
  const found = allContacts(db).filter(({ name }) => {
    const parts = foldedName(name).split(' ')
    return words.every((word) => parts.some((part) => part.startsWith(word)))
  })
  const of = (kind: 'contact' | 'formerContact', isCurrent: boolean) =>
    found
      .filter((contact) => isCurrentContact(contact, today) === isCurrent)
      .map(({ employerId, name, employerName }): Found => ({ kind, id: employerId, title: name, sub: employerName }))
  return [...of('contact', true), ...of('formerContact', false)].slice(0, MOST)
}

export function searchRoutes(serve: Serve): void {
  serve(searchEverything, ({ db, actor, body, clock }) => {
    const words = wordsOf(body.typed)
    if (words.length === 0) return { found: [] }
    const today = clock.today()
    const patterns = patternsOf(words)
    const values = visibilityValues(actor, today)
    const person =
      (kind: 'person' | 'colleaguesPerson') =>
      ({ id, firstName, lastName, sub }: ReturnType<typeof peopleFound>[number]): Found => ({
        kind,
        id,
        title: `${firstName} ${lastName}`,
        sub: sub ?? '',
      })
    const own = peopleFound(db, patterns, values).map(person('person'))
    const team = colleaguesPeopleFound(db, patterns, values).map(person('colleaguesPerson'))
    const people = [...own, ...team].slice(0, MOST)
    if (!permittedInOrganisation(actor).includes('employers:read')) return { found: people }
    const employers = employersFound(db, patterns).map(
      ({ id, name, municipality }): Found => ({ kind: 'employer', id, title: name, sub: municipality ?? '' }),
    )
    return { found: [...people, ...employers, ...contactsFound(db, words, today)] }
  })

  serve(searchPlaces, ({ db, actor, body }) => {
    authorizeInOrganisation(actor, 'employers:read')
    const words = foldedName(body.typed).split(' ').filter(Boolean)
    const places = placesFound(db, patternsOf(words)).map(
      ({ establishmentId, employerId, name, place, municipality }) => ({
        establishmentId,
        employerId,
        name,
        sub: [place, municipality].filter((part) => part !== null).join(', '),
      }),
    )
    return { places }
  })
}
