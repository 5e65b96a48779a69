import { type Consent, recordConsent } from '@tandem/contract/consents'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { CONSENT_GIVERS, CONSENT_WAYS, OPEN_ENDED } from '@tandem/domain/consents'
import { LOCALES } from '@tandem/domain/members'
import { useState } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { purposeWords } from '../../parts/consents.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { formDialogWords } from '../../parts/form-dialog.words.ts'
import { ChoiceField, DateField, LongTextField, SelectField, TextField } from '../../parts/form-fields.tsx'
import { PickedFilesField, type RefusedFile, RefusedFiles, useFileSending } from '../../parts/picked-files.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { LANGUAGES } from '../../words/languages.ts'
import { useLocale, useWords } from '../../words/locale.tsx'
import { actWords, consentWords, giverWords, wayWords } from './consent.words.ts'
import styles from './sharing.module.css'

type Props = {
  readonly workerId: string
  readonly consent: Consent
  readonly today: CalendarDate
  readonly onClose: () => void
}

type Values = {
  act: string
  happenedOn: string
  untilOn: string
  givenBy: string
  representativeName: string
  way: string
  locale: string
  wordingVersion: string
  proofNote: string
}

/** The answer of the person, with the very text that they read or heard. */
export function AnswerDialog({ workerId, consent, today, onClose }: Props) {
  const t = useWords(consentWords)
  const dialog = useWords(formDialogWords)
  const act = useWords(actWords)
  const giver = useWords(giverWords)
  const way = useWords(wayWords)
  const purpose = useWords(purposeWords)
  const toast = useToast()
  const locale = useLocale()
  const write = useWrite(recordConsent)
  const sendFiles = useFileSending()
  const [files, setFiles] = useState<readonly File[]>([])
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const acts = consent.state === 'given' ? (['given'] as const) : (['given', 'refused', 'asked'] as const)
  const textsIn = (language: string) => consent.wordings.filter((one) => one.locale === language)
  /** The version chosen, or the one that is asked now. */
  const readBy = ({ wordingVersion, locale: language }: Pick<Values, 'wordingVersion' | 'locale'>) =>
    textsIn(language).find(({ version }) => String(version) === wordingVersion) ?? textsIn(language).at(-1)
  const form = useForm<Values, z.output<typeof recordConsent.body>>({
    initial: {
      /* Chosen, never assumed: an answer is the person's. */
      act: acts.length === 1 ? acts[0] : '',
      happenedOn: today,
      untilOn: '',
      givenBy: 'person',
      representativeName: '',
      way: '',
      locale,
      wordingVersion: '',
      proofNote: '',
    },
    schema: recordConsent.body,
    draft: { id: `consent:${workerId}:${consent.purpose}` },
    bodyOf: ({ untilOn, representativeName, proofNote, wordingVersion, ...values }) => ({
      ...values,
      wordingVersion: readBy({ wordingVersion, locale: values.locale })?.version ?? 0,
      purpose: consent.purpose,
      untilOn: untilOn === '' || values.act !== 'given' ? null : untilOn,
      representativeName: values.givenBy === 'person' ? null : representativeName,
      proofNote: proofNote === '' ? null : proofNote,
    }),
    send: (body) =>
      write.mutateAsync({ params: { workerId }, body }).then(async ({ consents }) => {
        toast({ text: t('saved') })
        const [made] = consents.find(({ purpose: one }) => one === consent.purpose)?.rows ?? []
        const left =
          made === undefined ? [] : await sendFiles({ subjectType: 'consent', subjectId: made.consentId }, files)
        if (left.length === 0) onClose()
        else setRefused(left)
      }),
  })
  const { values } = form
  if (refused.length > 0) return <RefusedFiles refused={refused} onClose={onClose} />
  return (
    <FormDialog
      title={t('recordTitle', { purpose: purpose(consent.purpose) })}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'act', label: t('answer') },
        { name: 'happenedOn', label: t('happened') },
        { name: 'untilOn', label: t('untilOn') },
        { name: 'way', label: t('way') },
        { name: 'representativeName', label: t('representative') },
        { name: 'proofNote', label: t('proof') },
      ]}
    >
      <blockquote className={styles.asked} lang={values.locale}>
        {readBy(values)?.text}
      </blockquote>
      <ChoiceField
        form={form}
        name="locale"
        label={t('language')}
        options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
      />
      {textsIn(values.locale).length > 1 && (
        <SelectField
          form={form}
          name="wordingVersion"
          label={t('version')}
          hint={t('versionHint')}
          options={[...textsIn(values.locale)].reverse().map(({ version }, at) => ({
            value: at === 0 ? '' : String(version),
            label: t(at === 0 ? 'versionNow' : 'versionOld', { version }),
          }))}
        />
      )}
      <ChoiceField
        form={form}
        name="act"
        label={t('answer')}
        options={acts.map((value) => ({ value, label: act(value) }))}
      />
      <FieldRow>
        <DateField form={form} name="happenedOn" label={t('happened')} max={today} width="fit" />
        {values.act === 'given' && !OPEN_ENDED.includes(consent.purpose) && (
          <DateField form={form} name="untilOn" label={t('untilOn')} hint={t('untilHint')} isOptional width="fit" />
        )}
      </FieldRow>
      <ChoiceField
        form={form}
        name="way"
        label={t('way')}
        options={CONSENT_WAYS.map((value) => ({ value, label: way(value) }))}
      />
      <SelectField
        form={form}
        name="givenBy"
        label={t('who')}
        options={CONSENT_GIVERS.map((value) => ({ value, label: giver(value) }))}
      />
      {values.givenBy === 'legalRepresentative' && (
        <TextField form={form} name="representativeName" label={t('representative')} />
      )}
      <LongTextField
        form={form}
        name="proofNote"
        label={t('proof')}
        hint={t('proofHint')}
        isOptional={values.way !== 'oral' || values.act !== 'given'}
      />
      <PickedFilesField
        label={t('proofFiles')}
        hint={t('proofFilesHint')}
        optional={dialog('optional')}
        files={files}
        onChange={setFiles}
      />
    </FormDialog>
  )
}
