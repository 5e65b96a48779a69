import {
  type Commitment,
  correctCommitment,
  type listCommitments,
  recordCommitment,
} from '@tandem/contract/employer-commitments'
import { listEmployerTimeline } from '@tandem/contract/employer-timeline'
import type { ReplyOf } from '@tandem/contract/endpoint'
import {
  COMMITMENT_ORIGINS,
  COMMITMENT_PARTIES,
  type CommitmentOrigin,
  type CommitmentParty,
} from '@tandem/domain/employer-commitments'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, DateField, LongTextField, SelectField } from '../../parts/form-fields.tsx'
import { kindWords } from '../../parts/log-entries.words.ts'
import { AboutField, likelyJob } from '../../parts/of-company.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { commitmentOriginWords, commitmentPartyWords, commitmentWords } from './commitment.words.ts'

type Props = {
  readonly employerId: string
  readonly listed: ReplyOf<typeof listCommitments>
  /** The commitment to change, or `null` for a new one. */
  readonly editing: Commitment | null
  readonly onClose: () => void
}

type Values = {
  placementId: string
  party: string
  words: string
  agreedOn: string
  dueOn: string
  origin: string
  entryId: string
}

type Recorded = z.output<typeof recordCommitment.body>
type Corrected = z.output<typeof correctCommitment.body>

function valuesOf({ placementId, party, words, agreedOn, dueOn, origin, entryId }: Commitment): Values {
  return { placementId: placementId ?? '', party, words, agreedOn, dueOn: dueOn ?? '', origin, entryId: entryId ?? '' }
}

function factsOf({ placementId: _placement, dueOn, entryId, ...values }: Values) {
  return { ...values, dueOn: dueOn === '' ? null : dueOn, entryId: entryId === '' ? null : entryId }
}

/** What was promised, by whom, in which words and for when. */
export function CommitmentDialog({ employerId, listed, editing, onClose }: Props) {
  const t = useWords(commitmentWords)
  const partyText = useWords(commitmentPartyWords)
  const originText = useWords(commitmentOriginWords)
  const toast = useToast()
  const record = useWrite(recordCommitment)
  const correct = useWrite(correctCommitment)
  const version = useRef(editing?.version ?? 0)
  const { today } = listed
  const form = useForm<Values, Recorded | Corrected>({
    initial:
      editing === null
        ? {
            placementId: likelyJob(listed)?.placementId ?? '',
            party: 'employer',
            words: '',
            agreedOn: today,
            dueOn: '',
            origin: 'visit',
            entryId: '',
          }
        : valuesOf(editing),
    schema: (editing === null ? recordCommitment.body : correctCommitment.body) as z.ZodType<Recorded | Corrected>,
    draft:
      editing === null
        ? { id: `commitment:${employerId}` }
        : { id: `commitment-edit:${editing.commitmentId}`, version },
    bodyOf: (values) =>
      editing === null
        ? { ...factsOf(values), placementId: values.placementId === '' ? null : values.placementId }
        : { ...factsOf(values), version: version.current },
    send: (body) =>
      (editing === null
        ? record.mutateAsync({ params: { employerId }, body: body as Recorded })
        : correct.mutateAsync({ params: { commitmentId: editing.commitmentId }, body: body as Corrected })
      ).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t(editing === null ? 'addTitle' : 'editTitle')}
      saveLabel={t('save')}
      form={form}
      fields={[
        { name: 'party', label: t('party'), format: (code) => partyText(code as CommitmentParty) },
        { name: 'words', label: t('words') },
        { name: 'agreedOn', label: t('agreedOn') },
        { name: 'dueOn', label: t('dueOn') },
        { name: 'origin', label: t('origin'), format: (code) => originText(code as CommitmentOrigin) },
      ]}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      {editing === null && <AboutField form={form} writable={listed} />}
      <ChoiceField
        form={form}
        name="party"
        label={t('party')}
        options={COMMITMENT_PARTIES.map((value) => ({ value, label: partyText(value) }))}
      />
      <LongTextField form={form} name="words" label={t('words')} hint={t('wordsHint')} />
      <DateField form={form} name="agreedOn" label={t('agreedOn')} max={today} width="fit" />
      <DateField form={form} name="dueOn" label={t('dueOn')} hint={t('dueHint')} width="fit" isOptional />
      <SelectField
        form={form}
        name="origin"
        label={t('origin')}
        options={COMMITMENT_ORIGINS.map((value) => ({ value, label: originText(value) }))}
      />
      <EntryField form={form} employerId={employerId} editing={editing} />
    </FormDialog>
  )
}

type EntryProps = Pick<Props, 'employerId' | 'editing'> & { readonly form: Form<Values> }

const RECENT = 30

/** The entry of the log in which it was promised, of the last ones with the company. */
function EntryField({ form, employerId, editing }: EntryProps) {
  const t = useWords(commitmentWords)
  const kind = useWords(kindWords)
  const { day } = useFormats()
  const query = useQuery(read(listEmployerTimeline, { params: { employerId }, query: { limit: RECENT } }))
  const recent = (query.data?.events ?? []).flatMap(({ what, recordId, on, kind: held }) =>
    what === 'log' && held !== null
      ? [{ value: recordId, label: t('entryOption', { day: day(on), what: kind(held) }) }]
      : [],
  )
  const kept = editing?.entryId ?? null
  const isOld = kept !== null && editing?.entryOn != null && recent.every(({ value }) => value !== kept)
  const options = isOld ? [...recent, { value: kept, label: day(editing.entryOn ?? '') }] : recent
  if (options.length === 0) return null
  return (
    <SelectField form={form} name="entryId" label={t('entry')} emptyLabel={t('noEntry')} options={options} isOptional />
  )
}
