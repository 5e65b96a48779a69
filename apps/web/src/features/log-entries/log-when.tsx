import { listOwnDay } from '@tandem/contract/log-entries'
import { daysBetween, isCalendarDate } from '@tandem/domain/calendar-date'
import { minutesFrom, shortDuration } from '@tandem/domain/durations'
import { isLate, MISSED_BY, MISSED_REASONS, overlaps } from '@tandem/domain/log-entries'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/query.ts'
import { useUnreadable } from '../../parts/form-fields.tsx'
import { missedByWords, missedReasonWords } from '../../parts/log-entries.words.ts'
import { CheckBox, SegmentedControl, ToggleChips } from '../../ui/choices.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { DateInput, TimeInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MinutesInput } from '../../ui/parsed-inputs.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import styles from './log.module.css'
import { logWords } from './log.words.ts'
import type { LogSection } from './log-people.ts'
import { GrantNotices, PlanAfter } from './log-plan.tsx'
import { LogSplit } from './log-split.tsx'

/** Minutes of the usual lengths. */
const QUICK = [15, 30, 45, 60, 90] as const

/** When, how long, whether at all; what it leaves of each person's plan. */
export function LogWhen(section: LogSection) {
  const t = useWords(logWords)
  const { form, today, chosen, fault } = section
  const { values } = form
  return (
    <div className="stack">
      <FieldRow>
        <Field label={t('when')} width="fit" {...fault('/occurredOn')}>
          {(wiring) => (
            <DateInput
              {...wiring}
              max={today}
              value={values.occurredOn}
              onChange={(occurredOn) => form.set({ occurredOn })}
              onBadInput={(isBad) => isBad && form.set({ occurredOn: 'not-a-date' })}
            />
          )}
        </Field>
        <Field label={t('at')} optional={t('optional')} width="fit" {...fault('/startsAt')}>
          {(wiring) => (
            <TimeInput
              {...wiring}
              value={values.startsAt}
              onChange={(startsAt) => form.set({ startsAt })}
              onBadInput={(isBad) => isBad && form.set({ startsAt: 'not-a-time' })}
            />
          )}
        </Field>
        {!values.isMissed && <Minutes {...section} name="minutes" label={t('minutes')} />}
        <Minutes {...section} name="travelMinutes" label={t('travel')} />
      </FieldRow>
      {!values.isMissed && (
        <div className={styles.lengths}>
          <ToggleChips
            aria-label={t('quick')}
            value={[String(values.minutes ?? '')]}
            onChange={(lengths) => {
              const next = lengths.find((length) => length !== String(values.minutes))
              if (next !== undefined) form.set({ minutes: Number(next) })
            }}
            options={QUICK.map((minutes) => ({ value: String(minutes), label: shortDuration(minutes) }))}
          />
          {chosen.length === 1 && <PlanAfter {...section} />}
        </div>
      )}
      {!values.isMissed && chosen.length > 1 && <LogSplit {...section} />}
      {!values.isMissed && <GrantNotices {...section} />}
      <WhenNotes {...section} />
      <CheckBox
        checked={values.isMissed}
        onChange={(isMissed) => form.set({ isMissed, missedBy: isMissed ? usualMissedBy(values.who) : null })}
        label={t('missed')}
      />
      {values.isMissed && <Missed {...section} />}
    </div>
  )
}

type MinutesProps = LogSection & { readonly name: 'minutes' | 'travelMinutes'; readonly label: string }

/** A duration; one that cannot be read keeps the entry from being saved, as it would pass for none. */
function Minutes({ form, fault, name, label }: MinutesProps) {
  const onBadInput = useUnreadable(form, `/${name}`, 'not-a-duration')
  return (
    <Field label={label} width="fit" {...fault(`/${name}`)}>
      {(wiring) => (
        <MinutesInput
          {...wiring}
          parse={minutesFrom}
          format={shortDuration}
          value={form.values[name]}
          onChange={(minutes) => form.set({ [name]: minutes })}
          onBadInput={onBadInput}
        />
      )}
    </Field>
  )
}

function usualMissedBy(who: LogSection['form']['values']['who']) {
  return who === 'worker' || who === 'employer' ? who : null
}

function Missed({ form, fault }: LogSection) {
  const t = useWords(logWords)
  const by = useWords(missedByWords)
  const reason = useWords(missedReasonWords)
  const { values } = form
  return (
    <FieldRow>
      <Field label={t('missedBy')} isGroup width="fit" {...fault('/missedBy')}>
        {(wiring) => (
          <SegmentedControl
            {...wiring}
            value={values.missedBy}
            onChange={(missedBy) => form.set({ missedBy })}
            options={MISSED_BY.map((value) => ({ value, label: by(value) }))}
          />
        )}
      </Field>
      <Field label={t('missedReason')} isGroup width="fit" optional={t('optional')}>
        {(wiring) => (
          <SegmentedControl
            {...wiring}
            value={values.missedReason}
            onChange={(missedReason) => form.set({ missedReason })}
            options={MISSED_REASONS.map((value) => ({ value, label: reason(value) }))}
          />
        )}
      </Field>
    </FieldRow>
  )
}

/** What stands out about the day and the hour; never a reason not to save. */
function WhenNotes({ form, today, entry }: LogSection) {
  const t = useWords(logWords)
  const formats = useFormats()
  const { occurredOn, startsAt, minutes, isMissed } = form.values
  const isDay = isCalendarDate(occurredOn)
  const own = useQuery({
    ...read(listOwnDay, { query: { occurredOn } }),
    enabled: isDay && startsAt !== '' && !isMissed,
  })
  const slot = { startsAt: startsAt === '' ? null : startsAt, minutes: minutes ?? 0 }
  const others = isMissed ? [] : (own.data?.entries ?? [])
  const crossed = others.filter((one) => one.entryId !== entry?.entryId && overlaps(one, slot))
  const entries = crossed
    .map((one) =>
      t('ownEntry', {
        time: one.startsAt,
        duration: formats.duration(one.minutes),
        names: one.names.length === 0 ? t('alone') : one.names.join(', '),
      }),
    )
    .join(' ; ')
  return (
    <>
      {isDay && isLate(occurredOn, today) && <Notice>{t('late', { days: daysBetween(occurredOn, today) })}</Notice>}
      {crossed.length > 0 && <Notice>{t('overlap', { entries })}</Notice>}
    </>
  )
}
