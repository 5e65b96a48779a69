import { type Found, searchEverything, searchPlaces } from '@tandem/contract/search'
import { permittedInOrganisation } from '@tandem/domain/permissions'
import { foldedName } from '@tandem/domain/workers'
import type { Serve } from '../../http/serve.ts'
import { authorizeInOrganisation } from '../../identity/authorize.ts'
import { visibilityValues } from '../../identity/visibility.ts'
import { colleaguesPeopleFound, currentContacts, patternsOf, peopleFound, placesFound } from './search.store.ts'

/** Letters from which names are looked for. */
const LEAST_LETTERS = 2
const MOST = 8

export function searchRoutes(serve: Serve): void {
  serve(searchEverything, ({ db, actor, body, clock }) => {
    const folded = foldedName(body.typed)
    if (folded.length < LEAST_LETTERS) return { found: [] }
    const patterns = patternsOf(folded)
    const values = visibilityValues(actor, clock.today())
    const person =
      (kind: 'person' | 'colleaguesPerson') =>
      ({ id, firstName, lastName, municipality }: ReturnType<typeof peopleFound>[number]): Found => ({
        kind,
        id,
        title: `${firstName} ${lastName}`,
        sub: municipality ?? '',
      })
    const own = peopleFound(db, patterns, values).map(person('person'))
    const team = actor.roles.includes('coach')
      ? colleaguesPeopleFound(db, patterns, values, actor.teamIds).map(person('colleaguesPerson'))
      : []
    if (!permittedInOrganisation(actor).includes('employers:read')) return { found: [...own, ...team] }
    const companies = new Map(placesFound(db, patterns).map((place) => [place.employerId, place]))
    const employers = [...companies.values()].slice(0, MOST).map(
      ({ employerId, name, municipality }): Found => ({
        kind: 'employer',
        id: employerId,
        title: name,
        sub: municipality ?? '',
      }),
    )
    const words = folded.split(' ')
    const contacts = currentContacts(db, clock.today())
      .filter(({ name }) =>
        words.every((word) =>
          foldedName(name)
            .split(' ')
            .some((part) => part.startsWith(word)),
        ),
      )
      .slice(0, MOST)
      .map(
        ({ employerId, name, employerName }): Found => ({
          kind: 'contact',
          id: employerId,
          title: name,
          sub: employerName,
        }),
      )
    return { found: [...own, ...team, ...employers, ...contacts] }
  })

  serve(searchPlaces, ({ db, actor, body }) => {
    authorizeInOrganisation(actor, 'employers:read')
    const places = placesFound(db, patternsOf(foldedName(body.typed))).map(
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
