import {
  CHECK_IN_CHANNELS,
  type CheckInParty,
  CONTRACT_INTENTIONS,
  GUIDE_CHANNELS,
  VISIT_WISHES,
} from '@tandem/domain/check-ins'
import { minutesFrom, shortDuration } from '@tandem/domain/durations'
import { NOT_FOR_EMPLOYER } from '@tandem/domain/questionnaires'
import { checkInChannelWords, intentionWords, visitWishWords } from '../../parts/check-ins.words.ts'
import type { SideQuestions } from '../../parts/questions.ts'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { DateInput, SelectInput } from '../../ui/inputs.tsx'
import { MinutesInput } from '../../ui/parsed-inputs.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { checkInFormWords } from './check-in.words.ts'
import type { CheckInGuide } from './check-in-about.ts'
import type { CheckInValues } from './check-in-values.ts'

export type SectionProps = {
  readonly party: CheckInParty
  readonly guide: CheckInGuide
  readonly values: CheckInValues
  readonly set: (some: Partial<CheckInValues>) => void
  /** The id of the control at a pointer, and what is wrong there. */
  readonly fault: (pointer: string) => { readonly id: string; readonly error: string | undefined }
  /** Tells the form while the box at a pointer holds what cannot be read. */
  readonly unreadable: (pointer: string, code: string) => (isBad: boolean) => void
  /** The time goes to the log with it. */
  readonly asksTime: boolean
  /** The words that are sent, in their order. */
  readonly answered: readonly string[]
  readonly questions: SideQuestions
}

/** When, how, and who answered. */
export function CheckInHow({ party, guide, values, set, fault, unreadable }: SectionProps) {
  const t = useWords(checkInFormWords)
  const channel = useWords(checkInChannelWords)
  return (
    <>
      <FieldRow>
        <Field label={t('heldOn')} {...fault('/heldOn')} width="fit">
          {(wiring) => (
            <DateInput
              {...wiring}
              max={guide.today}
              value={values.heldOn}
              onChange={(heldOn) => set({ heldOn })}
              onBadInput={unreadable('/heldOn', 'not-a-date')}
            />
          )}
        </Field>
        <Field label={t('channel')} isGroup width="fit">
          {(wiring) => (
            <SegmentedControl
              {...wiring}
              value={values.channel}
              onChange={(chosen) => set({ channel: chosen })}
              options={(values.channel === 'link' ? CHECK_IN_CHANNELS : GUIDE_CHANNELS).map((value) => ({
                value,
                label: channel(value),
              }))}
            />
          )}
        </Field>
      </FieldRow>
      {party === 'employer' && guide.contacts.length > 0 && (
        <Field label={t('contact')} {...fault('/contactId')}>
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={values.contactId}
              onChange={(contactId) => set({ contactId })}
              options={[
                { value: '', label: t('notSaid') },
                ...guide.contacts.map((contact) => ({
                  value: contact.contactId,
                  label: contact.functionLabel === null ? contact.name : `${contact.name}, ${contact.functionLabel}`,
                })),
              ]}
            />
          )}
        </Field>
      )}
    </>
  )
}

/** What is said in words, question by question. */
export function CheckInWordFields({ questions, values, set, fault, answered }: SectionProps) {
  const t = useWords(checkInFormWords)
  return questions.words.map(({ code: word }) => (
    <Field
      key={word}
      label={questions.textOf(word)}
      optional={t('optional')}
      hint={word === NOT_FOR_EMPLOYER ? t('notForEmployerHint') : undefined}
      {...fault(answered.includes(word) ? `/words/${answered.indexOf(word)}/answer` : `/words/${word}`)}
    >
      {(wiring) => (
        <TextArea
          {...wiring}
          value={values.words[word] ?? ''}
          onChange={(text) => set({ words: { ...values.words, [word]: text } })}
        />
      )}
    </Field>
  ))
}

/** What comes next, and the time that it took. */
export function CheckInNext({ party, guide, values, set, fault, unreadable, asksTime }: SectionProps) {
  const t = useWords(checkInFormWords)
  const intention = useWords(intentionWords)
  const wish = useWords(visitWishWords)
  const formats = useFormats()
  return (
    <>
      {party === 'employer' && (
        <Field label={t('intention')}>
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={values.intention}
              onChange={(chosen) => set({ intention: CONTRACT_INTENTIONS.find((one) => one === chosen) ?? '' })}
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
            onChange={(chosen) => set({ wish: chosen })}
            options={VISIT_WISHES.map((value) => ({ value, label: wish(value) }))}
          />
        )}
      </Field>
      <FieldRow>
        <Field
          label={t('next')}
          {...fault('/nextOn')}
          width="fit"
          hint={
            guide.nextByCadenceOn === null
              ? t('nextHintNone')
              : t('nextHint', { day: formats.shortDay(guide.nextByCadenceOn, guide.today) })
          }
        >
          {(wiring) => (
            <DateInput
              {...wiring}
              value={values.nextOn}
              onChange={(nextOn) => set({ nextOn })}
              onBadInput={unreadable('/nextOn', 'not-a-date')}
            />
          )}
        </Field>
        {asksTime && (
          <>
            <Field label={t('minutes')} {...fault('/time/minutes')} width="fit">
              {(wiring) => (
                <MinutesInput
                  {...wiring}
                  parse={minutesFrom}
                  format={shortDuration}
                  value={values.minutes}
                  onChange={(minutes) => set({ minutes })}
                  onBadInput={unreadable('/time/minutes', 'not-a-duration')}
                />
              )}
            </Field>
            <Field label={t('travel')} {...fault('/time/travelMinutes')} width="fit">
              {(wiring) => (
                <MinutesInput
                  {...wiring}
                  parse={minutesFrom}
                  format={shortDuration}
                  value={values.travelMinutes}
                  onChange={(travelMinutes) => set({ travelMinutes })}
                  onBadInput={unreadable('/time/travelMinutes', 'not-a-duration')}
                />
              )}
            </Field>
          </>
        )}
      </FieldRow>
    </>
  )
}
