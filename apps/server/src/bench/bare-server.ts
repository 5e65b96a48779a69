import Fastify from 'fastify'
import { openDatabase } from '../db/open.ts'
import { BENCH_DAY } from './bench-rows.ts'

const CASELOAD = `select e.id, w.first_name, w.last_name,
  (select max(occurred_on) from log_parts p where p.episode_id = e.id) last_contact_on,
  (select min(due_on) from tasks t where t.episode_id = e.id and t.done_on is null) next_on,
  (select max(ends_on) from plans p where p.episode_id = e.id and p.decided_on is null) plan_ends_on,
  (select r.name from placements p join establishments s on s.id = p.establishment_id join employers r on r.id = s.employer_id
    where p.worker_id = w.id and p.ended_on is null order by p.started_on desc limit 1) job
  from coach_assignments a join episodes e on e.id = a.episode_id join workers w on w.id = e.worker_id
  where a.member_id = ? and a.to_on is null and e.exited_on is null`

const FILE = [
  'select * from workers where id = (select worker_id from episodes where id = ?)',
  'select * from plans where episode_id = ?',
  'select * from goals where episode_id = ?',
  'select p.*, s.municipality from placements p join establishments s on s.id = p.establishment_id where p.worker_id = (select worker_id from episodes where id = ?)',
  'select l.* from log_parts p join log_entries l on l.id = p.entry_id where p.episode_id = ? order by p.occurred_on desc limit 200',
]

const kept = (months: number) => `sum(date(first.started_on, '+${months} months') <= '${BENCH_DAY}'
  and (first.ended_on is null or first.ended_on >= date(first.started_on, '+${months} months')))`

const outcomesBy = (group: string, join = '') => `select ${group} name, count(*) people, count(first.worker_id) started,
  ${kept(3)}, ${kept(6)}, ${kept(12)}
  from episodes e ${join} left join (select worker_id, started_on, ended_on, row_number() over (partition by worker_id order by started_on) place from placements) first
  on first.worker_id = e.worker_id and first.place = 1 group by 1`

const OUTCOMES = [
  outcomesBy('substr(e.entered_on, 1, 4)'),
  outcomesBy('a.member_id', 'join coach_assignments a on a.episode_id = e.id'),
]

/**
 * The raw limit to divide by: the same jobs by hand-written SQL behind the same HTTP library, with no sign-in, no
 * permission, no validation, no trace.
 */
export async function serveBare(file: string, port: number): Promise<void> {
  const { $client: sqlite } = openDatabase(file)
  const caseload = sqlite.prepare(CASELOAD)
  const parts = FILE.map((query) => sqlite.prepare(query))
  const outcomes = OUTCOMES.map((query) => sqlite.prepare(query))
  const entry =
    sqlite.prepare(`insert into log_entries (id, author_id, occurred_on, minutes, travel_minutes, with_parties, side, mode, kind, note, recorded_at)
    values (?, ?, '${BENCH_DAY}', 45, 20, '["worker"]', 'worker', 'phone', 'interview', ?, '${BENCH_DAY}T10:00:00.000Z')`)
  const part = sqlite.prepare(
    `insert into log_parts (episode_id, occurred_on, entry_id, minutes, side, is_held) values (?, '${BENCH_DAY}', ?, 45, 'worker', 1)`,
  )
  const write = sqlite.transaction((body: { entryId: string; authorId: string; episodeId: string; note: string }) => {
    entry.run(body.entryId, body.authorId, body.note)
    part.run(body.episodeId, body.entryId)
    return { entryId: body.entryId }
  })
  const server = Fastify()
  server.get('/caseload/:coach', (request) => caseload.all((request.params as { coach: string }).coach))
  server.get('/file/:episode', (request) =>
    parts.map((statement) => statement.all((request.params as { episode: string }).episode)),
  )
  server.get('/outcomes', () => outcomes.map((statement) => statement.all()))
  server.post('/entries', (request, reply) => reply.code(201).send(write(request.body as Parameters<typeof write>[0])))
  await server.listen({ port, host: '127.0.0.1' })
  process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
}
