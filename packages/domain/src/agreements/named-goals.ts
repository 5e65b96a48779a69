import type { AgreementKind, Capacity } from '../agreements.ts'
import { GOAL_PARTNERS, type GoalPartner, goalSignRefusal, type LevelTexts } from '../goals.ts'
import type { Locale } from '../members.ts'
import type { FillGoal } from './fill.ts'
import { EMPLOYER_KINDS } from './parties.ts'
import { type AgreementSection, gapOf, SECTIONS_OF } from './sections.ts'

/** Kinds that say which goals they are about. */
export function namesGoals(kind: AgreementKind): boolean {
  return SECTIONS_OF[kind].includes('goals')
}

type Nameable = Pick<FillGoal, 'owner' | 'domain' | 'mayBeAnotherEmployers'>

/**
 * Whether a goal may be chosen for an agreement of this kind: toward an employer only work goals, and none that may be
 * another employer's. A personal or family goal never reaches one. Source: domain.md 12.3.
 */
export function mayNameGoal(kind: AgreementKind, goal: Nameable): boolean {
  if (!namesGoals(kind)) return false
  return !EMPLOYER_KINDS.includes(kind) || (goal.domain === 'work' && goal.mayBeAnotherEmployers !== true)
}

/** Whether it is chosen unless somebody decides otherwise: each side's own goals are not shown to the other. Source: domain.md 12.3. */
export function isNamedByItself(kind: AgreementKind, goal: Nameable): boolean {
  return mayNameGoal(kind, goal) && goal.owner !== (EMPLOYER_KINDS.includes(kind) ? 'worker' : 'employer')
}

export function goalsForReaders<Goal extends Nameable>(kind: AgreementKind, goals: readonly Goal[]): Goal[] {
  return goals.filter((goal) => isNamedByItself(kind, goal))
}

const lineOf = ({ title }: { readonly title: string }) => `- ${title}`

/** The text of the section after other goals were chosen: their lines change, what was written beside them stays. */
export function withGoalLines(
  text: string,
  before: readonly { readonly title: string }[],
  after: readonly { readonly title: string }[],
  locale: Locale,
): string {
  const gap = gapOf('goals', locale)
  const former = [...before.map(lineOf), gap]
  const lines = text.split('\n')
  const first = lines.findIndex((line) => former.includes(line))
  const kept = lines.filter((line) => !former.includes(line))
  const next = after.length === 0 ? [gap] : after.map(lineOf)
  return kept.toSpliced(first === -1 ? kept.length : first, 0, ...next).join('\n')
}

/** Whether the section that names the goals is left out: nothing is agreed about them then. */
export function leavesGoalsOut(sections: readonly AgreementSection[]): boolean {
  return sections.every((section) => section.key !== 'goals' || section.isLeftOut)
}

type Chosen = { readonly goalId: string; readonly levelTexts: LevelTexts | null }

/** The goals named that do not say what is expected: nobody can sign those. Source: domain.md 8.1, rule 6. */
export function goalsNotSignable<Goal extends Chosen>(
  sections: readonly AgreementSection[],
  goalIds: readonly string[],
  goals: readonly Goal[],
): Goal[] {
  if (leavesGoalsOut(sections)) return []
  return goals.filter((goal) => goalIds.includes(goal.goalId) && goalSignRefusal(goal) !== null)
}

const PARTNER_OF: Readonly<Partial<Record<Capacity, GoalPartner>>> = {
  worker: 'worker',
  legalRepresentative: 'worker',
  employer: 'employer',
  userCompany: 'employer',
  tutor: 'tutor',
}

/** With whom a goal is agreed by their signatures, beside those with whom it was. */
export function partnersBySignature(signed: readonly Capacity[], before: readonly GoalPartner[]): GoalPartner[] {
  const found = signed.map((capacity) => PARTNER_OF[capacity])
  return GOAL_PARTNERS.filter((partner) => before.includes(partner) || found.includes(partner))
}
