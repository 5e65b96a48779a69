import type { StoryKey } from './demo-stories.ts'
import type { CoachKey } from './demo-team.ts'

export type DemoPerson = {
  readonly name: readonly [first: string, last: string]
  readonly sex: 'F' | 'M' | 'X'
  readonly coach: CoachKey
  readonly story: StoryKey
  readonly languages?: string
  readonly reachNote?: string
}

type Row = readonly [first: string, last: string, sex: 'F' | 'M' | 'X', story: StoryKey, about?: Partial<DemoPerson>]

function of(coach: CoachKey, rows: readonly Row[]): DemoPerson[] {
  return rows.map(([first, last, sex, story, about]) => ({ name: [first, last], sex, coach, story, ...about }))
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  ...of('nadia', [
    [
      'Samir',
      'Haddad',
      'M',
      'diverging',
      { languages: 'Arabe, français', reachNote: 'Plutôt par SMS, jamais avant midi.' },
    ],
    ['Inès', 'Moreau', 'F', 'jobTrial'],
    ['Aleksandra', 'Nowak', 'F', 'silentEmployer', { languages: 'Polonais, français' }],
    ['Karim', 'Ziani', 'M', 'looking'],
    ['Luc', 'Dubois', 'M', 'planEnding'],
    ['Fatou', 'Diop', 'F', 'job', { languages: 'Wolof, français' }],
    ['Marie-Antoinette', 'Vandenberghe-Kouyaté de la Tour', 'F', 'lasting'],
    ['Zoé', 'Lefèbvre', 'F', 'looking'],
    ['Koffi', 'N’Guessan', 'M', 'workTrial'],
    ['Yasmina', 'El Amrani', 'F', 'job'],
    ['Paolo', 'Rossi', 'M', 'jobLost'],
    ['Emre', 'Özdemir', 'M', 'overdueTask', { languages: 'Turc, français' }],
    ['Lucía', 'Garcia', 'F', 'job'],
    ['Mamadou', 'Bah', 'M', 'looking'],
    ['Grâce', 'Mukendi', 'F', 'lasting'],
    ['Awa', 'Sow', 'F', 'paused'],
    ['Maëlle', 'Le Goff', 'F', 'lateCheckIn'],
    ['Ibrahim', 'Traoré', 'M', 'job'],
    ['Minh', 'Nguyen', 'M', 'looking'],
    ['Hélène', 'Martin', 'F', 'new'],
    ['Thérèse', 'Lambrecht', 'F', 'job'],
    ['Rachid', 'Boukhari', 'M', 'missed'],
    ['Nathan', 'Collignon', 'M', 'looking'],
    ['Sidonie', 'Wattiez', 'F', 'lookingWithoutPlan'],
    ['David', 'Kalala', 'M', 'lasting'],
    ['Pierre', 'Hubert', 'M', 'exitDurable'],
    ['Célia', 'Fontaine', 'F', 'exitAutonomous'],
    ['Mounir', 'Cherif', 'M', 'exitWithdrew'],
    ['Odile', 'Renard', 'F', 'exitMoved'],
  ]),
  ...of('jonas', [
    ['Liesbeth', 'Van den Broeck', 'F', 'job'],
    ['Pieter', 'D’Haene', 'M', 'looking'],
    ['Chantal', 'Delvaux', 'F', 'jobTrial'],
    ['Hassan', 'Oukili', 'M', 'lasting'],
    ['Justine', 'Paternoster', 'F', 'looking'],
    ['Florian', 'Bruneau', 'M', 'job'],
    ['Nour', 'Ben Salah', 'X', 'workTrial'],
    ['Serge', 'Mbala', 'M', 'planOver'],
    ['Véronique', 'Thiry', 'F', 'job'],
    ['Loïc', 'Hennebique', 'M', 'new'],
    ['Amélie', 'Castelain', 'F', 'looking'],
    ['Jamal', 'Idrissi', 'M', 'silentWorker'],
    ['Émilie', 'Vanneste', 'F', 'exitTransition'],
    ['Denis', 'Plume', 'M', 'exitUnreachable'],
  ]),
  ...of('sofia', [
    ['Tom', 'Janssens', 'M', 'job'],
    ['Ewa', 'Kowalska', 'F', 'lasting', { languages: 'Polish, English' }],
    ['Femke', 'Dewulf', 'F', 'looking'],
    ['Brahim', 'Ouali', 'M', 'jobTrial'],
    ['Sarah', 'Okafor', 'F', 'noEmployerContact'],
    ['Mehdi', 'Lahbib', 'M', 'looking'],
    ['Annick', 'Verstraete', 'F', 'overHours'],
    ['Gaël', 'Toussaint', 'M', 'job'],
    ['Rosa', 'Almeida', 'F', 'workTrial'],
    ['Bilal', 'Haddouchi', 'M', 'exitDurable'],
    ['Christine', 'Pauwels', 'F', 'exitOtherService'],
  ]),
  ...of('tunde', [
    ['Joy', 'Adeyemi', 'F', 'job'],
    ['Kristof', 'Lammens', 'M', 'looking'],
    ['Samira', 'Tahiri', 'F', 'jobTrial'],
    ['Wout', 'Desmet', 'M', 'lasting'],
    ['Aïcha', 'Camara', 'F', 'looking'],
    ['Robin', 'Dekeyser', 'X', 'new'],
    ['Farid', 'Mansouri', 'M', 'exitAutonomous'],
    ['Lotte', 'Vermeulen', 'F', 'exitEmployerRefused'],
  ]),
]
