import type { Locale } from '@tandem/domain/members'
import type { SkillContext, SkillSource } from '@tandem/domain/skills'
import { ofName } from '@tandem/domain/typeset'

const en = {
  texts: {
    intro:
      'Several people answered the same questions about your work, each for themselves. This page shows what each of you said, and what you agreed when you talked it over.',
    closing: '',
    notWritten:
      'The examples your tutor gave are told to you in the talk. Health and private life are not written here.',
  },
  title: (name: string) => `Skills of ${name}, side by side`,
  what: 'What was evaluated',
  when: 'When',
  contexts: {
    immersion: 'during the work trial',
    month1: 'after the first month',
    midTerm: 'half-way',
    end: 'at the end',
    other: 'at another moment',
  } satisfies Record<SkillContext, string>,
  day: (day: string, context: string) => `${day}, ${context}`,
  job: 'Job',
  told: 'Explained to you',
  toldBy: (day: string, name: string) => `${day}, by ${name}`,
  purpose: 'What it is for',
  sides: 'What each says',
  sources: { worker: 'You', tutor: 'Tutor', coach: 'Coach' } satisfies Record<SkillSource, string>,
  skill: 'Skill',
  agreed: 'Agreed together',
  unsaid: { worker: 'cannot say', tutor: 'not observed', coach: 'not observed' },
  differently: 'seen differently',
  level: (value: number, words: string) => `${value}: ${words}`,
  gaps: 'Where you see it differently',
  gap: (item: string, one: string, other: string, levels: number) =>
    `${item}: ${one} and ${other}, ${levels} levels apart`,
  examples: { worker: 'What you said about it', tutor: '', coach: 'What your coach saw' },
  example: (item: string, evidence: string) => `${item}: ${evidence}`,
  talk: 'What you agreed',
  talkOn: 'Talked over on',
  present: 'Present',
  doers: { worker: 'You', employer: 'Company', coach: 'Coach' },
  yours: 'For you: your skills, as agreed together',
  yoursText: (day: string) =>
    `You talked them over on ${day}. This page is yours: the company does not get it, and you show it to whom you want.`,
  next: 'What each will do',
  step: (doer: string, text: string, day: string) => (day === '' ? `${doer}: ${text}` : `${doer}: ${text}, by ${day}`),
}

export const SKILL_EVALUATION_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  fr: {
    texts: {
      intro:
        'Plusieurs personnes ont répondu aux mêmes questions sur votre travail, chacune pour soi. Cette page montre ce que chacun a dit, et ce que vous avez convenu en en parlant.',
      closing: '',
      notWritten:
        'Les exemples donnés par votre tuteur ou tutrice vous sont dits pendant l’entretien. La santé et la vie privée ne sont pas écrites ici.',
    },
    title: (name) => `Compétences ${ofName(name)}, côte à côte`,
    what: 'Ce qui a été évalué',
    when: 'Quand',
    contexts: {
      immersion: 'pendant la mise en situation',
      month1: 'après le premier mois',
      midTerm: 'à mi-parcours',
      end: 'à la fin',
      other: 'à un autre moment',
    },
    day: (day, context) => `${day}, ${context}`,
    job: 'Emploi',
    told: 'Expliquée',
    toldBy: (day, name) => `le ${day}, par ${name}`,
    purpose: 'À quoi cela sert',
    sides: 'Ce que dit chacun',
    sources: { worker: 'Vous', tutor: 'Tuteur', coach: 'Coach' },
    skill: 'Compétence',
    agreed: 'Convenu ensemble',
    unsaid: { worker: 'ne peut pas dire', tutor: 'pas observé', coach: 'pas observé' },
    differently: 'vu autrement',
    level: (value, words) => `${value} : ${words}`,
    gaps: 'Là où vous ne voyez pas la même chose',
    gap: (item, one, other, levels) => `${item} : ${one} et ${other}, ${levels} niveaux d’écart`,
    examples: { worker: 'Ce que vous en avez dit', tutor: '', coach: 'Ce que votre coach a vu' },
    example: (item, evidence) => `${item} : ${evidence}`,
    talk: 'Ce que vous avez convenu',
    talkOn: 'Discuté le',
    present: 'Avec',
    doers: { worker: 'Vous', employer: 'Entreprise', coach: 'Coach' },
    yours: 'Pour vous : vos compétences, telles que convenues ensemble',
    yoursText: (day) =>
      `Vous en avez discuté le ${day}. Cette page est à vous : l’entreprise ne la reçoit pas, et vous la montrez à qui vous voulez.`,
    next: 'Ce que chacun fera',
    step: (doer, text, day) => (day === '' ? `${doer} : ${text}` : `${doer} : ${text}, pour le ${day}`),
  },
}
