import { COHORT_BASES, SAME_EMPLOYER_BASES } from '@tandem/domain/outcomes/parameters'
import { useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { DateInput, SelectInput } from '../../ui/inputs.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './outcomes.module.css'
import { outcomesWords } from './outcomes.words.ts'
import { nameOfPeriod, type OutcomesSearch, PERIODS, periodAsked, periodOf } from './outcomes-search.ts'
import { sameEmployerWords } from './same-employer.words.ts'

export type TeamChoice = { readonly teamId: string; readonly name: string }
export type CoachChoice = { readonly memberId: string; readonly name: string; readonly teamIds: readonly string[] }

type Props = {
  readonly today: string
  readonly teams: readonly TeamChoice[]
  readonly coaches: readonly CoachChoice[]
  readonly search: OutcomesSearch
  readonly onSearch: (search: OutcomesSearch) => void
}

/** The period, the team, the coach and who is followed. A date half typed asks nothing. */
export function OutcomesFilters({ today, teams, coaches, search, onSearch }: Props) {
  const t = useWords(outcomesWords)
  const s = useWords(sameEmployerWords)
  const period = periodAsked(search, today)
  const name = nameOfPeriod(period, today)
  const [hasOwnDates, setOwnDates] = useState(name === null)
  const isOwn = hasOwnDates || name === null
  const isWrong = period.from > period.to
  const { teamId } = search
  const ofTeam = teamId === undefined ? coaches : coaches.filter(({ teamIds }) => teamIds.includes(teamId))
  return (
    <div className={`${styles.filters} noprint`}>
      <Field label={t('period')} width="fit">
        {(wiring) => (
          <SelectInput
            {...wiring}
            value={isOwn ? 'ownDates' : (name ?? 'ownDates')}
            onChange={(value) => {
              const chosen = PERIODS.find((one) => one === value)
              setOwnDates(chosen === undefined)
              if (chosen !== undefined) onSearch({ ...search, ...periodOf(chosen, today) })
            }}
            options={[...PERIODS, 'ownDates' as const].map((value) => ({ value, label: t(value) }))}
          />
        )}
      </Field>
      {isOwn && (
        <>
          <Field label={t('from')} width="fit">
            {(wiring) => (
              <DateInput
                {...wiring}
                value={period.from}
                onChange={(from) => from !== '' && onSearch({ ...search, from, to: period.to })}
              />
            )}
          </Field>
          <Field label={t('to')} width="fit" error={isWrong ? t('badPeriod') : undefined}>
            {(wiring) => (
              <DateInput
                {...wiring}
                value={period.to}
                onChange={(to) => to !== '' && onSearch({ ...search, from: period.from, to })}
              />
            )}
          </Field>
        </>
      )}
      {teams.length > 1 && (
        <Field label={t('whichTeam')} width="fit">
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={search.teamId ?? ''}
              onChange={(teamId) =>
                onSearch({ ...search, teamId: teamId === '' ? undefined : teamId, coachId: undefined })
              }
              options={[
                { value: '', label: t('allTeams') },
                ...teams.map((team) => ({ value: team.teamId, label: team.name })),
              ]}
            />
          )}
        </Field>
      )}
      {ofTeam.length > 1 && (
        <Field label={t('coach')} width="fit">
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={search.coachId ?? ''}
              onChange={(coachId) => onSearch({ ...search, coachId: coachId === '' ? undefined : coachId })}
              options={[
                { value: '', label: t('allCoaches') },
                ...ofTeam.map((coach) => ({ value: coach.memberId, label: coach.name })),
              ]}
            />
          )}
        </Field>
      )}
      <Field label={t('basis')} width="fit">
        {(wiring) => (
          <SelectInput
            {...wiring}
            value={search.basis ?? 'entry'}
            onChange={(basis) => onSearch({ ...search, basis: basis === 'entry' ? undefined : basis })}
            options={COHORT_BASES.map((value) => ({ value, label: t(value) }))}
          />
        )}
      </Field>
      <Field label={s('sameEmployer')} width="fit">
        {(wiring) => (
          <SelectInput
            {...wiring}
            value={search.sameEmployer ?? 'legalEmployer'}
            onChange={(chosen) =>
              onSearch({ ...search, sameEmployer: chosen === 'legalEmployer' ? undefined : chosen })
            }
            options={SAME_EMPLOYER_BASES.map((value) => ({ value, label: s(value) }))}
          />
        )}
      </Field>
    </div>
  )
}
