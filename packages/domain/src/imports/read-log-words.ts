import type { Kind, Mode, WithParty } from '../log-entries.ts'
import { type Cell, cellText, foldedWords, isBlank } from './cells.ts'
import type { Reading } from './read-cells.ts'

export type WithReading = { readonly parties: readonly WithParty[]; readonly isProspecting: boolean }

const WORKER =
  /\b(?:benef|beneficiaires?|personne accompagnee|participante?|cliente?|usager|usagere|salariee?|travailleur|travailleuse|stagiaire|worker|person|employee|candidate?)\b/
const EMPLOYER =
  /\b(?:employeur|employeuse|entreprise|patronn?e?|gerante?|directeur|directrice|rh|employer|company|boss|manager|prospect\w*|prospection)\b/
const TUTOR =
  /\b(?:tuteur|tutrice|collegues?|equipe|chef (?:equipe|atelier)|tutor|mentor|colleagues?|team|supervisor)\b/
const PARTNER =
  /\b(?:cpas|ocmw|ccas|forem|actiris|vdab|aviq|onem|partenaires?|assistante? sociale?|service social|mission (?:regionale|locale)|mire|ecole|creche|medecin|mutuelle|france travail|pole emploi|partners?|social (?:worker|services?)|job ?cent(?:re|er)|school|doctor)\b/
const FAMILY = /\b(?:famille|parents?|mere|pere|conjointe?|family|mother|father|spouse|partner of)\b/
const NOBODY = /\b(?:seule?|bureau|administratif|interne|aucun|nobody|no one|desk|none|alone)\b/
const BOTH =
  /^(?:les deux|tous les deux|les 2|both|both together|ensemble|tripartite|a trois|a 3|three way|3 way|together)\b/
const PROSPECTING = /\b(?:prospect\w*|demarchage|canvass\w*)\b/

/** With whom, from words such as "bénéf.", "employeur (prospection)", "les deux", "CPAS". */
export function readWith(cell: Cell | undefined): Reading<WithReading> {
  if (isBlank(cell)) return null
  const words = foldedWords(cellText(cell))
  const isProspecting = PROSPECTING.test(words)
  if (BOTH.test(words)) return { value: { parties: ['worker', 'employer'], isProspecting } }
  const parties: WithParty[] = []
  if (WORKER.test(words)) parties.push('worker')
  if (EMPLOYER.test(words)) parties.push('employer')
  if (TUTOR.test(words)) parties.push('tutor')
  if (FAMILY.test(words)) parties.push('family')
  if (PARTNER.test(words)) parties.push('partner')
  if (parties.length === 0 && NOBODY.test(words)) parties.push('nobody')
  return parties.length === 0 ? { problem: 'unknown-word' } : { value: { parties, isProspecting } }
}

/** How and what, from one word: either may stay open and is then completed by the plan. */
export type TypeReading = { readonly mode: Mode | null; readonly kind: Kind | null }

const MODES: readonly (readonly [RegExp, Mode])[] = [
  [/\b(?:visio\w*|video\w*|teams|zoom|skype|meet)\b/, 'video'],
  [/\b(?:tel|telephone|telephonique|appel\w*|coup de fil|phone|phoned|call|called)\b/, 'phone'],
  [/\b(?:e ?mails?|mails?|courriels?|sms|message\w*|whatsapp|courrier|lettre|text|letter)\b/, 'message'],
  [/\b(?:domicile|home)\b/, 'home'],
  [
    /\b(?:visites?|sur (?:site|place|le poste)|en entreprise|entreprise|lieu de travail|site|on site|onsite|workplace|visit|observation)\b/,
    'onSite',
  ],
  [/\b(?:salon|forum|job ?day|job ?fair|fair|event|evenement|atelier|seance collective|workshop)\b/, 'event'],
  [
    /\b(?:rdv|rendez ?vous|entretiens?|bureau|permanence|reunion|bilan|office|meeting|interview|appointment|face to face)\b/,
    'office',
  ],
  [/\b(?:exterieur|ailleurs|elsewhere|outside)\b/, 'elsewhere'],
]

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/\b(?:absente?s?|absence|manquee?s?|rate|lapin|no ?show|missed|did not (?:come|attend)|dna|pas venue?)\b/, 'missed'],
  [/\b(?:prospect\w*|demarchage|canvass\w*)\b/, 'prospecting'],
  [/\b(?:bilan|evaluation|evaluat\w*|review)\b/, 'evaluation'],
  [/\b(?:observation)\b/, 'observation'],
  [/\b(?:mediation|conflit|conflict)\b/, 'mediation'],
  [/\b(?:formation (?:du |de la )?tut\w*|tutor training)\b/, 'tutorTraining'],
  [/\b(?:apprentissage|instruction|demonstration|sur le poste)\b/, 'instruction'],
  [/\b(?:suivi (?:de )?stage|stage|immersion|trial)\b/, 'trialFollowUp'],
  [/\b(?:admin|administrati\w*|demarches?|papiers|paperwork)\b/, 'administrativeHelp'],
  [/\b(?:coordination|concertation|reseau|network)\b/, 'coordination'],
  [/\b(?:reunion equipe|team meeting)\b/, 'teamMeeting'],
  [/\b(?:interne|redaction|preparation|internal|writing)\b/, 'internal'],
]

const PLAIN_KIND = /\b(?:entretiens?|rdv|rendez ?vous|interview|appointment)\b/

/** Mode and kind from words such as "tél", "RDV", "Visite entreprise", "mail", "absent". */
export function readType(cell: Cell | undefined): Reading<TypeReading> {
  if (isBlank(cell)) return null
  const words = foldedWords(cellText(cell))
  const mode = MODES.find(([pattern]) => pattern.test(words))?.[1] ?? null
  const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? (PLAIN_KIND.test(words) ? 'interview' : null)
  return mode === null && kind === null ? { problem: 'unknown-word' } : { value: { mode, kind } }
}

const ABSENT =
  /\b(?:absente?s? (?:au|aux|du|a|lors)|pas venue?|ne est pas presentee?|lapin|no ?show|did not (?:come|attend|show)|missed (?:the )?appointment)\b/

/** True when a note tells that an appointment did not take place. */
export function tellsOfAbsence(note: string): boolean {
  return ABSENT.test(foldedWords(note))
}
