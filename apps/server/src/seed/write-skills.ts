import { frameworkAsked } from '@tandem/domain/frameworks'
import { HOUSE_FRAMEWORKS } from '@tandem/domain/house-frameworks'
import type { SkillSource } from '@tandem/domain/skills'
import { skillAnswers, skillEvaluations, skillReadings } from '../features/skills/skills.table.ts'
import { companyOf } from './companies.ts'
import { voiceOf } from './company.ts'
import { DEMO_MEMBERS } from './demo-team.ts'
import type { JobLife, Life } from './life.ts'
import { OTHER_SKILLS, SAMIR_SKILLS, type ToldEvaluation, USUAL_PURPOSE } from './skills-told.ts'
import { instantAt, type Stage } from './stage.ts'

const EVENING = 17 * 60 + 30
/** Others are evaluated once they have worked for this many days. */
const SETTLED_DAYS = 30

function speakersOf({ today }: Stage, { person }: Life, job: JobLife): Readonly<Record<SkillSource, string>> {
  const coach = DEMO_MEMBERS.find(({ key }) => key === person.coach)?.name ?? ''
  const tutor = voiceOf(companyOf(job.company), today, today, true)?.name ?? ''
  return { worker: person.name[0], tutor, coach }
}

function writeEvaluation(stage: Stage, life: Life, job: JobLife, told: ToldEvaluation): void {
  const { put, id, newId, say, workday, dueDay } = stage
  const coachId = id(`member:${life.person.coach}`)
  const speakers = speakersOf(stage, life, job)
  const framework = HOUSE_FRAMEWORKS[told.framework]
  if (framework === undefined) throw new Error(`There is no framework ${told.framework}`)
  const evaluationId = newId()
  const { reading, attested, voided } = told
  const openedOn = workday(told.opened)
  put(skillEvaluations, {
    id: evaluationId,
    episodeId: id(life.name),
    placementId: id(job.name),
    ...{ frameworkCode: told.framework, frameworkVersion: 1, framework: frameworkAsked(framework) },
    ...{ context: told.context, openedOn, purpose: say(USUAL_PURPOSE) },
    toldOn: told.told === null ? null : workday(told.told),
    toldByName: told.told === null ? '' : speakers.coach,
    attestedItems: attested === undefined ? null : [...attested],
    attestedOn: attested === undefined || reading === undefined ? null : workday(reading.on),
    voidedAt: voided === undefined ? null : instantAt(openedOn, EVENING + 10),
    voidReason: voided === undefined ? null : say(voided),
    version: 1 + told.answers.length + (reading === undefined ? 0 : 1) + (attested === undefined ? 0 : 1),
    createdAt: instantAt(openedOn, EVENING),
    createdBy: coachId,
  })
  for (const { source, on, marks } of told.answers)
    put(skillAnswers, {
      evaluationId,
      ...{ source, speaker: speakers[source], answeredOn: workday(on) },
      marks: marks.map(([item, value, evidence]) => ({
        ...{ item, value, evidence: evidence === undefined ? '' : say(evidence), entryIds: [] },
      })),
      recordedAt: instantAt(workday(on), EVENING),
      recordedBy: coachId,
    })
  if (reading === undefined) return
  put(skillReadings, {
    evaluationId,
    heldOn: workday(reading.on),
    present: [speakers.worker, speakers.tutor, speakers.coach].join(', '),
    levels: reading.levels.map(([item, value]) => ({ item, value })),
    steps: reading.steps.map(({ doer, text, due }) => ({
      ...{ doer, text: say(text), dueOn: due === null ? null : dueDay(due) },
    })),
    recordedAt: instantAt(workday(reading.on), EVENING),
    recordedBy: coachId,
  })
}

/** Evaluations of skills in every state: Samir's, and one each of others whom his coach accompanies at work. */
export function writeSkills(stage: Stage, lives: readonly Life[]): void {
  const settledSince = stage.day(-SETTLED_DAYS)
  const atWork = lives.flatMap((life) => {
    const job = life.jobs.find((one) => one.isJob && one.endedOn === null && one.startedOn !== null)
    return job === undefined || life.exitedOn !== null || (job.startedOn ?? '') > settledSince ? [] : [{ life, job }]
  })
  const samir = atWork.find(({ life }) => life.person.key === 'samir')
  if (samir === undefined) throw new Error('Samir is at work')
  for (const told of SAMIR_SKILLS) writeEvaluation(stage, samir.life, samir.job, told)
  const others = atWork.filter(({ life }) => life !== samir.life && life.person.coach === samir.life.person.coach)
  OTHER_SKILLS.forEach((told, place) => {
    const other = others[place]
    if (other !== undefined) writeEvaluation(stage, other.life, other.job, told)
  })
}
