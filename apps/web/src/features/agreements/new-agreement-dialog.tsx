import { addAgreement } from '@tandem/contract/agreements'
import type { Placement } from '@tandem/contract/placements'
import { AGREEMENT_KINDS, type AgreementKind } from '@tandem/domain/agreements'
import { EMPLOYER_KINDS } from '@tandem/domain/agreements/parties'
import { outwardRefusal } from '@tandem/domain/outward'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { agreementKindWords } from '../../parts/agreements.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { SelectField } from '../../parts/form-fields.tsx'
import { placementTypeWords } from '../../parts/placements.words.ts'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { agreementWords } from './agreement.words.ts'

type Props = {
  readonly workerId: string
  readonly episodeId: string
  readonly placements: readonly Placement[]
  readonly onClose: () => void
}

/** What kind of agreement, and about which job. The rest comes from the file. */
export function NewAgreementDialog({ workerId, episodeId, placements, onClose }: Props) {
  const t = useWords(agreementWords)
  const kindText = useWords(agreementKindWords)
  const type = useWords(placementTypeWords)
  const formats = useFormats()
  const toast = useToast()
  const navigate = useNavigate()
  const add = useWrite(addAgreement)
  const open = placements.filter((one) => one.state !== 'ended' && outwardRefusal(one) === null)
  const form = useForm<{ kind: string; placementId: string }, z.output<typeof addAgreement.body>>({
    initial: { kind: 'servicePerson', placementId: open.length === 1 ? (open[0]?.placementId ?? '') : '' },
    schema: addAgreement.body,
    bodyOf: ({ kind, placementId }) => ({
      kind,
      placementId: isWithEmployer(kind) && placementId !== '' ? placementId : null,
      goalIds: null,
    }),
    send: (body) =>
      add.mutateAsync({ params: { episodeId }, body }).then(({ agreementId }) => {
        toast({ text: t('created') })
        onClose()
        void navigate({ to: '/people/$workerId/agreements/$agreementId', params: { workerId, agreementId } })
      }),
  })
  return (
    <FormDialog
      size="sm"
      title={t('make')}
      saveLabel={t('create')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'kind', label: t('kind') },
        { name: 'placementId', label: t('about') },
      ]}
    >
      <p className="small">{t('newText')}</p>
      <SelectField
        form={form}
        name="kind"
        label={t('kind')}
        options={AGREEMENT_KINDS.map((value) => ({ value, label: kindText(value) }))}
      />
      {isWithEmployer(form.values.kind) && (
        <SelectField
          form={form}
          name="placementId"
          label={t('about')}
          emptyLabel={t('chooseJob')}
          options={open.map((one) => ({
            value: one.placementId,
            label: [type(one.type), one.employerName, one.startedOn === null ? null : formats.day(one.startedOn)]
              .filter((part) => part !== null)
              .join(' · '),
          }))}
        />
      )}
    </FormDialog>
  )
}

function isWithEmployer(kind: string): boolean {
  return EMPLOYER_KINDS.includes(kind as AgreementKind)
}
