import { attestSkills, type SkillEvaluation } from '@tandem/contract/skills'
import { nameOfItem, wordsOfLevel } from '@tandem/domain/frameworks'
import { attestableLevels, holdingAnswers } from '@tandem/domain/skills'
import { useRef } from 'react'
import type { z } from 'zod'
import { fieldIdOf, useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { CheckField } from '../../parts/form-fields.tsx'
import { CheckBox } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import { skillFormWords } from './skill-form.words.ts'

type Values = { items: readonly string[]; isCompanyNamed: boolean }
type Props = { readonly evaluation: SkillEvaluation; readonly onClose: () => void }

/** What the person wants to show to others, of what may be shown. */
export function AttestSkillsDialog({ evaluation, onClose }: Props) {
  const t = useWords(skillFormWords)
  const locale = useLocale()
  const fieldText = useFieldWords()
  const toast = useToast()
  const write = useWrite(attestSkills)
  const { evaluationId, framework, answers, readings, attestation, employerName } = evaluation
  const version = useRef(evaluation.version)
  const levels = attestableLevels(framework.items, holdingAnswers(answers), readings[0]?.levels ?? null)
  const form = useForm<Values, z.output<typeof attestSkills.body>>({
    initial: {
      items: (attestation?.items ?? []).filter((item) => levels.has(item)),
      isCompanyNamed: attestation?.isCompanyNamed ?? false,
    },
    schema: attestSkills.body,
    draft: { id: `skill-attest:${evaluationId}`, version },
    bodyOf: ({ items, isCompanyNamed }) => ({
      items: [...items],
      isCompanyNamed: isCompanyNamed && employerName !== null,
      version: version.current,
    }),
    send: (body) =>
      write.mutateAsync({ params: { evaluationId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const { items } = form.values
  const namesOf = (codes: unknown) =>
    ((codes ?? []) as readonly string[]).map((code) => nameOfItem(framework, code, locale)).join('\n')
  return (
    <FormDialog
      title={t('attestTitle')}
      form={form}
      fields={[
        { name: 'items', label: t('attestItems'), format: namesOf },
        { name: 'isCompanyNamed', label: t('named', { employer: employerName }), format: String },
      ]}
      theirsOf={(current: SkillEvaluation) => current.attestation ?? { items: [], isCompanyNamed: false }}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <p className="small">{t('attestText')}</p>
      {levels.size === 0 && <Notice tone="info">{t('attestNone')}</Notice>}
      {levels.size > 0 && (
        <Field
          label={t('attestItems')}
          id={fieldIdOf(form.formId, '/items')}
          error={fieldText(form.errorAt('/items'))}
          isGroup
        >
          {(wiring) => (
            <fieldset {...wiring} tabIndex={-1} className="stack stack-s">
              {[...levels].map(([code, value]) => (
                <CheckBox
                  key={code}
                  label={nameOfItem(framework, code, locale)}
                  hint={wordsOfLevel(framework, value, locale)}
                  checked={items.includes(code)}
                  onChange={(isChosen) =>
                    form.set({ items: isChosen ? [...items, code] : items.filter((one) => one !== code) })
                  }
                />
              ))}
            </fieldset>
          )}
        </Field>
      )}
      {employerName !== null && (
        <CheckField form={form} name="isCompanyNamed" label={t('named', { employer: employerName })} />
      )}
    </FormDialog>
  )
}
