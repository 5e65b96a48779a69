import {
  type CapacityReview,
  correctCapacityReview,
  type listCapacityReviews,
  recordCapacityReview,
} from '@tandem/contract/capacity-reviews'
import { type Employer, readEmployer } from '@tandem/contract/employers'
import type { ReplyOf } from '@tandem/contract/endpoint'
import { CAPACITY_MOMENTS, type CapacityMoment } from '@tandem/domain/capacity-reviews'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, DateField, LongTextField, SelectField } from '../../parts/form-fields.tsx'
import { sideWords } from '../../parts/log-entries.words.ts'
import { AboutField } from '../../parts/of-company.tsx'
import { toneOf } from '../../parts/party.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import { capacityMomentWords, capacityWords } from './capacity.words.ts'
import { LevelRows, useLevelsLabel } from './level-rows.tsx'
import { factsBodyOf, levelsOf, newReading, type ReadingValues, readingValuesOf } from './reading-values.ts'

type Props = {
  readonly employerId: string
  readonly listed: ReplyOf<typeof listCapacityReviews>
  /** The reading to correct, or `null` for a new one. */
  readonly correcting: CapacityReview | null
  readonly onClose: () => void
}

/** Opens once it is known who could answer and where. */
export function ReadingDialog(props: Props) {
  const { data } = useQuery(read(readEmployer, { params: { employerId: props.employerId } }))
  return data === undefined ? null : <ReadingForm {...props} employer={data} />
}

type Recorded = z.output<typeof recordCapacityReview.body>
type Corrected = z.output<typeof correctCapacityReview.body>

function ReadingForm({ employerId, listed, correcting, employer, onClose }: Props & { readonly employer: Employer }) {
  const t = useWords(capacityWords)
  const moment = useWords(capacityMomentWords)
  const sideName = useWords(sideWords)
  const locale = useLocale()
  const toast = useToast()
  const record = useWrite(recordCapacityReview)
  const correct = useWrite(correctCapacityReview)
  const version = useRef(correcting?.version ?? 0)
  const { jobs, today } = listed
  const done = () => {
    toast({ text: t('saved') })
    onClose()
  }
  const recordBody = ({ placementId, ...values }: ReadingValues) => {
    const job = jobs.find((one) => one.placementId === placementId)
    return {
      ...factsBodyOf({ placementId, ...values }, locale),
      placementId: placementId === '' ? null : placementId,
      establishmentId: job?.establishmentId ?? values.establishmentId,
      party: placementId === '' ? 'employer' : values.party,
    }
  }
  const form = useForm<ReadingValues, Recorded | Corrected>({
    initial:
      correcting === null
        ? newReading(listed, employer.establishments[0]?.establishmentId ?? '')
        : readingValuesOf(correcting),
    schema: (correcting === null ? recordCapacityReview.body : correctCapacityReview.body) as z.ZodType<
      Recorded | Corrected
    >,
    draft:
      correcting === null
        ? { id: `capacity:${employerId}` }
        : { id: `capacity-correct:${correcting.reviewId}`, version },
    bodyOf: (values) =>
      correcting === null ? recordBody(values) : { ...factsBodyOf(values, locale), version: version.current },
    send: (body) =>
      (correcting === null
        ? record.mutateAsync({ params: { employerId }, body: body as Recorded })
        : correct.mutateAsync({ params: { reviewId: correcting.reviewId }, body: body as Corrected })
      ).then(done),
  })
  const { placementId, party } = form.values
  const job = jobs.find((one) => one.placementId === placementId)
  const levelsLabel = useLevelsLabel(party)
  return (
    <FormDialog
      title={t(correcting === null ? 'addTitle' : 'correctTitle')}
      saveLabel={t('save')}
      form={form}
      fields={[
        { name: 'party', label: t('side') },
        { name: 'establishmentId', label: t('place') },
        { name: 'moment', label: t('moment'), format: (code) => (code === '' ? '' : moment(code as CapacityMoment)) },
        { name: 'heldOn', label: t('heldOn') },
        { name: 'contactId', label: t('contact'), format: (id) => contactName(employer, id) },
        { name: 'levels', label: t('answers'), format: levelsLabel },
        { name: 'comment', label: t('comment') },
      ]}
      theirsOf={(current: CapacityReview) => ({
        moment: current.moment,
        heldOn: current.heldOn,
        contactId: current.contactId,
        levels: levelsOf(current),
        comment: current.comment,
      })}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      {correcting === null && (
        <>
          <AboutField form={form} writable={listed} />
          {placementId === '' && employer.establishments.length > 1 && (
            <SelectField
              form={form}
              name="establishmentId"
              label={t('place')}
              options={employer.establishments.map(({ establishmentId: value, name, municipality }) => ({
                value,
                label: name ?? municipality ?? '–',
              }))}
            />
          )}
          {placementId !== '' && (
            <ChoiceField
              form={form}
              name="party"
              label={t('side')}
              hint={t('sideHint')}
              options={(['employer', 'worker'] as const).map((value) => ({
                value,
                label: sideName(value),
                mark: toneOf(value),
              }))}
            />
          )}
          {job !== undefined && !job.isCompanyAsked && party === 'employer' && (
            <Notice tone="warn" role="status">
              {t('notAsked')}
            </Notice>
          )}
        </>
      )}
      <ChoiceField
        form={form}
        name="moment"
        label={t('moment')}
        options={CAPACITY_MOMENTS.map((value) => ({ value, label: moment(value) }))}
      />
      <DateField form={form} name="heldOn" label={t('heldOn')} max={today} width="fit" />
      {(party === 'employer' || placementId === '') && employer.contacts.length > 0 && (
        <SelectField
          form={form}
          name="contactId"
          label={t('contact')}
          emptyLabel={t('noContact')}
          options={employer.contacts.map(({ contactId: value, name: label }) => ({ value, label }))}
        />
      )}
      <LevelRows form={form} party={placementId === '' ? 'employer' : party} />
      <LongTextField form={form} name="comment" label={t('comment')} hint={t('commentHint')} isOptional />
    </FormDialog>
  )
}

function contactName({ contacts }: Employer, contactId: unknown): string {
  return contacts.find((one) => one.contactId === contactId)?.name ?? ''
}
