import { getTableColumns, getTableName, isTable } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { World } from './app.ts'

const modules = import.meta.glob<Record<string, unknown>>('../../apps/server/src/**/*.table.ts', { eager: true })
const TABLES = Object.values(modules).flatMap((module) =>
  Object.values(module).filter((one): one is SQLiteTable => isTable(one)),
)

/** Columns that hold no words of anybody: keys, days, instants, who did it. */
const HARMLESS_NAMES = /(^id|_id|_on|_at|_by)$/

/** Text columns that are words of Tandem itself. Every other one is private and gets a mark. */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  accesses: ['at', 'operation'],
  // Counted by year, the fingerprint of a content, keys.
  agreements: ['number'],
  agreement_versions: ['goal_ids', 'content_hash'],
  agreement_links: ['token_hash'],
  attachments: ['sha256'],
  calendar_feeds: ['token_hash'],
  check_in_links: ['token_hash'],
  changes: ['at', 'operation', 'noun'],
  // Codes of questions.
  divergence_talks: ['items'],
  // Names of kinds and sections, keys of versions.
  document_texts: ['kind', 'section'],
  documents: ['series'],
  // Months.
  episodes: ['after_care_months'],
  due_holds: ['key'],
  // What is asked, on every page that asks it.
  frameworks: ['code', 'content'],
  // Parties of a closed list.
  goals: ['agreed_with'],
  // Assignments as they stood: keys and days.
  hand_over_people: ['ended'],
  idempotency_keys: ['key', 'operation', 'fingerprint'],
  import_headings: ['kind', 'field'],
  import_keys: ['noun', 'print', 'fields'],
  imports: ['counts'],
  log_entries: ['with_parties'],
  member_links: ['token_hash'],
  members: ['roles', 'password_hash'],
  organisations: ['time_zone'],
  outbox: ['once_key'],
  // Minutes of months; numbers and days of a programme's rules.
  plans: ['planned_minutes'],
  plan_cadences: ['lines'],
  // What is asked, on every page that asks it.
  questionnaires: ['questions'],
  rule_sets: ['rules'],
  // Codes, levels and a mark.
  satisfaction_links: ['token_hash', 'draft'],
  satisfaction_surveys: ['statements'],
  sessions: ['token_hash'],
  // What is asked, on every page that asks it; codes of items, and levels.
  skill_evaluations: ['framework_code', 'framework', 'attested_items'],
  skill_readings: ['levels'],
}

/** What tells rows of one table apart, as SQL: each kind of row has marks of its own. */
const KIND_OF_ROW: Readonly<Record<string, string>> = {
  agreement_acts: 'act',
  agreement_parties: 'capacity',
  capacity_reviews: 'party',
  appointments: 'side',
  check_in_links: 'party',
  check_ins: 'party',
  commitment_sayings: 'speaker',
  consents: 'purpose',
  disclosure_decisions: 'status',
  disclosures: "coalesce(role, 'contact')",
  documents: 'reader',
  employer_commitments: 'party',
  employer_contacts: 'function',
  goal_reviews: 'source',
  goals: 'owner',
  incident_versions: 'side',
  log_entries: 'side',
  satisfaction_surveys: 'party',
  skill_answers: 'source',
  // The words about another person of the same entry are in nobody else's documents.
  log_parts: "side || iif(episode_id = (select min(id) from episodes), '', 'Other')",
  tasks: 'side',
}

const DOCUMENT =
  '{"title":"{mark}","locale":"en","organisationName":"x","reference":"x","datedOn":"2026-11-16",' +
  '"blocks":[{"type":"paragraph","text":"{mark}"}],"notWrittenHere":"x"}'

const EVIDENCE =
  '{"asOfOn":"2026-11-02","weeks":9,"weeksWithEntries":7,"entries":8,"usedMinutes":60,"grantedMinutes":null,' +
  '"workerCheckIns":1,"employerCheckIns":1,"goalsClosed":0,"goals":[{"title":"{mark}","baselineLevel":-2,"level":0,' +
  '"domain":"work","levelTexts":["{mark}","{mark}","{mark}","{mark}","{mark}"]}]}'

/** Written only where it is written already: a check of the table asks for it to be empty elsewhere. */
const STAYS_EMPTY = ['agreement_versions.content']

