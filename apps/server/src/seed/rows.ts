import type { Sex } from '@tandem/domain/workers'
import type { CoachKey } from './demo-team.ts'
import type { Job, Person, Stay } from './person.ts'
import type { Town } from './towns.ts'

/** A person accompanied once. */
export type Row = Stay & {
  readonly who: readonly [key: string, first: string, last: string, sex: Sex, age: number, town: Town]
  readonly about?: NonNullable<Person['about']>
  readonly jobs?: readonly Job[]
}

export function peopleOf(coach: CoachKey, rows: readonly Row[]): Person[] {
  return rows.map(({ who: [key, first, last, sex, age, town], about = {}, jobs = [], ...stay }) => ({
    key,
    name: [first, last],
    sex,
    age,
    town,
    coach,
    about,
    stays: [stay],
    jobs,
  }))
}
