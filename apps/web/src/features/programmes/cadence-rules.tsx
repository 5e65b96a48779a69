import { type CadenceJob, cadenceDays, lastingDays } from '@tandem/domain/cadence'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { CHECK_IN_PARTIES } from '@tandem/domain/check-ins'
import { usualEndsOn } from '@tandem/domain/plan-time'
import { CadenceEditor } from '../../parts/cadence-editor.tsx'
import { CadencePreview } from '../../parts/cadence-preview.tsx'
import { useWords } from '../../words/locale.tsx'
import { hasFaultUnder, type RulesForm } from './rule-fields.tsx'
import { RuleGroup } from './rule-group.tsx'
import { rulesWords } from './rules.words.ts'
import { POINTERS } from './rules-values.ts'

/** Days shown of what a rhythm would ask for. */
const SHOWN_DAYS = 400

/** The rhythm with each side, line by line, with the days of a job that would begin today. */
export function CadenceRules({ form, today }: { readonly form: RulesForm; readonly today: CalendarDate }) {
  const t = useWords(rulesWords)
  const { cadence, planMonths, planDays } = form.values
  const planEndsOn = usualEndsOn(today, { planLength: { months: planMonths, days: planDays } })
  const job: CadenceJob = { startedOn: today, endedOn: null, trialEndOn: null, planEndsOn, cadenceFromOn: null }
  return (
    <RuleGroup
      title={t('cadence')}
      isLong={{ hasFault: hasFaultUnder(form, POINTERS.cadence) }}
      digest={t('digestCadence', {
        worker: lastingDays(cadence.worker) ?? 0,
        employer: lastingDays(cadence.employer) ?? 0,
      })}
    >
      <p className="small">{t('cadenceHint')}</p>
      {CHECK_IN_PARTIES.map((party) => (
        <div key={party} className="stack">
          <CadenceEditor
            form={form}
            pointer={`${POINTERS.cadence}/${party}`}
            party={party}
            value={cadence[party]}
            onChange={(lines) => form.set({ cadence: { ...cadence, [party]: lines } })}
          />
          <CadencePreview
            title={t('ifToday')}
            days={cadenceDays(cadence[party], job, addDays(today, SHOWN_DAYS))}
            today={today}
          />
        </div>
      ))}
    </RuleGroup>
  )
}