/** Columns whose words stand inside JSON. `{mark}` is the mark. */
const SHAPES: Readonly<Record<string, string>> = {
  'agreement_acts.strokes': '[[411,277],[413,279]]',
  'agreement_versions.content': DOCUMENT,
  'agreement_versions.sections': '[{"key":"purpose","text":"{mark}","isLeftOut":false}]',
  'capacity_reviews.answers': '[{"item":"welcome","value":2,"question":"{mark}","said":"{mark}"}]',
  'capacity_reviews.former':
    '[{"heldOn":"2026-11-02","moment":"start","answers":[],"comment":"{mark}","correctedAt":"2026-11-02T08:00:00.000Z","correctedBy":"x"}]',
  'check_in_links.draft': '{"ratings":[],"words":[{"code":"isHard","answer":"{mark}"}],"wantsCall":false}',
  'check_in_links.ratings': '[{"item":"pace","question":"{mark}","value":2,"example":null}]',
  'check_in_links.words': '[{"word":"isHard","question":"x","answer":"{mark}"}]',
  'changes.before': '{"words":"{mark}"}',
  'changes.after': '{"words":"{mark}"}',
  'check_ins.ratings': '[{"item":"overall","question":"{mark}-question","value":4,"example":"{mark}-example"}]',
  'check_ins.words': '[{"word":"goesWell","question":"{mark}-question","answer":"{mark}-answer"}]',
  'documents.content': DOCUMENT,
  'goals.level_texts': '["{mark}","{mark}","{mark}","{mark}","{mark}"]',
  'idempotency_keys.answer': '{"words":"{mark}"}',
  'imports.sheets': '["{mark}"]',
  'imports.decisions': '["{mark}"]',
  'letterheads.lines': '["{mark}"]',
  'members.email': '{mark}@tandem.example',
  'plan_extensions.evidence': EVIDENCE,
  'plan_reviews.content': '{"decisionReason":"{mark}","answers":[{"question":"changed","worker":"{mark}"}]}',
  'plan_reviews.facts': '{"goals":[{"title":"{mark}"}]}',
  'skill_answers.marks': '[{"item":"pace","value":2,"evidence":"{mark}","entryIds":[]}]',
  'skill_readings.steps': '[{"doer":"worker","text":"{mark}","dueOn":null}]',
  'workers.email': '{mark}@tandem.example',
  'workers.phone': '0499 11 22 33',
  'employer_contacts.phone': '0499 11 22 44',
  'employer_contacts.email': '{mark}@tandem.example',
}

/** Marks that are no words: numbers. */
export const NUMBER_MARKS: Readonly<Record<string, string>> = {
  '0499 11 22 33': 'workers.phone',
  '411,277': 'agreement_acts.strokes',
  '0499 11 22 44': 'employer_contacts.phone',
}

/** `Qz` ends it, whatever follows in the text that it stands in. */
const MARK = /zq-([a-z_]+)-([a-z_]+)-([A-Za-z]+?)Qz(?:-(question|answer|example))?/g

export type Column = { readonly table: string; readonly column: string }

/** Every text column of the migrated database. */
export function textColumns({ context }: World): Column[] {
  const sqlite = context.db.$client
  const names = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'")
    .pluck()
    .all() as string[]
  return names
    .filter((name) => !name.startsWith('__'))
    .flatMap((table) =>
      (sqlite.pragma(`table_info("${table}")`) as { name: string; type: string }[])
        .filter(({ type }) => type.toLowerCase() === 'text')
        .map(({ name }) => ({ table, column: name })),
    )
}

/** Words of a closed list of the domain. */
function isOfList({ table, column }: Column): boolean {
  const found = TABLES.find((one) => getTableName(one) === table)
  const columns = found === undefined ? [] : Object.entries(getTableColumns(found))
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return columns.some(([name, one]) => snake(name) === column && (one.enumValues?.length ?? 0) > 0)
}

export function isPrivate(one: Column): boolean {
  if (HARMLESS_NAMES.test(one.column) || (HARMLESS[one.table] ?? []).includes(one.column)) return false
  return !isOfList(one)
}

/** Writes a mark of its own into every private text column of every row. */
export function plantMarks(w: World): void {
  const sqlite = w.context.db.$client
  for (const { table, column } of textColumns(w).filter(isPrivate)) {
    const shape = SHAPES[`${table}.${column}`] ?? '{mark}'
    const kind = KIND_OF_ROW[table] ?? "'row'"
    const isUnique = `${table}.${column}` === 'members.email'
    const end = isUnique ? `'-' || replace(id, '-', '')` : "''"
    const value = `replace(?, '{mark}', 'zq-${table}-${column}-' || ${kind} || 'Qz' || ${end})`
    const where = STAYS_EMPTY.includes(`${table}.${column}`) ? `WHERE "${column}" IS NOT NULL` : ''
    sqlite.prepare(`UPDATE "${table}" SET "${column}" = ${value} ${where}`).run(shape)
  }
}

/** Private columns that no row holds a mark of: the check could not see them leak. */
export function unplanted(w: World): string[] {
  const sqlite = w.context.db.$client
  return textColumns(w)
    .filter(isPrivate)
    .filter(({ table, column }) => {
      const shape = SHAPES[`${table}.${column}`] ?? '{mark}'
      const needle = shape.includes('{mark}') ? `zq-${table}-${column}-` : shape
      const held = sqlite.prepare(`SELECT count(*) FROM "${table}" WHERE instr("${column}", ?) > 0`).pluck().get(needle)
      return held === 0
    })
    .map(({ table, column }) => `${table}.${column}`)
}

/** The marks in a text, such as `goals.title joint` or `check_ins.words employer answer`. */
export function marksIn(text: string): string[] {
  const words = [...text.matchAll(MARK)].map(([, table, column, kind, part]) =>
    [`${table}.${column}`, ...(kind === 'row' ? [] : [kind]), ...(part === undefined ? [] : [part])].join(' '),
  )
  const numbers = Object.entries(NUMBER_MARKS).flatMap(([number, name]) => (text.includes(number) ? [name] : []))
  return [...new Set([...words, ...numbers])].sort()
}
