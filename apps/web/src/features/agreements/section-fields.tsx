import type { Agreement } from '@tandem/contract/agreement-records'
import { leavesGoalsOut, withGoalLines } from '@tandem/domain/agreements/named-goals'
import { type AgreementSection, sectionTitle } from '@tandem/domain/agreements/sections'
import type { Locale } from '@tandem/domain/members'
import type { ReactNode } from 'react'
import { type Form, fieldIdOf } from '../../api/form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useFieldWords } from '../../words/failure.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './agreements.module.css'
import { draftWords } from './draft.words.ts'
import type { DraftValues } from './draft-values.ts'
import { GoalChoice, LevelsMissing } from './goal-choice.tsx'

type Props = {
  readonly form: Form<DraftValues>
  readonly draft: NonNullable<Agreement['draft']>
  readonly locale: Locale
  readonly workerId: string
}

/** The sections, each as text. One may be left out, or filled in again from what the file knows now. */
export function SectionFields({ form, draft, locale, workerId }: Props) {
  const t = useWords(draftWords)
  const change = (key: AgreementSection['key'], some: Partial<AgreementSection>) =>
    form.set({
      sections: form.values.sections.map((section) => (section.key === key ? { ...section, ...some } : section)),
    })
  return (
    <section aria-label={t('sections')}>
      <h3>{t('sections')}</h3>
      {form.values.sections.map((section, place) => (
        <SectionField
          key={section.key}
          section={section}
          title={sectionTitle(section.key, locale)}
          pointer={`/sections/${place}/text`}
          form={form}
          locale={locale}
          suggested={draft.suggested.find(({ key }) => key === section.key)?.text ?? null}
          onChange={(some) => change(section.key, some)}
        >
          {section.key === 'goals' && <GoalsNamed form={form} draft={draft} locale={locale} workerId={workerId} />}
        </SectionField>
      ))}
    </section>
  )
}

/** The goals named that cannot be signed yet. */
export function goalsToWrite({ sections, goalIds }: DraftValues, { goals }: Props['draft']) {
  return leavesGoalsOut(sections) ? [] : goals.filter((goal) => goal.lacksLevels && goalIds.includes(goal.goalId))
}

/** Which goals the section names: their lines in the text change with the choice. */
function GoalsNamed({ form, draft, locale, workerId }: Props) {
  const fieldText = useFieldWords()
  const { sections, goalIds } = form.values
  const chosen = (ids: readonly string[]) => draft.goals.filter(({ goalId }) => ids.includes(goalId))
  const choose = (next: readonly string[]) =>
    form.set({
      goalIds: next,
      sections: sections.map((section) =>
        section.key === 'goals'
          ? { ...section, text: withGoalLines(section.text, chosen(goalIds), chosen(next), locale) }
          : section,
      ),
    })
  return (
    <>
      <GoalChoice goals={draft.goals} chosen={goalIds} error={fieldText(form.errorAt('/goalIds'))} onChange={choose} />
      <LevelsMissing goals={goalsToWrite(form.values, draft)} workerId={workerId} />
    </>
  )
}

type FieldProps = {
  readonly section: AgreementSection
  readonly title: string
  readonly pointer: string
  readonly form: Form<DraftValues>
  readonly locale: Locale
  readonly suggested: string | null
  readonly onChange: (some: Partial<AgreementSection>) => void
  readonly children: ReactNode
}

function SectionField({ section, title, pointer, form, locale, suggested, onChange, children }: FieldProps) {
  const t = useWords(draftWords)
  const fieldText = useFieldWords()
  const { text, isLeftOut } = section
  const about = (label: string) => `${label}: ${title}`
  return (
    <div className={styles.section}>
      {isLeftOut ? (
        <div className="row row-between">
          <span>
            {title} <span className="small">({t('leftOut')})</span>
          </span>
          <Button size="sm" onClick={() => onChange({ isLeftOut: false })} aria-label={about(t('takeIn'))}>
            {t('takeIn')}
          </Button>
        </div>
      ) : (
        <>
          {children}
          <Field label={title} id={fieldIdOf(form.formId, pointer)} error={fieldText(form.errorAt(pointer))}>
            {(wiring) => (
              <TextArea {...wiring} lang={locale} value={text} onChange={(next) => onChange({ text: next })} />
            )}
          </Field>
          <div className="row row-s row-wrap">
            <Button
              size="sm"
              variant="quiet"
              onClick={() => onChange({ isLeftOut: true })}
              aria-label={about(t('leaveOut'))}
            >
              {t('leaveOut')}
            </Button>
            {suggested !== null && suggested !== text && (
              <Button
                size="sm"
                variant="quiet"
                onClick={() => onChange({ text: suggested })}
                aria-label={about(t('refill'))}
              >
                {t('refill')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  )
}
