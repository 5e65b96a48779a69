import { AUTONOMY, type Framework, type FrameworkItem, type ScaleStep } from './frameworks.ts'
import type { Wording } from './questionnaires.ts'

type Pair = readonly [en: string, fr: string]

const wording = ([en, fr]: Pair): Wording => ({ en, fr })
const item = (code: string, name: Pair): FrameworkItem => ({ code, name: wording(name), isRetired: false })
const scaleFrom = (lowest: number, levels: readonly Pair[]): ScaleStep[] =>
  levels.map((words, place) => ({ value: lowest + place, words: wording(words) }))

/** The frameworks of every service, until it changes them; each is its own version 1. Source: domain.md 8.3 and 9.2. */
export const HOUSE_FRAMEWORKS: Readonly<Record<string, Framework>> = {
  [AUTONOMY]: {
    name: wording(['Autonomy at work', 'Autonomie au travail']),
    scale: scaleFrom(0, [
      ['Only with someone beside', 'Seulement avec quelqu’un à côté'],
      ['With a reminder each time', 'Avec un rappel à chaque fois'],
      ['With an occasional reminder', 'Avec un rappel de temps en temps'],
      ['Alone in the usual case', 'En autonomie dans les situations habituelles'],
      [
        'Alone, also when something unexpected happens, or shows it to others',
        'En autonomie, même en cas d’imprévu, ou en le montrant à d’autres',
      ],
    ]),
    items: [
      item('onTime', ['Get to work on time', 'Arriver à l’heure au travail']),
      item('tasks', ['Do the tasks', 'Faire les tâches']),
      item('quality', ['Keep the quality', 'Tenir la qualité']),
      item('pace', ['Keep the pace', 'Tenir le rythme']),
      item('help', ['Ask for help', 'Demander de l’aide']),
      item('people', ['Get on with colleagues and manager', 'S’entendre avec les collègues et la hiérarchie']),
      item('safety', ['Stay safe', 'Travailler en sécurité']),
      item('aroundWork', [
        'Organise life around work (transport, childcare, papers)',
        'Organiser la vie autour du travail (trajets, garde d’enfants, papiers)',
      ]),
    ],
    isRetired: false,
  },
  workBehaviour: {
    name: wording(['Ways of working', 'Façons de travailler']),
    scale: scaleFrom(1, [
      ['Not yet', 'Pas encore'],
      ['Now and then', 'De temps en temps'],
      ['About half of the time', 'Environ une fois sur deux'],
      ['Most of the time', 'La plupart du temps'],
      ['Every time, as a matter of course', 'Chaque fois, tout naturellement'],
    ]),
    items: [
      item('presence', ['Be there on time, or tell in advance', 'Être là à l’heure, ou prévenir']),
      item('instructions', ['Follow what was explained', 'Suivre ce qui a été expliqué']),
      item('reliable', ['Do work that others can rely on', 'Faire un travail sur lequel on peut compter']),
      item('rhythm', ['Find a pace that holds all day', 'Trouver un rythme qui tient toute la journée']),
      item('care', ['Take care of oneself, of others, of the tools', 'Prendre soin de soi, des autres, du matériel']),
      item('together', ['Work with the others', 'Travailler avec les autres']),
      item('tell', [
        'Tell when something is unclear or goes wrong',
        'Dire quand ce n’est pas clair ou que ça ne va pas',
      ]),
      item('learn', ['Use again what was shown', 'Réutiliser ce qui a été montré']),
      item('initiative', ['See what comes next, and begin', 'Voir ce qui vient ensuite, et s’y mettre']),
      item('change', ['Cope with a change of plan', 'S’adapter quand le programme change']),
    ],
    isRetired: false,
  },
}
