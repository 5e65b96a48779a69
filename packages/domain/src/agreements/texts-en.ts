import type { Wording } from './sections.ts'

const DATA_PROTECTION = `{organisation} keeps what is needed for the coaching and nothing more: names, how to reach each other, dates, what was agreed.
Each of us may see what is kept about them, have it corrected and ask who has read it.
Questions about your data go to {organisation}.`

const VOLUNTARY = `The coaching is voluntary. Each of us may stop it at any time, by saying so to the coach or by writing a line.
Whoever stops says from which day. The others are told, and nobody has to give a reason to the others.`

const COMPLAINTS = `Something is not right? Say it to {coach} first.
If that does not help, write to the management of {organisation}. You get an answer in writing.`

const CONFIDENTIALITY = `The coach keeps what is said in confidence.
What one says is told to the other only with their agreement, and only what serves the work.
The notes of the coach are shown to nobody who signs here.`

const SAFETY = `The employer explains the safety rules of the workplace before the first task, and again when the task changes.
The employer’s insurance covers the work as for every other member of the staff.`

/** English texts by `kind.section`. A line that begins with `?` goes when the file does not know. */
export const ENGLISH_TEXTS: Wording = {
  toComplete: 'to be completed:',
  titles: {
    parties: 'Who takes part',
    purpose: 'What this is for',
    legalBase: 'Programme and legal base',
    job: 'The job',
    servicesWorker: 'What the service does for the person',
    servicesEmployer: 'What the service does for the employer',
    shared: 'What may be shared, and with whom',
    commitments: 'What each of us does',
    goals: 'Goals',
    contacts: 'How often we talk',
    duration: 'How long it lasts',
    confidentiality: 'In confidence',
    dataProtection: 'Your data',
    voluntary: 'Of one’s own will',
    complaints: 'If something is not right',
    safety: 'Insurance and safety',
    signatures: 'Signatures',
  },
  slots: {
    organisation: 'the organisation',
    worker: 'the person',
    coach: 'the coach',
    employer: 'the employer',
    place: 'the place',
    job: 'the job',
    hours: 'the hours',
    start: 'the first day',
    plannedEnd: 'the planned end',
    trialEnd: 'the end of the trial period',
    tutor: 'the tutor',
    goals: 'the goals',
    cadence: 'how often we talk',
    planStart: 'the first day of the plan',
    planEnd: 'the end of the plan',
    planHours: 'the hours of the plan',
    programme: 'the programme',
    recipients: 'with whom it is shared',
    insurance: 'who insures the work',
  },
  texts: {
    'servicePerson.purpose': `{worker} and {organisation} work together toward a job that suits {worker} and lasts.
{worker} decides which way to go. The coach helps on that way.`,
    'servicePerson.legalBase': 'The coaching takes place within the programme {programme}.',
    'servicePerson.servicesWorker': `The coach
- listens to what {worker} wants and can do,
- looks for companies with {worker}, and meets them with {worker} when asked to,
- stays at hand in the first months of the job, for {worker} and for the employer.`,
    'servicePerson.commitments': `{worker}
- comes to the appointments, or says early that something has come up,
- says what goes well and what does not.
{coach}
- comes to the appointments, and answers when {worker} calls,
- does nothing with an employer that {worker} has not agreed to.`,
    'servicePerson.goals': `We agree on these goals:
{goals}`,
    'servicePerson.contacts': 'We talk {cadence}. Either of us may ask for more.',
    'servicePerson.duration': `The coaching runs from {planStart} to {planEnd}.
?It holds {planHours}.
Before it ends we look together at what was reached, and decide whether it goes on.`,
    'servicePerson.confidentiality': CONFIDENTIALITY,
    'servicePerson.dataProtection': DATA_PROTECTION,
    'servicePerson.voluntary': VOLUNTARY,
    'servicePerson.complaints': COMPLAINTS,

    'tripartite.purpose': `{worker}, {employer} and {organisation} work together so that the job lasts and suits both {worker} and {employer}.`,
    'tripartite.legalBase': 'The coaching takes place within the programme {programme}.',
    'tripartite.job': `- Job: {job}
- Employer: {employer}
- Place: {place}
- Hours a week: {hours}
- First day: {start}
?- Planned end: {plannedEnd}
?- End of the trial period: {trialEnd}
- Tutor: {tutor}`,
    'tripartite.servicesWorker': `The coach
- is there in the first days, at work or beside it, as {worker} wishes,
- helps to learn the tasks and to find one’s place in the team,
- looks for what helps when something is difficult.`,
    'tripartite.servicesEmployer': `The coach
- helps to welcome {worker} and to share out the tasks,
- advises the tutor and the team,
- reacts when {employer} calls.`,
    'tripartite.commitments': `{worker}
- comes to work, and tells early when something has come up,
- says what goes well and what does not.
{employer}
- names a tutor and gives the tutor time for it,
- gives time for talks between the three of us,
- tells early when something does not go well, and keeps to the law.
{organisation}
- visits, reacts, and keeps what is said in confidence.`,
    'tripartite.goals': `We agree on these goals for the job:
{goals}`,
    'tripartite.contacts':
      'The coach talks with {worker} and with {employer}, with each in turn, {cadence}. We sit down as three before the end of the trial period and before the end of the coaching.',
    'tripartite.duration': `This agreement begins and ends on the days written at the top. Without a last day it holds until one of us ends it.
Before it ends the three of us look at what was reached, and decide whether it goes on.`,
    'tripartite.confidentiality': CONFIDENTIALITY,
    'tripartite.dataProtection': DATA_PROTECTION,
    'tripartite.voluntary': VOLUNTARY,
    'tripartite.complaints': COMPLAINTS,
    'tripartite.safety': SAFETY,

    'workTrial.purpose': `{worker} gets to know the job and the company, and {employer} gets to know {worker}. The trial obliges nobody to hire or to accept.`,
    'workTrial.legalBase': 'The trial takes place within the programme {programme}.',
    'workTrial.job': `- Tasks: {job}
- Company: {employer}
- Place: {place}
- Hours a week: {hours}
- From: {start}
- Until: {plannedEnd}
- Tutor: {tutor}`,
    'workTrial.commitments': `{worker}
- comes at the hours agreed, and tells early when something has come up,
- keeps to the rules of the workplace.
{employer}
- welcomes {worker}, shows the tasks, and does not count on {worker} to fill a post,
- lets {tutor} take time for {worker}.
{organisation}
- prepares the trial with both, visits, and looks back on it with both.`,
    'workTrial.goals': `What we want to find out:
{goals}`,
    'workTrial.contacts': 'The coach talks with both during the trial. On the last day we look back on it as three.',
    'workTrial.confidentiality': CONFIDENTIALITY,
    'workTrial.dataProtection': DATA_PROTECTION,
    'workTrial.voluntary': VOLUNTARY,
    'workTrial.complaints': COMPLAINTS,
    'workTrial.safety': `The company explains the safety rules of the workplace before the first task.
The work is insured by {insurance} during the trial.`,

    'dataSharing.purpose':
      'This says what {organisation} may tell about {worker}, to whom, and for what. Nothing else is told.',
    'dataSharing.shared': `- With: {recipients}
- What: the name, the dates of the coaching, the goals and their state
- For what: to work in the same direction, without asking {worker} the same things twice`,
    'dataSharing.duration':
      'It begins and ends on the days written at the top. Without a last day it holds until it is taken back.',
    'dataSharing.dataProtection': DATA_PROTECTION,
    'dataSharing.voluntary': `{worker} may take this back at any time, for all of it or for a part. From then on nothing more is told.
What was told before cannot be called back.`,
    'dataSharing.complaints': COMPLAINTS,

    'employerService.purpose':
      '{organisation} helps {employer} to welcome new colleagues, so that they stay and the team is well.',
    'employerService.servicesEmployer': `The coach
- looks with {employer} at the tasks and at what the team needs,
- prepares the team and the tutor for the first days,
- reacts when {employer} calls.`,
    'employerService.commitments': `{employer}
- names somebody the coach can always turn to,
- gives time for the talks, and tells early when something does not go well.
{organisation}
- visits, reacts, and keeps what is said in confidence.`,
    'employerService.contacts': 'We talk {cadence}. Either of us may ask for more.',
    'employerService.duration':
      'This agreement begins and ends on the days written at the top. Without a last day it holds until one of us ends it.',
    'employerService.confidentiality': CONFIDENTIALITY,
    'employerService.dataProtection': DATA_PROTECTION,
    'employerService.voluntary': VOLUNTARY,
    'employerService.complaints': COMPLAINTS,
  },
}
