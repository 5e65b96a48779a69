import type { TodayItem } from '@tandem/contract/today'
import { type CalendarDate, daysBetween } from '@tandem/domain/calendar-date'
import { dueTo } from '@tandem/domain/due/lines'
import { jobWeek } from '@tandem/domain/episodes'
import { appointmentKindWords } from '../../parts/appointments.words.ts'
import { purposeWords } from '../../parts/consents.words.ts'
import { dueWords } from '../../parts/due.words.ts'
import { useMailState } from '../../parts/mail-state.ts'
import { useQuestions } from '../../parts/questions.ts'
import { useFormats, useWords } from '../../words/locale.tsx'
import { todayWords } from './today.words.ts'

/** Differences told on one line; the file tells all. */
const MOST_DIFFERENCES = 2

/** The words of one line: what, about whom, and why. */
export function useLine(item: TodayItem, today: CalendarDate, showsCoach: boolean) {
  const t = useWords(todayWords)
  const due = useWords(dueWords)
  const formats = useFormats()
  const { nameOf } = useQuestions()
  const purpose = useWords(purposeWords)
  const mailState = useMailState()
  const { kind, workerName, employerName, lastContactOn } = item
  const met = useWords(appointmentKindWords)
  const what = kind === 'task' ? (item.task?.title ?? due('task')) : meeting() || due(kind)

  /** What is planned, and about what where that was written. */
  function meeting(): string {
    const { appointment } = item
    if (appointment === null) return ''
    return appointment.title === '' ? met(appointment.kind) : `${met(appointment.kind)} · ${appointment.title}`
  }

  function aboutWhom(): string {
    if (workerName === null) return employerName ?? ''
    if (kind === 'employerCheckIn' && employerName !== null)
      return t('checkInEmployer', { employer: employerName, person: workerName })
    const isAtWork = kind === 'firstDay' || (item.jobStartedOn !== null && item.jobStartedOn <= today)
    if (employerName === null || (item.side === 'worker' && kind !== 'firstDay') || !isAtWork) return workerName
    return t('about', { person: workerName, employer: employerName })
  }

  function differences(): string[] {
    const shown = item.divergences.slice(0, MOST_DIFFERENCES)
    const rest = item.divergences.length - shown.length
    return [
      ...shown.map(({ item: code, silent, worker, employer }) =>
        t(silent === null ? 'differWhy' : silent === 'worker' ? 'workerUnheardWhy' : 'employerUnheardWhy', {
          question: nameOf(code),
          worker: worker ?? '',
          employer: employer ?? '',
        }),
      ),
      ...(rest > 0 ? [t('moreDiffer', { count: rest })] : []),
    ]
  }

  function asked(): string[] {
    return item.askedOn === null ? [] : [t('askedOn', { day: formats.shortDay(item.askedOn, today) })]
  }

  function firstDay(): string {
    const on = item.jobStartedOn ?? item.dueOn
    if (on < today) return t('afterFirstDayWhy', { day: formats.shortDay(on, today) })
    return t(daysBetween(today, on) > 2 ? 'firstDayWhy' : 'eveWhy', { day: formats.longDay(on) })
  }

  function why(): string[] {
    const contact =
      lastContactOn === null ? t('neverContact') : t('lastContact', { day: formats.shortDay(lastContactOn, today) })
    const week =
      item.jobStartedOn !== null && item.jobStartedOn <= today
        ? [t('jobWeek', { week: jobWeek(item.jobStartedOn, today) })]
        : []
    const about = item.about === null ? [] : [item.about]
    switch (kind) {
      case 'appointment': {
        const startsAt = item.appointment?.startsAt ?? null
        const at = startsAt === null ? [] : [t('atHour', { time: startsAt })]
        return [...at, ...(item.dueOn < today ? [t('whatCame')] : []), ...(workerName === null ? [] : [contact])]
      }
      case 'task':
        return item.workerName === null ? [] : [contact]
      case 'employerCheckIn':
      case 'workerCheckIn':
        return [...(item.by === null ? [] : [t(item.by)]), ...week, contact, ...asked()]
      case 'firstDay':
        return [firstDay()]
      case 'contractEnd':
        return [t(item.dueOn < today ? 'contractOverWhy' : 'contractWhy')]
      case 'subsidyEnd':
        return [...about, t(item.dueOn < today ? 'subsidyOverWhy' : 'subsidyWhy')]
      case 'eligibilityEnd':
        return [...about, t(item.dueOn < today ? 'proofOverWhy' : 'proofWhy')]
      case 'grantHours':
        return [t((item.percent ?? 0) >= 100 ? 'hoursUsedUpWhy' : 'hoursWhy', { percent: item.percent ?? 0 })]
      case 'consentEnd':
        return [
          ...(item.purpose === null ? [] : [purpose(item.purpose)]),
          t(item.dueOn < today ? 'consentOverWhy' : 'consentWhy'),
        ]
      case 'trialEnd':
        return [t('trialWhy')]
      case 'planReview':
        return [t('planReviewWhy')]
      case 'trialDecision':
        return [t('trialDecisionWhy')]
      case 'capEnd':
        return [t('capWhy')]
      case 'planEnd':
        return [item.dueOn < today ? t('planOverWhy') : t('planWhy')]
      case 'agreementUnsigned':
        return item.agreement === null
          ? []
          : [
              t('unsignedWhy', {
                names: formats.list(item.agreement.names),
                count: item.agreement.names.length,
                days: daysBetween(item.agreement.sentOn, today),
              }),
              item.agreement.remindedOn === null
                ? t('notReminded')
                : t('reminded', { day: formats.shortDay(item.agreement.remindedOn, today) }),
            ]
      case 'answerWaits':
        if (item.answer === null) return []
        return [
          t(item.answer.isRefused ? 'answerRefusedWhy' : 'answerWhy', { name: item.answer.name }),
          ...(item.answer.wantsCall ? [t('callWanted')] : []),
        ]
      case 'linkUnsent':
        return item.unsent === null
          ? []
          : [t('unsentWhy', { name: item.unsent.name, mail: mailState({ ...item.unsent, at: null }) })]
      case 'divergence':
        return [...differences(), t('talkOfThree')]
      case 'commitment':
        if (item.commitment === null) return []
        return [t(item.commitment.party === 'employer' ? 'promisedWhy' : 'owedWhy', item.commitment)]
      case 'agreementAgainst':
        return [t('againstWhy', { name: item.agreement?.names[0] ?? '' })]
      case 'afterCare':
        return [t('afterCareWhy', { months: item.milestone?.number ?? 0 }), contact]
      case 'stillThere':
        return [t('stillThereWhy', { weeks: Math.round((item.milestone?.number ?? 0) / 7) }), contact]
      case 'employerOnBoard':
        return [t('onBoardWhy'), contact]
      case 'silentWorker':
      case 'silentEmployer':
        return lastContactOn === null
          ? [contact]
          : [t('silentWhy', { days: daysBetween(lastContactOn, today) }), contact]
    }
  }

  const coach = showsCoach && item.coachName !== null ? [t('coach', { name: item.coachName })] : []
  const covers = item.coversFor === null ? [] : [t('coversFor', { name: item.coversFor })]
  const reminder = item.reminder !== null && item.reminder.number > 1 ? [t('reminder', item.reminder)] : []
  const lead = dueTo(item, today) === 'lead' ? [t('forLead')] : []
  return { what, whom: aboutWhom(), why: [...covers, ...why(), ...reminder, ...lead, ...coach].join(' · ') }
}
