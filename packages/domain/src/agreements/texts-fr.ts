import type { Wording } from './sections.ts'

const DATA_PROTECTION = `{organisation} garde ce qui est utile à l’accompagnement, et rien de plus : les noms, comment se joindre, les dates, ce qui est convenu.
Chacun peut voir ce qui est gardé à son sujet, le faire corriger et demander qui l’a lu.
Les questions sur vos données s’adressent à {organisation}.`

const VOLUNTARY = `L’accompagnement est volontaire. Chacun peut l’arrêter à tout moment, en le disant au coach ou en écrivant une ligne.
Qui arrête dit à partir de quel jour. Les autres sont prévenus, et personne ne doit donner de raison aux autres.`

const COMPLAINTS = `Quelque chose ne va pas ? Dites-le d’abord à {coach}.
Si cela ne suffit pas, écrivez à la direction de {organisation}. Une réponse écrite vous parvient.`

const CONFIDENTIALITY = `Le coach garde pour lui ce qui lui est confié.
Ce que dit l’un n’est répété à l’autre qu’avec son accord, et seulement ce qui sert au travail.
Les notes du coach ne sont montrées à aucun des signataires.`

const SAFETY = `L’entreprise explique les règles de sécurité du lieu de travail avant la première tâche, et à nouveau quand la tâche change.
L’assurance de l’entreprise couvre ce travail comme celui de tout autre membre du personnel.`

