import type { ReviewContent } from '@tandem/contract/reviews'
import { PLAN_REVIEW_VOICES, type PlanReviewVoice, STANCES, type Stance } from '@tandem/domain/plan-reviews'
import { Card } from '../../ui/card.tsx'
import { SegmentedControl } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { PartyMark } from '../../ui/party-mark.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useWords } from '../../words/locale.tsx'
import styles from './review.module.css'
import { reviewWords } from './review.words.ts'

const TONES = { worker: 'a', employer: 'b' } as const

type Props = {
  readonly content: ReviewContent
  readonly set: (some: Partial<ReviewContent>) => void
  readonly isFinished: boolean
  readonly hasEmployer: boolean
  readonly writtenBy: Readonly<Record<'worker' | 'employer', string | null>>
}

function Voice({ voice }: { readonly voice: PlanReviewVoice }) {
  const t = useWords(reviewWords)
  return voice === 'coach' ? <span>{t('coach')}</span> : <PartyMark tone={TONES[voice]} label={t(voice)} />
}

/** Step 4: the same questions to each, in columns, then what each party says of the whole. */
export function ReviewVoices(props: Props) {
  const { content, set, isFinished, hasEmployer } = props
  const t = useWords(reviewWords)
  const voices = PLAN_REVIEW_VOICES.filter((voice) => voice !== 'employer' || hasEmployer)
  const write = (place: number, voice: PlanReviewVoice, text: string) =>
    set({ answers: content.answers.map((answer, at) => (at === place ? { ...answer, [voice]: text } : answer)) })
  return (
    <Card title={t('voicesStep')}>
      <div className="stack stack-l">
        {content.answers.map((answer, place) => (
          <section key={answer.question} className="stack stack-s">
            <h3>{t(answer.question)}</h3>
            <div className={styles.voices} data-count={voices.length}>
              {voices.map((voice) => (
                <div key={voice} className="stack stack-s">
                  <Voice voice={voice} />
                  {isFinished ? (
                    <p className={styles.said}>{answer[voice] === '' ? '–' : answer[voice]}</p>
                  ) : (
                    <TextArea
                      isShort
                      aria-label={t('voiceOf', { voice: t(voice), question: t(answer.question) })}
                      value={answer[voice]}
                      onChange={(text) => write(place, voice, text)}
                    />
                  )}
                </div>
              ))}
            </div>
          </section>
        ))}
        <Stances {...props} />
      </div>
    </Card>
  )
}

/** Agreeing takes a tap, disagreeing takes words; who wrote them down is kept. */
function Stances({ content, set, isFinished, hasEmployer, writtenBy }: Props) {
  const t = useWords(reviewWords)
  const sides = hasEmployer ? (['worker', 'employer'] as const) : (['worker'] as const)
  return sides.map((side) => {
    const stance = content[`${side}Stance`]
    const said = content[`${side}Words`]
    const writer = writtenBy[side]
    return (
      <section key={side} className="stack stack-s">
        <h3>
          <PartyMark tone={TONES[side]} label={t(`${side}Stance`)} />
        </h3>
        {isFinished ? (
          <p>
            {stance === null ? '–' : t(stance)}
            {said !== '' && `. ${said}`}
          </p>
        ) : (
          <>
            <SegmentedControl
              aria-label={t(`${side}Stance`)}
              value={stance}
              onChange={(value: Stance) => set({ [`${side}Stance`]: value })}
              options={STANCES.map((value) => ({ value, label: t(value) }))}
            />
            {stance !== null && (
              <Field label={t(`${side}Words`)}>
                {(wiring) => <TextArea {...wiring} value={said} onChange={(text) => set({ [`${side}Words`]: text })} />}
              </Field>
            )}
          </>
        )}
        {writer !== null && said !== '' && <p className="tiny">{t('wroteDown', { name: writer })}</p>}
      </section>
    )
  })
}
