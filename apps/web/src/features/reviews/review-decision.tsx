import type { ReviewContent } from '@tandem/contract/reviews'
import type { CalendarDate } from '@tandem/domain/calendar-date'
import { EXIT_CATEGORIES, EXIT_REASONS, type ExitCategory, type ExitReason } from '@tandem/domain/episodes'
import { afterCareDays, PLAN_REVIEW_DECISIONS, type PlanReviewDecision } from '@tandem/domain/plan-reviews'
import type { ReactNode } from 'react'
import { exitCategoryWords, exitReasonWords } from '../../parts/episodes.words.ts'
import { reviewDecisionWords } from '../../parts/reviews.words.ts'
import { Card } from '../../ui/card.tsx'
import { ToggleChips } from '../../ui/choices.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { DateInput, SelectInput, TextInput } from '../../ui/inputs.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useFormats, useWords } from '../../words/locale.tsx'
import { reviewWords } from './review.words.ts'

type Props = {
  readonly content: ReviewContent
  readonly set: (some: Partial<ReviewContent>) => void
  readonly today: CalendarDate
  /** The day after which the plan may be extended. */
  readonly planEndsOn: CalendarDate
  readonly mayClose: boolean
  /** The person agreed to be called after the end. */
  readonly mayCallAfter: boolean
  /** Where the person is asked. */
  readonly askLink: ReactNode
}

const orNull = (text: string) => (text === '' ? null : text)

/** Step 5: what is decided, what remains, who takes over. */
export function ReviewDecision({ content, set, today, planEndsOn, mayClose, mayCallAfter, askLink }: Props) {
  const t = useWords(reviewWords)
  const told = useWords(reviewDecisionWords)
  const { decision } = content
  const choose = (value: PlanReviewDecision) =>
    set(
      value === 'close' && content.exitedOn === null
        ? { decision: value, exitedOn: today, afterCareOn: mayCallAfter ? afterCareDays(today) : [] }
        : { decision: value },
    )
  return (
    <Card title={t('decisionStep')}>
      <div className="stack">
        <FieldRow>
          <Field label={t('heldOn')} width="fit">
            {(wiring) => (
              <DateInput
                {...wiring}
                max={today}
                value={content.heldOn}
                onChange={(day) => day !== '' && set({ heldOn: day })}
              />
            )}
          </Field>
          <Field label={t('decision')}>
            {(wiring) => (
              <SelectInput
                {...wiring}
                value={decision ?? ''}
                onChange={(value) => choose(value as PlanReviewDecision)}
                options={[
                  ...(decision === null ? [{ value: '', label: t('choose') }] : []),
                  ...PLAN_REVIEW_DECISIONS.map((value) => ({
                    value,
                    label: told(value),
                    disabled: value === 'close' && !mayClose,
                  })),
                ]}
              />
            )}
          </Field>
        </FieldRow>
        {!mayClose && <p className="small">{t('closeNot')}</p>}
        {decision === 'extend' && (
          <Field label={t('extendToOn')} width="fit">
            {(wiring) => (
              <DateInput
                {...wiring}
                min={planEndsOn}
                value={content.extendToOn ?? ''}
                onChange={(day) => set({ extendToOn: orNull(day) })}
              />
            )}
          </Field>
        )}
        {decision !== null && decision !== 'goOn' && (
          <Field label={t('reason')}>
            {(wiring) => (
              <TextArea
                {...wiring}
                value={content.decisionReason}
                onChange={(decisionReason) => set({ decisionReason })}
              />
            )}
          </Field>
        )}
        {decision === 'close' && (
          <Exit content={content} set={set} today={today} mayCallAfter={mayCallAfter} askLink={askLink} />
        )}
        <Field label={t('remains')}>
          {(wiring) => <TextArea {...wiring} value={content.remains} onChange={(remains) => set({ remains })} />}
        </Field>
        <Field label={t('takesOver')}>
          {(wiring) => <TextInput {...wiring} value={content.takesOver} onChange={(takesOver) => set({ takesOver })} />}
        </Field>
      </div>
    </Card>
  )
}

/** How the accompaniment ends, with the days on which news is asked for. */
type ExitProps = Pick<Props, 'content' | 'set' | 'today' | 'mayCallAfter' | 'askLink'>

function Exit({ content, set, today, mayCallAfter, askLink }: ExitProps) {
  const t = useWords(reviewWords)
  const reason = useWords(exitReasonWords)
  const category = useWords(exitCategoryWords)
  const { day } = useFormats()
  const { exitedOn, exitReason, exitCategory, afterCareOn } = content
  const usual = (on: CalendarDate) => (mayCallAfter ? afterCareDays(on) : [])
  const offered = exitedOn === null ? [] : [...new Set([...usual(exitedOn), ...afterCareOn])].sort()
  return (
    <>
      <FieldRow>
        <Field label={t('exitedOn')} width="fit">
          {(wiring) => (
            <DateInput
              {...wiring}
              max={today}
              value={exitedOn ?? ''}
              onChange={(on) => set({ exitedOn: orNull(on), afterCareOn: on === '' ? [] : usual(on) })}
            />
          )}
        </Field>
        <Field label={t('exitReason')}>
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={exitReason ?? ''}
              onChange={(value) => set({ exitReason: orNull(value) as ExitReason | null })}
              options={[
                { value: '', label: t('choose') },
                ...EXIT_REASONS.map((value) => ({ value: value as string, label: reason(value) })),
              ]}
            />
          )}
        </Field>
        <Field label={t('exitCategory')}>
          {(wiring) => (
            <SelectInput
              {...wiring}
              value={exitCategory ?? ''}
              onChange={(value) => set({ exitCategory: orNull(value) as ExitCategory | null })}
              options={[
                { value: '', label: t('noCategory') },
                ...EXIT_CATEGORIES.map((value) => ({ value: value as string, label: category(value) })),
              ]}
            />
          )}
        </Field>
      </FieldRow>
      {!mayCallAfter && (
        <Notice tone="warn" role="none" actions={askLink}>
          {t(afterCareOn.length > 0 ? 'afterCareLet' : 'afterCareNot')}
        </Notice>
      )}
      {offered.length > 0 && (
        <Field label={t('afterCare')} hint={t('afterCareText')} isGroup>
          {(wiring) => (
            <ToggleChips
              {...wiring}
              value={afterCareOn}
              onChange={(days) => set({ afterCareOn: [...days] })}
              options={offered.map((on) => ({ value: on, label: day(on) }))}
            />
          )}
        </Field>
      )}
    </>
  )
}
