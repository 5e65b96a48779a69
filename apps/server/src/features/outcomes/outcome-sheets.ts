import { figureDefinitions, figureNames, outcomeReasonWords } from '@tandem/contract/outcome-words'
import type { OutcomeFigure, OutcomePerson } from '@tandem/contract/outcomes'
import type { Locale } from '@tandem/domain/members'
import { csvOf, dayCell, hoursCell, type SheetCell, type SheetTable, xlsxOf } from '../../http/spreadsheets.ts'
import type { ToldFigure } from './outcome-cases.ts'
import { OUTCOME_EXPORT_WORDS } from './outcome-export-words.ts'
import type { ExportWish, OutcomeSubject, OutcomeTable } from './outcome-question.ts'

/** A file of outcomes, and the people named in it, for the log of who was read. */
export type OutcomeFile = { readonly bytes: Uint8Array; readonly workerIds: readonly string[] }

function headOf(figure: OutcomeFigure, locale: Locale): SheetCell[] {
  return [figure.key, figureNames[locale][figure.key]]
}

function aboutTable(subject: OutcomeSubject, { locale, organisationName, people }: ExportWish): SheetTable {
  const { sheets, about, bases, sameEmployers, hidden, hiddenMeaning, funderNames } = OUTCOME_EXPORT_WORDS[locale]
  const rows: SheetCell[][] = [
    [about.organisation, organisationName],
    ...people.map((one) => [about.people, one]),
    [about.from, { on: subject.fromOn }],
    [about.to, { on: subject.toOn }],
    [about.asOf, { on: subject.asOfOn }],
    [about.basis, bases[subject.basis]],
    [about.sameEmployer, sameEmployers[subject.sameEmployerBy]],
    ...(subject.isForFunder === true ? [[about.funder, funderNames]] : []),
    ...(subject.isFiguresOnly ? [[about.figuresOnly, `${hidden}: ${hiddenMeaning}`]] : []),
  ]
  return { name: sheets.about, headings: about.headings, rows }
}

function figureRows({ figure, population }: ToldFigure, locale: Locale): SheetCell[][] {
  const { hidden, units, parties, party, goalKinds, meanRows } = OUTCOME_EXPORT_WORDS[locale]
  const row = (name: string, value: SheetCell, outOf: SheetCell, percent: SheetCell, ...more: SheetCell[]) => [
    figure.key,
    name,
    units[figure.unit],
    value,
    outOf,
    percent,
    ...more,
  ]
  const name = figureNames[locale][figure.key]
  const definition = figureDefinitions[locale][figure.key]
  const rest = (counted: number | null, unknown: SheetCell[] = [null, null, null]): SheetCell[] => [
    population,
    population === null || counted === null ? null : population - counted,
    ...unknown,
    definition,
  ]
  switch (figure.kind) {
    case 'hours':
      return [row(name, figure.entries ?? hidden, null, null, ...rest(figure.entries))]
    case 'count':
      return [row(name, figure.value ?? hidden, null, null, ...rest(figure.value))]
    case 'mean': {
      const { value, plans, goals, change, changePlans, worse, isHidden } = figure
      const told = (number: number | null): SheetCell => number ?? hidden
      return [
        row(name, isHidden ? hidden : value, told(plans), null, ...rest(plans)),
        row(`${name}, ${meanRows.change}`, changePlans === null ? hidden : change, told(changePlans), null),
        row(`${name}, ${meanRows.goals}`, told(goals), null, null),
        row(`${name}, ${meanRows.worse}`, told(worse), told(goals), null),
      ]
    }
    case 'satisfaction': {
      const { mean, marks, response, isHidden } = figure
      const outOf = isHidden && marks === null ? hidden : marks
      return [
        row(name, mean ?? (isHidden ? hidden : null), outOf, null, ...rest(marks)),
        ...(response === null
          ? []
          : [row(`${name}, ${meanRows.answered}`, response.numerator, response.denominator, response.percent)]),
      ]
    }
    case 'rate': {
      const { numerator, denominator, percent, byParty, byGoal, unknown } = figure
      if (figure.isHidden) return [row(name, hidden, hidden, hidden, ...rest(null))]
      const range = unknown === null ? undefined : [unknown.count, unknown.lowPercent, unknown.highPercent]
      const sides =
        byParty === null ? [] : [['worker', byParty.worker] as const, ['employer', byParty.employer] as const]
      return [
        row(name, numerator, denominator, percent, ...rest(denominator, range)),
        ...Object.entries(byGoal ?? {}).map(([kind, rate]) =>
          row(
            `${name}, ${party.replace('{party}', goalKinds[kind as keyof typeof goalKinds])}`,
            rate.numerator,
            rate.denominator,
            rate.percent,
          ),
        ),
        ...sides.map(([side, rate]) =>
          row(
            `${name}, ${party.replace('{party}', parties[side])}`,
            rate?.numerator ?? hidden,
            rate?.denominator ?? hidden,
            rate === null ? hidden : rate.percent,
          ),
        ),
      ]
    }
  }
}

