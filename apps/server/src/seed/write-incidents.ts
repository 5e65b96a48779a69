import { hearBothBy } from '@tandem/domain/incidents'
import {
  incidentMediations,
  incidentReopenings,
  incidents,
  incidentVersions,
} from '../features/incidents/incidents.table.ts'
import { tasks } from '../features/tasks/tasks.table.ts'
import { companyOf } from './companies.ts'
import { voiceOf } from './company.ts'
import { INCIDENTS_TOLD, type IncidentTold } from './incidents-told.ts'
import type { JobLife, Life } from './life.ts'
import { instantAt, type Stage } from './stage.ts'
import type { Text } from './text.ts'

const HEAR_BOTH: Text = { fr: 'Entendre les deux versions', en: 'Hear both versions' }

/** What is said and done at a quarter past four is written down then. */
const AT = 16 * 60 + 15

function writeIncident(stage: Stage, life: Life, job: JobLife, told: IncidentTold): void {
  const { put, id, newId, workday, today, say } = stage
  const by = id(`member:${life.person.coach}`)
  const [incidentId, taskId] = [newId(), newId()]
  const happenedOn = workday(told.happenedOn)
  const isHeard = told.worker !== undefined && told.employer !== undefined
  const heardOn = workday(Math.max(told.worker?.on ?? 0, told.employer?.on ?? 0))
  const createdAt = instantAt(happenedOn, AT)
  put(tasks, {
    ...{ id: taskId, episodeId: id(life.name), ownerId: by, side: 'both', title: say(HEAR_BOTH), createdAt },
    dueOn: hearBothBy(happenedOn),
    doneOn: isHeard ? heardOn : null,
    doneBy: isHeard ? by : null,
    version: isHeard ? 2 : 1,
  })
  put(incidents, {
    ...{ id: incidentId, episodeId: id(life.name), placementId: id(job.name), taskId, happenedOn, createdAt },
    ...{ kind: told.kind, severity: told.severity, raisedBy: told.raisedBy, openedOn: happenedOn, createdBy: by },
    isSafetyEvent: told.isSafetyEvent === true,
    closedOn: told.closed === undefined ? null : workday(told.closed.on),
    lessons: told.closed === undefined ? '' : say(told.closed.lessons),
  })
  const recorded = (offset: number) => ({ incidentId, recordedAt: instantAt(workday(offset), AT), recordedBy: by })
  const spokenBy = {
    worker: life.person.name[0],
    employer: voiceOf(companyOf(job.company), happenedOn, today, false)?.name ?? job.company,
  }
  for (const side of told.raisedBy === 'worker'
    ? (['worker', 'employer'] as const)
    : (['employer', 'worker'] as const)) {
    const version = told[side]
    if (version === undefined) continue
    const { on, words } = version
    const said = { side, words: say(words), speaker: spokenBy[side], toldOn: workday(on), isReached: true }
    put(incidentVersions, { ...recorded(on), placementId: id(job.name), ...said })
  }
  if (told.reopened !== undefined) {
    const { on, closedOn, lessons, reason } = told.reopened
    const facts = { reopenedOn: workday(on), closedOn: workday(closedOn), lessons: say(lessons), reason: say(reason) }
    put(incidentReopenings, { ...recorded(on), ...facts })
  }
  if (told.mediation !== undefined) {
    const { on, agreed, outcome } = told.mediation
    const present = `${spokenBy.worker}, ${spokenBy.employer}`
    put(incidentMediations, { ...recorded(on), heldOn: workday(on), present, agreed: say(agreed), outcome })
  }
}

/** Something that went wrong, in each state. */
export function writeIncidents(stage: Stage, lives: readonly Life[]): void {
  for (const told of INCIDENTS_TOLD) {
    const life = lives.find(({ person }) => person.key === told.who)
    const job = life?.jobs.find(({ isJob, endedOn }) => isJob && endedOn === null)
    if (life !== undefined && job !== undefined) writeIncident(stage, life, job, told)
  }
}
