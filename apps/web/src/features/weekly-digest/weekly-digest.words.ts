import { words } from '../../words/words.ts'

export const weeklyDigestWords = words({
  en: {
    title: 'The week in numbers',
    sub: '{from} to {until} · {people, plural, one {# person} other {# people}}',
    scope: 'Whose people',
    mine: 'Mine',
    team: 'Team',
    past: 'What changed in the last 7 days',
    now: 'Where it stands today',
    coming: 'What comes in the next 7 days',
    counted: 'Numbers of people; each opens its list. No name stands here, so it may be read out in a meeting.',
    seenWorker: '{people, plural, one {person seen or heard} other {people seen or heard}}',
    seenEmployer: '{people, plural, one {person whose employer was heard} other {people whose employers were heard}}',
    entered: '{people, plural, one {new person} other {new people}}',
    jobBegan: '{people, plural, one {person began a job} other {people began a job}}',
    jobEnded: '{people, plural, one {person whose job ended} other {people whose job ended}}',
    closedLately: '{people, plural, one {accompaniment closed} other {accompaniments closed}}',
    late: '{people, plural, one {person with something late} other {people with something late}}',
    silentWorker: '{people, plural, one {person not heard for too long} other {people not heard for too long}}',
    silentEmployer:
      '{people, plural, one {person whose employer is not heard for too long} other {people whose employer is not heard for too long}}',
    planOverdue:
      '{people, plural, one {plan past its end without a decision} other {plans past their end without a decision}}',
    unsigned: '{people, plural, one {person with an agreement to sign} other {people with an agreement to sign}}',
    divergence: '{people, plural, one {person whose two sides diverge} other {people whose two sides diverge}}',
    moreTime: '{people, plural, one {request for more time to answer} other {requests for more time to answer}}',
    comingUp: '{people, plural, one {person with something planned} other {people with something planned}}',
    jobBegins: '{people, plural, one {person begins a job} other {people begin a job}}',
    planEnds: '{people, plural, one {plan ends} other {plans end}}',
  },
  fr: {
    title: 'La semaine en nombres',
    sub: 'du {from} au {until} · {people, plural, one {# personne} other {# personnes}}',
    scope: 'Quelles personnes',
    mine: 'Les miennes',
    team: 'L’équipe',
    past: 'Ce qui a changé ces 7 derniers jours',
    now: 'Où on en est aujourd’hui',
    coming: 'Ce qui vient dans les 7 jours',
    counted:
      'Des nombres de personnes ; chacun ouvre sa liste. Aucun nom n’est écrit ici : cela peut se lire en réunion.',
    seenWorker: '{people, plural, one {personne vue ou entendue} other {personnes vues ou entendues}}',
    seenEmployer:
      '{people, plural, one {personne dont l’entreprise a été entendue} other {personnes dont l’entreprise a été entendue}}',
    entered: '{people, plural, one {nouvelle personne} other {nouvelles personnes}}',
    jobBegan: '{people, plural, one {personne a commencé un emploi} other {personnes ont commencé un emploi}}',
    jobEnded: '{people, plural, one {personne dont l’emploi a pris fin} other {personnes dont l’emploi a pris fin}}',
    closedLately: '{people, plural, one {accompagnement clôturé} other {accompagnements clôturés}}',
    late: '{people, plural, one {personne avec un retard} other {personnes avec un retard}}',
    silentWorker:
      '{people, plural, one {personne sans nouvelles depuis trop longtemps} other {personnes sans nouvelles depuis trop longtemps}}',
    silentEmployer:
      '{people, plural, one {personne dont l’entreprise est sans nouvelles depuis trop longtemps} other {personnes dont l’entreprise est sans nouvelles depuis trop longtemps}}',
    planOverdue: '{people, plural, one {plan dépassé sans décision} other {plans dépassés sans décision}}',
    unsigned:
      '{people, plural, one {personne avec une convention à signer} other {personnes avec une convention à signer}}',
    divergence:
      '{people, plural, one {personne dont les deux côtés voient autrement} other {personnes dont les deux côtés voient autrement}}',
    moreTime: '{people, plural, one {demande de temps sans réponse} other {demandes de temps sans réponse}}',
    comingUp:
      '{people, plural, one {personne avec quelque chose de prévu} other {personnes avec quelque chose de prévu}}',
    jobBegins: '{people, plural, one {personne commence un emploi} other {personnes commencent un emploi}}',
    planEnds: '{people, plural, one {plan se termine} other {plans se terminent}}',
  },
})
