import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { CheckInParty } from '@tandem/domain/check-ins'
import {
  MARKS,
  SATISFACTION_OUTCOMES,
  SATISFACTION_STATEMENTS,
  type SatisfactionOutcome,
  type SatisfactionWay,
  WRITTEN_WAYS,
} from '@tandem/domain/satisfaction'
import { type Form, fieldIdOf } from '../../api/form.ts'
import { ChoiceField, DateField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import { satisfactionOutcomeWords, satisfactionWayWords, satisfactionWords } from './satisfaction.words.ts'
import type { SatisfactionValues } from './satisfaction-values.ts'

const LEVELS = ['1', '2', '3', '4', '5'] as const
const EVERY_MARK = Array.from({ length: MARKS.most - MARKS.least + 1 }, (_, mark) => String(MARKS.least + mark))

type Props = {
  readonly form: Form<SatisfactionValues>
  readonly party: CheckInParty
  readonly today: CalendarDate
}

/** When and how one side was asked, and what it answered. */
export function SatisfactionFields({ form, party, today }: Props) {
  const t = useWords(satisfactionWords)
  const way = useWords(satisfactionWayWords)
  const outcomeName = useWords(satisfactionOutcomeWords)
  const { outcome } = form.values
  return (
    <>
      <ChoiceField
        form={form}
        name="way"
        label={t('way')}
        options={WRITTEN_WAYS.map((value) => ({ value, label: way(value) }))}
      />
      <DateField form={form} name="askedOn" label={t('askedOn')} max={today} width="fit" />
      <ChoiceField
        form={form}
        name="outcome"
        label={t('outcome')}
        options={SATISFACTION_OUTCOMES.map((value) => ({ value, label: outcomeName(value) }))}
      />
      {outcome !== 'waits' && (
        <DateField
          form={form}
          name="answeredOn"
          label={t(outcome === 'refused' ? 'refusedOn' : 'answeredOn')}
          max={today}
          width="fit"
        />
      )}
      <TextField form={form} name="respondent" label={t('respondent')} isOptional />
      {outcome === 'answered' && <Answers form={form} party={party} />}
      <LongTextField form={form} name="words" label={t('words')} isOptional />
    </>
  )
}

/** The five statements of the side, and the mark for the whole. */
function Answers({ form, party }: Omit<Props, 'today'>) {
  const t = useWords(satisfactionWords)
  const fieldText = useFieldWords()
  const locale = useLocale()
  const { levels } = form.values
  const fault = fieldText(form.errorAt('/statements'))
  return (
    <>
      <p className="small">{t('levels')}</p>
      {SATISFACTION_STATEMENTS[party].map(({ code, wording }, place) => (
        <Field
          key={code}
          label={wording[locale]}
          isGroup
          {...(place === 0 ? { id: fieldIdOf(form.formId, '/statements'), error: fault } : {})}
        >
          {(wiring) => (
            <SegmentedControl
              {...wiring}
              value={LEVELS.find((level) => level === levels[code]) ?? null}
              onChange={(value) => form.set({ levels: { ...levels, [code]: value } })}
              options={LEVELS.map((value) => ({ value, label: value }))}
            />
          )}
        </Field>
      ))}
      <SelectField
        form={form}
        name="mark"
        label={t('mark')}
        emptyLabel={t('noMark')}
        options={EVERY_MARK.map((value) => ({ value, label: value }))}
        width="fit"
      />
    </>
  )
}

/** For the error summary, and to compare with what somebody else saved. */
export function useSatisfactionLabels() {
  const t = useWords(satisfactionWords)
  const way = useWords(satisfactionWayWords)
  const outcome = useWords(satisfactionOutcomeWords)
  return [
    { name: 'party', label: t('party') },
    { name: 'placementId', label: t('company') },
    { name: 'way', label: t('way'), format: (code: unknown) => way(code as SatisfactionWay) },
    { name: 'askedOn', label: t('askedOn') },
    { name: 'outcome', label: t('outcome'), format: (code: unknown) => outcome(code as SatisfactionOutcome) },
    { name: 'answeredOn', label: t('answeredOn') },
    { name: 'respondent', label: t('respondent') },
    { name: 'mark', label: t('mark') },
    { name: 'words', label: t('words') },
  ] as const
}
