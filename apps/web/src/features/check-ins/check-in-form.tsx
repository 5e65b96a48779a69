import { recordCheckIn } from '@tandem/contract/check-ins'
import {
  CHECK_IN_CHANNELS,
  CHECK_IN_WORDS,
  type CheckInChannel,
  type CheckInItem,
  type CheckInWord,
  CONTRACT_INTENTIONS,
  type ContractIntention,
  VISIT_WISHES,
  type VisitWish,
} from '@tandem/domain/check-ins'
import { minutesFrom, shortDuration } from '@tandem/domain/durations'
import { useId, useState } from 'react'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import {
  checkInChannelWords,
  checkInWordWords,
  employerQuestionWords,
  intentionWords,
  visitWishWords,
  workerQuestionWords,
} from '../../parts/check-ins.words.ts'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { DateInput, SelectInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MinutesInput } from '../../ui/parsed-inputs.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFailureWords, useFieldWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { checkInFormWords } from './check-in.words.ts'
import type { CheckInAbout, CheckInGuide } from './check-in-dialog.tsx'
import { type Answers, RatingRows, ratingsFrom } from './rating-rows.tsx'

type Values = {
  readonly heldOn: string
  readonly channel: CheckInChannel
  readonly contactId: string
  readonly answers: Answers
  readonly words: Readonly<Partial<Record<CheckInWord, string>>>
  readonly intention: ContractIntention | ''
  readonly wish: VisitWish | null
  readonly nextOn: string
  readonly minutes: number | null
  readonly travelMinutes: number | null
}

type Props = { readonly about: CheckInAbout; readonly guide: CheckInGuide; readonly onClose: () => void }

