import { readWorkbook } from '../../apps/server/src/features/imports/read-workbook.ts'
import type { Visitor } from './app.ts'

/** Asks for a file as a link of the page does. */
export function download(who: Visitor, url: string) {
  return who.world.server.inject({ url, headers: who.cookie === '' ? {} : { cookie: who.cookie } })
}

type Answer = Awaited<ReturnType<typeof download>>

/** The name under which a browser keeps the file. */
export function fileNameOf(answer: Answer): string {
  return /^attachment; filename="(.+)"$/.exec(String(answer.headers['content-disposition']))?.[1] ?? ''
}

/** The sheets of a file that must be one, read as the import reads them. */
export async function sheetsOf(answer: Answer) {
  if (answer.statusCode !== 200) throw new Error(`the file was refused: ${answer.statusCode} ${answer.body}`)
  const workbook = await readWorkbook(new Uint8Array(answer.rawPayload), fileNameOf(answer))
  if ('refusal' in workbook) throw new Error(`the file cannot be read: ${workbook.refusal}`)
  return workbook.sheets
}

/** The rows of a sheet under their headings. */
export async function recordsOf(answer: Answer, sheet = 0) {
  const [headings = [], ...rows] = (await sheetsOf(answer))[sheet]?.rows ?? []
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), row[at] ?? null])))
}
