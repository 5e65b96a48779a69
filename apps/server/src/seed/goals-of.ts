import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import type { GoalDomain, GoalLevel, GoalOutcome, GoalOwner } from '@tandem/domain/goals'
import type { Chance } from './deck.ts'
import { GOAL_DETAILS, type GoalDetail, USUAL_LEVELS } from './goal-details.ts'
import type { Life } from './life.ts'
import { type Narrator, workSlots } from './narrator.ts'
import { GOAL_REASONS, GOALS_IN, GOALS_TOWARD } from './notes-goals.ts'
import type { Stage } from './stage.ts'
import { workdayFrom } from './working-days.ts'

export type GoalLife = {
  /** Name of its id. */
  readonly name: string
  readonly owner: GoalOwner
  readonly domain: GoalDomain
  readonly serves: string | null
  readonly title: string
  readonly why: string | null
  readonly agreedOn: CalendarDate
  readonly targetOn: CalendarDate | null
  readonly closedOn: CalendarDate | null
  readonly outcome: GoalOutcome | null
  readonly baseline: GoalLevel
  readonly level: GoalLevel
  /** Key of a told goal. */
  readonly key: string | null
  readonly detail: GoalDetail | null
  /** From -2 to +2. */
  readonly levelTexts: readonly string[]
}

function detailed({ say }: Stage, detail: GoalDetail | null): Pick<GoalLife, 'detail' | 'levelTexts'> {
  return { detail, levelTexts: (detail?.levels ?? USUAL_LEVELS).map(say) }
}

function toldGoals(stage: Stage, life: Life): GoalLife[] {
  const nameOf = (key: string) => `goal:${life.person.key}:${life.index}:${key}`
  return (life.stay.goals ?? []).map((goal) => ({
    name: nameOf(goal.key),
    owner: goal.owner,
    domain: goal.domain ?? 'work',
    serves: goal.serves === undefined ? null : nameOf(goal.serves),
    title: stage.say(goal.title),
    why: goal.why === undefined ? null : stage.say(goal.why),
    agreedOn: stage.workday(goal.agreed),
    targetOn: goal.target === undefined ? null : stage.day(goal.target),
    closedOn: goal.closed === undefined ? null : stage.workday(goal.closed.on),
    outcome: goal.closed?.outcome ?? null,
    baseline: goal.baseline,
    level: goal.level,
    key: goal.key,
    ...detailed(stage, GOAL_DETAILS[`${life.person.key}:${goal.key}`] ?? null),
  }))
}

const OWNERS = ['joint', 'worker', 'joint', 'employer'] as const
const REACHED = [0, 1, 0, -1, 2, 0] as const
const ON_THE_WAY = [-1, 0, -1, -2, 0] as const

/** One or two goals while looking, two or three in a job; they end with what they were for. */
function usualGoals(stage: Stage, life: Life, narrator: Narrator, chance: Chance): GoalLife[] {
  const plan = life.plans.find(({ startsOn }) => startsOn <= life.lastOn)
  if (plan === undefined) return []
  const { today, locale } = stage
  const base = `goal:${life.person.key}:${life.index}`
  const job = life.jobs.findLast(({ startedOn, isJob }) => isJob && startedOn !== null && startedOn <= life.lastOn)
  const start = job?.startedOn ?? null
  const slots = workSlots(job?.company ?? 'lenoir', { today, locale, on: life.lastOn, chance }, false)
  const why = () => (chance.oneIn(2) ? narrator.line(GOAL_REASONS, {}) : null)
  const goals: GoalLife[] = []
  const add = (
    goal: Pick<GoalLife, 'owner' | 'domain' | 'serves' | 'title' | 'agreedOn'>,
    endOn: CalendarDate | null,
  ) => {
    if (goal.agreedOn > life.lastOn) return
    const isOver = endOn !== null && endOn <= life.lastOn && endOn > goal.agreedOn
    const dropped = isOver && chance.oneIn(5)
    goals.push({
      ...goal,
      name: `${base}:${goals.length}`,
      why: why(),
      targetOn: addDays(goal.agreedOn, 30 * chance.between(2, 5)),
      closedOn: isOver ? endOn : null,
      outcome: isOver ? (dropped ? chance.pick(['dropped', 'replaced']) : 'reviewed') : null,
      baseline: chance.pick([-2, -1, -1]),
      level: isOver ? (dropped ? -1 : chance.pick(REACHED)) : chance.pick(ON_THE_WAY),
      key: null,
      ...detailed(stage, null),
    })
  }
  const startsInJob = start !== null && start <= plan.startsOn
  if (!startsInJob) {
    const endOn = start ?? life.exitedOn
    const work = { owner: 'worker', domain: 'work', serves: null, agreedOn: plan.startsOn } as const
    add({ ...work, title: narrator.line(GOALS_TOWARD.work, slots) }, endOn)
    if (chance.oneIn(2))
      add(
        {
          ...work,
          domain: 'personalFamily',
          serves: `${base}:0`,
          title: narrator.line(GOALS_TOWARD.personalFamily, slots),
        },
        endOn,
      )
  }
  if (job !== undefined && start !== null) {
    const agreedOn = workdayFrom(addDays(startsInJob ? plan.startsOn : start, 8))
    const endOn = job.endedOn ?? life.exitedOn
    for (const owner of OWNERS.slice(0, chance.between(2, 3)))
      add({ owner, domain: 'work', serves: null, agreedOn, title: narrator.line(GOALS_IN[owner], slots) }, endOn)
    if (job.endedOn !== null && life.exitedOn === null) {
      const again = {
        owner: 'worker',
        domain: 'work',
        serves: null,
        agreedOn: workdayFrom(addDays(job.endedOn, 9)),
      } as const
      add({ ...again, title: narrator.line(GOALS_TOWARD.work, slots) }, null)
    }
  }
  return goals
}

/** The goals of an accompaniment: as told, or the usual ones. */
export function goalsOf(stage: Stage, life: Life, narrator: Narrator, chance: Chance): GoalLife[] {
  return life.stay.goals === undefined ? usualGoals(stage, life, narrator, chance) : toldGoals(stage, life)
}

/** A goal that stands open on a day. */
export function isOpenOn({ agreedOn, closedOn }: GoalLife, day: CalendarDate): boolean {
  return agreedOn <= day && (closedOn === null || closedOn >= day)
}
