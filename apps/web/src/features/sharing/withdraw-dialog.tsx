import { previewWithdrawal, withdrawConsent } from '@tandem/contract/consents'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import type { ConsentPurpose } from '@tandem/domain/consents'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { purposeWords } from '../../parts/consents.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { CheckField, DateField, LongTextField } from '../../parts/form-fields.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import { consentWords, effectWords } from './consent.words.ts'
import styles from './sharing.module.css'

type Props = {
  readonly workerId: string
  readonly purpose: ConsentPurpose
  readonly today: CalendarDate
  readonly onClose: () => void
}

type Values = { withdrawnOn: string; proofNote: string; hidesCoach: boolean; closesEpisode: boolean }

/** What it does, said before it is confirmed. */
export function WithdrawDialog({ workerId, purpose, today, onClose }: Props) {
  const t = useWords(consentWords)
  const effect = useWords(effectWords)
  const name = useWords(purposeWords)
  const toast = useToast()
  const locale = useLocale()
  const preview = useQuery(read(previewWithdrawal, { params: { workerId }, query: { purpose } }))
  const write = useWrite(withdrawConsent)
  const mayClose = preview.data?.mayClose === true
  const form = useForm<Values, z.output<typeof withdrawConsent.body>>({
    initial: { withdrawnOn: today, proofNote: '', hidesCoach: false, closesEpisode: true },
    schema: withdrawConsent.body,
    draft: { id: `consent-withdraw:${workerId}:${purpose}` },
    bodyOf: ({ proofNote, closesEpisode, ...values }) => ({
      ...values,
      purpose,
      proofNote: proofNote === '' ? null : proofNote,
      closesEpisode: closesEpisode && mayClose,
    }),
    send: (body) =>
      write.mutateAsync({ params: { workerId }, body }).then(() => {
        toast({ text: t('withdrawn') })
        onClose()
      }),
  })
  const listed = (names: readonly string[]) => new Intl.ListFormat(locale).format(names)
  return (
    <FormDialog
      title={t('withdrawTitle', { purpose: name(purpose) })}
      saveLabel={t('confirm')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'withdrawnOn', label: t('withdrawnOn') },
        { name: 'proofNote', label: t('words') },
      ]}
    >
      <Loaded query={preview} lines={3}>
        {({ effects }) => (
          <section className="stack stack-s" aria-label={t('does')}>
            <h3>{t('does')}</h3>
            <ul className={styles.effects}>
              {effects.map((one) => (
                <li key={one.effect}>
                  {effect(one.effect, { count: one.count ?? 0, employers: listed(one.employerNames) })}
                </li>
              ))}
            </ul>
          </section>
        )}
      </Loaded>
      <DateField form={form} name="withdrawnOn" label={t('withdrawnOn')} max={today} />
      <LongTextField form={form} name="proofNote" label={t('words')} isOptional />
      {purpose === 'contactEmployer' && (
        <CheckField form={form} name="hidesCoach" label={t('hides')} hint={t('hidesHint')} />
      )}
      {mayClose && <CheckField form={form} name="closesEpisode" label={t('closes')} hint={t('closesHint')} />}
    </FormDialog>
  )
}
