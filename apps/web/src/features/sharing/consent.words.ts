import type { ConsentAct, ConsentEffect, ConsentGiver, ConsentState, ConsentWay } from '@tandem/domain/consents'
import { words } from '../../words/words.ts'

export const stateWords = words({
  en: {
    notAsked: 'not asked',
    asked: 'asked',
    given: 'given',
    refused: 'refused',
    withdrawn: 'withdrawn',
    expired: 'expired',
  },
  fr: {
    notAsked: 'pas demandé',
    asked: 'demandé',
    given: 'donné',
    refused: 'refusé',
    withdrawn: 'retiré',
    expired: 'échu',
  } satisfies Record<ConsentState, string>,
})

export const actWords = words({
  en: { asked: 'Asked', given: 'Given', refused: 'Refused', withdrawn: 'Withdrawn' },
  fr: { asked: 'Demandé', given: 'Donné', refused: 'Refusé', withdrawn: 'Retiré' } satisfies Record<ConsentAct, string>,
})

export const giverWords = words({
  en: { person: 'The person', legalRepresentative: 'Their legal representative' },
  fr: { person: 'La personne', legalRepresentative: 'Son représentant légal' } satisfies Record<ConsentGiver, string>,
})

export const wayWords = words({
  en: { paper: 'Signed paper', oral: 'Said to the coach', screen: 'On screen' },
  fr: { paper: 'Papier signé', oral: 'Dit devant le coach', screen: 'À l’écran' } satisfies Record<ConsentWay, string>,
})

/** What a withdrawal does; `count` and `employers` are computed for this person. */
export const effectWords = words({
  en: {
    coachInvisible:
      '{count, plural, =0 {No job is concerned today; later ones will be} other {The coach becomes invisible: nothing leaves any more toward {employers}}}.',
    tasksFrozen:
      '{count, plural, =0 {No task toward an employer waits} one {1 task toward the employer is frozen} other {# tasks toward the employer are frozen}}.',
    checkInsStop:
      '{count, plural, =0 {No employer check-in is planned} other {Check-ins and reminders with {employers} disappear}}.',
    agreementsRevoked:
      '{count, plural, =0 {No three-party agreement is under way} other {The three-party agreement with {employers} ends; the agreement with the service stays}}.',
    pastLogKept: 'What was noted so far is kept.',
    accompanimentMayClose: 'The accompaniment can no longer go on: close it with this withdrawal, or very soon.',
    notesLocked: 'Nothing new can be noted: no entry, no correction, no check-in.',
    minimalRecordKept: 'What the law and the counts ask for is kept; nothing else is added.',
    profileStays: 'The profile is no longer shown to any company.',
    notesLeaveEmployerView:
      '{count, plural, =0 {No employer reads visit notes today} other {Visit notes leave at once what {employers} may read}}.',
    leftOutForReferrer: 'Nothing about this person goes to the service that referred.',
    countsContinue: 'Figures in which nobody can be recognised go on.',
    noAfterCare: 'Nobody calls after the coaching has ended.',
    noPhoto: 'Picture and story are shown nowhere new, and taken down where that is possible.',
  },
  fr: {
    coachInvisible:
      '{count, plural, =0 {Aucun emploi n’est concerné aujourd’hui ; les suivants le seront} other {Le coach devient invisible : plus rien ne part vers {employers}}}.',
    tasksFrozen:
      '{count, plural, =0 {Aucune tâche vers un employeur n’est en attente} one {1 tâche vers l’employeur est mise en suspens} other {# tâches vers l’employeur sont mises en suspens}}.',
    checkInsStop:
      '{count, plural, =0 {Aucun point avec un employeur n’est prévu} other {Les points et les rappels avec {employers} disparaissent}}.',
    agreementsRevoked:
      '{count, plural, =0 {Aucune convention à trois n’est en cours} other {La convention à trois avec {employers} prend fin ; celle avec le service reste}}.',
    pastLogKept: 'Ce qui a été noté jusqu’ici est gardé.',
    accompanimentMayClose: 'L’accompagnement ne peut plus continuer : clôturez-le avec ce retrait, ou très vite.',
    notesLocked: 'Plus rien ne peut être noté : ni suivi, ni correction, ni point.',
    minimalRecordKept: 'Ce que demandent la loi et les décomptes est gardé ; rien d’autre ne s’ajoute.',
    profileStays: 'Le profil n’est plus montré à aucune entreprise.',
    notesLeaveEmployerView:
      '{count, plural, =0 {Aucun employeur ne lit de notes de visite aujourd’hui} other {Les notes de visite sortent aussitôt de ce que {employers} peut lire}}.',
    leftOutForReferrer: 'Plus rien de cette personne ne part vers le service qui l’a orientée.',
    countsContinue: 'Les chiffres où personne n’est reconnaissable continuent.',
    noAfterCare: 'Personne n’appelle après la fin de l’accompagnement.',
    noPhoto: 'Photo et témoignage ne sont plus montrés, et sont retirés là où c’est possible.',
  } satisfies Record<ConsentEffect, string>,
})

