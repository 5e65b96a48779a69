import { words } from './words.ts'

/** Why what is asked of agreements, consents and contacts is refused. */
export const agreementProblemWords = words({
  en: {
    'trial-missing': 'A work trial agreement is about a work trial: note the trial among the jobs first.',
    'agreement-stands': 'There is one about this job already. Say that you want a second one.',
    'goal-not-nameable': 'An agreement of this kind may not name this goal.',
    'agreement-missing': 'Write what was agreed.',
    'company-not-to-contact': 'This company is marked as not to be contacted. Its file says why.',
    'contact-refused': 'Nothing may leave toward this employer: the person does not want it.',
    'consent-withdrawn':
      'The person withdrew their agreement to being written about. Nothing new can be noted in this file.',
    'consent-given': 'This was agreed to. Withdraw the agreement instead.',
    'consent-not-given': 'There is no agreement to withdraw here.',
    'consent-out-of-order': 'A later answer is written down already. Choose the day of that answer or a later one.',
    'consent-open-ended': 'This holds until the person changes their mind: leave the last day empty.',
    'agreement-not-open': 'The agreement no longer stands where this can be done. Reload to see it.',
    'agreement-incomplete': 'Something is still to be filled in. Complete it, or leave the section out.',
    'party-missing': 'Somebody who must take part is not named yet.',
    'scope-missing': 'Say what the legal representative decides.',
    'party-answered': 'This party has answered already.',
    'party-does-not-sign': 'This party is not asked to sign.',
    'nothing-to-revoke': 'There is no signature to withdraw.',
    'signed-before-sent': 'This day is before the agreement was sent or signed.',
    'not-informed': 'Tell the party first, then tick that you did.',
    'contact-left': 'This contact no longer works there. Begin a new version with their successor.',
    'report-not-agreed':
      'The person has not agreed to share this with the referrer or the funder. Ask under “Sharing”.',
    'after-care-not-agreed': 'The person has not agreed to be called after the coaching. Ask under “Sharing”.',
    'consent-text-unknown': 'This version of the text is not known. Choose it again.',
  },
  fr: {
    'trial-missing':
      'Une convention de mise en situation porte sur une mise en situation : notez-la d’abord parmi les emplois.',
    'agreement-stands': 'Il y en a déjà une pour cet emploi. Dites que vous en voulez une deuxième.',
    'goal-not-nameable': 'Une convention de cette nature ne peut pas citer cet objectif.',
    'agreement-missing': 'Écrivez ce qui a été convenu.',
    'company-not-to-contact': 'Cette entreprise est à ne pas contacter. Sa fiche dit pourquoi.',
    'contact-refused': 'Rien ne doit partir vers cette entreprise : la personne ne le souhaite pas.',
    'consent-withdrawn':
      'La personne a retiré son accord pour que l’on écrive à son sujet. Plus rien ne peut être noté dans ce dossier.',
    'consent-given': 'La personne avait donné son accord. Retirez-le plutôt.',
    'consent-not-given': 'Il n’y a pas d’accord à retirer ici.',
    'consent-out-of-order': 'Une réponse plus récente est déjà notée. Choisissez ce jour-là ou un jour plus tard.',
    'consent-open-ended': 'Cet accord vaut jusqu’à ce que la personne change d’avis : laissez le dernier jour vide.',
    'agreement-not-open': 'La convention n’en est plus au point où c’est possible. Rechargez pour la voir.',
    'agreement-incomplete': 'Il reste quelque chose à compléter. Complétez, ou laissez la partie de côté.',
    'party-missing': 'Une personne qui doit prendre part n’est pas encore nommée.',
    'scope-missing': 'Dites ce que décide le représentant légal.',
    'party-answered': 'Cette partie a déjà répondu.',
    'party-does-not-sign': 'On ne demande pas de signature à cette partie.',
    'nothing-to-revoke': 'Il n’y a pas de signature à retirer.',
    'signed-before-sent': 'Ce jour précède l’envoi ou la signature de la convention.',
    'not-informed': 'Informez d’abord la partie, puis cochez la case.',
    'contact-left': 'Ce contact n’y travaille plus. Commencez une nouvelle version avec la personne qui lui succède.',
    'report-not-agreed':
      'La personne n’a pas accepté que cela soit transmis au prescripteur ou au financeur. Demandez-le sous « Partage ».',
    'after-care-not-agreed':
      'La personne n’a pas accepté qu’on l’appelle après l’accompagnement. Demandez-le sous « Partage ».',
    'consent-text-unknown': 'Cette version du texte n’est pas connue. Choisissez-la à nouveau.',
  },
})
