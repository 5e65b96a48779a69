import type { SubsidyKind } from '@tandem/domain/placements'
import { words } from '../../words/words.ts'

/** What somebody pays toward a job. */
export const subsidyWords = words({
  en: {
    title: 'Subsidies',
    add: 'Add a subsidy',
    addOf: 'Add a subsidy for the job at {employer}',
    addTitle: 'Add a subsidy',
    editTitle: 'Edit the subsidy',
    edit: 'Edit',
    editOf: 'Edit: {payer}',
    kind: 'For what',
    payer: 'Who pays',
    amount: 'How much',
    amountHint: 'As you say it, such as 30 % of the wage.',
    fromOn: 'From',
    toOn: 'Last day',
    toOnHint: 'Today reminds you before it ends.',
    isMistake: 'Noted by mistake',
    isMistakeHint: 'It leaves the list; the trace stays.',
    until: 'until {day}',
    since: 'since {day}',
    ended: 'Ended on {day}',
    soon: 'Ends on {day}',
    saved: 'Saved',
  },
  fr: {
    title: 'Aides financières',
    add: 'Ajouter une aide',
    addOf: 'Ajouter une aide pour l’emploi chez {employer}',
    addTitle: 'Ajouter une aide financière',
    editTitle: 'Modifier l’aide financière',
    edit: 'Modifier',
    editOf: 'Modifier : {payer}',
    kind: 'Pour quoi',
    payer: 'Qui paie',
    amount: 'Combien',
    amountHint: 'Comme vous le dites, par exemple 30 % du salaire.',
    fromOn: 'Depuis le',
    toOn: 'Dernier jour',
    toOnHint: 'Aujourd’hui vous le rappelle avant la fin.',
    isMistake: 'Notée par erreur',
    isMistakeHint: 'Elle quitte la liste ; la trace reste.',
    until: 'jusqu’au {day}',
    since: 'depuis le {day}',
    ended: 'Terminée le {day}',
    soon: 'Se termine le {day}',
    saved: 'Enregistré',
  },
})

export const subsidyKindWords = words({
  en: {
    wages: 'Part of the wage',
    contributions: 'Lower contributions',
    training: 'Training or the tutor’s time',
    adaptation: 'Adaptation of the workplace',
    other: 'Something else',
  },
  fr: {
    wages: 'Une part du salaire',
    contributions: 'Cotisations réduites',
    training: 'Formation ou temps du tuteur ou de la tutrice',
    adaptation: 'Adaptation du poste',
    other: 'Autre chose',
  } satisfies Record<SubsidyKind, string>,
})
