import { words } from '../../words/words.ts'

export const goalChoiceWords = words({
  en: {
    goals: 'Goals it names',
    hint: 'Once all have signed, they are agreed',
    none: 'There is no open goal that its readers may know.',
    named: '“{title}”',
    levelsMissing:
      '{names} {count, plural, one {does not say yet what is expected: it cannot be signed.} other {do not say yet what is expected: they cannot be signed.}}',
    write: 'Write it in the plan',
  },
  fr: {
    goals: 'Objectifs cités',
    hint: 'Quand tous ont signé, ils sont convenus',
    none: 'Aucun objectif ouvert ne peut être montré à ses lecteurs.',
    named: '« {title} »',
    levelsMissing:
      '{names} {count, plural, one {ne dit pas encore ce qui est attendu : on ne peut pas le signer.} other {ne disent pas encore ce qui est attendu : on ne peut pas les signer.}}',
    write: 'L’écrire dans le plan',
  },
})
