import { type DivergenceTalk, recordDivergenceTalk, voidDivergenceTalk } from '@tandem/contract/divergence-talks'
import { addDays, type CalendarDate } from '@tandem/domain/calendar-date'
import { TALK_OUTCOMES, type TalkOutcome } from '@tandem/domain/divergence-talks'
import { useRef } from 'react'
import type { z } from 'zod'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { useQuestions } from '../../parts/questions.ts'
import { talkOutcomeWords } from '../../parts/talks.words.ts'
import { ToggleChips } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import { useDone } from './episode-act.ts'
import { talkWords } from './talks.words.ts'

type Closing = { readonly onClose: () => void }

type NoteProps = Closing & {
  readonly placementId: string
  readonly firstName: string
  readonly employerName: string
  /** The questions on which the sides diverge. */
  readonly diverging: readonly string[]
  readonly today: CalendarDate
}

type NoteValues = { items: readonly string[]; heldOn: string; outcome: string; words: string; untilOn: string }

const WORDS_OF = {
  explained: 'explainedWords',
  agreedReading: 'agreedReadingWords',
  staysOpen: 'staysOpenWords',
} as const

/** Days after which a coach comes back to what stays open, unless another day is chosen. */
const USUAL_DAYS = 14

/** How a talk of three ended. */
export function TalkDialog({ placementId, firstName, employerName, diverging, today, onClose }: NoteProps) {
  const t = useWords(talkWords)
  const outcomeText = useWords(talkOutcomeWords)
  const fieldText = useFieldWords()
  const { nameOf } = useQuestions()
  const done = useDone(onClose)
  const write = useWrite(recordDivergenceTalk)
  const form = useForm<NoteValues, z.output<typeof recordDivergenceTalk.body>>({
    initial: { items: diverging, heldOn: today, outcome: '', words: '', untilOn: addDays(today, USUAL_DAYS) },
    schema: recordDivergenceTalk.body,
    draft: { id: `divergence-talk:${placementId}` },
    bodyOf: ({ untilOn, ...values }) => ({ ...values, untilOn: values.outcome === 'staysOpen' ? untilOn : null }),
    send: (body) => write.mutateAsync({ params: { placementId }, body }).then(() => done(t('saved'))),
  })
  const outcome = TALK_OUTCOMES.find((one) => one === form.values.outcome)
  const staysOpen = outcome === 'staysOpen'
  const wordsLabel = t(WORDS_OF[outcome ?? 'staysOpen'])
  const listed = [...new Set([...diverging, ...form.values.items])]
  return (
    <FormDialog
      title={t('note')}
      saveLabel={t('save')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'items', label: t('items') },
        { name: 'heldOn', label: t('heldOn') },
        {
          name: 'outcome',
          label: t('outcome'),
          format: (code) => (code === '' ? '' : outcomeText(code as TalkOutcome)),
        },
        { name: 'words', label: wordsLabel },
        { name: 'untilOn', label: t('untilOn') },
      ]}
    >
      <p>{t('text', { person: firstName, employer: employerName })}</p>
      <Field label={t('items')} id={fieldIdOf(form.formId, '/items')} error={fieldText(form.errorAt('/items'))} isGroup>
        {(wiring) => (
          <ToggleChips
            {...wiring}
            value={form.values.items}
            onChange={(items) => form.set({ items })}
            options={listed.map((value) => ({ value, label: nameOf(value) }))}
          />
        )}
      </Field>
      <DateField form={form} name="heldOn" label={t('heldOn')} max={today} width="fit" />
      <SelectField
        form={form}
        name="outcome"
        label={t('outcome')}
        emptyLabel={t('choose')}
        options={TALK_OUTCOMES.map((value) => ({ value, label: outcomeText(value) }))}
      />
      <LongTextField
        form={form}
        name="words"
        label={wordsLabel}
        isOptional={staysOpen}
        hint={outcome === undefined || staysOpen ? undefined : t('quiets')}
      />
      {staysOpen && (
        <DateField
          form={form}
          name="untilOn"
          label={t('untilOn')}
          hint={t('untilHint')}
          min={addDays(today, 1)}
          width="fit"
        />
      )}
    </FormDialog>
  )
}

/** Takes back a talk noted by mistake. */
export function VoidTalkDialog({ talk, onClose }: Closing & { readonly talk: DivergenceTalk }) {
  const t = useWords(talkWords)
  const done = useDone(onClose)
  const version = useRef(talk.version)
  const write = useWrite(voidDivergenceTalk)
  const form = useForm<{ reason: string }, z.output<typeof voidDivergenceTalk.body>>({
    initial: { reason: '' },
    schema: voidDivergenceTalk.body,
    bodyOf: (values) => ({ ...values, version: version.current }),
    send: (body) => write.mutateAsync({ params: { talkId: talk.talkId }, body }).then(() => done(t('voidDone'))),
  })
  return (
    <FormDialog
      size="sm"
      title={t('void')}
      saveLabel={t('voidSave')}
      form={form}
      onClose={onClose}
      fields={[{ name: 'reason', label: t('voidReason') }]}
    >
      <p>{t('voidText')}</p>
      <TextField form={form} name="reason" label={t('voidReason')} />
    </FormDialog>
  )
}
