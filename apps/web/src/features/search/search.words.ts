import { words } from '../../words/words.ts'

export const searchWords = words({
  en: {
    label: 'Search a person, a company, a contact',
    placeholder: 'Search a person, a company…',
    empty: 'Nothing found',
    least: 'Type two letters',
    loading: 'Searching…',
    clear: 'Clear',
    open: 'Show results',
    count: '{count, plural, =0 {Nothing found} one {# result} other {# results}}',
    person: 'Person',
    colleaguesPerson: 'Person, followed by a colleague',
    employer: 'Company',
    contact: 'Contact at {employer}',
  },
  fr: {
    label: 'Chercher une personne, une entreprise, un contact',
    placeholder: 'Chercher une personne, une entreprise…',
    empty: 'Rien trouvé',
    least: 'Tapez deux lettres',
    loading: 'Recherche…',
    clear: 'Effacer',
    open: 'Afficher les résultats',
    count: '{count, plural, =0 {Rien trouvé} one {# résultat} other {# résultats}}',
    person: 'Personne',
    colleaguesPerson: 'Personne, suivie par un·e collègue',
    employer: 'Entreprise',
    contact: 'Contact chez {employer}',
  },
})
