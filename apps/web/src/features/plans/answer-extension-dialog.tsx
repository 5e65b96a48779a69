import { decideExtension, type Extension } from '@tandem/contract/extensions'
import { DENIAL_REASONS } from '@tandem/domain/extensions'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { denialReasonWords, extensionReasonWords } from '../../parts/extensions.words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { ChoiceField, LongTextField, SelectField } from '../../parts/form-fields.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { extensionWords } from './extension.words.ts'
import { EvidenceList } from './extension-evidence.tsx'

type Values = { decision: string; denialReason: string; alternative: string }

/** The lead grants more time, or says why not and what instead; the evidence of the request is in sight. */
export function AnswerExtensionDialog({
  extension,
  onClose,
}: {
  readonly extension: Extension
  readonly onClose: () => void
}) {
  const t = useWords(extensionWords)
  const denial = useWords(denialReasonWords)
  const reason = useWords(extensionReasonWords)
  const formats = useFormats()
  const toast = useToast()
  const write = useWrite(decideExtension)
  const version = useRef(extension.version)
  const form = useForm<Values, z.output<typeof decideExtension.body>>({
    initial: { decision: '', denialReason: '', alternative: '' },
    schema: decideExtension.body,
    draft: { id: `answer:${extension.extensionId}`, version },
    bodyOf: ({ decision, denialReason, alternative }) =>
      decision !== 'denied'
        ? { decision, version: version.current }
        : { decision, denialReason, alternative, version: version.current },
    send: (body) =>
      write.mutateAsync({ params: { extensionId: extension.extensionId }, body }).then(() => {
        toast({ text: t('answeredToast') })
        onClose()
      }),
  })
  return (
    <FormDialog
      title={t('answerTitleAlone')}
      saveLabel={t('answer')}
      form={form}
      onClose={onClose}
      fields={[
        { name: 'decision', label: t('decision') },
        { name: 'denialReason', label: t('denialReason') },
        { name: 'alternative', label: t('alternativeLabel') },
      ]}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p>
        <strong>
          {t('line', { former: formats.day(extension.formerEndsOn), day: formats.day(extension.endsOn) })}
        </strong>
        {extension.extraMinutes > 0 && ` · ${t('extraLine', { minutes: formats.duration(extension.extraMinutes) })}`}
        {extension.reason !== null && ` · ${reason(extension.reason)}`}
      </p>
      {extension.words !== null && <p>{extension.words}</p>}
      <EvidenceList evidence={extension.evidence} />
      <ChoiceField
        form={form}
        name="decision"
        label={t('decision')}
        options={[
          { value: 'granted', label: t('grant') },
          { value: 'denied', label: t('deny') },
        ]}
      />
      {form.values.decision === 'denied' && (
        <>
          <SelectField
            form={form}
            name="denialReason"
            label={t('denialReason')}
            emptyLabel={t('choose')}
            options={DENIAL_REASONS.map((value) => ({ value, label: denial(value) }))}
          />
          <LongTextField form={form} name="alternative" label={t('alternativeLabel')} hint={t('alternativeHint')} />
        </>
      )}
    </FormDialog>
  )
}
