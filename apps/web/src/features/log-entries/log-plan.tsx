import { isCalendarDate } from '@tandem/domain/calendar-date'
import { shortDuration } from '@tandem/domain/durations'
import { usedBy } from '@tandem/domain/log-entries'
import { grantCrossing } from '@tandem/domain/plan-hours'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { logWords } from './log.words.ts'
import { type LogSection, nameOf, reservedIn } from './log-people.ts'
import { kindOf, sharesOf } from './log-sending.ts'

/** The minutes of a person's plan before this entry, what it adds, and what was granted. */
function useGrants({ form, chosen, entry }: LogSection) {
  const { values } = form
  const shares = sharesOf(values, reservedIn(entry))
  return (index: number) => {
    const person = chosen[index]
    const plan = person?.plan
    if (person === undefined || plan == null || !isCalendarDate(values.occurredOn)) return null
    const before = entry?.parts.find((part) => part.episodeId === person.episodeId)
    const already = before === undefined || entry === null ? 0 : usedBy(plan, { ...entry, minutes: before.minutes })
    const after = { occurredOn: values.occurredOn, minutes: shares[index] ?? 0, kind: kindOf(values) }
    return { plan, used: plan.usedMinutes - already, added: usedBy(plan, after) }
  }
}

/** The hours of a person's plan once the entry is saved. */
export function usePlanAfter(section: LogSection): (index: number) => string | null {
  const t = useWords(logWords)
  const grantOf = useGrants(section)
  return (index) => {
    const grant = grantOf(index)
    if (grant === null) return null
    const used = shortDuration(grant.used + grant.added)
    const granted = grant.plan.grantedMinutes
    return granted === null
      ? t('planAfterNoGrant', { used })
      : t('planAfter', { used, granted: shortDuration(granted) })
  }
}

export function PlanAfter(section: LogSection) {
  const t = useWords(logWords)
  const after = usePlanAfter(section)(0)
  if (after === null) return null
  return (
    <p className="num">
      <span className="strong">{t('plan')}</span> {after}
    </p>
  )
}

/** Said before the entry that crosses a limit of the grant is saved; never a reason not to save. */
export function GrantNotices(section: LogSection) {
  const t = useWords(logWords)
  const { duration } = useFormats()
  const grantOf = useGrants(section)
  return section.chosen.map((person, index) => {
    const grant = grantOf(index)
    if (grant === null) return null
    const granted = grant.plan.grantedMinutes
    const percent = grantCrossing(grant.used, grant.added, granted, grant.plan.grantWarnings)
    if (granted === null || grant.added === 0) return null
    const left = granted - grant.used - grant.added
    if (percent === null && left >= 0) return null
    const text = left >= 0 ? 'grantCrossed' : percent === null ? 'grantUsedUp' : 'grantOver'
    const onAsk = left < 0 ? section.onAskHours : undefined
    return (
      <Notice
        key={person.episodeId}
        tone="warn"
        actions={
          onAsk && (
            <Button size="sm" onClick={() => onAsk(person.episodeId)}>
              {t('askHours')}
            </Button>
          )
        }
      >
        {t(text, { name: nameOf(person), percent, left: duration(left), over: duration(-left) })}
      </Notice>
    )
  })
}