function hourRows(figures: readonly ToldFigure[], locale: Locale): SheetCell[][] {
  const { hourRows: words } = OUTCOME_EXPORT_WORDS[locale]
  const hours = figures.map(({ figure }) => figure).find((figure) => figure.kind === 'hours')
  if (hours === undefined) return []
  const { total, byContact, byPhase, byForWhom, travel } = hours.minutes
  const minutes: Readonly<Record<keyof typeof words, number>> = {
    total,
    ...byContact,
    ...byPhase,
    ...byForWhom,
    travel,
  }
  return (Object.keys(words) as (keyof typeof words)[]).map((key) => [
    ...words[key],
    hoursCell(minutes[key]),
    Math.round(minutes[key]),
  ])
}

function countRows({ figure, boxes }: ToldFigure, locale: Locale): SheetCell[][] {
  const words = OUTCOME_EXPORT_WORDS[locale]
  return boxes.map(({ box, reason, count }) => [
    ...headOf(figure, locale),
    words.boxes[box],
    reason === null ? null : outcomeReasonWords[locale][reason],
    count,
  ])
}

function personCells(person: OutcomePerson, locale: Locale): SheetCell[] {
  const { parties } = OUTCOME_EXPORT_WORDS[locale]
  return [
    person.lastName,
    person.firstName,
    dayCell(person.enteredOn),
    dayCell(person.exitedOn),
    person.employerName,
    dayCell(person.startedOn),
    dayCell(person.endedOn),
    person.party === null ? null : parties[person.party],
    dayCell(person.dueOn),
    dayCell(person.doneOn),
    person.goalTitle,
    dayCell(person.closedOn),
    person.planNumber,
    person.entries,
    hoursCell(person.minutes),
    null,
  ]
}

/** Cases that are not named stand on a line of their own, so that the lines add up to the counts. */
function peopleRows({ figure, boxes }: ToldFigure, locale: Locale): SheetCell[][] {
  const words = OUTCOME_EXPORT_WORDS[locale]
  return boxes.flatMap(({ box, reason, count, people, others }) => {
    const head = [
      ...headOf(figure, locale),
      words.boxes[box],
      reason === null ? null : outcomeReasonWords[locale][reason],
    ]
    const unnamed = figure.kind === 'hours' ? others : count - people.length
    const blank = Array.from({ length: words.people.length - head.length - 1 }, () => null)
    return [
      ...people.map((person) => [...head, ...personCells(person, locale)]),
      ...(unnamed > 0 ? [[...head, ...blank, unnamed]] : []),
    ]
  })
}

function tablesOf(figures: readonly ToldFigure[], locale: Locale): Readonly<Record<OutcomeTable, SheetTable>> {
  const { sheets, ...words } = OUTCOME_EXPORT_WORDS[locale]
  const table = (name: OutcomeTable, rowsOf: (told: ToldFigure, locale: Locale) => SheetCell[][]): SheetTable => ({
    name: sheets[name],
    headings: words[name],
    rows: figures.flatMap((told) => rowsOf(told, locale)),
  })
  return {
    figures: table('figures', figureRows),
    counts: table('counts', countRows),
    hours: { name: sheets.hours, headings: words.hours, rows: hourRows(figures, locale) },
    people: table('people', peopleRows),
  }
}

/** The figures with their definitions, the hours, and, inside the house, who is behind each and why others are not. */
export async function writtenFile(
  figures: readonly ToldFigure[],
  subject: OutcomeSubject,
  wish: ExportWish,
): Promise<OutcomeFile> {
  const { file, locale } = wish
  const tables = tablesOf(figures, locale)
  const inside = subject.isFiguresOnly ? [] : [tables.counts, tables.people]
  const names = file.format === 'xlsx' || file.table === 'people'
  const workerIds = new Set(
    names ? figures.flatMap(({ boxes }) => boxes.flatMap(({ people }) => people.map(({ workerId }) => workerId))) : [],
  )
  const bytes =
    file.format === 'xlsx'
      ? await xlsxOf([aboutTable(subject, wish), tables.figures, tables.hours, ...inside])
      : csvOf(tables[file.table], file.separator)
  return { bytes, workerIds: [...workerIds] }
}
