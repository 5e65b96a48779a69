import { fieldIdOf } from '../../api/form.ts'
import { DateField, SelectField } from '../../parts/form-fields.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckBox } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/locale.tsx'
import { handOverWords } from './hand-over.words.ts'
import type { HandOverForm, ToHandOver } from './hand-over-form.ts'

type Props = { readonly form: HandOverForm; readonly known: ToHandOver }

/** To whom, from which day, and which of the people. */
export function StepWhom({ form, known }: Props) {
  const t = useWords(handOverWords)
  const { people, colleagues, today } = known
  const { chosen } = form.values
  const choose = (episodeId: string, isChosen: boolean) =>
    form.set({
      chosen: people.map((one) => one.episodeId).filter((one) => (one === episodeId ? isChosen : chosen.includes(one))),
    })
  const isAll = chosen.length === people.length
  const isNobody = form.errorAt('/people') !== undefined
  return (
    <Card title={t('whomStep')}>
      <div className="stack">
        <SelectField
          form={form}
          name="toMemberId"
          label={t('to')}
          emptyLabel={t('choose')}
          options={colleagues.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        />
        <DateField form={form} name="fromOn" label={t('fromOn')} min={today} />
        <DateField form={form} name="togetherFromOn" label={t('togetherFromOn')} hint={t('togetherHint')} isOptional />
        <Field
          label={t('people')}
          isGroup
          id={fieldIdOf(form.formId, '/people')}
          error={isNobody ? t('nobodyChosen') : undefined}
        >
          {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
            <fieldset id={id} aria-labelledby={labelledBy} aria-describedby={describedBy} className="stack stack-s">
              {people.length > 1 && (
                <CheckBox
                  checked={isAll}
                  isMixed={!isAll && chosen.length > 0}
                  onChange={() => form.set({ chosen: isAll ? [] : people.map(({ episodeId }) => episodeId) })}
                  label={<strong>{t('everybody', { count: people.length })}</strong>}
                />
              )}
              {people.map(({ episodeId, workerName }) => (
                <CheckBox
                  key={episodeId}
                  checked={chosen.includes(episodeId)}
                  onChange={(isChosen) => choose(episodeId, isChosen)}
                  label={workerName}
                />
              ))}
            </fieldset>
          )}
        </Field>
      </div>
    </Card>
  )
}
