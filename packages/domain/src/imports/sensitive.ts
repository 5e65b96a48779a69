import type { Cell, Sheet } from './cells.ts'
import { cellText, foldedWords } from './cells.ts'

/**
 * Columns that are left out whatever the mapping says: health, disability, origin, justice, national numbers.
 * Source: domain.md 5.2 and 12, trust.md R14.
 */
const ALWAYS = new RegExp(
  [
    'rqth|aah|handicap\\w*|invalidit\\w*|incapacit\\w*|disabilit\\w*|disabled|sante|health|medica\\w*|medecin\\w*',
    'diagnos\\w*|patholog\\w*|maladie\\w*|illness\\w*|psy\\w*|mutuelle\\w*|niss|nrn|rrn|nir|ssn|bsn|nino',
    'numero national|n national|no national|national number|national register|registre national|reg nat',
    'securite sociale|n secu|no secu|num secu|social security|national insurance',
    'nationalit\\w*|pays origine|country of origin|origine ethnique|ethni\\w*|lieu de naissance|place of birth',
    'pays de naissance|country of birth|religio\\w*|syndicat\\w*|judiciaire\\w*|casier|detention|prison',
    'refugi\\w*|refugee\\w*|asile|asylum|sejour|immigration\\w*',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
)

/** Columns that name the public criteria of a person; in a list of companies the same words are harmless. */
const OF_PEOPLE =
  /^(?:publics?(?: cibles?)?|type de public|categorie de public|criteres?(?: .*)?|criteria|public criteria|target (?:group|public)s?|eligib\w*(?: .*)?|reconnaissances?(?: .*)?|aviq|phare|vaph)$/

export function isSensitiveHeading(heading: string, kind: 'people' | 'companies' | 'log' | 'unknown'): boolean {
  const words = foldedWords(heading)
  return ALWAYS.test(words) || (kind !== 'companies' && OF_PEOPLE.test(words))
}

/** Words in a remark that tell a health matter, which belongs nowhere in Tandem. */
const HEALTH_WORDS =
  /\b(?:rqth|diagnos\w*|handicap\w*|depress\w*|burn ?out|psychiatr\w*|psychotherap\w*|schizo\w*|bipolaire|bipolar|autis\w*|epilep\w*|cancer\w*|invalidit\w*|maladie\w*|disabilit\w*|illness)\b/

export function speaksOfHealth(text: string): boolean {
  return HEALTH_WORDS.test(foldedWords(text))
}

const NOT = /\b(?:ne (?:pas|jamais)|pas|jamais|do not|dont|never|not to|without|sans)\b/
const CONTACT = /\b(?:contact\w*|appel\w*|telephon\w*|joindre|call\w*|phone)\b/
const EMPLOYER = /\b(?:employeur|entreprise|patron\w*|employer|company|boss)\b/

/** True for words such as "ne pas contacter l’employeur sans son accord": a human must set the refusal. */
export function refusesEmployerContact(text: string): boolean {
  const words = foldedWords(text)
  return NOT.test(words) && CONTACT.test(words) && EMPLOYER.test(words)
}

/** The same sheet with the columns of `refused` emptied, headings kept, for keeping while decisions are made. */
export function withoutColumns(sheet: Sheet, headingRow: number, refused: readonly number[]): Sheet {
  if (refused.length === 0) return sheet
  const out = new Set(refused)
  const rows = sheet.rows.map((row, index): readonly Cell[] =>
    index + 1 <= headingRow ? row : row.map((cell, column) => (out.has(column) && cellText(cell) !== '' ? null : cell)),
  )
  return { name: sheet.name, rows }
}
