import { type ExtensionPreview, previewExtension, requestExtension } from '@tandem/contract/extensions'
import type { Plan } from '@tandem/contract/plans'
import { addDays, isCalendarDate, lastDayOfMonths } from '@tandem/domain/calendar-date'
import type { ExtensionReason, RuleSet } from '@tandem/domain/rule-sets'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import { type FieldError, useForm } from '../../api/form.ts'
import { read, useWrite } from '../../api/query.ts'
import { extensionReasonWords } from '../../parts/extensions.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, LongTextField, MinutesField, SelectField } from '../../parts/form-fields.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { extensionWords } from './extension.words.ts'
import { EvidenceList } from './extension-evidence.tsx'

type Values = { endsOn: string; extraMinutes: number | null; reason: string; words: string }

/** Months proposed at first where the rules name none. Source: domain.md 3.6, preset `rejoins`. */
const USUAL_MONTHS = 6

function proposedEnd({ endsOn, latestEndsOn }: Plan, { extension }: RuleSet): string {
  const usual = lastDayOfMonths(addDays(endsOn, 1), extension.months ?? USUAL_MONTHS)
  return latestEndsOn !== null && latestEndsOn < usual ? latestEndsOn : usual
}

/** What a review has decided: nothing of it is typed again. */
export type AskedExtension = { readonly planId: string; readonly endsOn: string; readonly words: string }

type Props = {
  readonly plan: Plan
  readonly rules: RuleSet
  readonly asked: AskedExtension | null
  readonly onClose: () => void
}

/** More time: what it brings stands beside what is asked, before it is asked. */
export function AskExtensionDialog({ plan, rules, asked, onClose }: Props) {
  const t = useWords(extensionWords)
  const reason = useWords(extensionReasonWords)
  const formats = useFormats()
  const toast = useToast()
  const ask = useWrite(requestExtension)
  const { planId } = plan
  /** What is known of the end that stands in the form. */
  const known = useRef<ExtensionPreview>(undefined)
  const form = useForm<Values, z.output<typeof requestExtension.body>>({
    initial: {
      endsOn: asked?.endsOn ?? proposedEnd(plan, rules),
      extraMinutes: null,
      reason: '',
      words: asked?.words ?? '',
    },
    schema: requestExtension.body,
    draft: { id: `extension:${planId}` },
    faultsOf: (values) => [
      ...faultsOfEnd(known.current),
      ...(rules.extension.needsReason && values.reason === '' ? [{ pointer: '/reason', code: 'reason-missing' }] : []),
    ],
    bodyOf: (values) => ({
      endsOn: values.endsOn,
      extraMinutes: values.extraMinutes ?? 0,
      reason: values.reason === '' ? null : values.reason,
      words: values.words.trim() === '' ? null : values.words,
    }),
    send: (body) =>
      ask.mutateAsync({ params: { planId }, body }).then(({ status }) => {
        toast({ text: t(status === 'granted' ? 'extended' : 'sent') })
        onClose()
      }),
  })
  const { endsOn, extraMinutes } = form.values
  const question = { params: { planId }, body: { endsOn, extraMinutes: extraMinutes ?? 0 } }
  const preview = useQuery({
    ...read(previewExtension, question),
    enabled: isCalendarDate(endsOn),
    placeholderData: (before) => before,
  })
  known.current = preview.isPlaceholderData ? undefined : preview.data
  const latest = preview.data?.latestEndsOn ?? plan.latestEndsOn
  const fieldText = useFieldWords()
  const { refusal = null } = preview.data ?? {}
  return (
    <FormDialog
      title={t('askTitle')}
      saveLabel={t(rules.extension.approver === 'lead' ? 'askSave' : 'extendSave')}
      form={form}
      onClose={onClose}
      isToldBeside
      fields={[
        { name: 'endsOn', label: t('endsOn') },
        { name: 'extraMinutes', label: t('extra') },
        { name: 'reason', label: t('reason') },
        { name: 'words', label: t('words') },
      ]}
    >
      <FieldRow>
        <DateField
          form={form}
          name="endsOn"
          label={t('endsOn')}
          width="fit"
          error={
            refusal === null || preview.data === undefined ? undefined : fieldText(refusal, limitsOf(preview.data))
          }
          {...(latest === null ? {} : { hint: t('latest', { day: formats.day(latest) }) })}
        />
        {plan.fixedMinutes !== null && (
          <MinutesField
            form={form}
            name="extraMinutes"
            label={t('extra')}
            hint={t('extraHint')}
            isOptional
            width="fit"
          />
        )}
      </FieldRow>
      {preview.data !== undefined && refusal === null && <Consequences preview={preview.data} />}
      <SelectField
        form={form}
        name="reason"
        label={t('reason')}
        emptyLabel={t('choose')}
        isOptional={!rules.extension.needsReason}
        options={rules.extension.reasons.map((value) => ({ value, label: reason(value as ExtensionReason) }))}
      />
      <LongTextField form={form} name="words" label={t('words')} isOptional />
      {preview.data !== undefined && (
        <Disclosure summary={t('evidence')} isOpenAtFirst>
          <EvidenceList evidence={preview.data.evidence} />
        </Disclosure>
      )}
    </FormDialog>
  )
}

function faultsOfEnd(preview: ExtensionPreview | undefined): FieldError[] {
  if (preview === undefined || preview.refusal === null) return []
  return [{ pointer: '/endsOn', code: preview.refusal, values: limitsOf(preview) }]
}

/** What the sentence of a refusal names. */
function limitsOf({ capEndsOn, capFromOn, formerEndsOn, latestEndsOn, opensOn }: ExtensionPreview) {
  return {
    fromOn: capFromOn,
    endsOn: formerEndsOn,
    opensOn,
    ...(capEndsOn === null ? {} : { capOn: capEndsOn }),
    ...(latestEndsOn === null ? {} : { day: latestEndsOn }),
  }
}

function Consequences({ preview }: { readonly preview: ExtensionPreview }) {
  const t = useWords(extensionWords)
  const formats = useFormats()
  const { capMonths, grantedMinutes, reviewsOn } = preview
  return (
    <section aria-label={t('consequences')} aria-live="polite">
      <DefinitionList
        items={[
          { key: 'end', term: t('newEnd'), value: formats.fullDay(preview.endsOn) },
          { key: 'nth', term: t('nth'), value: t('nthValue', { number: preview.number }) },
          ...(capMonths === null
            ? []
            : [
                {
                  key: 'cap',
                  term: t('cap'),
                  value: t('capValue', { planned: preview.monthsPlanned, months: capMonths }),
                },
              ]),
          {
            key: 'hours',
            term: t('hours'),
            value:
              grantedMinutes === null
                ? t('noGrant', { used: formats.duration(preview.usedMinutes) })
                : t('hoursValue', {
                    used: formats.duration(preview.usedMinutes),
                    granted: formats.duration(grantedMinutes),
                  }),
          },
          {
            key: 'reviews',
            term: t('reviews'),
            value: reviewsOn.length === 0 ? t('noReviews') : reviewsOn.map((day) => formats.day(day)).join(' · '),
          },
          { key: 'approval', term: t('approval'), value: t(preview.asksApproval ? 'byLead' : 'atOnce') },
        ]}
      />
    </section>
  )
}
