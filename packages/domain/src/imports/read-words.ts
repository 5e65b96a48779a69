import type { ContactFunction } from '../employers.ts'
import type { ReferralSource } from '../episodes.ts'
import type { ContractType, PlacementType } from '../placements.ts'
import type { Sex } from '../workers.ts'
import { type Cell, cellText, foldedWords, isBlank } from './cells.ts'
import type { Reading } from './read-cells.ts'

/** First rule whose words occur, whole, in the folded text. */
type Rules<T> = readonly (readonly [words: RegExp, value: T])[]

function firstOf<T>(rules: Rules<T>, text: string): T | null {
  const words = foldedWords(text)
  return rules.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

export type ContractReading = {
  readonly contractType: ContractType
  readonly placementType: PlacementType
  /** The contract in the organisation's own words. */
  readonly label: string
}

/** Source: domain.md 5.12. The order matters: a fixed-term inclusion contract is inclusion. */
const CONTRACTS: Rules<readonly [ContractType, PlacementType]> = [
  [/\b(?:benevol\w*|volontaria\w*|volunteer\w*)\b/, ['other', 'volunteer']],
  [/\b(?:stage\w*|immersion|pmsmp|mise en situation|work trial|work experience|internship)\b/, ['other', 'workTrial']],
  [
    /\b(?:apprenti\w*|alternance|professionnalisation|apprenticeship|contrat pro)\b/,
    ['apprenticeship', 'apprenticeship'],
  ],
  [/\b(?:cddi|cdi ?i|insertion|inclusion|tremplin|iae|siae)\b/, ['inclusion', 'job']],
  [
    /\b(?:art|article) ?60\b|\b(?:art60|sine|aci|ape|cui|cae|pec|subsidi\w*|subvention\w*|aide|activa|impulsion|contrat adaptation\w*)\b/,
    ['subsidised', 'job'],
  ],
  [/\b(?:interim\w*|mission|temp|temping|temporary agency|agency|uitzend\w*)\b/, ['agency', 'job']],
  [
    /\b(?:independant\w*|freelance|self ?employed|auto ?entrepreneur\w*|micro ?entrepreneur\w*)\b/,
    ['selfEmployed', 'job'],
  ],
  [/\b(?:statutaire\w*|fonctionnaire|titulaire|civil service|civil servant)\b/, ['civilService', 'job']],
  [/\b(?:cdi|duree indeterminee|open ended|permanent|indefinite|vast|onbepaalde)\b/, ['openEnded', 'job']],
  [
    /\b(?:cdd|duree determinee|fixed ?term|temporary|saisonnier\w*|seasonal|remplacement|bepaalde)\b/,
    ['fixedTerm', 'job'],
  ],
  [/\b(?:pfi|fpi|ibo|autre|other)\b/, ['other', 'job']],
]

/** The kind of contract; words that are not known are kept as the label and reported by the plan. */
export function readContract(cell: Cell | undefined): Reading<ContractReading> {
  if (isBlank(cell)) return null
  const label = cellText(cell).trim()
  const found = firstOf(CONTRACTS, label)
  if (found === null) return { problem: 'unknown-word' }
  return { value: { contractType: found[0], placementType: found[1], label } }
}

/** What a column of stages says about a job. Tandem computes the phase itself: this only serves to warn. */
export type StageHint = 'closed' | 'inTrial' | 'in' | 'workTrial' | 'beforeJob'

const STAGES: Rules<StageHint> = [
  [/\b(?:sorti\w*|clotur\w*|termine\w*|closed|exit\w*|archive\w*|abandon\w*)\b/, 'closed'],
  [/\b(?:emploi pe|periode essai|a essai|in trial|probation|trial period)\b/, 'inTrial'],
  [/\b(?:stage|immersion|pmsmp|mise en situation|work trial)\b/, 'workTrial'],
  [
    /\b(?:vers|recherche\w*|cherche|search\w*|looking|accueil|intake|bilan|engaged|engagement|profil\w*|projet|preparation|toward|attente|waiting)\b/,
    'beforeJob',
  ],
  [/\b(?:emploi|embauche\w*|travail\w*|work|working|employed|job|maintien|suivi dans)\b/, 'in'],
]

export function stageHint(text: string): StageHint | null {
  return firstOf(STAGES, text)
}

const SEX_WORDS: Rules<Sex> = [
  [/^(?:f|femme|feminin|female|woman|v|vrouw)$/, 'F'],
  [/^(?:m|h|homme|masculin|male|man)$/, 'M'],
  [/^(?:x|autre|other|non binaire|non binary)$/, 'X'],
]

export function readSex(cell: Cell | undefined): Reading<Sex> {
  if (isBlank(cell)) return null
  const value = firstOf(SEX_WORDS, cellText(cell))
  return value === null ? { problem: 'unknown-word' } : { value }
}

/** Who sent the person, from the referrer's name; `null` when the name does not tell. */
const SOURCES: Rules<ReferralSource> = [
  [/\b(?:elle meme|lui meme|de lui|self|spontane\w*|soi meme|bouche a oreille)\b/, 'self'],
  [/\b(?:mission (?:regionale|locale)|mire|local mission)\b/, 'localMission'],
  [
    /\b(?:forem|actiris|vdab|france travail|pole emploi|onem|job ?cent(?:re|er)|employment service)\b/,
    'employmentService',
  ],
  [/\b(?:cpas|ocmw|ccas|service social|assistante? sociale?|social service\w*|social worker)\b/, 'socialService'],
  [/\b(?:medecin|docteur|hopital|clinique|sante|doctor|hospital|health)\b/, 'healthService'],
  [/\b(?:ecole|lycee|cefa|school|college|universite)\b/, 'school'],
  [/\b(?:employeur|entreprise|employer|company)\b/, 'employer'],
]

export function referralSource(text: string): ReferralSource | null {
  return firstOf(SOURCES, text)
}

const FUNCTIONS: Rules<ContactFunction> = [
  [/\b(?:tuteur|tutrice|tutor|mentor|parrain|marraine|buddy)\b/, 'tutor'],
  [/\b(?:rh|drh|grh|hr|ressources humaines|human resources|personnel)\b/, 'hr'],
  [/\b(?:delegue\w*|syndical\w*|cppt|representative|union)\b/, 'staffRepresentative'],
  [
    /\b(?:gerante?|directeur|directrice|patronn?e?|dirigeante?|exploitante?|proprietaire|administrateur\w*|ceo|owner|director|managing director)\b/,
    'director',
  ],
  [
    /\b(?:chef\w*|cheffe|responsable|contremaitre\w*|brigadi\w*|intendante?|coordinat\w*|superviseur\w*|manager|supervisor|foreman|team leader|head)\b/,
    'directManager',
  ],
]

export function contactFunction(text: string): ContactFunction {
  return firstOf(FUNCTIONS, text) ?? 'other'
}
