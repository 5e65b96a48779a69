import { answerAside } from '../../side-thread.ts'
import { OutcomeMemory } from './outcome-memory.ts'
import type { OutcomeQuestion } from './outcome-question.ts'
import { answerInFull } from './outcome-replies.ts'

/** The thread that reads outcomes, with a memory of its own. */
const memory = new OutcomeMemory()

answerAside((connection, question) => answerInFull(connection, question as OutcomeQuestion, memory))
