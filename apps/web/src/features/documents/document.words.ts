import type { DocumentKind, DocumentReader } from '@tandem/domain/documents'
import { words } from '../../words/words.ts'

export const documentKindWords = words({
  en: {
    coachingPlan: 'Coaching plan',
    plainPlan: 'My plan, in plain words',
    skills: 'Attestation of skills',
    visitNote: 'Note of an entry',
    midPlanReview: 'Half-way review',
    employerPage: 'One page for the company',
    employerCheckIn: 'Check-in of the company',
    hoursExtract: 'Hours and log',
    finalReport: 'Final report',
    handOver: 'Hand-over brief',
  },
  fr: {
    coachingPlan: 'Plan d’accompagnement',
    plainPlan: 'Mon plan, en mots simples',
    skills: 'Attestation de compétences',
    visitNote: 'Note d’un suivi',
    midPlanReview: 'Bilan à mi-parcours',
    employerPage: 'Une page pour l’entreprise',
    employerCheckIn: 'Point avec l’entreprise',
    hoursExtract: 'Heures et suivi',
    finalReport: 'Rapport final',
    handOver: 'Passage de relais',
  } satisfies Record<DocumentKind, string>,
})

export const documentReaderWords = words({
  en: { worker: 'for the person', employer: 'for the company', funder: 'for the funder', team: 'for the team' },
  fr: {
    worker: 'pour la personne',
    employer: 'pour l’entreprise',
    funder: 'pour le financeur',
    team: 'pour l’équipe',
  } satisfies Record<DocumentReader, string>,
})

export const documentLanguageWords = words({
  en: { en: 'English', fr: 'Français' },
  fr: { en: 'English', fr: 'Français' },
})

export const documentWords = words({
  en: {
    title: 'Documents',
    make: 'Make a document',
    none: 'No document yet',
    noneText:
      'A plan, a report or an attestation is made from what is written down already. You see it before it is kept.',
    version: '{reference}, version {version}',
    madeBy: 'by {name}',
    open: 'Open',
    openNamed: 'Open {title}, {reference}',
    pdf: 'PDF',
    word: 'Word',
    pdfNamed: 'PDF of {title}, {reference}',
    wordNamed: 'Word file of {title}, {reference}',
    again: 'Earlier versions ({count})',
    kind: 'Document',
    kindOption: '{kind} ({reader})',
    language: 'Language of the reader',
    placement: 'Job',
    entry: 'Entry',
    checkIn: 'Check-in',
    from: 'From',
    to: 'To',
    choose: 'Choose',
    entryOption: '{day}: {kind}',
    checkInOption: '{day}: {employer}',
    noEntries: 'Nothing is logged yet.',
    sees: 'What this reader will see',
    seesNothing: 'Choose what it is about, and what its reader will see stands here.',
    names:
      'Names of contacts are replaced by what they do. Read it before it leaves: a name that nobody recorded stays.',
    keep: 'Keep it',
    kept: '{reference} is kept.',
    close: 'Close',
    notShown: 'This document cannot be made',
  },
  fr: {
    title: 'Documents',
    make: 'Faire un document',
    none: 'Pas encore de document',
    noneText:
      'Un plan, un rapport ou une attestation se fait avec ce qui est déjà noté. Vous le voyez avant qu’il soit conservé.',
    version: '{reference}, version {version}',
    madeBy: 'par {name}',
    open: 'Ouvrir',
    openNamed: 'Ouvrir {title}, {reference}',
    pdf: 'PDF',
    word: 'Word',
    pdfNamed: 'PDF de {title}, {reference}',
    wordNamed: 'Fichier Word de {title}, {reference}',
    again: 'Versions précédentes ({count})',
    kind: 'Document',
    kindOption: '{kind} ({reader})',
    language: 'Langue du lecteur',
    placement: 'Emploi',
    entry: 'Suivi',
    checkIn: 'Point',
    from: 'Du',
    to: 'Au',
    choose: 'Choisir',
    entryOption: '{day} : {kind}',
    checkInOption: '{day} : {employer}',
    noEntries: 'Rien n’est encore noté.',
    sees: 'Ce que verra ce lecteur',
    seesNothing: 'Choisissez de quoi il parle : ce que verra son lecteur apparaît ici.',
    names:
      'Les noms des contacts sont remplacés par leur fonction. Relisez avant de l’envoyer : un nom que personne n’a enregistré reste.',
    keep: 'Conserver',
    kept: '{reference} est conservé.',
    close: 'Fermer',
    notShown: 'Ce document ne peut pas être fait',
  },
})
