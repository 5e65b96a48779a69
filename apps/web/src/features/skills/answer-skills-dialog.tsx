import { answerSkillEvaluation, type SkillEvaluation } from '@tandem/contract/skills'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { nameOfItem } from '@tandem/domain/frameworks'
import type { SkillSource } from '@tandem/domain/skills'
import { useRef } from 'react'
import type { z } from 'zod'
import { useForm } from '../../api/form.ts'
import { useWrite } from '../../api/query.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { DateField, TextField } from '../../parts/form-fields.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FieldRow } from '../../ui/field.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import { HEAR, MEND } from './skill-act.ts'
import { skillFormWords } from './skill-form.words.ts'
import { type MarkValues, marksFrom, SkillMarkRows } from './skill-mark-rows.tsx'
import { skillSourceWords } from './skills.words.ts'
import { unsaid } from './unsaid.ts'

type Values = { speaker: string; answeredOn: string; marks: MarkValues }

/** The answer of a source that holds, as the form has it. */
function heldOf({ answers }: SkillEvaluation, source: SkillSource): Values | undefined {
  const answer = answers.find((one) => one.source === source)
  return (
    answer && {
      speaker: answer.speaker,
      answeredOn: answer.answeredOn,
      marks: Object.fromEntries(
        answer.marks.map(({ item, value, evidence, entries }) => [
          item,
          { value, evidence, entryIds: entries.map(({ entryId }) => entryId) },
        ]),
      ),
    }
  )
}

type Props = {
  readonly evaluation: SkillEvaluation
  readonly source: SkillSource
  readonly firstName: string
  readonly ownName: string
  readonly today: CalendarDate
  readonly onClose: () => void
}

/** What one source says, item by item. */
export function AnswerSkillsDialog({ evaluation, source, firstName, ownName, today, onClose }: Props) {
  const t = useWords(skillFormWords)
  const act = useWords(skillSourceWords)
  const locale = useLocale()
  const toast = useToast()
  const write = useWrite(answerSkillEvaluation)
  const { evaluationId, framework, tutorName } = evaluation
  const version = useRef(evaluation.version)
  const held = heldOf(evaluation, source)
  const speaker = { worker: firstName, tutor: tutorName ?? '', coach: ownName }[source]
  const form = useForm<Values, z.output<typeof answerSkillEvaluation.body>>({
    initial: held ?? { speaker, answeredOn: today, marks: {} },
    schema: answerSkillEvaluation.body,
    draft: { id: `skill-${source}:${evaluationId}`, version },
    bodyOf: ({ marks, ...said }) => ({
      ...said,
      source,
      marks: marksFrom(marks, framework, source),
      version: version.current,
    }),
    send: (body) =>
      write.mutateAsync({ params: { evaluationId }, body }).then(() => {
        toast({ text: t('saved') })
        onClose()
      }),
  })
  const labelAt = (pointer: string) => {
    const place = Number(pointer.split('/')[2])
    const item = marksFrom(form.values.marks, framework, source)[place]?.item
    return item === undefined ? undefined : nameOfItem(framework, item, locale)
  }
  const told = (marks: unknown) =>
    marksFrom((marks ?? {}) as MarkValues, framework, source)
      .map(({ item, value, evidence }) =>
        t('markSaid', {
          item: nameOfItem(framework, item, locale),
          said: [value ?? t(unsaid(source)), evidence].filter((one) => one !== '').join(', '),
        }),
      )
      .join('\n')
  return (
    <FormDialog
      title={act((held === undefined ? HEAR : MEND)[source])}
      form={form}
      fields={[
        { name: 'speaker', label: t('speaker') },
        { name: 'answeredOn', label: t('answeredOn') },
        { name: 'marks', label: t('marks'), labelAt, format: told },
      ]}
      theirsOf={(current: SkillEvaluation) => heldOf(current, source) ?? { speaker: '', answeredOn: '', marks: {} }}
      onClose={onClose}
      onKeepMine={(current) => {
        version.current = current
        form.submit()
      }}
    >
      <FieldRow>
        <TextField form={form} name="speaker" label={t('speaker')} />
        <DateField form={form} name="answeredOn" label={t('answeredOn')} max={today} width="fit" />
      </FieldRow>
      {source === 'coach' && <p className="small">{t('coachHint')}</p>}
      <Disclosure isOpenAtFirst summary={t('scale')}>
        <ul className="plain-list small">
          {framework.scale.map(({ value, words }) => (
            <li key={value}>{t('levelOption', { value, words: words[locale] })}</li>
          ))}
        </ul>
      </Disclosure>
      <SkillMarkRows form={form} evaluation={evaluation} source={source} today={today} />
    </FormDialog>
  )
}
