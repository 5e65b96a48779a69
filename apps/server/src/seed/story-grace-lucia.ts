import type { Told } from './person.ts'

/** Grâce was away for five weeks; nobody noted why. The hours of her plan are a share of those she works. */
export const GRACE_AWAY: readonly Told[] = [
  {
    on: -44,
    at: '11:00',
    shape: 'callWorker',
    minutes: 15,
    note: {
      fr: 'Son contrat est suspendu à partir de demain, pour plusieurs semaines. Nous convenons qu’elle m’appelle quand elle connaît la date du retour.',
      en: 'Her contract is suspended from tomorrow, for several weeks. We agree that she calls me when she knows the day she comes back.',
    },
  },
  {
    on: -9,
    at: '15:30',
    shape: 'callWorker',
    minutes: 20,
    note: {
      fr: 'Elle reprend après-demain, à quatre jours la première semaine. « J’ai peur d’avoir tout oublié. » Nous relisons la liste du poste ensemble.',
      en: 'She is back the day after tomorrow, four days in the first week. “I am afraid I have forgotten everything.” We go through the list of the workplace together.',
    },
  },
  {
    on: -6,
    at: '09:00',
    shape: 'visitBoth',
    minutes: 50,
    note: {
      fr: 'Jour de retour à la cantine : accueil par la cheffe, tour des changements, les tâches lourdes plus tard. Cinq semaines d’absence : les heures du plan sont à revoir.',
      en: 'First day back at the canteen: welcomed by the chef, a round of what has changed, the heavy tasks later. Five weeks away: the hours of the plan are to be looked at.',
    },
    next: {
      on: 2,
      side: 'worker',
      title: {
        fr: 'Décider avec Grâce des heures du plan après son absence',
        en: 'Decide with Grâce about the hours of the plan after her absence',
      },
    },
  },
]

/** Lucía told the team herself; the director asked the coach later, who sent her back to Lucía. */
export const LUCIA_TELLS: readonly Told[] = [
  {
    on: -96,
    at: '12:30',
    shape: 'callWorker',
    minutes: 20,
    note: {
      fr: 'Elle l’a dit elle-même à l’équipe, au café : ses appareils, et comment lui parler. « C’est fait, et personne n’a ri. »',
      en: 'She told the team herself, over coffee: her hearing aids, and how to speak to her. “It is done, and nobody laughed.”',
    },
  },
  {
    on: -33,
    at: '10:15',
    shape: 'callEmployer',
    minutes: 15,
    note: {
      fr: 'Mme Hennebert demande s’il y a « quelque chose à savoir » sur Lucía. Réponse convenue : cela se demande à Lucía.',
      en: 'Mme Hennebert asks whether there is “anything to know” about Lucía. The agreed answer: that is for Lucía to say.',
    },
  },
]