export const consentWords = words({
  en: {
    title: 'What {name} agrees to',
    intro: 'The accompaniment does not depend on these answers. Each can be taken back at any time.',
    since: 'since {day}',
    until: 'until {day}',
    byPerson: 'by {name}',
    byRepresentative: 'by {name}, legal representative',
    record: 'Record the answer',
    withdraw: 'Withdraw',
    text: 'Text and history',
    nowAsked: 'What is asked',
    line: '{act} on {day}, noted by {name}',
    agreedNow: 'On the text above, version {version}',
    agreedText: 'Text of that day, version {version}: {text}',
    recordTitle: '{purpose}: the answer',
    happened: 'On',
    answer: 'Answer',
    who: 'Who answered',
    representative: 'Name of the representative',
    way: 'How',
    language: 'Language of the text',
    version: 'Version of the text',
    versionHint: 'A paper may be older than the text of today.',
    versionNow: 'Version {version}, asked now',
    versionOld: 'Version {version}, asked before',
    untilOn: 'Until',
    untilHint: 'Empty when it has no end.',
    proof: 'Proof',
    proofFiles: 'Scan or photo of the proof',
    proofFilesHint: 'Added once the answer is saved',
    addProof: 'Add a proof',
    addProofTo: 'Add a proof: {line}',
    proofHint: 'Where the paper is, or who heard it and what was asked.',
    saved: 'Answer saved',
    withdrawTitle: 'Withdraw: {purpose}',
    does: 'What this does',
    withdrawnOn: 'Withdrawn on',
    hides: 'From now on, the employer is not to know of a coach',
    hidesHint: 'Leave this open when the employer knows already.',
    closes: 'Close the accompaniment on that day',
    closesHint: 'With the reason “agreement taken back”.',
    confirm: 'Withdraw',
    withdrawn: 'Withdrawn. It holds from now on.',
    words: 'In the person’s words, or how it was said',
  },
  fr: {
    title: 'Ce que {name} accepte',
    intro: 'L’accompagnement ne dépend pas de ces réponses. Chacune peut être retirée à tout moment.',
    since: 'depuis le {day}',
    until: 'jusqu’au {day}',
    byPerson: 'par {name}',
    byRepresentative: 'par {name}, représentant légal',
    record: 'Noter la réponse',
    withdraw: 'Retirer',
    text: 'Texte et historique',
    nowAsked: 'Ce qui est demandé',
    line: '{act} le {day}, noté par {name}',
    agreedNow: 'Sur le texte ci-dessus, version {version}',
    agreedText: 'Texte de ce jour-là, version {version} : {text}',
    recordTitle: '{purpose} : la réponse',
    happened: 'Le',
    answer: 'Réponse',
    who: 'Qui a répondu',
    representative: 'Nom du représentant',
    way: 'Comment',
    language: 'Langue du texte',
    version: 'Version du texte',
    versionHint: 'Un papier peut être plus ancien que le texte d’aujourd’hui.',
    versionNow: 'Version {version}, celle d’aujourd’hui',
    versionOld: 'Version {version}, d’avant',
    untilOn: 'Jusqu’au',
    untilHint: 'Vide s’il n’y a pas de fin.',
    proof: 'Preuve',
    proofFiles: 'Scan ou photo de la preuve',
    proofFilesHint: 'Ajouté une fois la réponse enregistrée',
    addProof: 'Ajouter une preuve',
    addProofTo: 'Ajouter une preuve : {line}',
    proofHint: 'Où se trouve le papier, ou qui l’a entendu et ce qui a été demandé.',
    saved: 'Réponse enregistrée',
    withdrawTitle: 'Retirer : {purpose}',
    does: 'Ce que cela fait',
    withdrawnOn: 'Retiré le',
    hides: 'Désormais, l’employeur ne doit pas savoir qu’il y a un coach',
    hidesHint: 'À laisser vide si l’employeur le sait déjà.',
    closes: 'Clôturer l’accompagnement ce jour-là',
    closesHint: 'Avec le motif « accord retiré ».',
    confirm: 'Retirer l’accord',
    withdrawn: 'Retiré. Cela vaut dès maintenant.',
    words: 'Avec les mots de la personne, ou comment cela a été dit',
  },
})
