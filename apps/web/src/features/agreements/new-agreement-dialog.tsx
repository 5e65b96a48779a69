import { addAgreement, listAgreementGoals, listAgreements } from '@tandem/contract/agreements'
import type { Placement } from '@tandem/contract/placements'
import { AGREEMENT_KINDS, type AgreementKind } from '@tandem/domain/agreements'
import { namesGoals } from '@tandem/domain/agreements/named-goals'
import { aboutRefusal, EMPLOYER_KINDS, standingAgreement } from '@tandem/domain/agreements/parties'
import { outwardRefusal } from '@tandem/domain/outward'
import { workplaceName } from '@tandem/domain/placements'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import { type Form, useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { agreementKindWords } from '../../parts/agreements.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { CheckField, SelectField } from '../../parts/form-fields.tsx'
import { placementTypeWords } from '../../parts/placements.words.ts'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { agreementWords } from './agreement.words.ts'
import { GoalChoice } from './goal-choice.tsx'
import { goalChoiceWords } from './goal-choice.words.ts'

type Values = {
  readonly kind: string
  readonly placementId: string
  readonly isSecond: boolean
  /** Chosen for one kind and job; what is usual there until somebody decides otherwise. */
  readonly goalIds: { readonly about: string; readonly chosen: readonly string[] } | null
}

type Props = {
  readonly workerId: string
  readonly episodeId: string
  readonly placements: readonly Placement[]
  readonly onClose: () => void
}

/** What kind of agreement, and about which job. The rest comes from the file. */
export function NewAgreementDialog({ workerId, episodeId, placements, onClose }: Props) {
  const t = useWords(agreementWords)
  const goalText = useWords(goalChoiceWords)
  const kindText = useWords(agreementKindWords)
  const type = useWords(placementTypeWords)
  const formats = useFormats()
  const toast = useToast()
  const navigate = useNavigate()
  const add = useWrite(addAgreement)
  const reachable = placements.filter((one) => one.state !== 'ended' && outwardRefusal(one) === null)
  const form = useForm<Values, z.output<typeof addAgreement.body>>({
    initial: {
      kind: 'servicePerson',
      placementId: reachable.length === 1 ? (reachable[0]?.placementId ?? '') : '',
      isSecond: false,
      goalIds: null,
    },
    schema: addAgreement.body,
    bodyOf: ({ kind, placementId, isSecond, goalIds }) => ({
      kind,
      placementId: isWithEmployer(kind) && placementId !== '' ? placementId : null,
      goalIds: goalIds?.about === `${kind} ${placementId}` ? goalIds.chosen : null,
      isSecond,
    }),
    send: (body) =>
      add.mutateAsync({ params: { episodeId }, body }).then(({ agreementId }) => {
        toast({ text: t('created') })
        onClose()
        void navigate({ to: '/people/$workerId/agreements/$agreementId', params: { workerId, agreementId } })
      }),
  })
  const { kind } = form.values
  const open = reachable.filter(({ type: of }) => aboutRefusal(kind as AgreementKind, of) === null)
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
        { name: 'isSecond', label: t('second') },
        { name: 'goalIds', label: goalText('goals') },
      ]}
    >
      <p className="small">{t('newText')}</p>
      <SelectField
        form={form}
        name="kind"
        label={t('kind')}
        options={AGREEMENT_KINDS.map((value) => ({ value, label: kindText(value) }))}
      />
      {isWithEmployer(kind) && (
        <SelectField
          form={form}
          name="placementId"
          label={t('about')}
          emptyLabel={t('chooseJob')}
          {...(open.length === 0 ? { hint: t(kind === 'workTrial' ? 'noTrial' : 'noJob') } : {})}
          options={open.map((one) => ({
            value: one.placementId,
            label: [type(one.type), workplaceName(one), one.startedOn === null ? null : formats.day(one.startedOn)]
              .filter((part) => part !== null)
              .join(' · '),
          }))}
        />
      )}
      <StandsAlready form={form} workerId={workerId} episodeId={episodeId} />
      <GoalsToName form={form} episodeId={episodeId} />
    </FormDialog>
  )
}

type StandsProps = Pick<Props, 'workerId' | 'episodeId'> & { readonly form: Form<Values> }

/** One about the same job stands or waits: said first, and a second only when it is wanted. */
function StandsAlready({ form, workerId, episodeId }: StandsProps) {
  const t = useWords(agreementWords)
  const formats = useFormats()
  const query = useQuery(read(listAgreements, { params: { episodeId } }))
  const { kind, placementId } = form.values
  const known = query.data?.agreements ?? []
  const standing = standingAgreement(kind as AgreementKind, placementId === '' ? null : placementId, known)
  if (standing === undefined) return null
  const { agreementId, number, signedOn, sentOn } = standing
  const day = signedOn ?? sentOn
  const text = signedOn !== null ? 'standsSigned' : sentOn !== null ? 'standsSent' : 'standsDraft'
  return (
    <Notice
      tone="warn"
      role="status"
      actions={
        <Link to="/people/$workerId/agreements/$agreementId" params={{ workerId, agreementId }}>
          {t('open')}
        </Link>
      }
    >
      <div className="stack stack-s">
        <p>{t(text, { number, day: day === null ? '' : formats.day(day) })}</p>
        <CheckField form={form} name="isSecond" label={t('second')} />
      </div>
    </Notice>
  )
}

/** The goals it will name. What was chosen for another kind or job is not carried over. */
function GoalsToName({ form, episodeId }: { readonly form: Form<Values>; readonly episodeId: string }) {
  const fieldText = useFieldWords()
  const { kind, placementId, goalIds } = form.values
  const isAsked = namesGoals(kind as AgreementKind) && (!isWithEmployer(kind) || placementId !== '')
  const about = isWithEmployer(kind) ? { placementId } : {}
  const query = useQuery({
    ...read(listAgreementGoals, { params: { episodeId }, query: { kind: kind as AgreementKind, ...about } }),
    enabled: isAsked,
  })
  if (!isAsked || query.data === undefined) return null
  const { goals } = query.data
  const key = `${kind} ${placementId}`
  const usual = goals.filter(({ isUsual }) => isUsual).map(({ goalId }) => goalId)
  return (
    <GoalChoice
      goals={goals}
      chosen={goalIds?.about === key ? goalIds.chosen : usual}
      error={fieldText(form.errorAt('/goalIds'))}
      onChange={(chosen) => form.set({ goalIds: { about: key, chosen } })}
    />
  )
}

function isWithEmployer(kind: string): boolean {
  return EMPLOYER_KINDS.includes(kind as AgreementKind)
}
