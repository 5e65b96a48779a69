import type { AgreementSummary, AwaitedParty } from '@tandem/contract/agreement-records'
import type { AgreementState } from '@tandem/domain/agreements'
import { isOwnWords } from '@tandem/domain/agreements/content-words'
import { type CalendarDate, daysBetween } from '@tandem/domain/calendar-date'
import { agreementStateWords } from '../../parts/agreements.words.ts'
import { Chip, type ChipTone } from '../../ui/chip.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { agreementWords } from './agreement.words.ts'

const TONES: Readonly<Record<AgreementState, ChipTone>> = {
  draft: 'neutral',
  sent: 'warn',
  partiallySigned: 'warn',
  inForce: 'ok',
  amended: 'neutral',
  ended: 'neutral',
  refused: 'bad',
  expiredUnsigned: 'bad',
  revoked: 'bad',
}

export function StateChip({ state }: { readonly state: AgreementState }) {
  const t = useWords(agreementStateWords)
  return <Chip tone={TONES[state]}>{t(state)}</Chip>
}

/** Who has not signed, since when, and when they were reminded: one sentence. */
export function useAwaitedLine(today: CalendarDate): (awaited: AwaitedParty) => string {
  const t = useWords(agreementWords)
  const formats = useFormats()
  return ({ name, sinceOn, remindedOn }) => {
    const reminded =
      remindedOn === null ? t('neverReminded') : t('remindedOn', { day: formats.shortDay(remindedOn, today) })
    return `${t('notSigned', { name, days: daysBetween(sinceOn, today) })} · ${reminded}`
  }
}

/** Who did not agree, or withdrew, with their words; empty when nobody did. */
export function useAgainstLine(today: CalendarDate): (agreement: AgreementSummary) => string | null {
  const t = useWords(agreementWords)
  const formats = useFormats()
  return ({ against, state }) =>
    against === null
      ? null
      : t(state === 'revoked' ? 'againstRevoked' : 'againstRefused', {
          name: against.name,
          day: formats.shortDay(against.on, today),
          said: isOwnWords(against.words) ? t('quote', { words: against.words }) : against.words,
        })
}

/** From when until when it holds, and when it was sent. */
export function useSpanLine(today: CalendarDate): (agreement: AgreementSummary) => string {
  const t = useWords(agreementWords)
  const { shortDay } = useFormats()
  return (agreement) => {
    const { versionNumber, number, effectiveFromOn, effectiveToOn, sentOn, endedOn, employerName } = agreement
    const facts = [
      t('numbered', { number, version: versionNumber }),
      employerName,
      effectiveFromOn === null ? null : t('from', { day: shortDay(effectiveFromOn, today) }),
      effectiveToOn === null || endedOn !== null ? null : t('until', { day: shortDay(effectiveToOn, today) }),
      sentOn === null ? null : t('sentOn', { day: shortDay(sentOn, today) }),
      endedOn === null ? null : t('endedOn', { day: shortDay(endedOn, today) }),
    ]
    return facts.filter((fact) => fact !== null).join(' · ')
  }
}