export function CheckInForm({ about, guide, onClose }: Props) {
  const t = useWords(checkInFormWords)
  const channel = useWords(checkInChannelWords)
  const question = useWords(about.party === 'employer' ? employerQuestionWords : workerQuestionWords)
  const wordQuestion = useWords(checkInWordWords)
  const intention = useWords(intentionWords)
  const wish = useWords(visitWishWords)
  const fieldText = useFieldWords()
  const failureText = useFailureWords()
  const formats = useFormats()
  const toast = useToast()
  const formId = useId()
  const record = useWrite(recordCheckIn)
  const [isLeaving, setLeaving] = useState(false)
  const isEmployer = about.party === 'employer'
  const asksTime = about.logEntryId === undefined

  const form = useForm<Values, Parameters<typeof record.mutateAsync>[0]['body']>({
    initial: {
      heldOn: about.heldOn ?? guide.today,
      channel: guide.last?.channel ?? 'phone',
      contactId: guide.last?.contactId ?? guide.contacts[0]?.contactId ?? '',
      answers: {},
      words: {},
      intention: '',
      wish: null,
      nextOn: '',
      minutes: asksTime ? 15 : null,
      travelMinutes: asksTime ? 0 : null,
    },
    schema: recordCheckIn.body,
    bodyOf: (values) => ({
      party: about.party,
      heldOn: values.heldOn,
      channel: values.channel,
      contactId: isEmployer && values.contactId !== '' ? values.contactId : null,
      ratings: ratingsFrom(values.answers, question),
      words: CHECK_IN_WORDS[about.party].flatMap((word) => {
        const answer = values.words[word] ?? ''
        return answer.trim() === '' ? [] : [{ word, question: wordQuestion(word), answer }]
      }),
      intention: values.intention === '' ? null : values.intention,
      wish: values.wish,
      nextOn: values.nextOn === '' ? null : values.nextOn,
      logEntryId: about.logEntryId ?? null,
      time: asksTime ? { minutes: values.minutes ?? 0, travelMinutes: values.travelMinutes ?? 0 } : null,
    }),
    send: (body) =>
      record.mutateAsync({ params: { placementId: about.placementId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })

  const { values } = form
  const isTouched = Object.keys(values.answers).length > 0 || Object.values(values.words).some((text) => text !== '')
  const last = new Map<CheckInItem, number | null>(
    (guide.last?.ratings ?? []).map((rating) => [rating.item, rating.value]),
  )
  const dismiss = () => (isTouched ? setLeaving(true) : onClose())
  const error = (pointer: string) => ({ id: fieldIdOf(formId, pointer), error: fieldText(form.errorAt(pointer)) })

  return (
    <Dialog
      title={t(isEmployer ? 'employerTitle' : 'workerTitle')}
      note={guide.dueOn === null ? undefined : t('due', { day: formats.shortDay(guide.dueOn, guide.today) })}
      closeLabel={t('close')}
      onDismiss={dismiss}
      onSubmit={form.submit}
      actions={
        <>
          <Button onClick={dismiss}>{t('back')}</Button>
          <Button type="submit" variant="primary" isBusy={form.isBusy}>
            {t('save')}
          </Button>
        </>
      }
    >
      <p className="strong">{t('about', { employer: guide.employerName, person: guide.workerName })}</p>
      {isEmployer && guide.employerContactRefusedOn !== null && (
        <Notice tone="warn">{t('refused', { day: formats.day(guide.employerContactRefusedOn) })}</Notice>
      )}
      <FieldRow>
        <Field label={t('heldOn')} {...error('/heldOn')} width="fit">
          {(wiring) => (
            <DateInput
              {...wiring}
              max={guide.today}
              value={values.heldOn}
              onChange={(heldOn) => form.set({ heldOn })}
            />
          )}
        </Field>
        <Field label={t('channel')} isGroup width="fit">
          {(wiring) => (
            <SegmentedControl
              {...wiring}
              value={values.channel}
              onChange={(chosen) => form.set({ channel: chosen })}
              options={CHECK_IN_CHANNELS.map((value) => ({ value, label: channel(value) }))}
            />
          )}
        </Field>
      </FieldRow>
      {isEmployer && guide.contacts.length > 0 && (
        <Field label={t('contact')}>
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={values.contactId}
              onChange={(contactId) => form.set({ contactId })}
              options={[
                { value: '', label: t('anyContact') },
                ...guide.contacts.map((contact) => ({
                  value: contact.contactId,
                  label: contact.functionLabel === null ? contact.name : `${contact.name}, ${contact.functionLabel}`,
                })),
              ]}
            />
          )}
        </Field>
      )}
      <section className="stack" aria-label={t('ratings')}>
        <h2>
          {t('ratings')} <span className="small">{t('scale')}</span>
        </h2>
        <RatingRows
          answers={values.answers}
          questionOf={question}
          last={last}
          onChange={(answers) => form.set({ answers })}
        />
      </section>
      {CHECK_IN_WORDS[about.party].map((word) => (
        <Field
          key={word}
          label={wordQuestion(word)}
          optional={t('optional')}
          hint={word === 'notForEmployer' ? t('notForEmployerHint') : undefined}
        >
          {(wiring) => (
            <TextArea
              {...wiring}
              value={values.words[word] ?? ''}
              onChange={(text) => form.set({ words: { ...values.words, [word]: text } })}
            />
          )}
        </Field>
      ))}
      {isEmployer && (
        <Field label={t('intention')}>
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={values.intention}
              onChange={(chosen) => form.set({ intention: CONTRACT_INTENTIONS.find((one) => one === chosen) ?? '' })}
              options={[
                { value: '', label: t('notSaid') },
                ...CONTRACT_INTENTIONS.map((value) => ({ value, label: intention(value) })),
              ]}
            />
          )}
        </Field>
      )}
      <Field label={t('wish')} isGroup optional={t('optional')}>
        {(wiring) => (
          <SegmentedControl
            {...wiring}
            value={values.wish}
            onChange={(chosen) => form.set({ wish: chosen })}
            options={VISIT_WISHES.map((value) => ({ value, label: wish(value) }))}
          />
        )}
      </Field>
      <FieldRow>
        <Field
          label={t('next')}
          {...error('/nextOn')}
          width="fit"
          hint={
            guide.nextByCadenceOn === null
              ? t('nextHintNone')
              : t('nextHint', { day: formats.shortDay(guide.nextByCadenceOn, guide.today) })
          }
        >
          {(wiring) => <DateInput {...wiring} value={values.nextOn} onChange={(nextOn) => form.set({ nextOn })} />}
        </Field>
        {asksTime && (
          <Field label={t('minutes')} {...error('/time/minutes')} width="fit">
            {(wiring) => (
              <MinutesInput
                {...wiring}
                parse={minutesFrom}
                format={shortDuration}
                value={values.minutes}
                onChange={(minutes) => form.set({ minutes })}
              />
            )}
          </Field>
        )}
        {asksTime && (
          <Field label={t('travel')} {...error('/time/travelMinutes')} width="fit">
            {(wiring) => (
              <MinutesInput
                {...wiring}
                parse={minutesFrom}
                format={shortDuration}
                value={values.travelMinutes}
                onChange={(travelMinutes) => form.set({ travelMinutes })}
              />
            )}
          </Field>
        )}
      </FieldRow>
      {form.failure !== null && (
        <Notice tone="bad" title={t('wrong')}>
          {failureText(form.failure)}
        </Notice>
      )}
      {isLeaving && (
        <Dialog
          size="sm"
          role="alertdialog"
          title={t('discardTitle')}
          onDismiss={() => setLeaving(false)}
          actions={
            <>
              <Button variant="danger" onClick={onClose}>
                {t('discard')}
              </Button>
              <Button variant="primary" onClick={() => setLeaving(false)}>
                {t('stay')}
              </Button>
            </>
          }
        >
          <p>{t('discardText')}</p>
        </Dialog>
      )}
    </Dialog>
  )
}
