import { type Commitment, sayOfCommitment } from '@tandem/contract/employer-commitments'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import {
  COMMITMENT_OUTCOMES,
  COMMITMENT_SPEAKERS,
  type CommitmentOutcome,
  type CommitmentSpeaker,
} from '@tandem/domain/employer-commitments'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, DateField, LongTextField } from '../../parts/form-fields.tsx'
import { toneOf } from '../../parts/party.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useWords } from '../../words/locale.tsx'
import { commitmentOutcomeWords, commitmentSpeakerWords, commitmentWords } from './commitment.words.ts'
import styles from './commitments.module.css'

type Props = { readonly commitment: Commitment; readonly today: CalendarDate; readonly onClose: () => void }
type Values = { speaker: string; outcome: string; saidOn: string; note: string }

/** How it went, as one side tells it. */
export function SayDialog({ commitment, today, onClose }: Props) {
  const t = useWords(commitmentWords)
  const outcomeText = useWords(commitmentOutcomeWords)
  const speakerText = useWords(commitmentSpeakerWords)
  const toast = useToast()
  const write = useWrite(sayOfCommitment)
  const version = useRef(commitment.version)
  const { commitmentId, words, placementId } = commitment
  const form = useForm<Values, z.output<typeof sayOfCommitment.body>>({
    initial: { speaker: '', outcome: '', saidOn: today, note: '' },
    schema: sayOfCommitment.body,
    draft: { id: `commitment-say:${commitmentId}`, version },
    bodyOf: (values) => ({ ...values, version: version.current }),
    send: (body) =>
      write.mutateAsync({ params: { commitmentId }, body }).then(() => {
        toast({ text: t('said') })
        onClose()
      }),
  })
  const speakers = COMMITMENT_SPEAKERS.filter((speaker) => speaker !== 'worker' || placementId !== null)
  return (
    <FormDialog
      title={t('sayTitle')}
      saveLabel={t('saySave')}
      form={form}
      fields={[
        {
          name: 'speaker',
          label: t('speaker'),
          format: (code) => (code === '' ? '' : speakerText(code as CommitmentSpeaker)),
        },
        {
          name: 'outcome',
          label: t('outcome'),
          format: (code) => (code === '' ? '' : outcomeText(code as CommitmentOutcome)),
        },
        { name: 'saidOn', label: t('saidOn') },
        { name: 'note', label: t('note') },
      ]}
      theirsOf={({ sayings }: Commitment) => sayings[0] ?? { speaker: '', outcome: '', saidOn: '', note: '' }}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p className={styles.words}>{words}</p>
      <ChoiceField
        form={form}
        name="speaker"
        label={t('speaker')}
        hint={t('speakerHint')}
        options={speakers.map((value) => ({
          value,
          label: speakerText(value),
          mark: toneOf(value),
        }))}
      />
      <ChoiceField
        form={form}
        name="outcome"
        label={t('outcome')}
        options={COMMITMENT_OUTCOMES.map((value) => ({ value, label: outcomeText(value) }))}
      />
      <DateField form={form} name="saidOn" label={t('saidOn')} max={today} width="fit" />
      <LongTextField form={form} name="note" label={t('note')} isOptional />
    </FormDialog>
  )
}
