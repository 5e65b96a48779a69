import { words } from '../../words/words.ts'

export const consentTextWords = words({
  en: {
    title: 'What people are asked to agree to',
    intro:
      'One text for each purpose and language. Short sentences, said by the person: “my coach may…”. A change is a new version; earlier answers keep the words of their day.',
    language: 'Language of the texts',
    shipped: 'Version {version}, Tandem’s words',
    written: 'Version {version}, written on {day} by {name}',
    former: 'Former versions',
    formerText: 'Version {version}: {text}',
    edit: 'Change',
    editOf: 'Change: {purpose}',
    editTitle: '{purpose}, {language}',
    kept: 'The new text is asked from now on. Answers given so far keep their text.',
    text: 'Text',
    textHint: 'As the person reads or hears it.',
    ours: 'Tandem’s words: {text}',
    takeOurs: 'Take Tandem’s words',
    save: 'Save as version {version}',
    saved: 'New version saved',
  },
  fr: {
    title: 'Ce qui est demandé aux personnes',
    intro:
      'Un texte par but et par langue. Des phrases courtes, dites par la personne : « mon coach peut… ». Une modification est une nouvelle version ; les réponses d’avant gardent les mots lus ce jour-là.',
    language: 'Langue des textes',
    shipped: 'Version {version}, texte de Tandem',
    written: 'Version {version}, écrite le {day} par {name}',
    former: 'Versions d’avant',
    formerText: 'Version {version} : {text}',
    edit: 'Modifier',
    editOf: 'Modifier : {purpose}',
    editTitle: '{purpose}, {language}',
    kept: 'Le nouveau texte est demandé dès maintenant. Les réponses déjà données gardent le leur.',
    text: 'Texte',
    textHint: 'Tel que la personne le lit ou l’entend.',
    ours: 'Texte de Tandem : {text}',
    takeOurs: 'Reprendre le texte de Tandem',
    save: 'Enregistrer comme version {version}',
    saved: 'Nouvelle version enregistrée',
  },
})
