import type { Plan } from '@tandem/contract/plans'
import { cadenceTold } from '@tandem/domain/cadence-told'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { planWords } from './plan.words.ts'
import { rhythmWords } from './rhythm.words.ts'

type Props = { readonly plan: Plan; readonly today: CalendarDate }

/** What the pace of the hours and the rules of the programme say of a plan. */
export function PlanFacts({ plan, today }: Props) {
  const t = useWords(planWords)
  const rhythm = useWords(rhythmWords)
  const locale = useLocale()
  const formats = useFormats()
  if (plan.decision !== null || plan.status !== 'agreed') return null
  const { capEndsOn, capMonths } = plan
  const nextReview = plan.reviewsOn.find((day) => day >= today)
  return (
    <>
      <HoursNotice plan={plan} />
      <DefinitionList
        items={[
          ...(plan.weeklyMinutes === null && plan.usedMinutes > 0
            ? []
            : [{ key: 'pace', term: t('hours'), value: <Pace plan={plan} /> }]),
          ...(plan.pushedDays === 0
            ? []
            : [
                {
                  key: 'pushed',
                  term: t('days'),
                  value: t('pushed', { days: plan.pushedDays, day: formats.day(plan.plannedEndsOn) }),
                },
              ]),
          ...(nextReview === undefined
            ? []
            : [{ key: 'review', term: t('reviews'), value: formats.fullDay(nextReview) }]),
          { key: 'decide', term: t('decisionDue'), value: formats.fullDay(plan.endsOn) },
          ...(['worker', 'employer'] as const).flatMap((party) => {
            const own = plan.ownCadence[party]
            return own === null
              ? []
              : [{ key: party, term: rhythm(party), value: formats.series(cadenceTold(own, locale)) }]
          }),
          ...(plan.mayExtend || plan.extensionOpensOn <= today || plan.latestEndsOn === plan.endsOn
            ? []
            : [{ key: 'extend', term: t('extendFrom'), value: formats.fullDay(plan.extensionOpensOn) }]),
          ...(capEndsOn === null
            ? []
            : [
                {
                  key: 'cap',
                  term: t('capTerm'),
                  value:
                    capMonths === null
                      ? t('capDay', { day: formats.day(capEndsOn) })
                      : t('cap', {
                          used: plan.monthsUsed,
                          planned: plan.monthsPlanned,
                          months: capMonths,
                          day: formats.day(capEndsOn),
                        }),
                },
              ]),
        ]}
      />
    </>
  )
}

function Pace({ plan }: { readonly plan: Plan }) {
  const t = useWords(planWords)
  const { duration } = useFormats()
  const { exhaustedOn, endsOn, weeklyMinutes, remainingMinutes, usedMinutes, cutMinutes } = plan
  const lasts =
    usedMinutes > 0 &&
    remainingMinutes !== null &&
    remainingMinutes > 0 &&
    (exhaustedOn === null || exhaustedOn > endsOn)
  return (
    <>
      {usedMinutes === 0 ? t('nothingLogged') : t('pace', { weekly: duration(weeklyMinutes ?? 0) })}
      {lasts && ` · ${t('lasts')}`}
      {cutMinutes > 0 && ` · ${t('cut', { minutes: duration(cutMinutes) })}`}
    </>
  )
}

/** The strongest thing to say of the hours, said once. */
function HoursNotice({ plan }: { readonly plan: Plan }) {
  const t = useWords(planWords)
  const formats = useFormats()
  const { exhaustedOn, endsOn, remainingMinutes, warningPercent } = plan
  if (remainingMinutes !== null && remainingMinutes <= 0)
    return (
      <Notice tone="bad" role="none">
        {t('usedUp', { over: formats.duration(-remainingMinutes) })}
      </Notice>
    )
  const runsOut = exhaustedOn !== null && exhaustedOn <= endsOn
  if (warningPercent === null && !runsOut) return null
  return (
    <Notice tone="warn" role="none">
      {[
        ...(warningPercent === null ? [] : [t('warned', { percent: warningPercent })]),
        ...(runsOut ? [t('runsOut', { day: formats.day(exhaustedOn) })] : []),
      ].join(' ')}
    </Notice>
  )
}
