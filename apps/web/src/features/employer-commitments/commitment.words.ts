import type {
  CommitmentOrigin,
  CommitmentOutcome,
  CommitmentParty,
  CommitmentSpeaker,
  CommitmentState,
} from '@tandem/domain/employer-commitments'
import { words } from '../../words/words.ts'

export const commitmentStateWords = words({
  en: {
    open: 'Open',
    kept: 'Kept',
    partlyKept: 'Partly kept',
    notKept: 'Not kept',
    dropped: 'Dropped',
    seenDifferently: 'Seen differently',
  },
  fr: {
    open: 'En cours',
    kept: 'Tenu',
    partlyKept: 'Tenu en partie',
    notKept: 'Pas tenu',
    dropped: 'Abandonné',
    seenDifferently: 'Vu différemment',
  } satisfies Record<CommitmentState, string>,
})

export const commitmentOutcomeWords = words({
  en: { kept: 'Kept', partlyKept: 'Partly', notKept: 'Not kept', dropped: 'We drop it' },
  fr: { kept: 'Tenu', partlyKept: 'En partie', notKept: 'Pas tenu', dropped: 'On y renonce' } satisfies Record<
    CommitmentOutcome,
    string
  >,
})

export const commitmentPartyWords = words({
  en: { employer: 'The company', service: 'Us, to the company' },
  fr: { employer: 'L’entreprise', service: 'Nous, envers l’entreprise' } satisfies Record<CommitmentParty, string>,
})

export const commitmentSpeakerWords = words({
  en: { worker: 'The person', employer: 'The company', coach: 'I saw it myself' },
  fr: { worker: 'La personne', employer: 'L’entreprise', coach: 'Je l’ai vu' } satisfies Record<
    CommitmentSpeaker,
    string
  >,
})

export const commitmentOriginWords = words({
  en: { agreement: 'In an agreement', visit: 'During a visit', talk: 'In a talk', other: 'Elsewhere' },
  fr: {
    agreement: 'Dans une convention',
    visit: 'Lors d’une visite',
    talk: 'Dans un échange',
    other: 'Ailleurs',
  } satisfies Record<CommitmentOrigin, string>,
})

export const commitmentWords = words({
  en: {
    title: 'Commitments',
    add: 'Note a commitment',
    addTitle: 'What was promised?',
    editTitle: 'Edit the commitment',
    none: 'Nothing promised yet',
    noneText:
      'A named tutor, five minutes of feedback each shift, a roster on paper: write it in their words, with a day. And what we promised them, too.',
    employer: 'What the company promised',
    service: 'What we owe this company',
    others:
      '{count, plural, one {# commitment is} other {# commitments are}} about people whose file you may not open.',
    party: 'Who promises',
    words: 'What, in their words',
    wordsHint: 'One thing that can be seen to be kept.',
    agreedOn: 'Agreed on',
    dueOn: 'For when',
    dueHint: 'Left empty, it stands without a day and is asked for nowhere.',
    origin: 'Where it was promised',
    entry: 'Entry of the log',
    noEntry: 'None',
    entryOption: '{day} · {what}',
    save: 'Save the commitment',
    saved: 'The commitment is noted.',
    dueLine: 'for {day}',
    standing: 'without a day',
    agreedLine: 'agreed on {day}',
    entryLine: 'log of {day}',
    settled: 'Settled ({count})',
    voided: 'Voided ({count})',
    voidedBy: '{words}: {reason}',
    say: 'How did it go?',
    sayTitle: 'How did it go?',
    sayNamed: 'How did it go: {words}',
    speaker: 'Who says so',
    speakerHint: 'Note each side’s view apart: they may differ.',
    outcome: 'How it went',
    saidOn: 'Told on',
    note: 'A few words',
    saySave: 'Save',
    said: 'Noted.',
    saying: '{outcome}, {day}',
    earlier: 'Said before ({count})',
    more: 'More for “{words}”',
    edit: 'Edit',
    void: 'Void',
    voidTitle: 'Void this commitment?',
    voidText: 'It stays to be seen, and is due no longer. What both gave up is “dropped”, not void.',
    voidReason: 'Why',
    voidSave: 'Void',
    voidedToast: 'The commitment is voided.',
    openCompany: 'Open the company',
    openLine: '{count, plural, one {# open commitment} other {# open commitments}}',
    openItem: '{day}: {words}',
  },
  fr: {
    title: 'Engagements',
    add: 'Noter un engagement',
    addTitle: 'Qu’a-t-on promis\u00a0?',
    editTitle: 'Modifier l’engagement',
    none: 'Rien de promis pour l’instant',
    noneText:
      'Un tuteur désigné, cinq minutes de retour à chaque service, un horaire sur papier\u00a0: écrivez-le avec leurs mots, et un jour. Et ce que nous leur avons promis, aussi.',
    employer: 'Ce que l’entreprise a promis',
    service: 'Ce que nous devons à cette entreprise',
    others:
      '{count, plural, one {# engagement concerne} other {# engagements concernent}} des personnes dont vous ne pouvez pas ouvrir le dossier.',
    party: 'Qui promet',
    words: 'Quoi, avec leurs mots',
    wordsHint: 'Une seule chose, dont on peut voir qu’elle est tenue.',
    agreedOn: 'Convenu le',
    dueOn: 'Pour quand',
    dueHint: 'Laissé vide, il vaut sans échéance et n’est rappelé nulle part.',
    origin: 'Où cela a été promis',
    entry: 'Note du journal',
    noEntry: 'Aucune',
    entryOption: '{day} · {what}',
    save: 'Enregistrer l’engagement',
    saved: 'L’engagement est noté.',
    dueLine: 'pour le {day}',
    standing: 'sans échéance',
    agreedLine: 'convenu le {day}',
    entryLine: 'journal du {day}',
    settled: 'Réglés ({count})',
    voided: 'Annulés ({count})',
    voidedBy: '{words}\u00a0: {reason}',
    say: 'Où en est-on\u00a0?',
    sayTitle: 'Où en est-on\u00a0?',
    sayNamed: 'Où en est-on\u00a0: {words}',
    speaker: 'Qui le dit',
    speakerHint: 'Notez la version de chaque côté à part\u00a0: elles peuvent différer.',
    outcome: 'Comment cela s’est passé',
    saidOn: 'Dit le',
    note: 'Quelques mots',
    saySave: 'Enregistrer',
    said: 'C’est noté.',
    saying: '{outcome}, {day}',
    earlier: 'Dit auparavant ({count})',
    more: 'Plus sur « {words} »',
    edit: 'Modifier',
    void: 'Annuler',
    voidTitle: 'Annuler cet engagement\u00a0?',
    voidText: 'Il reste visible, et n’est plus rappelé. Ce à quoi on a renoncé ensemble est « abandonné », pas annulé.',
    voidReason: 'Pourquoi',
    voidSave: 'Annuler l’engagement',
    voidedToast: 'L’engagement est annulé.',
    openCompany: 'Ouvrir l’entreprise',
    openLine: '{count, plural, one {# engagement en cours} other {# engagements en cours}}',
    openItem: '{day}\u00a0: {words}',
  },
})
