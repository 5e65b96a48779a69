import type { CheckInParty } from '@tandem/domain/check-ins'
import { HOUSE_CAPACITY } from '@tandem/domain/house-capacity'
import { type Form, fieldIdOf } from '../../api/form.ts'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import styles from './capacity.module.css'
import { capacityWords } from './capacity.words.ts'
import type { Levels, ReadingValues } from './reading-values.ts'

/** The ten questions in the words of the side that answers; untouched ones are not sent. */
export function LevelRows({ form, party }: { readonly form: Form<ReadingValues>; readonly party: CheckInParty }) {
  const t = useWords(capacityWords)
  const fieldText = useFieldWords()
  const locale = useLocale()
  const { levels } = form.values
  const fault = fieldText(form.faultAt('/answers')?.code)
  return (
    <div className={styles.asked}>
      {HOUSE_CAPACITY.map((item, place) => (
        <Field
          key={item.code}
          label={item[party][locale]}
          isGroup
          {...(place === 0 ? { id: fieldIdOf(form.formId, '/answers'), error: fault } : {})}
        >
          {(wiring) => (
            <SegmentedControl
              {...wiring}
              value={levels[item.code] ?? null}
              onChange={(level) => form.set({ levels: { ...levels, [item.code]: level } })}
              options={[
                ...item.levels[party].map((level, value) => ({ value: String(value), label: level[locale] })),
                { value: 'unknown', label: t('unknown') },
              ]}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

/** Levels in words, to set two versions side by side. */
export function useLevelsLabel(party: CheckInParty): (levels: unknown) => string {
  const t = useWords(capacityWords)
  const locale = useLocale()
  return (levels) =>
    HOUSE_CAPACITY.flatMap(({ code, name, levels: words }) => {
      const level = (levels as Levels)[code]
      if (level === undefined) return []
      const said = level === 'unknown' ? t('unknown') : words[party][Number(level)]?.[locale]
      return [t('answered', { question: name[locale], said: said ?? '' })]
    }).join(' · ')
}
