import { pairs, type Text, type Texts } from './text.ts'

/** What workers say in their own words. */
export const WORKER_WORDS = {
  goesWell: pairs(`
    L’équipe est gentille, on m’explique quand je demande.
    The team is kind, they explain when I ask.
    J’aime bien {task}, je vois ce que j’ai fait à la fin.
    I like {task}, I see what I have done at the end.
    Je connais le chemin par cœur maintenant.
    I know the way by heart now.
    On m’a dit merci devant tout le monde.
    They thanked me in front of everybody.
    Pour {task}, je ne demande plus.
    For {task}, I no longer ask.
    On rigole à la pause, je ne reste plus dans mon coin.
    We laugh at the break, I no longer stay in my corner.
    Les horaires me vont, je peux manger avec mes enfants.
    The hours suit me, I can eat with my children.
    J’ai appris deux choses cette semaine.
    I learnt two things this week.
    Ma cheffe me laisse finir avant de passer à autre chose.
    My boss lets me finish before moving on to something else.
    C’est calme et propre, j’aime travailler ici.
    It is quiet and clean, I like working here.
  `),
  isHard: pairs(`
    Quand deux personnes me demandent deux choses en même temps.
    When two people ask me for two things at once.
    {Task}, quand il faut aller vite.
    {Task}, when it has to go fast.
    Le bus du matin, il est souvent plein.
    The morning bus, it is often full.
    Je ne sais pas toujours à qui demander.
    I do not always know whom to ask.
    Les samedis, il y a trop de monde.
    Saturdays, there are too many people.
    Je n’ose pas dire quand je n’ai pas compris.
    I do not dare to say when I have not understood.
    Rester debout toute la matinée.
    Standing all morning.
    L’horaire change trop tard.
    The roster changes too late.
    Rien de spécial.
    Nothing special.
  `),
  notForEmployer: pairs(`
    Je regarde aussi une autre place, plus près de chez moi.
    I am also looking at another job, closer to home.
    J’ai peur qu’on ne me garde pas.
    I am afraid they will not keep me.
    Je cherche un autre logement, je préfère ne pas en parler là-bas.
    I am looking for another flat, I would rather not speak of it there.
    Un collègue fait des remarques. Je veux d’abord essayer de régler cela sans aide.
    A colleague makes remarks. I want to try to settle it alone first.
  `),
} as const satisfies Record<string, Texts>

/** What employers say. */
export const EMPLOYER_WORDS = {
  goesWell: pairs(`
    Toujours à l’heure, et de bonne humeur.
    Always on time, and in a good mood.
    Le travail est propre, on n’a pas à repasser derrière.
    The work is clean, nobody has to do it again.
    A bien pris en main {task}.
    Has got the hang of {task}.
    S’entend avec tout le monde.
    Gets on with everybody.
    Pose des questions avant de se tromper.
    Asks before making a mistake.
    On peut compter dessus le samedi.
    Can be relied on on Saturdays.
    Fait attention au matériel.
    Takes care of the equipment.
    Des progrès chaque semaine.
    Progress every week.
    Les clients l’apprécient.
    Customers like it.
  `),
  toImprove: pairs(`
    Le rythme, quand il y a du monde.
    The pace, when it is busy.
    Passer d’une tâche à l’autre sans attendre qu’on le dise.
    Move from one task to the next without being told.
    Prévenir plus tôt en cas de retard.
    Tell us earlier when late.
    Ranger au fur et à mesure.
    Tidy up along the way.
    Encore un peu lent pour {task}.
    Still a little slow with {task}.
    Oser dire quand c’est trop.
    Dare to say when it is too much.
    Rien d’urgent.
    Nothing urgent.
  `),
  adaptations: pairs(`
    Une fiche avec des photos au-dessus du poste.
    A sheet with photos above the station.
    Un tabouret réglable pour la fin de matinée.
    An adjustable stool for the end of the morning.
    Des étiquettes de couleur sur les bacs.
    Coloured labels on the bins.
    Non, tout y est.
    No, all is there.
  `),
  ownOrganisation: pairs(`
    Donner l’horaire une semaine plus tôt.
    Give the roster a week earlier.
    Une seule personne qui donne les consignes.
    One person only who gives instructions.
    Prendre dix minutes le vendredi pour dire ce qui va.
    Take ten minutes on Fridays to say what goes well.
    Mieux préparer l’arrivée des nouveaux, pas seulement la sienne.
    Prepare better for newcomers, not only this one.
  `),
} as const satisfies Record<string, Texts>

/** One example where a rating is low. */
export const EXAMPLES: Readonly<Record<string, Text>> = {
  punctuality: { fr: 'Deux fois dix minutes, signalé une fois', en: 'Ten minutes twice, told us once' },
  quality: { fr: 'Un lot à refaire cette semaine', en: 'One batch to be done again this week' },
  pace: { fr: 'Il reste toujours deux chariots à midi', en: 'Two trolleys are always left at noon' },
  instructions: { fr: 'Quand la consigne change en route', en: 'When the instruction changes along the way' },
  safety: { fr: 'Le sol mouillé près de la porte', en: 'The wet floor by the door' },
  colleagues: { fr: 'Peu d’échanges à la pause', en: 'Few words at the break' },
  manager: { fr: 'On ne se croise presque pas', en: 'We hardly meet' },
  learning: { fr: 'Toujours le même poste depuis un mois', en: 'The same station for a month' },
  autonomy: { fr: 'Attend la consigne suivante', en: 'Waits for the next instruction' },
  overall: { fr: 'Trop tôt pour le dire', en: 'Too early to say' },
}