/** French texts by `kind.section`. A line that begins with `?` goes when the file does not know. */
export const FRENCH_TEXTS: Wording = {
  toComplete: 'à compléter :',
  titles: {
    parties: 'Qui prend part',
    purpose: 'À quoi cela sert',
    legalBase: 'Programme et base légale',
    job: 'L’emploi',
    servicesWorker: 'Ce que le service fait pour la personne',
    servicesEmployer: 'Ce que le service fait pour l’entreprise',
    shared: 'Ce qui peut être transmis, et à qui',
    commitments: 'Ce que fait chacun',
    goals: 'Objectifs',
    contacts: 'À quel rythme nous nous parlons',
    duration: 'Combien de temps',
    confidentiality: 'En confiance',
    dataProtection: 'Vos données',
    voluntary: 'De plein gré',
    complaints: 'Si quelque chose ne va pas',
    safety: 'Assurance et sécurité',
    signatures: 'Signatures des parties',
  },
  slots: {
    organisation: 'l’organisation',
    worker: 'la personne',
    coach: 'le coach',
    employer: 'l’entreprise',
    place: 'le lieu',
    job: 'la fonction',
    hours: 'les heures',
    start: 'le premier jour',
    plannedEnd: 'la fin prévue',
    trialEnd: 'la fin de la période d’essai',
    tutor: 'le tuteur',
    goals: 'les objectifs',
    cadence: 'le rythme des échanges',
    planStart: 'le premier jour du plan',
    planEnd: 'la fin du plan',
    planHours: 'les heures du plan',
    programme: 'le programme',
    recipients: 'à qui c’est transmis',
    insurance: 'qui assure le travail',
  },
  texts: {
    'servicePerson.purpose': `{worker} et {organisation} avancent ensemble vers un emploi qui convient à {worker} et qui dure.
{worker} décide du chemin. Le coach aide sur ce chemin.`,
    'servicePerson.legalBase': 'L’accompagnement a lieu dans le cadre du programme {programme}.',
    'servicePerson.servicesWorker': `Le coach
- écoute ce que {worker} veut et sait faire,
- cherche des entreprises avec {worker}, et les rencontre avec {worker} si on le lui demande,
- reste présent les premiers mois de l’emploi, pour {worker} et pour l’entreprise.`,
    'servicePerson.commitments': `{worker}
- vient aux rendez-vous, ou prévient tôt en cas d’empêchement,
- dit ce qui va bien et ce qui va moins bien.
{coach}
- vient aux rendez-vous, et répond quand {worker} appelle,
- ne fait rien auprès d’une entreprise sans l’accord de {worker}.`,
    'servicePerson.goals': `Nous convenons de ces objectifs :
{goals}`,
    'servicePerson.contacts': 'Nous nous parlons {cadence}. Chacun peut demander davantage.',
    'servicePerson.duration': `L’accompagnement va du {planStart} au {planEnd}.
?Il comprend {planHours}.
Avant la fin, nous regardons ensemble ce qui est atteint et décidons de la suite.`,
    'servicePerson.confidentiality': CONFIDENTIALITY,
    'servicePerson.dataProtection': DATA_PROTECTION,
    'servicePerson.voluntary': VOLUNTARY,
    'servicePerson.complaints': COMPLAINTS,

    'tripartite.purpose': `{worker}, {employer} et {organisation} avancent ensemble pour que l’emploi dure et convienne à {worker} comme à {employer}.`,
    'tripartite.legalBase': 'L’accompagnement a lieu dans le cadre du programme {programme}.',
    'tripartite.job': `- Fonction : {job}
- Entreprise : {employer}
- Lieu : {place}
- Heures par semaine : {hours}
- Premier jour : {start}
?- Fin prévue : {plannedEnd}
?- Fin de la période d’essai : {trialEnd}
- Tuteur ou tutrice : {tutor}`,
    'tripartite.servicesWorker': `Le coach
- est là les premiers jours, sur place ou à côté, comme {worker} le souhaite,
- aide à apprendre les tâches et à trouver sa place dans l’équipe,
- cherche ce qui aide quand quelque chose est difficile.`,
    'tripartite.servicesEmployer': `Le coach
- aide à accueillir {worker} et à répartir les tâches,
- conseille le tuteur et l’équipe,
- réagit quand {employer} appelle.`,
    'tripartite.commitments': `{worker}
- vient au travail, et prévient tôt en cas d’empêchement,
- dit ce qui va bien et ce qui va moins bien.
{employer}
- nomme un tuteur et lui laisse du temps pour cela,
- prend le temps d’échanger à trois,
- prévient tôt quand quelque chose ne va pas, et respecte la loi.
{organisation}
- vient sur place, réagit, et garde en confiance ce qui lui est dit.`,
    'tripartite.goals': `Nous convenons de ces objectifs pour l’emploi :
{goals}`,
    'tripartite.contacts':
      'Le coach parle avec {worker} et avec {employer}, tour à tour, {cadence}. Nous nous retrouvons à trois avant la fin de la période d’essai et avant la fin de l’accompagnement.',
    'tripartite.duration': `Cette convention commence et finit aux dates inscrites en tête. Sans dernier jour, elle vaut jusqu’à ce que l’un de nous y mette fin.
Avant la fin, nous regardons à trois ce qui est atteint et décidons de la suite.`,
    'tripartite.confidentiality': CONFIDENTIALITY,
    'tripartite.dataProtection': DATA_PROTECTION,
    'tripartite.voluntary': VOLUNTARY,
    'tripartite.complaints': COMPLAINTS,
    'tripartite.safety': SAFETY,

    'workTrial.purpose': `{worker} découvre le métier et l’entreprise, et {employer} découvre {worker}. L’essai n’oblige personne à engager ni à accepter.`,
    'workTrial.legalBase': 'L’essai a lieu dans le cadre du programme {programme}.',
    'workTrial.job': `- Tâches : {job}
- Entreprise : {employer}
- Lieu : {place}
- Heures par semaine : {hours}
- Du : {start}
- Au : {plannedEnd}
- Tuteur ou tutrice : {tutor}`,
    'workTrial.commitments': `{worker}
- vient aux heures convenues, et prévient tôt en cas d’empêchement,
- respecte les règles du lieu de travail.
{employer}
- accueille {worker}, montre les tâches, et ne compte pas sur {worker} pour tenir un poste,
- laisse à {tutor} du temps pour {worker}.
{organisation}
- prépare l’essai avec les deux, vient sur place, et en fait le bilan avec les deux.`,
    'workTrial.goals': `Ce que nous voulons découvrir :
{goals}`,
    'workTrial.contacts':
      'Le coach parle avec les deux pendant l’essai. Le dernier jour, nous en faisons le bilan à trois.',
    'workTrial.confidentiality': CONFIDENTIALITY,
    'workTrial.dataProtection': DATA_PROTECTION,
    'workTrial.voluntary': VOLUNTARY,
    'workTrial.complaints': COMPLAINTS,
    'workTrial.safety': `L’entreprise explique les règles de sécurité du lieu de travail avant la première tâche.
Pendant l’essai, le travail est assuré par {insurance}.`,

    'dataSharing.purpose':
      'Ceci dit ce que {organisation} peut transmettre au sujet de {worker}, à qui, et pour quoi. Rien d’autre n’est transmis.',
    'dataSharing.shared': `- À qui : {recipients}
- Quoi : le nom, les dates de l’accompagnement, les objectifs et où ils en sont
- Pour quoi : avancer dans le même sens, sans poser deux fois les mêmes questions à {worker}`,
    'dataSharing.duration':
      'Cet accord commence et finit aux dates inscrites en tête. Sans dernier jour, il vaut jusqu’à ce qu’on y revienne.',
    'dataSharing.dataProtection': DATA_PROTECTION,
    'dataSharing.voluntary': `{worker} peut revenir sur cet accord à tout moment, en tout ou en partie. Plus rien n’est transmis à partir de là.
Ce qui a été transmis avant ne peut être repris.`,
    'dataSharing.complaints': COMPLAINTS,

    'employerService.purpose':
      '{organisation} aide {employer} à accueillir de nouveaux collègues, pour qu’ils restent et que l’équipe aille bien.',
    'employerService.servicesEmployer': `Le coach
- regarde avec {employer} les tâches et ce dont l’équipe a besoin,
- prépare l’équipe et le tuteur aux premiers jours,
- réagit quand {employer} appelle.`,
    'employerService.commitments': `{employer}
- désigne quelqu’un à qui le coach peut toujours s’adresser,
- prend le temps d’échanger, et prévient tôt quand quelque chose ne va pas.
{organisation}
- vient sur place, réagit, et garde en confiance ce qui lui est dit.`,
    'employerService.contacts': 'Nous nous parlons {cadence}. Chacun peut demander davantage.',
    'employerService.duration':
      'Cette convention commence et finit aux dates inscrites en tête. Sans dernier jour, elle vaut jusqu’à ce que l’un de nous y mette fin.',
    'employerService.confidentiality': CONFIDENTIALITY,
    'employerService.dataProtection': DATA_PROTECTION,
    'employerService.voluntary': VOLUNTARY,
    'employerService.complaints': COMPLAINTS,
  },
}
