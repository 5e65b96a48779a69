import { words } from '../../words/words.ts'

export const taperWords = words({
  en: {
    title: 'Coaching month by month',
    plan: 'Plan the months',
    planTitle: 'Coaching planned for each month',
    planText:
      'Less each month is the aim: the person and the company take over. Leave a month empty if you do not know.',
    chart: 'Coaching month by month: the same figures are in the table below.',
    table: 'See as a table',
    month: 'Month',
    planned: 'Planned',
    worker: 'Person',
    employer: 'Company',
    both: 'Both',
    other: 'Others, desk',
    real: 'Coached',
    share: 'Of hours worked',
    empty: 'Nothing coached or planned yet.',
    saved: 'Saved',
    monthField: '{from} to {to}',
  },
  fr: {
    title: 'Accompagnement mois par mois',
    plan: 'Prévoir les mois',
    planTitle: 'Accompagnement prévu chaque mois',
    planText:
      'Le but est d’en avoir moins chaque mois : la personne et l’entreprise prennent le relais. Laissez vide un mois que vous ne connaissez pas.',
    chart: 'Accompagnement mois par mois : les mêmes chiffres sont dans le tableau ci-dessous.',
    table: 'Voir en tableau',
    month: 'Mois',
    planned: 'Prévu',
    worker: 'Personne',
    employer: 'Entreprise',
    both: 'Les deux',
    other: 'Autres, bureau',
    real: 'Accompagné',
    share: 'Des heures travaillées',
    empty: 'Rien d’accompagné ni de prévu pour l’instant.',
    saved: 'Enregistré',
    monthField: '{from} au {to}',
  },
})
