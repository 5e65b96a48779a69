import type { SkillContext, SkillState } from '@tandem/domain/skills'
import { words } from '../../words/words.ts'

export const skillContextWords = words({
  en: {
    immersion: 'During the work trial',
    month1: 'After the first month',
    midTerm: 'Half-way',
    end: 'At the end',
    other: 'At another moment',
  },
  fr: {
    immersion: 'Pendant la mise en situation',
    month1: 'Après le premier mois',
    midTerm: 'À mi-parcours',
    end: 'À la fin',
    other: 'À un autre moment',
  } satisfies Record<SkillContext, string>,
})

export const skillStateWords = words({
  en: {
    toTell: 'person to be told',
    asking: 'answers awaited',
    toDiscuss: 'to be talked over',
    agreed: 'talked over',
  },
  fr: {
    toTell: 'à expliquer à la personne',
    asking: 'réponses attendues',
    toDiscuss: 'à discuter ensemble',
    agreed: 'discutée ensemble',
  } satisfies Record<SkillState, string>,
})

export const skillsWords = words({
  en: {
    title: 'Skills',
    about:
      'The person, their tutor and their coach answer the same few questions, each for themselves. Where they see it differently, they talk.',
    begin: 'Begin an evaluation',
    emptyTitle: 'No skills evaluated yet',
    emptyText:
      'Tell the person first what it is for. Then they, their tutor and you each say how well things are done. What you see differently is talked over, and what is agreed can be printed for the person.',
    titleOf: '{framework}: {context}',
    at: '{day}, {employer}',
    told: 'Explained to the person on {day} by {name}.',
    notTold: 'Not explained to the person yet. Tutor and coach are asked once it is.',
    caption: '{framework}, side by side',
    item: 'Skill',
    tutor: 'Tutor',
    coach: 'Coach',
    agreed: 'Agreed reading',
    notObserved: 'not observed',
    notAble: 'cannot say',
    leftOut: '–',
    differently: 'seen differently',
    gap: '{one} and {other}: {levels} levels apart',
    sides: 'Side by side',
    sidesAndGaps:
      'Side by side: {count, plural, =0 {no gap of two levels or more} one {# gap to talk over} other {# gaps to talk over}}',
    saidBy: '{name}, {day}',
    notHeard: 'not heard yet',
    notAsked: 'not asked: nothing may leave toward this employer',
    noJob: 'not asked: it is about no job',
    writtenBy: 'written down by {name}, {at}',
    earlier: 'Earlier answers ({count})',
    talk: 'Talked over on {day}',
    present: 'Present: {names}',
    earlierTalks: 'What was agreed before ({count})',
    attested:
      '{count, plural, one {The person wants to show # skill} other {The person wants to show # skills}}, {named, select, true {with the name of the company} other {without the name of the company}}.',
    more: 'More for {title}',
    tell: 'Note that it was explained',
    agree: 'Note what was agreed',
    agreeAgain: 'Talk it over again',
    attest: 'Choose what to show',
    edit: 'Change purpose, job or day',
    void: 'Void…',
    printAll: 'Print for the person',
    printAttestation: 'Print the attestation',
    voided: 'Voided: {reason}',
    voidTitle: 'Void this evaluation?',
    voidText: 'It stays to be seen, and counts nowhere.',
    voidSave: 'Void it',
    voidReason: 'Why?',
  },
  fr: {
    title: 'Compétences',
    about:
      'La personne, son tuteur ou sa tutrice et son ou sa coach répondent aux mêmes questions, chacun pour soi. Là où ils ne voient pas la même chose, ils en parlent.',
    begin: 'Commencer une évaluation',
    emptyTitle: 'Pas encore d’évaluation des compétences',
    emptyText:
      'Dites d’abord à la personne à quoi cela sert. Puis elle, son tuteur ou sa tutrice et vous dites chacun comment les choses se font. Ce qui est vu autrement se discute, et ce qui est convenu peut être imprimé pour la personne.',
    titleOf: '{framework} : {context}',
    at: '{day}, {employer}',
    told: 'Expliquée à la personne le {day} par {name}.',
    notTold: 'Pas encore expliquée à la personne. Les autres répondent une fois que c’est fait.',
    caption: '{framework}, côte à côte',
    item: 'Compétence',
    tutor: 'Tuteur',
    coach: 'Coach',
    agreed: 'Lecture commune',
    notObserved: 'pas observé',
    notAble: 'ne peut pas dire',
    leftOut: '–',
    differently: 'vu autrement',
    gap: '{one} et {other} : {levels} niveaux d’écart',
    sides: 'Côte à côte',
    sidesAndGaps:
      'Côte à côte : {count, plural, =0 {aucun écart de deux niveaux ou plus} one {# écart à discuter} other {# écarts à discuter}}',
    saidBy: '{name}, {day}',
    notHeard: 'réponse attendue',
    notAsked: 'aucune question : rien ne doit partir vers cette entreprise',
    noJob: 'aucune question : il ne s’agit d’aucun emploi',
    writtenBy: 'noté par {name}, {at}',
    earlier: 'Réponses précédentes ({count})',
    talk: 'Discutée le {day}',
    present: 'Avec : {names}',
    earlierTalks: 'Ce qui avait été convenu avant ({count})',
    attested:
      '{count, plural, one {La personne veut montrer # compétence} other {La personne veut montrer # compétences}}, {named, select, true {avec le nom de l’entreprise} other {sans le nom de l’entreprise}}.',
    more: 'Plus pour {title}',
    tell: 'Noter qu’elle est expliquée',
    agree: 'Noter ce qui est convenu',
    agreeAgain: 'En discuter à nouveau',
    attest: 'Choisir ce qui est montré',
    edit: 'Modifier le but, l’emploi ou le jour',
    void: 'Annuler…',
    printAll: 'Imprimer pour la personne',
    printAttestation: 'Imprimer l’attestation',
    voided: 'Annulée : {reason}',
    voidTitle: 'Annuler cette évaluation ?',
    voidText: 'Elle reste visible et ne compte nulle part.',
    voidSave: 'Annuler l’évaluation',
    voidReason: 'Pourquoi ?',
  },
})

