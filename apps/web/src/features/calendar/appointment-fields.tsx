import { APPOINTMENT_KINDS, sidesOfKind } from '@tandem/domain/appointments'
import { type Form, fieldIdOf } from '../../api/form.ts'
import { appointmentKindWords } from '../../parts/appointments.words.ts'
import { formDialogWords } from '../../parts/form-dialog.words.ts'
import {
  ChoiceField,
  DateField,
  LongTextField,
  MinutesField,
  TextField,
  useUnreadable,
} from '../../parts/form-fields.tsx'
import { sideWords } from '../../parts/log-entries.words.ts'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { TimeInput } from '../../ui/inputs.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { AlreadyPlanned } from './already-planned.tsx'
import { appointmentWords } from './appointment.words.ts'
import type { AppointmentValues } from './appointment-about.ts'

type Props = {
  readonly form: Form<AppointmentValues>
  /** The appointment that is changed, or `null` for a new one. */
  readonly appointmentId: string | null
  /** False where somebody else planned it: their note and their hours are theirs. */
  readonly isOwn: boolean
}

/** What, with whom, when and where: the same for a new appointment and a changed one. */
export function AppointmentFields({ form, appointmentId, isOwn }: Props) {
  const t = useWords(appointmentWords)
  return (
    <>
      <KindField form={form} />
      <SideField form={form} />
      <FieldRow>
        <DateField form={form} name="heldOn" label={t('heldOn')} width="fit" />
        <HourField form={form} />
        <MinutesField form={form} name="minutes" label={t('minutes')} width="fit" isOptional />
      </FieldRow>
      {isOwn && <AlreadyPlanned form={form} appointmentId={appointmentId} />}
      <TextField form={form} name="place" label={t('place')} hint={t('placeHint')} isOptional />
      <TextField form={form} name="title" label={t('title')} hint={t('titleHint')} isOptional />
      {isOwn && <LongTextField form={form} name="note" label={t('note')} hint={t('noteHint')} isOptional />}
    </>
  )
}

/** A kind takes along whom it can be with. */
function KindField({ form }: Pick<Props, 'form'>) {
  const t = useWords(appointmentWords)
  const kind = useWords(appointmentKindWords)
  const { side } = form.values
  return (
    <Field label={t('kind')} id={fieldIdOf(form.formId, '/kind')} isGroup>
      {(wiring) => (
        <SegmentedControl
          {...wiring}
          value={form.values.kind}
          onChange={(next) => {
            const sides = sidesOfKind(next)
            form.set({ kind: next, side: sides.includes(side) ? side : (sides[0] ?? side) })
          }}
          options={APPOINTMENT_KINDS.map((value) => ({
            value,
            label: value === 'other' ? t('otherKind') : kind(value),
          }))}
        />
      )}
    </Field>
  )
}

function SideField({ form }: Pick<Props, 'form'>) {
  const t = useWords(appointmentWords)
  const side = useWords(sideWords)
  const { kind, whom } = form.values
  if (whom === 'company') return null
  const sides = sidesOfKind(kind)
  return (
    <ChoiceField
      form={form}
      name="side"
      label={t('side')}
      hint={sides.length === 1 ? t('sideHint') : undefined}
      options={sides.map((value) => ({ value, label: side(value) }))}
    />
  )
}

function HourField({ form }: Pick<Props, 'form'>) {
  const t = useWords(appointmentWords)
  const optional = useWords(formDialogWords)
  const fieldText = useFieldWords()
  const onBadInput = useUnreadable(form, '/startsAt', 'not-a-time')
  return (
    <Field
      label={t('startsAt')}
      optional={optional('optional')}
      id={fieldIdOf(form.formId, '/startsAt')}
      error={fieldText(form.faultAt('/startsAt')?.code)}
      width="fit"
    >
      {(wiring) => (
        <TimeInput
          {...wiring}
          value={form.values.startsAt}
          onChange={(startsAt) => form.set({ startsAt })}
          onBadInput={onBadInput}
        />
      )}
    </Field>
  )
}
