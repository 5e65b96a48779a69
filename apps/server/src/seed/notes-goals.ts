import type { GoalOwner } from '@tandem/domain/goals'
import { pairs, type Texts } from './text.ts'

export const GOALS_TOWARD: Readonly<Record<'work' | 'personalFamily', Texts>> = {
  work: pairs(`
    Envoyer deux candidatures par semaine
    Send two applications a week
    Se présenter en une minute, sans papier
    Introduce oneself in a minute, without a paper
    Faire un essai en {trade}
    Do a trial in {trade}
    Appeler une entreprise sans aide
    Call a company without help
    Choisir entre deux métiers après un essai dans chacun
    Choose between two trades after a trial in each
  `),
  personalFamily: pairs(`
    Trouver une garde d’enfant pour le matin
    Find morning childcare
    Réussir l’examen théorique du permis
    Pass the driving theory test
    Savoir lire un horaire de bus
    Know how to read a bus timetable
    Avoir un téléphone qui reçoit les messages
    Have a phone that receives messages
  `),
}

export const GOALS_IN: Readonly<Record<GoalOwner, Texts>> = {
  joint: pairs(`
    Tenir le rythme pour {task}
    Keep the pace for {task}
    Être à l’heure quatre semaines de suite
    Be on time four weeks running
    Assurer {task} sans rappel
    Manage {task} without a reminder
    Passer à un deuxième poste
    Move on to a second station
  `),
  worker: pairs(`
    Dire tout de suite quand une consigne n’est pas claire
    Say at once when an instruction is not clear
    Demander un congé sans aide
    Ask for a day off without help
    Être à l’aise avec {task}
    Be at ease with {task}
  `),
  employer: pairs(`
    Afficher les horaires le jeudi
    Put up the roster on Thursdays
    Donner un retour précis par semaine
    Give one precise piece of feedback a week
    Nommer un tuteur et lui laisser une heure par semaine
    Name a tutor and give them an hour a week
    Écrire les consignes au mur, avec des photos
    Put the instructions on the wall, with photos
  `),
}

export const GOAL_REASONS = pairs(`
  « Je veux qu’on me fasse confiance. »
  “I want to be trusted.”
  « Sans cela, je ne peux pas dire oui à l’horaire. »
  “Without it I cannot say yes to the hours.”
  « Je veux savoir le faire sans qu’on me le dise. »
  “I want to know how to do it without being told.”
  « C’est ce qui nous fait perdre du temps le matin. »
  “That is what costs us time in the morning.”
`)
