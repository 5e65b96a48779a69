import type { OutcomeFigure } from '@tandem/contract/outcomes'
import { INDICATOR_IDS } from '@tandem/domain/outcomes/answers'
import type { Connection } from '../../db/open.ts'
import { answersOf, knownOutcomes } from './known-outcomes.ts'
import { IN_EXPORT, ON_SCREEN, type ToldFigure, toldFigures } from './outcome-cases.ts'
import { figureOf, indicatorOf } from './outcome-figures.ts'
import { OutcomeMemory } from './outcome-memory.ts'
import type { OutcomeQuestion, OutcomeSubject } from './outcome-question.ts'
import { type OutcomeFile, writtenFile } from './outcome-sheets.ts'
import { withoutSmallCells } from './small-cells.ts'

/** Every figure, from the entries that the period needs. */
function figuresOf(connection: Connection, memory: OutcomeMemory, subject: OutcomeSubject): OutcomeFigure[] {
  const known = knownOutcomes(connection, memory, subject)
  const answers = answersOf(connection, known, INDICATOR_IDS, 'counted', 'period')
  const figures = answers.map(figureOf)
  return subject.isFiguresOnly ? figures.map(withoutSmallCells) : figures
}

/** All that an export holds: everybody behind every figure, or figures alone. */
function everythingOf(connection: Connection, memory: OutcomeMemory, subject: OutcomeSubject): ToldFigure[] {
  if (!subject.isFiguresOnly) return toldFigures(connection, memory, subject, INDICATOR_IDS, IN_EXPORT)
  return figuresOf(connection, memory, subject).map((figure) => ({ figure, population: null, boxes: [] }))
}

export type OutcomeAnswer<Question extends OutcomeQuestion> = Question extends { readonly kind: 'figures' }
  ? OutcomeFigure[]
  : Question extends { readonly kind: 'cases' }
    ? ToldFigure | undefined
    : OutcomeFile

/**
 * Answers one question from one state of the database. The same function works in the thread of outcomes and in the
 * process itself, there without a memory: nothing tells it of a change. Danger: it takes seconds on a large log.
 */
export async function answerInFull<Question extends OutcomeQuestion>(
  connection: Connection,
  question: Question,
  memory = new OutcomeMemory(),
): Promise<OutcomeAnswer<Question>> {
  const inOneState = <Answer>(read: () => Answer): Answer => connection.$client.transaction(read).deferred()
  return (await answered(connection, memory, question, inOneState)) as OutcomeAnswer<Question>
}

function answered(
  connection: Connection,
  memory: OutcomeMemory,
  question: OutcomeQuestion,
  inOneState: <Answer>(read: () => Answer) => Answer,
): OutcomeFigure[] | ToldFigure | undefined | Promise<OutcomeFile> {
  const { subject } = question
  switch (question.kind) {
    case 'figures':
      return inOneState(() => figuresOf(connection, memory, subject))
    case 'cases': {
      const { key } = question
      const told = inOneState(() => toldFigures(connection, memory, subject, [indicatorOf(key)], ON_SCREEN))
      return told.find(({ figure }) => figure.key === key)
    }
    case 'export':
      return writtenFile(
        inOneState(() => everythingOf(connection, memory, subject)),
        subject,
        question.wish,
      )
  }
}
