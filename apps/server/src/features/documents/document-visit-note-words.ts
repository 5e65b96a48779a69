import type { Locale } from '@tandem/domain/members'

const en = {
  texts: {
    intro: '',
    closing: 'If something here is not right, say so: your words are kept beside it.',
    notWritten: 'The working notes of the coach, health and family life are not written here.',
  },
  title: (kind: string, day: string) => `${kind} of ${day}`,
  person: 'Person',
  when: 'When',
  how: 'How',
  present: 'With',
  by: 'Written by',
  duration: 'Duration',
  travel: (hours: string) => `travel ${hours}, counted apart`,
  goals: 'Goals touched',
  moved: (title: string, mark: string) => `${title}: ${mark}`,
  marks: ['back', 'as before', 'forward'],
  seen: 'What we saw and agreed',
  noNote: 'Nothing was written down.',
  next: 'What was agreed next',
}

export const VISIT_NOTE_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  fr: {
    texts: {
      intro: '',
      closing: 'Si quelque chose n’est pas juste, dites-le : vos mots sont gardés à côté.',
      notWritten: 'Les notes de travail du ou de la coach, la santé et la vie de famille ne sont pas écrites ici.',
    },
    title: (kind, day) => `${kind} du ${day}`,
    person: 'Personne',
    when: 'Quand',
    how: 'Comment',
    present: 'Avec',
    by: 'Écrit par',
    duration: 'Durée',
    travel: (hours) => `trajet ${hours}, compté à part`,
    goals: 'Objectifs concernés',
    moved: (title, mark) => `${title} : ${mark}`,
    marks: ['recul', 'comme avant', 'progrès'],
    seen: 'Ce que nous avons vu et convenu',
    noNote: 'Rien n’a été écrit.',
    next: 'Ce qui est convenu pour la suite',
  },
}
