import type { DocumentSubjects } from '@tandem/contract/documents'
import { DOCUMENTS } from '@tandem/domain/documents'
import type { Form } from '../../api/form.ts'
import { extensionStatusWords } from '../../parts/extensions.words.ts'
import { DateField, SelectField } from '../../parts/form-fields.tsx'
import { kindWords } from '../../parts/log-entries.words.ts'
import { FieldRow } from '../../ui/field.tsx'
import { useFormats, useLocale, useWords } from '../../words/locale.tsx'
import { documentWords } from './document.words.ts'
import type { DocumentValues } from './make-document-dialog.tsx'

type Props = { readonly form: Form<DocumentValues>; readonly subjects: DocumentSubjects }

/** What the chosen kind is about, where it is about something beside the accompaniment. */
export function SubjectFields({ form, subjects }: Props) {
  const t = useWords(documentWords)
  const entryKind = useWords(kindWords)
  const status = useWords(extensionStatusWords)
  const locale = useLocale()
  const { day } = useFormats()
  const { about } = DOCUMENTS[form.values.kind]
  return (
    <>
      {about === 'placement' && (
        <SelectField
          form={form}
          name="placementId"
          label={t('placement')}
          emptyLabel={t('choose')}
          options={subjects.placements.map(({ placementId, employerName, jobTitle }) => ({
            value: placementId,
            label: [employerName, jobTitle].filter((one) => one !== null).join(', '),
          }))}
        />
      )}
      {about === 'entry' && (
        <SelectField
          form={form}
          name="entryId"
          label={t('entry')}
          emptyLabel={t('choose')}
          options={subjects.entries.map(({ entryId, occurredOn, kind }) => ({
            value: entryId,
            label: t('entryOption', { day: day(occurredOn), kind: entryKind(kind) }),
          }))}
        />
      )}
      {about === 'checkIn' && (
        <SelectField
          form={form}
          name="checkInId"
          label={t('checkIn')}
          emptyLabel={t('choose')}
          options={subjects.checkIns.map(({ checkInId, heldOn, employerName }) => ({
            value: checkInId,
            label: t('checkInOption', { day: day(heldOn), employer: employerName }),
          }))}
        />
      )}
      {about === 'period' && (
        <FieldRow>
          <DateField form={form} name="fromOn" label={t('from')} />
          <DateField form={form} name="toOn" label={t('to')} />
        </FieldRow>
      )}
      {about === 'extension' && (
        <SelectField
          form={form}
          name="extensionId"
          label={t('extension')}
          emptyLabel={t('choose')}
          options={subjects.extensions.map((one) => ({
            value: one.extensionId,
            label: t('extensionOption', {
              day: day(one.requestedOn),
              until: day(one.endsOn),
              status: status(one.status),
            }),
          }))}
        />
      )}
      {about === 'skills' && (
        <SelectField
          form={form}
          name="evaluationId"
          label={t('evaluation')}
          emptyLabel={t('choose')}
          options={subjects.evaluations.map(({ evaluationId, openedOn, name }) => ({
            value: evaluationId,
            label: t('evaluationOption', { name: name[locale], day: day(openedOn) }),
          }))}
        />
      )}
      {about === 'attestation' && subjects.evaluations.some(({ isAttested }) => isAttested) && (
        <SelectField
          form={form}
          name="attestedId"
          at="/evaluationId"
          label={t('attestation')}
          emptyLabel={t('fromFile')}
          options={subjects.evaluations
            .filter(({ isAttested }) => isAttested)
            .map(({ evaluationId, openedOn, name }) => ({
              value: evaluationId,
              label: t('fromChoice', { name: name[locale], day: day(openedOn) }),
            }))}
        />
      )}
      {about === 'review' && subjects.reviews.length > 0 && (
        <SelectField
          form={form}
          name="reviewId"
          label={t('review')}
          options={subjects.reviews.map(({ reviewId, heldOn, planNumber }) => ({
            value: reviewId,
            label: t('reviewOption', { day: day(heldOn), number: planNumber }),
          }))}
        />
      )}
    </>
  )
}
