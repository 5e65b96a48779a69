import type { LogFormPerson } from '@tandem/contract/log-form'
import type { Movement } from '@tandem/domain/log-entries'
import { SegmentedControl, ToggleChips } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './log.module.css'
import { logWords } from './log.words.ts'
import { type LogSection, nameOf } from './log-people.ts'

const MOVES = ['-1', '0', '1'] as const
const SIGNS = { '-1': '−', '0': '=', '1': '+' } as const
const WORDS = { '-1': 'back1', '0': 'same', '1': 'forward' } as const

/** The open goals of everybody concerned, each with how it moved once it is chosen. */
export function LogGoals(section: LogSection) {
  const { form, chosen, fault } = section
  const t = useWords(logWords)
  if (form.values.isWithoutPerson || chosen.every((person) => person.goals.length === 0)) return null
  return (
    <Field label={t('goals')} isGroup optional={t('optional')} {...fault('/goals')}>
      {(wiring) => (
        <fieldset id={wiring.id} aria-labelledby={wiring['aria-labelledby']} className="stack stack-s">
          {chosen.map((person) => (
            <GoalsOf key={person.episodeId} {...section} person={person} isNamed={chosen.length > 1} />
          ))}
        </fieldset>
      )}
    </Field>
  )
}

type GoalsProps = LogSection & { readonly person: LogFormPerson; readonly isNamed: boolean }

function GoalsOf({ form, person, isNamed }: GoalsProps) {
  const t = useWords(logWords)
  const { goals } = form.values
  const own = person.goals.map((goal) => goal.goalId)
  const worked = goals.filter((goal) => own.includes(goal.goalId))

  function choose(goalIds: readonly string[]): void {
    const kept = goals.filter((goal) => !own.includes(goal.goalId) || goalIds.includes(goal.goalId))
    const added = goalIds.filter((goalId) => !goals.some((goal) => goal.goalId === goalId))
    form.set({ goals: [...kept, ...added.map((goalId) => ({ goalId, movement: 0 as Movement }))] })
  }

  function move(goalId: string, sign: (typeof MOVES)[number]): void {
    const movement = Number(sign) as Movement
    form.set({ goals: goals.map((goal) => (goal.goalId === goalId ? { goalId, movement } : goal)) })
  }

  if (person.goals.length === 0) return null
  return (
    <div className="stack stack-s">
      {isNamed && <span className="small">{nameOf(person)}</span>}
      <ToggleChips
        aria-label={`${t('goals')}, ${nameOf(person)}`}
        value={worked.map((goal) => goal.goalId)}
        onChange={choose}
        options={person.goals.map((goal) => ({ value: goal.goalId, label: goal.title }))}
      />
      {person.goals.map(({ goalId, title }) => {
        const goal = worked.find((one) => one.goalId === goalId)
        if (goal === undefined) return null
        return (
          <div key={goalId} className={styles.goal}>
            <span className="small">{title}</span>
            <SegmentedControl
              aria-label={t('movement', { goal: title })}
              value={String(goal.movement) as (typeof MOVES)[number]}
              onChange={(sign) => move(goalId, sign)}
              options={MOVES.map((value) => ({ value, label: `${SIGNS[value]} ${t(WORDS[value])}` }))}
            />
          </div>
        )
      })}
    </div>
  )
}