/** The act of writing what a source says, and of correcting it. */
export const skillSourceWords = words({
  en: {
    hearWorker: 'Write what the person says',
    hearTutor: 'Write what the tutor says',
    hearCoach: 'Write what you saw',
    mendWorker: 'Correct what the person says',
    mendTutor: 'Correct what the tutor says',
    mendCoach: 'Correct what you saw',
  },
  fr: {
    hearWorker: 'Noter ce que dit la personne',
    hearTutor: 'Noter ce que dit le tuteur ou la tutrice',
    hearCoach: 'Noter ce que vous avez vu',
    mendWorker: 'Corriger ce que dit la personne',
    mendTutor: 'Corriger ce que dit le tuteur ou la tutrice',
    mendCoach: 'Corriger ce que vous avez vu',
  },
})

export const skillHistoryWords = words({
  en: {
    title: 'From one evaluation to the next',
    titleOf: 'From one evaluation to the next: {framework}',
    score: 'Autonomy, from 0 to 100',
    scoreHint: 'Mean of the items that one source answered, times 25. Each source is compared with itself.',
    scored: '{score} ({answered} of {asked})',
    gain: '{gain, plural, =0 {unchanged} other {{sign}#}}',
    curve: '{name}: {points}',
    point: '{value} on {day}',
    curves: 'Over time',
    items: 'Skill by skill',
  },
  fr: {
    title: 'D’une évaluation à l’autre',
    titleOf: 'D’une évaluation à l’autre : {framework}',
    score: 'Autonomie, de 0 à 100',
    scoreHint:
      'Moyenne des points auxquels une source a répondu, multipliée par 25. Chaque source se compare à elle-même.',
    scored: '{score} ({answered} sur {asked})',
    gain: '{gain, plural, =0 {inchangée} one {{sign}#} other {{sign}#}}',
    curve: '{name} : {points}',
    point: '{value} le {day}',
    curves: 'Au fil du temps',
    items: 'Compétence par compétence',
  },
})
