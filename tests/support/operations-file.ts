import { closeEpisode, pauseEpisode } from '@tandem/contract/episodes'
import { completeTask } from '@tandem/contract/tasks'
import { holdDue } from '@tandem/contract/today'
import { ok, TODAY } from './app.ts'
import { goalDraft } from './goal-draft.ts'
import { logDraft } from './log-draft.ts'
import { byCoachOnly, byLeadToo, type OperationRow, ofEveryone, read } from './operation-row.ts'
import type { Scene } from './scene.ts'

const ofEpisode = ({ episodeId }: Scene) => ({ params: { episodeId } })
const ofWorker = ({ workerId }: Scene) => ({ params: { workerId } })
const ofPlacement = ({ placementId }: Scene) => ({ params: { placementId } })

const answers = {
  heldOn: TODAY,
  channel: 'phone',
  contactId: null,
  ratings: [{ item: 'overall', question: 'How is it?', value: 4, example: null }],
  words: [],
  intention: null,
  wish: null,
  nextOn: null,
}
const contract = {
  contractType: 'fixedTerm',
  contractLabel: null,
  weeklyMinutes: 1200,
  jobTitle: 'Packer',
  plannedEndOn: null,
  trialEndOn: null,
}
const plan = { scope: 'both', startsOn: '2026-12-12', endsOn: '2027-06-11', grantedMinutes: null }
const worker = {
  firstName: 'Zéphyrine',
  lastName: 'Quastelbrok',
  birthOn: null,
  sex: null,
  phone: null,
  email: null,
  municipality: null,
  preferredChannel: null,
  preferredLocale: null,
  languages: null,
  externalRef: null,
  reachNote: null,
}
const entry = { situationAtEntry: 'unemployed', referralSource: null, referrerName: null } as const
const exit = { exitedOn: TODAY, exitCategory: null, exitReason: 'autonomousInJob', exitProofOn: null } as const
const opened = (scene: Scene) => ({
  ...entry,
  enteredOn: TODAY,
  teamId: scene.coach.teamId,
  coachId: scene.coach.memberId,
})
const dueKey = ({ taskId }: Scene) => `task:${taskId}`
const close = (scene: Scene) => ok(scene.coach, closeEpisode, { ...ofEpisode(scene), body: { ...exit, version: 1 } })
const heldDue = (scene: Scene) => ({
  body: { episodeId: scene.episodeId, key: dueKey(scene), untilOn: '2026-11-27', reason: 'Away' },
})

