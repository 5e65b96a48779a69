import type { Rating } from '@tandem/contract/check-ins'
import { EXAMPLE_BELOW } from '@tandem/domain/check-ins'
import type { SideQuestions } from '../../parts/questions.ts'
import { RatedRow, RatedRows } from '../../parts/rated-row.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { useWords } from '../../words/locale.tsx'
import { checkInFormWords } from './check-in.words.ts'

/** An answer in the making: untouched items are not sent. */
export type Answer = { readonly value: number | null; readonly example: string }
export type Answers = Readonly<Partial<Record<string, Answer>>>

/** What is sent: the items that were asked, each with its question. */
export function ratingsFrom(ratings: Answers, questionOf: (item: string) => string): Rating[] {
  return Object.entries(ratings).flatMap(([item, answer]) => {
    if (answer === undefined) return []
    const example = answer.example.trim() === '' ? null : answer.example
    return [{ item, question: questionOf(item), value: answer.value, example }]
  })
}

const VALUES = ['1', '2', '3', '4', '5', 'notSeen'] as const

type Props = {
  readonly ratings: Answers
  readonly questions: SideQuestions
  /** What the same side said last time. */
  readonly last: ReadonlyMap<string, number | null>
  /** The id of the example's box, and what is wrong there. */
  readonly faultOf: (item: string) => { readonly id: string; readonly error: string | undefined }
  readonly onChange: (ratings: Answers) => void
}

/** The mirrored questions, one line each; an example is asked below 3. */
export function RatingRows({ ratings, questions, last, faultOf, onChange }: Props) {
  const t = useWords(checkInFormWords)
  return (
    <RatedRows>
      {questions.ratings.map(({ code: item }) => {
        const answer = ratings[item]
        const before = last.get(item)
        const set = (some: Partial<Answer>) =>
          onChange({ ...ratings, [item]: { value: null, example: '', ...answer, ...some } })
        return (
          <RatedRow
            key={item}
            label={questions.textOf(item)}
            hint={before == null ? undefined : t('lastTime', { value: before })}
            value={answer === undefined ? null : answer.value === null ? 'notSeen' : (String(answer.value) as '1')}
            onChange={(value) => set({ value: value === 'notSeen' ? null : Number(value) })}
            options={VALUES.map((value) => ({ value, label: value === 'notSeen' ? t('notSeen') : value }))}
          >
            {answer?.value != null && answer.value < EXAMPLE_BELOW && (
              <Field label={t('example')} optional={t('optional')} {...faultOf(item)}>
                {(wiring) => <TextInput {...wiring} value={answer.example} onChange={(example) => set({ example })} />}
              </Field>
            )}
          </RatedRow>
        )
      })}
    </RatedRows>
  )
}
