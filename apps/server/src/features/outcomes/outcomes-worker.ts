import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '../../db/open.ts'
import { faultOf } from '../../faults.ts'
import type { OutcomeQuestion } from './outcome-question.ts'
import { answerInFull } from './outcome-replies.ts'

/** The thread that reads outcomes: a read-only connection of its own, one question at a time. */
const connection = openReader((workerData as { readonly file: string }).file)

type Asked = { readonly id: number; readonly question: OutcomeQuestion }

let before: Promise<void> = Promise.resolve()

async function answer({ id, question }: Asked): Promise<void> {
  try {
    parentPort?.postMessage({ id, answer: await answerInFull(connection, question) })
  } catch (error) {
    parentPort?.postMessage({ id, fault: faultOf(error) })
  }
}

parentPort?.on('message', (asked: Asked) => {
  before = before.then(() => answer(asked))
})