/** Operations on people and what is written about them. */
export const FILE_OPERATIONS: Readonly<Record<string, OperationRow>> = {
  listCaseload: ofEveryone({ query: { scope: 'team', closed: 'true' } }),
  readToday: ofEveryone({ query: { scope: 'team' } }),
  listOwnDay: ofEveryone({ query: { occurredOn: '2026-11-05' } }),
  logFormContext: read((s) => ({ query: { episodeId: s.episodeId } })),

  readWorker: read(ofWorker),
  editWorker: byLeadToo((s) => ({ ...ofWorker(s), body: { ...worker, version: 1 } })),
  editRepresentative: byLeadToo((s) => ({ ...ofWorker(s), body: { representative: null, version: 1 } })),
  addWorker: { ...byLeadToo((s) => ({ body: { worker, episode: opened(s) } })), colleague: true },
  readBothSides: read(ofWorker),
  listPlacements: read(ofWorker),

  addEpisode: { ...byLeadToo((s) => ({ ...ofWorker(s), body: opened(s) })), prepare: close },
  editEpisode: byLeadToo((s) => ({ ...ofEpisode(s), body: { ...entry, enteredOn: '2026-06-01', version: 1 } })),
  assignCoach: byLeadToo((s) => ({
    ...ofEpisode(s),
    body: { memberId: s.coach.memberId, share: 'main', fromOn: TODAY, version: 1 },
  })),
  pauseEpisode: byLeadToo((s) => ({
    ...ofEpisode(s),
    body: { reason: 'unavailable', fromOn: TODAY, toOn: null, version: 1 },
  })),
  resumeEpisode: {
    ...byLeadToo((s) => ({ ...ofEpisode(s), body: { fromOn: TODAY, version: 2 } })),
    prepare: (s) =>
      ok(s.coach, pauseEpisode, {
        ...ofEpisode(s),
        body: { reason: 'unavailable', fromOn: '2026-11-02', toOn: null, version: 1 },
      }),
  },
  closeEpisode: byCoachOnly((s) => ({ ...ofEpisode(s), body: { ...exit, version: 1 } })),
  reopenEpisode: { ...byCoachOnly((s) => ({ ...ofEpisode(s), body: { version: 2 } })), prepare: close },
  listDue: read(ofEpisode),
  listTimeline: read(ofEpisode),
  holdDue: byLeadToo(heldDue),
  releaseDue: {
    ...byLeadToo((s) => ({ body: { episodeId: s.episodeId, key: dueKey(s) } })),
    prepare: (s) => ok(s.coach, holdDue, heldDue(s)),
  },

  listPlans: read(ofEpisode),
  addPlan: byLeadToo((s) => ({ ...ofEpisode(s), body: plan })),
  editPlan: byLeadToo((s) => ({ params: { planId: s.planId }, body: { ...plan, version: 1 } })),
  decidePlan: byLeadToo((s) => ({
    params: { planId: s.planId },
    body: { decision: null, decidedOn: TODAY, version: 1 },
  })),
  listGoals: read(ofEpisode),
  addGoal: byLeadToo((s) => ({ ...ofEpisode(s), body: goalDraft() })),
  editGoal: byLeadToo((s) => ({ params: { goalId: s.goalId }, body: { ...goalDraft(), version: 1 } })),
  closeGoal: byLeadToo((s) => ({
    params: { goalId: s.goalId },
    body: {
      outcome: 'reviewed',
      level: null,
      closedOn: TODAY,
      dropReason: null,
      replacedById: null,
      version: 1,
    },
  })),

  addPlacement: byLeadToo((s) => ({
    ...ofWorker(s),
    body: {
      establishmentId: s.establishmentId,
      userEstablishmentId: null,
      type: 'job',
      startedOn: TODAY,
      coachVisibility: 'openly',
      continuesPlacementId: null,
      tutorContactId: null,
      contract,
    },
  })),
  editPlacement: byLeadToo((s) => ({
    ...ofPlacement(s),
    body: {
      establishmentId: s.establishmentId,
      userEstablishmentId: null,
      type: 'job',
      startedOn: '2026-09-29',
      coachVisibility: 'openly',
      employerContactRefusedOn: null,
      continuesPlacementId: null,
      version: 1,
    },
  })),
  amendContract: byLeadToo((s) => ({ ...ofPlacement(s), body: { ...contract, fromOn: TODAY, version: 1 } })),
  endPlacement: byLeadToo((s) => ({
    ...ofPlacement(s),
    body: { endedOn: TODAY, endReason: 'resignedBetterJob', trialOutcome: null, version: 1 },
  })),
  recordNoShow: byLeadToo((s) => ({
    ...ofPlacement(s),
    body: { noShowOn: null, next: { title: 'Call Mme Lenoir', dueOn: '2026-11-25' }, version: 1 },
  })),
  setPlacementContact: byLeadToo((s) => ({
    ...ofPlacement(s),
    body: { part: 'tutor', contactId: null, fromOn: TODAY, version: 1 },
  })),

  listCheckIns: read(ofPlacement),
  readCheckInGuide: read((s) => ({ ...ofPlacement(s), query: { party: 'employer' } })),
  recordCheckIn: byCoachOnly((s) => ({
    ...ofPlacement(s),
    body: { ...answers, party: 'employer', logEntryId: null, time: null },
  })),
  correctCheckIn: byCoachOnly((s) => ({ params: { checkInId: s.checkInId }, body: { ...answers, version: 1 } })),
  voidCheckIn: byCoachOnly((s) => ({ params: { checkInId: s.checkInId }, body: { reason: 'Mistake', version: 1 } })),

  recordLogEntry: byCoachOnly((s) => ({ body: logDraft(s) })),
  readLogEntry: read((s) => ({ params: { entryId: s.entryId } })),
  logEntryHistory: read((s) => ({ params: { entryId: s.entryId } })),
  correctLogEntry: byCoachOnly((s) => {
    const { entryId: _, next: _next, settledTaskIds: _settled, ...facts } = logDraft(s)
    return { params: { entryId: s.entryId }, body: { ...facts, version: 1 } }
  }),
  voidLogEntry: byCoachOnly((s) => ({ params: { entryId: s.entryId }, body: { reason: 'Mistake', version: 1 } })),

  addTask: byLeadToo((s) => ({
    body: { title: 'Call', dueOn: TODAY, side: 'worker', episodeId: s.episodeId, employerId: null },
  })),
  editTask: byLeadToo((s) => ({
    params: { taskId: s.taskId },
    body: { title: 'Call', dueOn: TODAY, side: 'worker', version: 1 },
  })),
  completeTask: byLeadToo((s) => ({ params: { taskId: s.taskId }, body: { version: 1 } })),
  reopenTask: {
    ...byLeadToo((s) => ({ params: { taskId: s.taskId }, body: { version: 2 } })),
    prepare: (s) => ok(s.coach, completeTask, { params: { taskId: s.taskId }, body: { version: 1 } }),
  },
}
