import type { MatchFit, MatchPair, MatchTreatment } from '@tandem/domain/matches'
import type { Text } from './text.ts'

export type PairTold = {
  readonly pair: MatchPair
  readonly worker: Text
  readonly work: Text
  readonly fit: MatchFit
  readonly treatment?: MatchTreatment
  readonly agreed?: Text
  /** Key of the goal that the gap became. */
  readonly goal?: string
}

/** Samir and the bakery, in five pairs. */
export const SAMIR_MATCH: readonly PairTold[] = [
  {
    pair: 'skills',
    worker: {
      fr: 'Soigneux, travaille bien de ses mains ; n’a jamais tenu le rythme d’un four',
      en: 'Careful, good with his hands; has never kept the pace of an oven',
    },
    work: { fr: 'La fournée de cinq heures sort à l’heure', en: 'The five o’clock batch is out on time' },
    fit: 'gap',
    treatment: 'coachWorker',
    goal: 'pace',
  },
  {
    pair: 'learning',
    worker: { fr: 'Apprend en regardant faire, puis seul', en: 'Learns by watching, then alone' },
    work: { fr: 'Chacun montre un peu, personne n’a le temps', en: 'Everybody shows a little, nobody has the time' },
    fit: 'gap',
    treatment: 'coachColleagues',
    agreed: {
      fr: 'M. Roy montre une heure par semaine, à jour fixe',
      en: 'M. Roy shows one hour a week, on a fixed day',
    },
    goal: 'tutor',
  },
  {
    pair: 'context',
    worker: { fr: 'Habite à six kilomètres, pas de voiture', en: 'Lives six kilometres away, no car' },
    work: { fr: 'Commence avant le premier bus', en: 'Begins before the first bus' },
    fit: 'gap',
    treatment: 'adaptWork',
    agreed: {
      fr: 'Deux matins par semaine, il commence à six heures',
      en: 'Two mornings a week he begins at six',
    },
  },
  {
    pair: 'culture',
    worker: { fr: 'Calme, poli, aime les petites équipes', en: 'Calm, polite, likes small teams' },
    work: { fr: 'Cinq personnes, on se dit bonjour et on plaisante', en: 'Five people who greet and joke' },
    fit: 'fits',
  },
  {
    pair: 'wishes',
    worker: { fr: 'Un métier, et des après-midi libres', en: 'A trade, and free afternoons' },
    work: { fr: 'Boulangerie, fin à midi, un peu de magasin', en: 'Baking, done at noon, some shop work' },
    fit: 'fits',
  },
]
