import { answerAside } from '../../side-thread.ts'
import { type PlanQuestion, plannedFrom } from './import-planning.ts'

/** The thread that plans imports. */
answerAside((connection, question) => plannedFrom(connection, question as PlanQuestion))
