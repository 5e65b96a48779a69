import { listSkillEvidence, type SkillEvaluation } from '@tandem/contract/skills'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { type Framework, wordsOfLevel } from '@tandem/domain/frameworks'
import { speaksOfHealth } from '@tandem/domain/imports/sensitive'
import type { SkillSource } from '@tandem/domain/skills'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Form, fieldIdOf } from '../../api/form.ts'
import { read } from '../../api/query.ts'
import { EvidenceChoices } from '../../parts/evidence-choices.tsx'
import { formDialogWords } from '../../parts/form-dialog.words.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { RatedRow, RatedRows } from '../../parts/rated-row.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useLocale, useWords } from '../../words/locale.tsx'
import { skillFormWords } from './skill-form.words.ts'
import { unsaid } from './unsaid.ts'

type MarkValue = { readonly value: number | null; readonly evidence: string; readonly entryIds: readonly string[] }
/** By item; an item that was not touched is left out. */
export type MarkValues = Readonly<Partial<Record<string, MarkValue>>>

const NOT_OBSERVED = 'notObserved'
const NOTHING: MarkValue = { value: null, evidence: '', entryIds: [] }

/** What is sent, in the order of the items. */
export function marksFrom(marks: MarkValues, { items }: Framework, source: SkillSource) {
  return items.flatMap(({ code: item }) => {
    const mark = marks[item]
    return mark === undefined ? [] : [{ item, ...mark, entryIds: source === 'coach' ? [...mark.entryIds] : [] }]
  })
}

type Props = {
  readonly form: Form<{ speaker: string; answeredOn: string; marks: MarkValues }>
  readonly evaluation: SkillEvaluation
  readonly source: SkillSource
  readonly today: CalendarDate
}

/** Item by item a level, or that it could not be observed; for the coach with what shows it. */
export function SkillMarkRows({ form, evaluation, source, today }: Props) {
  const t = useWords(skillFormWords)
  const locale = useLocale()
  const fieldText = useFieldWords()
  const { framework } = evaluation
  const { marks } = form.values
  const sent = marksFrom(marks, framework, source)
  const missing = fieldText(form.errorAt('/marks'))
  return (
    <>
      {missing !== undefined && (
        <Notice tone="bad" role="status">
          {missing}
        </Notice>
      )}
      <RatedRows>
        {framework.items.map(({ code, name }) => {
          const mark = marks[code]
          const pointer = `/marks/${sent.findIndex(({ item }) => item === code)}`
          const set = (some: Partial<MarkValue>) =>
            form.set({ marks: { ...marks, [code]: { ...NOTHING, ...mark, ...some } } })
          const chosen = mark === undefined ? null : mark.value === null ? NOT_OBSERVED : String(mark.value)
          return (
            <RatedRow
              key={code}
              label={name[locale]}
              hint={mark?.value == null ? undefined : wordsOfLevel(framework, mark.value, locale)}
              error={fieldText(form.errorAt(`${pointer}/value`))}
              value={chosen}
              onChange={(value) => set({ value: value === NOT_OBSERVED ? null : Number(value) })}
              options={[
                ...framework.scale.map(({ value }) => ({ value: String(value), label: String(value) })),
                { value: NOT_OBSERVED, label: t(unsaid(source)) },
              ]}
            >
              {mark?.value != null && <Evidence {...{ form, pointer, mark, set, source, evaluation, today }} />}
            </RatedRow>
          )
        })}
      </RatedRows>
    </>
  )
}

type EvidenceProps = Props & {
  readonly pointer: string
  readonly mark: MarkValue
  readonly set: (some: Partial<MarkValue>) => void
}

/** What shows a level: words of any source, and entries of the log for what the coach saw. */
function Evidence({ form, pointer, mark, set, source, evaluation, today }: EvidenceProps) {
  const t = useWords(skillFormWords)
  const dialog = useWords(formDialogWords)
  const fieldText = useFieldWords()
  const isCoach = source === 'coach'
  const at = `${pointer}/evidence`
  return (
    <div className="stack stack-s">
      <Field
        label={t(isCoach ? 'saw' : 'example')}
        id={fieldIdOf(form.formId, at)}
        error={fieldText(form.errorAt(at))}
        {...(isCoach ? {} : { optional: dialog('optional') })}
      >
        {(wiring) => <TextInput {...wiring} value={mark.evidence} onChange={(evidence) => set({ evidence })} />}
      </Field>
      {speaksOfHealth(mark.evidence) && (
        <Notice tone="warn" role="status">
          {t('health')}
        </Notice>
      )}
      {isCoach && <Citing {...{ mark, set, evaluation, today }} />}
    </div>
  )
}

type CitingProps = Pick<EvidenceProps, 'mark' | 'set' | 'evaluation' | 'today'>

/** The log is fetched once somebody wants to cite it. */
function Citing({ mark, set, evaluation: { evaluationId }, today }: CitingProps) {
  const t = useWords(skillFormWords)
  const [isOpen, setOpen] = useState(false)
  const query = useQuery({ ...read(listSkillEvidence, { params: { evaluationId } }), enabled: isOpen })
  return (
    <Disclosure
      summary={<span className="small">{t('cite', { count: mark.entryIds.length })}</span>}
      onToggle={setOpen}
    >
      {isOpen && (
        <Loaded query={query} lines={2}>
          {({ entries }) =>
            entries.length === 0 ? (
              <p className="small">{t('nothingToCite')}</p>
            ) : (
              <EvidenceChoices
                entries={entries}
                chosen={mark.entryIds}
                onChange={(entryIds) => set({ entryIds })}
                today={today}
              />
            )
          }
        </Loaded>
      )}
    </Disclosure>
  )
}
